import type { Place, Surface } from './intents.ts';

/** Whose channel something is shown in. */
type ShownTo = 'officers' | 'approvers' | 'reviewers' | { department: string };

/** Whose channel a message of this kind stands in. */
export function shownTo(surface: Surface | Place): ShownTo {
  switch (surface.at) {
    case 'card':
    case 'letter':
    case 'concern':
    case 'similar':
    case 'unanswered':
    case 'undone':
      return 'officers';
    case 'approval':
    case 'noticeApproval':
    case 'ending':
      return 'approvers';
    case 'review':
      return 'reviewers';
    case 'question':
    case 'recorded':
      return { department: surface.department };
  }
}
