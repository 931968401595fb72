/**
 * What the page of the local workspace and its server say to each other. The page is a person at a keyboard: it may do
 * what a person may do in Slack (the verbs) and see what that person may see (the view).
 *
 *   GET  /desk/view?as=U…            → DeskView (of the first person in the workspace when `as` is absent or unknown)
 *   GET  /desk/changes               → server-sent events, one `changed` whenever something a view shows may differ
 *   POST /desk/act                   ← { as, act: Act }  → ActResult
 *   POST /desk/upload?as=U…&name=…   ← the file's bytes → { file: string } (its id, to be named in `says` or an input)
 *   GET  /desk/file/F…?as=U…         → the file's bytes, if that person may see it
 *   GET  /desk/mail/ID/attachment/N  → an attachment of a message in the requester's mailbox
 */

/** A Block Kit block or element exactly as the app sent it; the page draws it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Block = { type: string } & { [key: string]: Json };

export interface DeskPerson {
  id: string;
  name: string;
  /** What they do, for the chooser: "Information governance officer". */
  title: string;
  isBot: boolean;
  isGuest: boolean;
}

export interface DeskFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
}

export interface DeskMessage {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  text: string;
  blocks: Block[];
  files: DeskFile[];
  edited: boolean;
  reactions: { name: string; users: string[] }[];
  /** Only this person sees it; it is gone when the page is reloaded. */
  ephemeral: boolean;
  replyCount: number;
}

export interface DeskChannel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  members: string[];
  topic: string;
  /** Oldest first, replies included (they carry `threadTs`). */
  messages: DeskMessage[];
}

/** A modal on top of the person's screen; `values` are what they have typed, by block id and action id. */
export interface DeskModal {
  viewId: string;
  hash: string;
  callbackId: string;
  title: string;
  submit: string | null;
  close: string;
  blocks: Block[];
  /** Messages under blocks, from the app's answer to a submission. */
  errors: { [blockId: string]: string };
  /** True while a submission is with the app. */
  waiting: boolean;
}

export interface DeskMail {
  id: string;
  at: number;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; mimetype: string; size: number }[];
}

export interface DeskView {
  team: string;
  /** The workspace's clock, in milliseconds. It only moves forward. */
  now: number;
  me: DeskPerson;
  people: DeskPerson[];
  channels: DeskChannel[];
  /** Other channels the person could join. */
  joinable: { id: string; name: string }[];
  commands: { command: string; description: string; usage: string }[];
  /** Shortcuts offered on a message, and everywhere. */
  messageShortcuts: { name: string; callbackId: string }[];
  globalShortcuts: { name: string; callbackId: string }[];
  /** The app's Home tab for this person, once opened. */
  home: Block[] | null;
  /** Bottom first; the last one is in front. */
  modals: DeskModal[];
  mail: DeskMail[];
  /** What the app or the workspace told this person that has no other place, newest last. */
  notices: string[];
}

/** The state of inputs in a view, as Slack sends it: block id → action id → element state. */
export type ViewValues = { [blockId: string]: { [actionId: string]: Json } };

/**
 * The `text` of `slash`, `say` and `edit` is as typed: with Slack's marks, people as `@Full Name`, channels as `#name`. The
 * workspace makes of it what Slack's composer would; `blocks` are given only for what cannot be typed, a pasted table.
 */
export type Act =
  | { do: 'slash'; channel: string; text: string }
  | { do: 'say'; channel: string; thread?: string; text: string; files?: string[]; blocks?: Block[] }
  | { do: 'edit'; channel: string; ts: string; text: string }
  | { do: 'delete'; channel: string; ts: string }
  | { do: 'react'; channel: string; ts: string; name: string }
  /** A button, select, overflow, checkbox … of a message, modal or Home. `state` is the element's own part of the action. */
  | {
      do: 'act';
      where: { message: { channel: string; ts: string } } | { modal: string } | { home: true };
      blockId: string;
      actionId: string;
      state: { [key: string]: Json };
      /** Everything typed so far in the surface. */
      values: ViewValues;
    }
  | { do: 'submit'; modal: string; values: ViewValues }
  | { do: 'close'; modal: string; all?: boolean }
  | { do: 'messageShortcut'; callbackId: string; channel: string; ts: string }
  | { do: 'globalShortcut'; callbackId: string }
  | { do: 'openHome' }
  | { do: 'join'; channel: string }
  | { do: 'leave'; channel: string }
  /** Brings somebody or the app into a channel the person is in, or takes them out. */
  | { do: 'invite' | 'remove'; channel: string; user: string }
  /** Options of an external select for what was typed. */
  | { do: 'suggest'; modal: string; blockId: string; actionId: string; typed: string }
  /** Moves the workspace's clock forward (never back); trials only. */
  | { do: 'moveClock'; to: number };

export type ActResult =
  | { ok: true; options?: Json[] }
  /** `says` is a sentence for the person; errors of a submission come in the view of the modal. */
  | { ok: false; says: string };
