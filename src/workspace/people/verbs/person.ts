import type { LocalFile, Filling } from './fill.ts';
import type { SeenHome, SeenMessage, SeenModal } from './seen.ts';

/** A message: one seen before, or words that stand in it (then the newest such message is meant). */
export type MessageRef = { channel: string; ts: string } | string;

/** A dialog that asked before something was done. */
export interface Asked {
  title: string;
  text: string;
  confirm: string;
  deny: string;
}

export interface Clicked {
  /** The dialog that asked first, if one did. */
  asked: Asked | null;
}

export interface Submitted {
  /** False when errors stand under fields now, Slack's own or the app's. */
  ok: boolean;
  /** The errors by label. */
  errors: { [label: string]: string };
}

/** Where something is said, and what goes with it. */
export interface SayOptions {
  /** The channel; not needed in a thread. */
  in?: string;
  thread?: MessageRef;
  files?: readonly LocalFile[];
  /** A table pasted under the text, row by row. */
  table?: readonly (readonly string[])[];
}

/**
 * Somebody at their keyboard. Verbs resolve when the app has acknowledged, and throw in words when what they name is not
 * there, may not be done, or was not answered. Channels go by name (`highways`) or id, people by name or id.
 */
export interface Person {
  readonly id: string;
  readonly name: string;

  /** Types a command, `/foi new Potholes`; in the first channel they are in unless one is named. */
  slash(text: string, options?: { channel?: string }): Promise<void>;
  /** Says something, in a thread where one is named. */
  says(text: string, options: SayOptions): Promise<SeenMessage>;
  edits(message: MessageRef, text: string): Promise<void>;
  deletes(message: MessageRef): Promise<void>;
  /** Reacts by the name of an emoji, or takes the reaction back. */
  reacts(message: MessageRef, emoji: string): Promise<void>;
  /** Shares files without a word. */
  uploads(files: readonly LocalFile[], options: { in?: string; thread?: MessageRef }): Promise<SeenMessage>;

  /**
   * Clicks a button or an item of an overflow menu by its label: in the modal in front if there is one, else in Home if
   * that was opened last, else in the newest message that has it. `confirm: false` answers a dialog with its deny button.
   */
  clicks(label: string, options?: { on?: MessageRef; confirm?: boolean }): Promise<Clicked>;
  /** Chooses in a select, radio group or boxes by its label or placeholder, and tells the app where Slack would. */
  chooses(label: string, option: Filling, options?: { on?: MessageRef }): Promise<Clicked>;
  /** Fills in fields of the modal in front, by label. `enter` presses Enter in each text. */
  fills(values: { [label: string]: Filling }, options?: { enter?: boolean }): Promise<void>;
  /** Presses the submit button of the modal in front; its label is checked where given. */
  submits(label?: string): Promise<Submitted>;
  /** Closes the modal in front, or all of them. */
  closes(options?: { all?: boolean }): Promise<void>;
  /** Uses a shortcut by its name: on a message, or a global one. */
  shortcut(name: string, message?: MessageRef): Promise<void>;
  opensHome(): Promise<void>;
  joins(channel: string): Promise<void>;
  leaves(channel: string): Promise<void>;
  /** Brings somebody, or the app by its name, into a channel they are in themselves. */
  invites(person: string, channel: string): Promise<void>;
  removes(person: string, channel: string): Promise<void>;

  /** The modal in front; throws when none is open. */
  modal(): SeenModal;
  hasModal(): boolean;
  /** Home as the app last drew it; throws when it never did. */
  home(): SeenHome;
  /** The messages of a channel, oldest first, replies and what only they see included. */
  sees(channel: string): SeenMessage[];
  /** The replies in a message's thread, oldest first. */
  thread(message: MessageRef): SeenMessage[];
  /** The newest message of a channel, of those that contain some words where given; throws when there is none. */
  latest(channel: string, containing?: string): SeenMessage;
  /** What only they were shown, oldest first. */
  ephemerals(): SeenMessage[];
  /** What Slack itself told them, oldest first. */
  notices(): string[];
  /** Names of the channels they see. */
  channels(): string[];
}
