import { z } from 'zod';
import { file, kindOfAnswer, part } from '../answer.ts';
import { londonDate } from '../london.ts';
import { kindOfNotice, notice, outcomeOfReview, reviewDecision } from '../notice.ts';
import { particular } from '../particulars.ts';
import { prose } from '../prose.ts';

/**
 * What can happen to a request. Events are facts, in the past tense, never edited; a request is their fold. They hold no
 * free text and no names but as particulars; people are Slack's ids, instants are milliseconds.
 */
const number = z.number().int().positive();
const text = particular(z.string());
const user = z.string().min(1);
const departmentId = z.string().min(1);
/** One question in one department's channel. */
const asked = { question: number, department: departmentId };
const digest = z.string();
/** What a message says, as of one edit or of its first writing. */
const wording = { words: particular(prose), files: particular(z.array(file)) };
/** Talk, not an answer: by an officer, begun with `note:`, or only a question to a colleague. */
const discussion = z.boolean();

export const howItCame = z.enum(['email', 'letter', 'webForm', 'socialMedia', 'spoken', 'other']);
export type HowItCame = z.infer<typeof howItCame>;

export const requester = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  postalAddress: z.string().optional(),
});
export type Requester = z.infer<typeof requester>;

export const law = z.enum(['FOIA', 'EIR', 'both']);

export const contextOfQuestions = z.object({
  text: z.string(),
  questions: z.union([z.literal('all'), z.array(number)]),
});

/** What a department may say instead of, or beside, an answer. None of them decides anything. */
export const concernKind = z.enum([
  'notOurs',
  'notHeld',
  'shouldNotBeReleased',
  'tooLong',
  'notUnderstood',
  'moreTime',
  'handOver',
]);
export type ConcernKind = z.infer<typeof concernKind>;

/** What is closed as no request for information, counted apart. */
export const notARequest = z.enum(['subjectAccess', 'routineEnquiry', 'anotherAuthority']);

/** What the regulator made of a complaint. */
export const complaintDecision = z.enum(['upheld', 'partlyUpheld', 'notUpheld', 'closed']);
export type ComplaintDecision = z.infer<typeof complaintDecision>;

/** How a request ended, for how long what was said in it is kept: answered, no request, withdrawn, reviewed. */
export const ending = z.enum(['answered', 'notARequest', 'withdrawn', 'reviewed']);
export type Ending = z.infer<typeof ending>;

/** The stored bytes of a drafted letter, by sha256. */
const bytes = z.object({ pdf: digest, text: digest, html: digest, markdown: digest });

export const findingSummary = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  question: number.optional(),
  part: number.optional(),
  /** Where exactly, in words; absent in letters drafted before it was kept. */
  place: z.string().optional(),
  /** Tells this finding from others of its code: accepted once, it stays accepted while it says the same. */
  key: z.string(),
  /** What is wrong and what to do about it. */
  says: z.string(),
});
export type FindingSummary = z.infer<typeof findingSummary>;

/** A message to the requester, as composed once: the stored bytes and where they go. */
const composed = { message: digest, messageId: z.string(), to: particular(z.string()) };

/** A notice within its request: `notice-1`, `notice-2`… */
export const noticeId = z.templateLiteral(['notice-', number]);
export type NoticeId = z.infer<typeof noticeId>;

/** What is written to the requester once at most; a notice may be one of many. */
export const singleMessages = ['acknowledgement', 'letter', 'closing'] as const;
/** What is written to the requester. */
export const messageKind = z.union([z.enum(singleMessages), noticeId]);
export type MessageKind = z.infer<typeof messageKind>;

/** A notice as drawn: what it says and does, the questions it concerns (none named: the whole request), its day. */
const drawnNotice = {
  id: noticeId,
  kind: kindOfNotice,
  questions: z.array(number),
  on: londonDate,
  /** The day to which an extension or a holding letter puts the answer; the last to answer a clarification or to pay. */
  until: londonDate.optional(),
  bytes,
  notice: particular(notice),
};

/** What FOI Desk had to do and gave up: to show, say, tick off, hand over, mail or erase something; to work what came in. */
export const undoneKind = z.enum([
  'show',
  'note',
  'react',
  'letterFiles',
  'noticeFiles',
  'mail',
  'erase',
  'reply',
  'click',
]);
/** Something given up: what it was, where, and Slack's own code of its refusal where there is one. */
export const undone = z.object({
  /** Where the register keeps it. */
  id: z.string(),
  kind: undoneKind,
  /** The channel: `officers`, `approvers`, `reviewers` or a department. */
  channel: z.string().optional(),
  questionNumber: number.optional(),
  code: z.string().optional(),
});
export type Undone = z.infer<typeof undone>;

