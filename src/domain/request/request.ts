import type { File } from '../answer.ts';
import type { ClockEvent } from '../clock/index.ts';
import type { Law } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import type { OutcomeOfReview, ReviewDecision } from '../review/decision.ts';
import type { ComplaintDecision, HowItCame, NoticeId, RefusedAs, Requester, Undone } from './events.ts';
import type { Question } from './question.ts';
import type { UserId } from './user-id.ts';
import type {
  Approval,
  DraftedNotice,
  Draft,
  EarlierResponse,
  GivenNotice,
  Sending,
  StandingOfShortLetter,
} from './where-letters-stand.ts';

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
  /** Overtaken: the request ended otherwise, and was opened again. */
  over?: { as: 'ended' | 'sentBack' | 'overtaken'; reason?: string; by: UserId; at: number };
}

/** Why it was closed without an answer. */
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
  /** The day on which it counts as given, where that was later: it went by post. */
  givenOn?: LondonDate;
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
