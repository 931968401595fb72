import type { Desk } from '../workflows/desk.ts';
import type { Api } from './api.ts';
import type { DecideOnce } from './decided-once.ts';
import type { Places, SlackDirectory } from './directory.ts';

/** What all that listens to Slack, and all that leaves for it, works with. */
export interface Bot {
  api: Api;
  desk: Desk;
  places: Places;
  directory: SlackDirectory;
  /** Decides a submission, shortcut or verb that records, once. */
  decideOnce: DecideOnce;
  /** The bot's own user. */
  botUser: string;
  /** Slack's own address of this workspace, with a slash at its end: links to messages begin with it. */
  workspaceUrl: string;
}