const kinds = {
  opened: z.object({
    type: z.literal('opened'),
    reference: z.string(),
    received: londonDate,
    howItCame,
    law,
    requester: particular(requester),
    subject: text,
    wording: text,
    original: particular(z.array(file)),
    questions: z
      .array(z.object({ wording: text, heading: text.optional(), departmentWording: text.optional() }))
      .min(1),
    context: particular(z.array(contextOfQuestions)),
    acknowledge: z.boolean(),
  }),
  acknowledgementDrawn: z.object({ type: z.literal('acknowledgementDrawn'), ...composed }),
  /** The short letter that says why this is no request for information. */
  closingDrawn: z.object({ type: z.literal('closingDrawn'), ...composed }),
  questionAssigned: z.object({
    type: z.literal('questionAssigned'),
    ...asked,
    neededBy: londonDate,
    departmentWording: text.optional(),
  }),
  questionTakenBack: z.object({ type: z.literal('questionTakenBack'), ...asked }),
  questionClaimed: z.object({ type: z.literal('questionClaimed'), ...asked }),
  concernRaised: z.object({ type: z.literal('concernRaised'), ...asked, concern: concernKind, id: z.string() }),
  concernExplained: z.object({
    type: z.literal('concernExplained'),
    ...asked,
    id: z.string(),
    said: particular(z.record(z.string(), z.string())),
  }),
  replyRecorded: z.object({
    type: z.literal('replyRecorded'),
    ...asked,
    ts: z.string(),
    author: user,
    /** Time stamp of the edit, where it reached us edited already. */
    editedTs: z.string().optional(),
    ...wording,
    discussion,
    /** Came after the letter had gone. */
    late: z.boolean(),
  }),
  /** Another wording of a reply, newer or older than the one known: events may reach us in any order. */
  replyEdited: z.object({
    type: z.literal('replyEdited'),
    ...asked,
    ts: z.string(),
    editedTs: z.string(),
    ...wording,
    discussion,
  }),
  /** Its deletion may reach us before the reply itself. */
  replyDeleted: z.object({ type: z.literal('replyDeleted'), ...asked, ts: z.string() }),
  replyUsed: z.object({
    type: z.literal('replyUsed'),
    ...asked,
    ts: z.string(),
    author: user,
    editedTs: z.string().optional(),
    ...wording,
  }),
  replySetAside: z.object({ type: z.literal('replySetAside'), ...asked, ts: z.string() }),
  replyRestored: z.object({ type: z.literal('replyRestored'), ...asked, ts: z.string() }),
  answerRecordedElsewhere: z.object({
    type: z.literal('answerRecordedElsewhere'),
    question: number,
    department: departmentId.optional(),
    from: text,
    words: particular(prose),
  }),
  answerSettled: z.object({
    type: z.literal('answerSettled'),
    question: number,
    /** What the figures need, and stays when the words are erased. */
    inLaw: z.array(
      z.object({
        kind: kindOfAnswer,
        ground: z.string().optional(),
        subsections: z.array(z.string()),
        covers: z.array(number),
      }),
    ),
    parts: particular(z.array(part)),
  }),
  answerReopened: z.object({ type: z.literal('answerReopened'), question: number }),
  questionWithdrawn: z.object({
    type: z.literal('questionWithdrawn'),
    question: number,
    on: londonDate,
    reason: text.optional(),
  }),
  letterDrafted: z.object({
    type: z.literal('letterDrafted'),
    version: number,
    date: londonDate,
    digest,
    bytes,
    files: particular(z.array(file)),
    findings: particular(z.array(findingSummary)),
    /** The histories' length the letter was drawn from: what happened since makes it stale. */
    drawnAfter: z.number().int().nonnegative(),
    /** Questions that it leaves for a later letter; absent where it answers all there are. */
    later: z.array(number).optional(),
  }),
  warningsAccepted: z.object({ type: z.literal('warningsAccepted'), keys: z.array(z.string()).min(1), reason: text }),
  approvalAsked: z.object({ type: z.literal('approvalAsked'), version: number, digest }),
  /** Drawn again in the morning the letter no longer passes the check: it is not put before the approvers again. */
  approvalHeld: z.object({ type: z.literal('approvalHeld'), version: number }),
  changesRequested: z.object({
    type: z.literal('changesRequested'),
    version: number,
    questions: z.array(number),
    reason: text,
  }),
  approved: z.object({
    type: z.literal('approved'),
    version: number,
    digest,
    /** The message as composed once; absent where the letter goes by post. */
    message: digest.optional(),
    messageId: z.string().optional(),
    /** The approver had a hand in the letter, and the council's settings allow it. */
    ownWork: z.boolean(),
  }),
  attemptBegun: z.object({
    type: z.literal('attemptBegun'),
    what: messageKind,
    attempt: number,
  }),
  sent: z.object({
    type: z.literal('sent'),
    what: messageKind,
    attempt: number,
    serverSaid: text,
  }),
  sendingFailed: z.object({
    type: z.literal('sendingFailed'),
    what: messageKind,
    attempt: number,
    /** `refused`: the server would not take it. `unknown`: nobody can say whether it went. */
    outcome: z.enum(['refused', 'notReached', 'unknown']),
    serverSaid: text,
    /** It surely did not leave, and FOI Desk tries again by itself after a while. */
    triesAgain: z.boolean().optional(),
  }),
  sendAgainAsked: z.object({ type: z.literal('sendAgainAsked'), what: messageKind }),
  recordedAsSent: z.object({
    type: z.literal('recordedAsSent'),
    /** A notice that went by post, or of which nobody could say whether it arrived; the response where none is named. */
    what: noticeId.optional(),
    on: londonDate,
    how: text,
    /** The last day to pay, where the day it went makes it later than the letter says. */
    until: londonDate.optional(),
  }),
  handedOver: z.object({ type: z.literal('handedOver'), to: user }),
  closedAsNoRequest: z.object({ type: z.literal('closedAsNoRequest'), as: notARequest, reason: text }),
  /** A notice that the council's file lets go only with an approver's consent, shown to them. */
  noticeDrafted: z.object({ type: z.literal('noticeDrafted'), ...drawnNotice, digest }),
  noticeSentBack: z.object({ type: z.literal('noticeSentBack'), id: noticeId, reason: text }),
  /** A notice goes to the requester: by e-mail as composed here once, by post where no message is. */
  noticeGiven: z.object({
    type: z.literal('noticeGiven'),
    ...drawnNotice,
    message: digest.optional(),
    messageId: z.string().optional(),
    to: particular(z.string()).optional(),
  }),
  clarificationAnswered: z.object({
    type: z.literal('clarificationAnswered'),
    on: londonDate,
    /** None named: the whole request. */
    questions: z.array(number),
    /** What the requester wrote. */
    words: text,
    /** What departments read instead, where those words tell who asks. */
    forDepartments: text.optional(),
  }),
  paymentReceived: z.object({ type: z.literal('paymentReceived'), payment: z.enum(['fee', 'charge']), on: londonDate }),
  receivedDateCorrected: z.object({ type: z.literal('receivedDateCorrected'), to: londonDate, reason: text }),
  requesterCorrected: z.object({
    type: z.literal('requesterCorrected'),
    requester: particular(requester),
    reason: text,
  }),
  subjectCorrected: z.object({ type: z.literal('subjectCorrected'), subject: text, reason: text }),
  /** Which law the request is handled under: FOIA s.39 sends what is about the environment to the EIR. */
  lawCorrected: z.object({ type: z.literal('lawCorrected'), to: law, reason: text }),
  /** Bank holidays announced later moved the due date. */
  dueDateMoved: z.object({ type: z.literal('dueDateMoved'), from: londonDate, to: londonDate }),
  requestWithdrawn: z.object({ type: z.literal('requestWithdrawn'), on: londonDate, reason: text }),
  /** A request that was sent or closed is worked on again. */
  requestReopened: z.object({ type: z.literal('requestReopened'), reason: text }),
  /** The requester is not content, and asks for a review of what was decided, or of how it was dealt with. */
  reviewAsked: z.object({
    type: z.literal('reviewAsked'),
    review: number,
    on: londonDate,
    howItCame,
    /** What they complain of, point by point. */
    points: particular(z.array(z.string())),
    /** The day of the response under review; absent where there is none yet. */
    respondedOn: londonDate.optional(),
    /** It came after the time for asking: taken on all the same, or refused. */
    late: z.object({ decided: z.enum(['takenOn', 'refused']), reason: text }).optional(),
  }),
  reviewerNamed: z.object({
    type: z.literal('reviewerNamed'),
    review: number,
    reviewer: user,
    /** They are an officer, and are told where the officers are. */
    officer: z.boolean(),
  }),
  /** An exceptional review was given 40 working days (s.45 Code part 5), before the letter that tells so gave them. */
  reviewExtended: z.object({ type: z.literal('reviewExtended'), review: number, on: londonDate, reason: text }),
  /** The day it was asked for was written down wrongly. */
  reviewDateCorrected: z.object({
    type: z.literal('reviewDateCorrected'),
    review: number,
    on: londonDate,
    to: londonDate,
    reason: text,
  }),
  /** The requester no longer wants it. */
  reviewWithdrawn: z.object({ type: z.literal('reviewWithdrawn'), review: number, on: londonDate, reason: text }),
  reviewSettled: z.object({
    type: z.literal('reviewSettled'),
    review: number,
    /** What the figures need, and stays when the words are erased. */
    outcome: outcomeOfReview,
    decision: particular(reviewDecision),
  }),
  /** The requester took it to the regulator (FOIA s.50, EIR reg 18). */
  complaintReceived: z.object({
    type: z.literal('complaintReceived'),
    complaint: number,
    on: londonDate,
    /** The regulator's own reference. */
    theirReference: text.optional(),
  }),
  complaintDecided: z.object({
    type: z.literal('complaintDecided'),
    complaint: number,
    on: londonDate,
    decided: complaintDecision,
    words: text.optional(),
  }),
  /** Not done after many tries, or refused for good: an officer says whether it is tried again. */
  givenUp: z.object({ type: z.literal('givenUp'), ...undone.shape }),
  triedAgain: z.object({ type: z.literal('triedAgain'), ids: z.array(z.string()).min(1) }),
  leftUndone: z.object({ type: z.literal('leftUndone'), ids: z.array(z.string()).min(1) }),
  /** The council keeps no longer who asked: the name, the addresses, and every letter and message that holds them. */
  identityErased: z.object({
    type: z.literal('identityErased'),
    endedOn: londonDate,
    /** Months after its end that the council keeps who asked. */
    months: z.number().int().nonnegative(),
  }),
  /** The council keeps it no longer: everything said is gone, and every letter, message and file. */
  erased: z.object({
    type: z.literal('erased'),
    ending,
    endedOn: londonDate,
    /** Months after its end that the council keeps such a request. */
    months: z.number().int().nonnegative(),
  }),
} as const;

