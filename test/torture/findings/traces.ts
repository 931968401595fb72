import { z } from 'zod';
import { actions } from '../../../src/slack/ids.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import { questionOf } from '../../../src/domain/request/question-of.ts';
import { withDepartments } from '../../../src/domain/request/asked.ts';
import { isNeededNoMore } from './needed-no-more.ts';

/** What an act is about, as a button or a form carries it; the history's events have the same names for it. */
export const carried = z.object({
  reference: z.string(),
  question: z.number().optional(),
  department: z.string().optional(),
  concern: z.string().optional(),
  version: z.number().optional(),
  what: z.string().optional(),
  draft: z.string().optional(),
});
export type Carried = z.infer<typeof carried>;

/** What an act of somebody's leaves in the history. */
export interface Trace {
  type: Happened['type'];
  /** What tells one such event from another. */
  by: readonly (keyof Carried)[];
  /** How often it may stand there: `once` however often it is pressed, once for each `press`, once for each `draft` of a letter. */
  once: 'ever' | 'press' | 'draft';
  /** Which of the events it is, where their type does not say it. */
  is?: (event: Happened, events: readonly Happened[]) => boolean;
  /** Pressed, it may be refused in words: what it is about was done, replaced or taken back before it was worked. */
  overtaken?: (events: readonly Happened[], about: Carried) => boolean;
}

/** Events of one save are stamped one after another, within this, in milliseconds. */
const A_SAVE = 1000;
const question = ['question', 'department'] as const;
/** A letter that was drawn again is not the one that was pressed about. */
const isReplaced = (events: readonly Happened[], { version = 0 }: Carried) =>
  events.some((event) => event.type === 'letterDrafted' && event.version > version);

export const ofClick: Readonly<Record<string, Trace>> = {
  [actions.claim]: { type: 'questionClaimed', by: question, once: 'ever', overtaken: isNeededNoMore },
  [actions.notOurs]: { type: 'concernRaised', by: [...question, 'concern'], once: 'press', overtaken: isNeededNoMore },
  [actions.notHeld]: { type: 'concernRaised', by: [...question, 'concern'], once: 'press', overtaken: isNeededNoMore },
  [actions.furtherConcerns]: {
    type: 'concernRaised',
    by: [...question, 'concern'],
    once: 'press',
    overtaken: isNeededNoMore,
  },
  [actions.draftLetter]: { type: 'letterDrafted', by: [], once: 'press' },
  [actions.askForApproval]: { type: 'approvalAsked', by: ['version'], once: 'ever', overtaken: isReplaced },
  [actions.approveAndSend]: { type: 'approved', by: ['version'], once: 'ever', overtaken: isReplaced },
  [actions.endWithoutLetter]: { type: 'endedWithoutLetter', by: [], once: 'ever' },
  [actions.sendAgain]: { type: 'sendAgainAsked', by: ['what'], once: 'press', overtaken: () => true },
  [actions.itArrived]: { type: 'recordedAsSent', by: ['what'], once: 'ever', overtaken: () => true },
};

/** What a button says is meant, where the event has a word for it. */
export const concernOf: Readonly<Record<string, string>> = {
  [actions.notOurs]: 'notOurs',
  [actions.notHeld]: 'notHeld',
};

export const ofForm: Readonly<Record<string, Trace>> = {
  settleAnswer: { type: 'answerSettled', by: [], once: 'press' },
  explainConcern: { type: 'concernExplained', by: question, once: 'press' },
  sendNotice: { type: 'noticeGiven', by: [], once: 'draft', is: (event) => !isOfReview(event) },
  assignQuestions: {
    type: 'questionAssigned',
    by: [],
    once: 'press',
    is: (event, events) => event.at - (events[0]?.at ?? 0) > A_SAVE && isOfAnother(event, events),
  },
  correctRequest: { type: 'receivedDateCorrected', by: [], once: 'ever' },
  withdrawRequest: { type: 'questionWithdrawn', by: [], once: 'ever' },
  recordElsewhere: { type: 'answerRecordedElsewhere', by: [], once: 'press' },
  handOver: { type: 'handedOver', by: [], once: 'ever' },
  reopenRequest: { type: 'requestReopened', by: [], once: 'ever' },
  endWithoutLetter: { type: 'endingAsked', by: [], once: 'ever' },
  // A request that is reopened has another letter to post.
  recordAsSent: { type: 'recordedAsSent', by: ['what'], once: 'press' },
  requestChanges: { type: 'changesRequested', by: ['version'], once: 'ever' },
  acceptWarnings: { type: 'warningsAccepted', by: [], once: 'press' },
  sendOutcome: { type: 'noticeGiven', by: [], once: 'ever', is: isOfReview },
};

/** Forms that record nothing, and the two that log a request, which is counted by its subject. */
export const leavesNothing: ReadonlySet<string> = new Set([
  'newRequest',
  'checkQuestions',
  'writeNotice',
  'history',
  'readOnly',
]);

/** Forms that do one thing or another: by what they carry as `what`. */
export const ofFormFor: Readonly<Record<string, Readonly<Record<string, Trace>>>> = {
  recordFromRequester: {
    clarification: { type: 'clarificationAnswered', by: [], once: 'ever' },
    fee: { type: 'paymentReceived', by: [], once: 'ever' },
  },
  review: {
    ask: { type: 'reviewAsked', by: [], once: 'ever' },
    acknowledge: { type: 'noticeGiven', by: [], once: 'ever', is: isOfReview },
    reviewer: { type: 'reviewerNamed', by: [], once: 'ever' },
    decide: { type: 'reviewSettled', by: [], once: 'press' },
  },
};

/** A department is asked that was not: not at the opening, and not one whose day the requester's answer or payment moved. */
function isOfAnother(event: Happened, events: readonly Happened[]): boolean {
  if (event.type !== 'questionAssigned') return false;
  const before = fold(events.slice(0, events.indexOf(event)));
  const question = before && questionOf(before, event.question);
  return question !== undefined && !withDepartments(question).includes(event.department);
}

/** The acknowledgement of a review is the officer's, its outcome the reviewer's: whose it is tells them apart. */
function isOfReview(event: Happened): boolean {
  return event.type === 'noticeGiven' && event.kind.startsWith('review');
}
