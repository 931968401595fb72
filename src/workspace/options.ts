import type { Seed } from './seed.ts';

/** A clock in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Moves it forward to that instant; it never goes back. */
  moveTo(ms: number): void;
}

export interface WorkspaceOptions {
  seed: Seed;
  /** The app's manifest, parsed from YAML and checked here. Scopes, commands, shortcuts and events come from it. */
  manifest: unknown;
  /** Port of the page and the Web API, on 127.0.0.1 only; 0 takes any free one. */
  port: number;
  /** Port of the mail server, on 127.0.0.1 only; 0 takes any free one. */
  mailPort: number;
  bot: {
    /** Where events, commands and clicks are posted. Asked each time: a bot may start after the workspace. */
    requestUrl: () => string;
    token: string;
    signingSecret: string;
    /** The app-level token (`xapp-…`) with which it may connect in Socket Mode. */
    appToken?: string;
    /** Resolves when the bot has nothing left to do. Without it a pause of `quietMs` is taken as quiet. */
    quiet?: () => Promise<void>;
  };
  /** The wall clock of the workspace: timestamps of messages, dates. */
  clock: Clock;
  /** The machine's time in milliseconds, for triggers, signatures and rate limits. */
  machine?: () => number;
  /** Snapshot of everything that happened; read at open, written soon after a change and on close. */
  stateFile?: string;
  /** Where the snapshot was kept before: moved where there is none yet. */
  olderStateFile?: string;
  /** Folder of the static page. */
  pageFolder?: string;
  /** Pace of chat.postMessage per channel, in milliseconds (Slack: 1,000). 0 lifts every rate limit. */
  ratePerChannelMs?: number;
  /** Waits before an event is sent again (Slack: about at once, a minute, five minutes). */
  retryDelaysMs?: readonly number[];
  /** How long the bot may take to answer (Slack: 3,000). */
  answerWithinMs?: number;
  /** How long nothing must happen before `settled` calls it quiet, where the bot cannot be asked. */
  quietMs?: number;
}
