import type { Surface } from '../../workflows/intents.ts';
import type { Places } from '../people/directory.ts';

/** The channel a surface is shown in. */
export function channelOf(places: Places, surface: Surface): string | undefined {
  switch (surface.at) {
    case 'card':
    case 'letter':
    case 'concern':
    case 'similar':
    case 'unanswered':
    case 'undone':
      return places.officers;
    case 'approval':
    case 'noticeApproval':
      return places.approvers;
    case 'review':
      return places.reviewers;
    case 'question':
    case 'recorded':
      return places.departments.get(surface.department);
  }
}