export const event = z.discriminatedUnion('type', [
  kinds.opened,
  kinds.acknowledgementDrawn,
  kinds.closingDrawn,
  kinds.questionAssigned,
  kinds.questionTakenBack,
  kinds.questionClaimed,
  kinds.concernRaised,
  kinds.concernExplained,
  kinds.replyRecorded,
  kinds.replyEdited,
  kinds.replyDeleted,
  kinds.replyUsed,
  kinds.replySetAside,
  kinds.replyRestored,
  kinds.answerRecordedElsewhere,
  kinds.answerSettled,
  kinds.answerReopened,
  kinds.questionWithdrawn,
  kinds.letterDrafted,
  kinds.warningsAccepted,
  kinds.approvalAsked,
  kinds.approvalHeld,
  kinds.changesRequested,
  kinds.approved,
  kinds.attemptBegun,
  kinds.sent,
  kinds.sendingFailed,
  kinds.sendAgainAsked,
  kinds.recordedAsSent,
  kinds.handedOver,
  kinds.closedAsNoRequest,
  kinds.noticeDrafted,
  kinds.noticeSentBack,
  kinds.noticeGiven,
  kinds.clarificationAnswered,
  kinds.paymentReceived,
  kinds.receivedDateCorrected,
  kinds.requesterCorrected,
  kinds.subjectCorrected,
  kinds.lawCorrected,
  kinds.dueDateMoved,
  kinds.requestWithdrawn,
  kinds.requestReopened,
  kinds.identityErased,
  kinds.erased,
  kinds.reviewAsked,
  kinds.reviewerNamed,
  kinds.reviewExtended,
  kinds.reviewDateCorrected,
  kinds.reviewWithdrawn,
  kinds.reviewSettled,
  kinds.complaintReceived,
  kinds.complaintDecided,
  kinds.givenUp,
  kinds.triedAgain,
  kinds.leftUndone,
]);
/** Something that happened, without who and when. */
export type Event = z.infer<typeof event>;

/** An event as the history keeps it: `by` is a Slack user, or `desk` for what FOI Desk did by itself. */
export type Happened = Event & { at: number; by: string };
