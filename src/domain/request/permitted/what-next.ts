import type { Phase } from '../phase.ts';
import type { FoiRequest } from '../request.ts';

/** How far a request has come, after its reference. */
export const howItStands: Record<Phase, string> = {
  open: 'is still being answered',
  settled: 'is settled and has no letter yet',
  drafted: 'has a letter that nobody was asked to approve',
  awaitingApproval: 'is waiting for approval',
  approved: 'is approved, not yet sent',
  sent: 'has been answered',
  closed: 'is closed',
};

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
