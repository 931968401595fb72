import type { Council } from '../domain/council.ts';
import type { Holidays } from '../domain/clock/index.ts';
import type { Who } from '../domain/request/permitted.ts';
import type { Templates } from '../letters/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { Register, Write } from '../register/index.ts';

/** Who people are and where they are, as Slack and the council's file say. */
export interface Directory {
  /** Who somebody is now. */
  who(user: string): Promise<Who>;
  /** Who somebody is, asked of Slack afresh; `cannotSay` when Slack does not answer. */
  whoNow(user: string): Promise<Who | 'cannotSay'>;
  /** Approvers are whoever is in their channel, and Slack does not let FOI Desk see who that is. */
  approversUnseen(): Promise<boolean>;
  /** The name people know somebody by; nothing for somebody unknown. */
  nameOf(user: string): Promise<string | undefined>;
  /**
   * The names of these people, for what stands for good; without those whom Slack does not know.
   * @throws where Slack does not give one of them now
   */
  namesOf(users: readonly string[]): Promise<string[]>;
}

/** A file in Slack, before its bytes are ours. */
export interface SlackFile {
  id: string;
  name: string;
  mimeType: string;
  size: number;
}

/** Brings a file's bytes from Slack; nothing where it was deleted there. @throws when Slack does not give them */
export type FetchFile = (file: SlackFile) => Promise<Uint8Array | undefined>;

/** Looks whether pages answer: these addresses, all within a moment; what could not be asked is not checked. */
export type LookAtLinks = (urls: readonly string[]) => Promise<ReadonlyMap<string, 'answers' | 'fails' | 'notChecked'>>;

/** Structured log: references and ids only, never names, addresses or anybody's words. */
export interface Log {
  info(what: Record<string, string | number | boolean>, message: string): void;
  warn(what: Record<string, string | number | boolean>, message: string): void;
  error(what: Record<string, string | number | boolean>, message: string): void;
}

/** What was given up, and can be tried again. */
export interface GivenUp {
  /** The writes that put it back in its place; nothing where it is not kept any more. Poke once they are made. */
  putBack: (key: string) => Promise<readonly Write[] | undefined>;
  poke: () => void;
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
  /** Looks whether the pages a letter sends the requester to are there. */
  lookAtLinks: LookAtLinks;
  log: Log;
  /** Tells the outbox that there is something new. */
  poke: () => void;
  givenUp: GivenUp;
}
