import type { Phase } from '../phase.ts';
import type { FoiRequest } from '../request.ts';

/** What to do where something cannot be done in this phase. */
export function whatNext({ reference }: FoiRequest, phase: Phase, isOfficer: boolean): string {
  switch (phase) {
    case 'sent':
    case 'closed':
      return isOfficer
        ? `To work on it again, use /foi reopen ${reference} first.`
        : 'If something is wrong, tell the officer in charge.';
    case 'approved':
      return 'If something is wrong, tell the officer in charge.';
    case 'open':
      return 'Every question has to be settled first, and the letter drafted and approved.';
    case 'settled':
      return 'An officer has to draft the letter first, and ask for approval.';
    case 'drafted':
      return 'An officer has to ask for approval first.';
    case 'awaitingApproval':
      return 'The letter is with the approvers.';
  }
}
