import type { File, Part } from '../answer.ts';
import type { LondonDate } from '../london.ts';
import type { Prose } from '../words/prose.ts';
import type { ConcernKind } from './events.ts';
import type { UserId } from './user-id.ts';

/** What a message says, as of one edit or of its first writing. */
export interface Wording {
  words: Prose;
  files: readonly File[];
  /** Time stamp of the edit that made it so; the message's own for what was first written. */
  editedTs: string;
  /** Talk among colleagues, not the answer. */
  discussion: boolean;
}

/** A reply somebody of a department wrote in a question's thread: its newest wording, and every earlier one. */
export interface Reply extends Wording {
  /** Slack's time stamp of the message: its identity in the channel. */
  ts: string;
  author: UserId;
  at: number;
  /** Earlier wordings, oldest first, as far as they have reached us. */
  before: readonly Wording[];
  /** Somebody said it is not the answer. */
  setAside: boolean;
  deleted: boolean;
  /** Somebody picked it as the answer by the shortcut: whatever it says, it is no talk. */
  picked: boolean;
}

/** What a department said with one of its buttons instead of answering. */
export interface Concern {
  id: string;
  kind: ConcernKind;
  by: UserId;
  at: number;
  /** What they added when asked; absent while it is owed. */
  said?: Readonly<Record<string, string>>;
}

/** A question as asked of one department, with its own message and thread. */
export interface Asked {
  department: string;
  at: number;
  by: UserId;
  neededBy: LondonDate;
  claimedBy?: UserId;
  concerns: readonly Concern[];
  /** In the order in which they were written. */
  replies: readonly Reply[];
  /** The message picked last as the answer, and the newest reply there was then: a later one takes its place. */
  picked?: { ts: string; newestThen: string };
  /** The officer took it back, or the department said it is not theirs. */
  returned: false | 'notOurs' | 'takenBack';
}

/** An answer an officer typed in for somebody who gave it by telephone, in person or by e-mail. */
export interface AnswerElsewhere {
  department?: string;
  from: string;
  words: Prose;
  at: number;
  by: UserId;
}

/** The answer as the officer settled it, in its parts. */
export interface Settlement {
  parts: readonly Part[];
  by: UserId;
  at: number;
}

/** One thing asked for: whom it was asked of, what they said, how it was settled. */
export interface Question {
  /** 1-based place in the letter. */
  number: number;
  wording: string;
  heading?: string;
  /** What departments read instead, where the question itself tells who asks. */
  departmentWording?: string;
  asked: readonly Asked[];
  elsewhere: readonly AnswerElsewhere[];
  settlement?: Settlement;
  /** A department said something new after the question was settled: the letter waits. */
  changedSinceSettled: boolean;
  withdrawnOn?: LondonDate;
  /** What was asked for it never came, an answer or a payment, and the requester was told on that day that it is closed. */
  closedOn?: LondonDate;
  /** Days of the letters that refused it as vexatious or repeated, oldest first, also where it was reopened since. */
  refusedOn?: readonly LondonDate[];
  /** The response that told what becomes of it: its answer, or that it was withdrawn or is closed. */
  told?: Told;
}

/** Which response told what becomes of a question, and when it went. */
export interface Told {
  version: number;
  on: LondonDate;
  /** When it was told first, where it was reopened and told again. */
  firstOn: LondonDate;
  /** The request was reopened since: it is answered anew. */
  reopened?: true;
}

/** Settled as vexatious or repeated, wholly or in part (FOIA s.14). */
export function isRefusedAsSuch({ settlement }: Question): boolean {
  return (settlement?.parts ?? []).some(({ kind }) => kind === 'vexatious' || kind === 'repeated');
}
