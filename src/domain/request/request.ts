import type { File, Part } from '../answer.ts';
import type { ClockEvent } from '../clock/index.ts';
import type { Law } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import type { KindOfNotice, Notice } from '../notice.ts';
import type { OutcomeOfReview, ReviewDecision } from '../review-decision.ts';
import type { Prose } from '../prose.ts';
import type {
  ComplaintDecision,
  ConcernKind,
  FindingSummary,
  HowItCame,
  NoticeId,
  RefusedAs,
  Requester,
  Undone,
} from './events.ts';

export type UserId = string;

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

export interface Settlement {
  parts: readonly Part[];
  by: UserId;
  at: number;
}

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
  lapsedOn?: LondonDate;
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

/** Where a message to the requester stands. */
export type Sending =
  | { stands: 'notYet' }
  /** `tried`: what came of the tries before, where FOI Desk tries again by itself. */
  | { stands: 'toBeSent'; attempt: number; tried?: { times: number; serverSaid: string } }
  | { stands: 'begun'; attempt: number; at: number; tried?: { times: number; serverSaid: string } }
  /** By e-mail; or by post, or as an officer found out, and then it is recorded when and how. */
  | { stands: 'sent'; attempt: number; at: number; recorded?: { on: LondonDate; how: string } }
  | {
      stands: 'failed';
      attempt: number;
      at: number;
      outcome: 'refused' | 'notReached' | 'unknown';
      serverSaid: string;
    };

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
}

/** Where a short letter stands: composed as an e-mail, or to be posted. */
interface StandingOfShortLetter {
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

/** What the requester said when asked what is meant. */
export interface Clarification {
  on: LondonDate;
  /** None named: the whole request. */
  questions: readonly number[];
  words: string;
  by: UserId;
  at: number;
}

/** An officer asked an approver to end a request without a letter (FOIA s.17(6)), and what became of that. */
export interface AskedToEnd {
  /** 1 for the first time it was asked. */
  time: number;
  as: RefusedAs;
  reason: string;
  /** The earlier request that was refused so. */
  earlier: string;
  /** The day of the letter that told it. */
  toldOn: LondonDate;
  /** Why it would be unreasonable to expect another letter. */
  why: string;
  by: UserId;
  at: number;
  over?: { as: 'ended' | 'sentBack'; reason?: string; by: UserId; at: number };
}

export interface Closed {
  as: 'subjectAccess' | 'routineEnquiry' | 'anotherAuthority' | 'withdrawn' | 'lapsed' | 'unpaid' | RefusedAs;
  reason: string;
  /** Working days that the letter which closed it gave for asking for a review; absent where it gave 40. */
  reviewWithin?: number;
  /** Whose request it is, where it is another authority's. */
  authority?: string;
  by: UserId;
  at: number;
}

/** An internal review, from the asking to the letter that tells its outcome. */
export interface Review {
  /** 1-based among the request's. */
  number: number;
  askedOn: LondonDate;
  /** The days it was wrongly said to be asked for, and when that was put right. */
  redated: readonly { on: LondonDate; from: LondonDate; to: LondonDate }[];
  howItCame: HowItCame;
  /** What the requester complains of. */
  points: readonly string[];
  /** The day of the response under review; absent where there was none. */
  respondedOn?: LondonDate;
  /** Working days that it gave for asking. */
  within: number;
  /** It came after the time for asking: taken on all the same, or refused. */
  late?: { decided: 'takenOn' | 'refused'; reason: string };
  by: UserId;
  at: number;
  /** Given 40 working days as an exceptional case. */
  extended?: { on: LondonDate; reason: string };
  reviewer?: UserId;
  /** A reviewer in charge was no officer, and so is shown it in the reviewers' channel. */
  shownToReviewers: boolean;
  /** The requester no longer wanted it. */
  withdrawn?: { on: LondonDate; reason: string };
  /** As decided; `decision` is absent once erased. */
  settled?: { outcome: OutcomeOfReview; decision?: ReviewDecision; by: UserId; at: number };
  /** The notices that acknowledged it, and that told its outcome or refused it. */
  acknowledgedBy?: NoticeId;
  toldBy?: NoticeId;
}

/** A complaint to the regulator about the request. */
export interface Complaint {
  number: number;
  on: LondonDate;
  theirReference?: string;
  decided?: { on: LondonDate; decided: ComplaintDecision; words?: string };
}

/** A request for information: the fold of its history. */
export interface FoiRequest {
  reference: string;
  openedAt: number;
  openedBy: UserId;
  /** The officer in charge: at first whoever logged it. */
  officer: UserId;
  requester: Requester;
  received: LondonDate;
  howItCame: HowItCame;
  law: Law;
  subject: string;
  /** The request as written. */
  wording: string;
  original: readonly File[];
  context: readonly { text: string; questions: 'all' | readonly number[] }[];
  questions: readonly Question[];
  /** Messages deleted in the departments' threads, `highways/1575971234.000100`: a deletion may reach us first. */
  deletedMessages: readonly string[];
  acknowledgement: StandingOfShortLetter & { asked: boolean };
  /** The short letter that goes when it turns out to be no request for information. */
  closing: StandingOfShortLetter;
  /** What moved its clock, in the order in which it was recorded. */
  clock: readonly ClockEvent[];
  /** Due dates it had before bank holidays were announced that moved them. */
  movedDueDates: readonly { from: LondonDate; to: LondonDate; at: number }[];
  /** Every notice that was given, oldest first. */
  notices: readonly GivenNotice[];
  /** Notices an approver has not let go. */
  draftedNotices: readonly DraftedNotice[];
  clarifications: readonly Clarification[];
  /** Each time an approver was asked to end it without a letter, oldest first. */
  askedToEnd: readonly AskedToEnd[];
  /** Every draft, oldest first. */
  drafts: readonly Draft[];
  /** Warnings an officer accepted, with the reason. */
  acceptedWarnings: readonly { key: string; reason: string; by: UserId; at: number }[];
  approval: Approval;
  /** How often people asked for approval; a letter drawn again overnight is still the same asking. */
  timesAsked: number;
  sending: Sending;
  /** Every response that went and was followed by more work, oldest first. */
  earlierResponses: readonly EarlierResponse[];
  /** When everything said in it was erased: nothing more can be done with it. */
  erased?: { at: number };
  /** When it was forgotten who asked. */
  identityErased?: { at: number };
  closed?: Closed;
  /** Every internal review, oldest first; at most the last is under way. */
  reviews: readonly Review[];
  /** Every complaint to the regulator, oldest first. */
  complaints: readonly Complaint[];
  /** Everybody who approved a letter: they may not review it. */
  approvers: readonly UserId[];
  /** Everybody who settled an answer, drafted the letter or asked for its approval: they may not approve it. */
  hands: readonly UserId[];
  /** Each time something was given up, oldest first; at most the last waits for an officer. */
  undone: readonly TimeUndone[];
  /** How many events were folded. */
  length: number;
  /** Length of the history when something last changed what the letter says. */
  letterChangedAfter: number;
}

/** What FOI Desk gave up until an officer said what becomes of it. */
export interface TimeUndone {
  what: readonly (Undone & { at: number })[];
  over?: { as: 'triedAgain' | 'leftUndone'; by: UserId; at: number };
}
