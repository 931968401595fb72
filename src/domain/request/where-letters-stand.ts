import type { File } from '../answer.ts';
import type { LondonDate } from '../london.ts';
import type { KindOfNotice, Notice } from '../notice.ts';
import type { FindingSummary, NoticeId } from './events.ts';
import type { UserId } from './user-id.ts';

/** A letter as drafted: which bytes, and what the check found. */
export interface Draft {
  version: number;
  date: LondonDate;
  digest: string;
  bytes: { pdf: string; text: string; html: string; markdown: string };
  files: readonly File[];
  findings: readonly FindingSummary[];
  drawnAfter: number;
  /** Questions that it leaves for a later letter. */
  later: readonly number[];
  /** Working days that it gives for asking for a review. */
  reviewWithin: number;
  by: UserId;
  at: number;
}

/** Where the approval of the latest draft stands. */
export type Approval =
  | { stands: 'notAsked' }
  | { stands: 'asked'; version: number; digest: string; by: UserId; at: number }
  /** It was asked for, and the check found something when the letter was drawn again. */
  | { stands: 'held'; version: number; at: number }
  | {
      stands: 'changesRequested';
      version: number;
      by: UserId;
      at: number;
      reason: string;
      questions: readonly number[];
    }
  | {
      stands: 'approved';
      version: number;
      digest: string;
      by: UserId;
      at: number;
      message?: string | undefined;
      messageId?: string | undefined;
      ownWork: boolean;
    };

/** Of a message that was sent again: that an earlier attempt surely did not go, of which an officer was told. */
interface SentAgain {
  notGone?: true;
}

/** Where a message to the requester stands. */
export type Sending =
  | { stands: 'notYet' }
  /** `tried`: what came of the tries before, where FOI Desk tries again by itself. */
  | ({ stands: 'toBeSent'; attempt: number; tried?: { times: number; serverSaid: string } } & SentAgain)
  | ({ stands: 'begun'; attempt: number; at: number; tried?: { times: number; serverSaid: string } } & SentAgain)
  /**
   * By e-mail; or by post, or as an officer found out, and then it is recorded when and how, and when what went by post counts
   * as given.
   */
  | { stands: 'sent'; attempt: number; at: number; recorded?: { on: LondonDate; how: string; given?: LondonDate } }
  /** The server would not take it; or no server was reached; or nobody can say whether it went: it may have. */
  | ({ stands: 'refused' | 'notReached' | 'unknown'; attempt: number; at: number; serverSaid: string } & SentAgain);

/** A response that went and was followed by more work: it left questions for later, or the request was reopened. */
export interface EarlierResponse {
  /** The letter's, among the drafts. */
  version: number;
  /** Which time of asking for approval it was of. */
  asking: number;
  approval: Approval;
  sending: Extract<Sending, { stands: 'sent' }>;
  on: LondonDate;
  /** The questions it answered. */
  questions: readonly number[];
}

/** A message composed once, whose stored bytes every attempt sends. */
export interface Composed {
  message: string;
  messageId: string;
  to: string;
}

/** A short letter that is printed and posted: the day it bears, its bytes, and its event's place in the history, from 1. */
export interface LetterToPost {
  on: LondonDate;
  bytes: Draft['bytes'];
  event: number;
  /** It takes the place of one that was never recorded as sent. */
  instead: boolean;
  /** How many letters had moved the clock when it was written: the day it names is that of no later one. */
  movedBefore: number;
}

/** Where a short letter stands: composed as an e-mail, or to be posted. */
export interface StandingOfShortLetter {
  composed?: Composed;
  toPost?: LetterToPost;
  sending: Sending;
}

/** A notice as drawn: a letter to the requester that is not the response. */
export interface DrawnNotice {
  id: NoticeId;
  kind: KindOfNotice;
  /** None named: the whole request. */
  questions: readonly number[];
  on: LondonDate;
  /** The day to which an extension or a holding letter puts the answer; the last to answer a clarification or to pay. */
  until?: LondonDate;
  /** An extension to weigh whether to confirm or deny that anything is held. */
  confirming?: true;
  bytes: Draft['bytes'];
  /** What it says; absent once erased. */
  says?: Notice;
  by: UserId;
  at: number;
}

/** A notice that went, or is on its way; by post where no message was composed. */
export interface GivenNotice extends DrawnNotice {
  composed?: Composed;
  sending: Sending;
}

/** A notice that waits for an approver, or that one sent back. */
export interface DraftedNotice extends DrawnNotice {
  digest: string;
  sentBack?: { by: UserId; at: number; reason: string };
}
