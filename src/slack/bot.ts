import type { Register } from '../register/index.ts';
import type { Desk } from '../workflows/desk.ts';
import type { Api } from './api.ts';
import type { Submission } from './inputs.ts';
import type { Places, SlackDirectory } from './people/directory.ts';

/**
 * Decides what came in, with a register whose first commit also remembers that it came: killed before that commit,
 * nothing is decided and the same is decided when it comes again; killed after it, never again.
 * @returns nothing where the same has been decided before
 * @throws what `decide` throws
 */
export type DecideOnce = <T>(body: unknown, decide: (register: Register) => Promise<T>) => Promise<T | undefined>;

/**
 * Decides a form, with a register that remembers in the commit of what it records what was filled in. Slack's answer lost,
 * a person presses again: the same form with the same in it, under another trigger.
 * @returns `before` where exactly this was recorded; else what was decided, and whether it left something in a history
 */
export type RecordOnce = <T>(
  register: Register,
  press: Submission,
  decide: (register: Register) => Promise<T>,
) => Promise<'before' | { outcome: T; left: 'something' | 'nothing' }>;

/** What all that listens to Slack, and all that leaves for it, works with. */
export interface Bot {
  api: Api;
  desk: Desk;
  places: Places;
  directory: SlackDirectory;
  /** Decides a submission, shortcut or verb that records, once. */
  decideOnce: DecideOnce;
  /** Records what a form says, once, however often it is pressed. */
  recordOnce: RecordOnce;
  /** The council's workspace, by Slack's id. */
  team: string;
  /** The bot's own user. */
  botUser: string;
  /** Slack's own address of this workspace, with a slash at its end: links to messages begin with it. */
  workspaceUrl: string;
}
