import type { Desk } from '../../workflows/desk.ts';
import type { Surface } from '../../workflows/intents.ts';
import type { Api } from '../api.ts';
import type { Places, SlackDirectory } from '../directory.ts';

/** What the handlers of the outbox work with. */
export interface Outgoing {
  api: Api;
  desk: Desk;
  places: Places;
  directory: SlackDirectory;
  /** The bot's own user. */
  botUser: string;
}

/** The channel a surface is shown in. */
export function channelOf(places: Places, surface: Surface): string | undefined {
  switch (surface.at) {
    case 'card':
    case 'letter':
    case 'concern':
    case 'similar':
    case 'unanswered':
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
