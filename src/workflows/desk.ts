import type { Council } from '../domain/council.ts';
import type { Holidays } from '../domain/clock/index.ts';
import type { LondonDate } from '../domain/london.ts';
import type { Who } from '../domain/request/permitted.ts';
import type { Templates } from '../letters/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { Register } from '../register/index.ts';

/** Who people are and where they are, as Slack and the council's file say. */
export interface Directory {
  /** Who somebody is now. */
  who(user: string): Promise<Who>;
  /** Asked of Slack afresh, for an approval; `cannotSay` when Slack does not answer. */
  approverNow(user: string): Promise<'yes' | 'no' | 'cannotSay'>;
  /** The name people know somebody by; nothing for somebody unknown. */
  nameOf(user: string): Promise<string | undefined>;
}

/** A file in Slack, before its bytes are ours. */
export interface SlackFile {
  id: string;
  name: string;
  mimeType: string;
  size: number;
}

/** Brings a file's bytes from Slack. @throws when Slack does not give them */
export type FetchFile = (file: SlackFile) => Promise<Uint8Array>;

/** Structured log: references and ids only, never names, addresses or anybody's words. */
export interface Log {
  info(what: Record<string, string | number | boolean>, message: string): void;
  warn(what: Record<string, string | number | boolean>, message: string): void;
  error(what: Record<string, string | number | boolean>, message: string): void;
}

/** Everything a workflow works with. */
export interface Desk {
  register: Register;
  council: Council;
  templates: Templates;
  holidays: () => Holidays;
  /** The instant of rules and letters, in milliseconds. */
  now: () => number;
  directory: Directory;
  fetchFile: FetchFile;
  mailer: Mailer;
  log: Log;
  /** Tells the outbox that there is something new. */
  poke: () => void;
}

/** What Slack shows of a request; each is drawn from its state, posted once and then updated in place. */
export type Surface =
  | { at: 'card' }
  | { at: 'question'; question: number; department: string }
  | { at: 'recorded'; question: number; department: string }
  | { at: 'concern'; question: number; department: string; id: string }
  | { at: 'letter'; version: number }
  | { at: 'approval'; asking: number };

/** Where something is said: the card's thread, or a question's. */
export type Place = Extract<Surface, { at: 'card' | 'question' | 'approval' }>;

/** Something that must leave, decided in the same commit as the event that causes it. */
export type Intent =
  | { kind: 'show'; reference: string; surface: Surface }
  /** One line about the event with this number, in this thread. */
  | { kind: 'note'; reference: string; event: number; place: Place }
  | { kind: 'react'; reference: string; question: number; department: string; ts: string; with: 'recorded' | 'edited' }
  | { kind: 'letterFiles'; reference: string; version: number; place: Place }
  | { kind: 'mail'; reference: string; what: 'letter' | 'acknowledgement' };

/** Today in London by the desk's clock. */
export type Today = { today: LondonDate; holidays: Holidays };
