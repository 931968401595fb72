import { ERASED, heard } from '../particulars.ts';
import { moveClock } from './evolve/clock.ts';
import { evolveWhole } from './evolve/whole-request.ts';
import { begun, failed, sendingOf, toBeSent, toBeSentAgain, withLetterToPost, withSending } from './evolve/messages.ts';
import { drawn, went } from './evolve/response.ts';
import { evolveNotices, withUntil } from './evolve/notices.ts';
import { evolveReviews, reviewToldBy } from './evolve/reviews.ts';
import { evolveQuestion, type OfQuestion } from './evolve/question.ts';
import type { Happened } from './events.ts';
import { coveredBy, isGone } from './phase.ts';
import type { Approval } from './where-letters-stand.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';
import { saysSomethingNew } from './something-new.ts';
import { evolveUndone, undoneOnceErased } from './evolve/undone.ts';
import { questionOf } from './question-of.ts';
import { evolveEnding } from './without-letter.ts';

/** A request as it stands after a history; undefined for an empty one. */
export function fold(history: readonly Happened[]): FoiRequest | undefined {
  let state: FoiRequest | undefined;
  for (const happened of history) state = evolve(state, happened);
  return state;
}

/** A request after one more event. A history begins with `opened`, and with nothing else. */
export function evolve(state: FoiRequest | undefined, happened: Happened): FoiRequest {
  if (happened.type === 'opened') {
    if (state !== undefined) throw new Error('A history is opened once.');
    return opened(happened);
  }
  if (state === undefined) throw new Error(`A history begins with "opened", not "${happened.type}".`);
  const next = moveClock(changed(state, happened), happened);
  const length = state.length + 1;
  // What is reopened needs another letter, whatever it will say.
  const stands = saysTheSame(state, next) && happened.type !== 'requestReopened';
  return { ...next, length, letterChangedAfter: stands ? state.letterChangedAfter : length };
}

/** Whether a letter drawn from one state is as good as one drawn from the other. */
function saysTheSame(state: FoiRequest, next: FoiRequest): boolean {
  if (ofTheLetter.some((what) => state[what] !== next[what])) return false;
  return state.questions.every((was, index) => {
    const is = next.questions[index];
    // What is said of an answer that has gone changes nothing of the letter that follows.
    if (isGone(was) && is && isGone(is)) return true;
    return (
      was.settlement === is?.settlement &&
      was.changedSinceSettled === is?.changedSinceSettled &&
      was.withdrawnOn === is?.withdrawnOn &&
      was.closedOn === is?.closedOn
    );
  });
}

/**
 * What every letter says besides its answers, or its dates rest on. A due date moved by bank holidays changes it only where
 * it is late, and then the approval, which draws it again, is refused.
 */
const ofTheLetter = ['clock', 'requester', 'subject', 'law', 'earlierResponses'] as const;

type Opened = Extract<Happened, { type: 'opened' }>;

function opened(event: Opened): FoiRequest {
  return {
    reference: event.reference,
    openedAt: event.at,
    openedBy: event.by,
    officer: event.by,
    requester: heard(event.requester, {}),
    received: event.received,
    howItCame: event.howItCame,
    law: event.law,
    subject: heard(event.subject, ERASED),
    wording: heard(event.wording, ERASED),
    original: heard(event.original, []),
    context: heard(event.context, []),
    questions: event.questions.map((question, index): Question => ({
      number: index + 1,
      wording: heard(question.wording, ERASED),
      ...(question.heading && { heading: heard(question.heading, ERASED) }),
      ...(question.departmentWording && { departmentWording: heard(question.departmentWording, ERASED) }),
      asked: [],
      elsewhere: [],
      changedSinceSettled: false,
    })),
    deletedMessages: [],
    acknowledgement: { asked: event.acknowledge, sending: { stands: 'notYet' } },
    closing: { sending: { stands: 'notYet' } },
    clock: [{ type: 'received', on: event.received }],
    movedDueDates: [],
    notices: [],
    draftedNotices: [],
    clarifications: [],
    askedToEnd: [],
    drafts: [],
    acceptedWarnings: [],
    approval: { stands: 'notAsked' },
    timesAsked: 0,
    sending: { stands: 'notYet' },
    earlierResponses: [],
    reviews: [],
    complaints: [],
    approvers: [],
    hands: [],
    undone: [],
    length: 1,
    letterChangedAfter: 1,
  };
}

function changed(state: FoiRequest, event: Exclude<Happened, Opened>): FoiRequest {
  switch (event.type) {
    case 'questionAssigned':
    case 'questionTakenBack':
    case 'questionClaimed':
    case 'concernRaised':
    case 'concernExplained':
    case 'replyRecorded':
    case 'replyEdited':
    case 'replyUsed':
    case 'replySetAside':
    case 'replyRestored':
    case 'answerRecordedElsewhere':
    case 'answerReopened':
    case 'questionWithdrawn':
      return inQuestion(state, event);
    case 'replyDeleted':
      return { ...inQuestion(state, event), deletedMessages: withDeleted(state, event) };
    case 'answerSettled':
      return { ...inQuestion(state, event), hands: withHand(state, event.by) };
    case 'acknowledgementDrawn':
      return { ...state, acknowledgement: { asked: state.acknowledgement.asked, ...toBeSent(event) } };
    case 'closingDrawn':
      return { ...state, closing: toBeSent(event) };
    case 'shortLetterToPost':
      return withLetterToPost(state, event);
    case 'letterDrafted':
      return {
        ...state,
        drafts: [...state.drafts, drawn(event)],
        // Drawn again overnight it is the same letter with another date: what approvers said of it stands.
        approval: event.by === 'desk' ? state.approval : { stands: 'notAsked' },
        hands: event.by === 'desk' ? state.hands : withHand(state, event.by),
      };
    case 'warningsAccepted':
      return {
        ...state,
        acceptedWarnings: [
          ...state.acceptedWarnings,
          ...event.keys.map((key) => ({ key, reason: heard(event.reason, ERASED), by: event.by, at: event.at })),
        ],
      };
    case 'approvalAsked':
      return {
        ...state,
        approval: { stands: 'asked', version: event.version, digest: event.digest, ...askedBy(state.approval, event) },
        timesAsked: event.by === 'desk' ? state.timesAsked : state.timesAsked + 1,
        hands: event.by === 'desk' ? state.hands : withHand(state, event.by),
      };
    case 'approvalHeld':
      return { ...state, approval: { stands: 'held', version: event.version, at: event.at } };
    case 'changesRequested':
      return {
        ...state,
        approval: {
          stands: 'changesRequested',
          version: event.version,
          by: event.by,
          at: event.at,
          reason: heard(event.reason, ERASED),
          questions: event.questions,
        },
      };
    case 'approved': {
      const { type: _type, ...approved } = event;
      return {
        ...state,
        approval: { stands: 'approved', ...approved },
        approvers: [...new Set([...state.approvers, event.by])],
        sending: event.message === undefined ? { stands: 'notYet' } : { stands: 'toBeSent', attempt: 1 },
      };
    }
    case 'attemptBegun':
      return withSending(state, event.what, begun(sendingOf(state, event.what), event));
    case 'sent':
      return went(state, event.what, { stands: 'sent', attempt: event.attempt, at: event.at });
    case 'sendingFailed':
      return withSending(state, event.what, failed(sendingOf(state, event.what), event));
    case 'attemptEndedLate':
      return state;
    case 'sendAgainAsked':
      return withSending(state, event.what, toBeSentAgain(sendingOf(state, event.what)));
    case 'recordedAsSent':
      return went(withUntil(state, event), event.what ?? 'letter', {
        stands: 'sent',
        attempt: 0,
        at: event.at,
        recorded: { on: event.on, how: heard(event.how, ERASED), ...(event.given && { given: event.given }) },
      });
    case 'handedOver':
      return { ...state, officer: event.to };
    case 'noticeDrafted':
    case 'noticeSentBack':
      return evolveNotices(state, event);
    case 'noticeGiven':
      return reviewToldBy(evolveNotices(state, event), event);
    case 'reviewAsked':
    case 'reviewerNamed':
    case 'reviewExtended':
    case 'reviewDateCorrected':
    case 'reviewWithdrawn':
    case 'reviewSettled':
    case 'complaintReceived':
    case 'complaintDecided':
      return evolveReviews(state, event);
    case 'paymentReceived':
      return state;
    case 'clarificationAnswered':
    case 'receivedDateCorrected':
    case 'requesterCorrected':
    case 'subjectCorrected':
    case 'lawCorrected':
    case 'dueDateMoved':
    case 'requestWithdrawn':
    case 'requestReopened':
      return evolveWhole(state, event);
    case 'givenUp':
    case 'triedAgain':
    case 'leftUndone':
      return evolveUndone(state, event);
    case 'identityErased':
      return { ...state, identityErased: { at: event.at } };
    case 'erased':
      return { ...state, ...undoneOnceErased(state), erased: { at: event.at } };
    case 'endingAsked':
      return { ...evolveEnding(state, event), hands: withHand(state, event.by) };
    case 'endingSentBack':
    case 'endedWithoutLetter':
      return evolveEnding(state, event);
    case 'closedAsNoRequest':
      return closedAs(state, event);
  }
}

function closedAs(state: FoiRequest, event: Extract<Happened, { type: 'closedAsNoRequest' }>): FoiRequest {
  const { as, by, at } = event;
  const authority = event.authority && { authority: heard(event.authority, ERASED) };
  return { ...state, closed: { as, reason: heard(event.reason, ERASED), ...authority, by, at } };
}

/** What is said anew after a question was settled overtakes the settlement, or the one that covers the question. */
function inQuestion(state: FoiRequest, event: OfQuestion): FoiRequest {
  const { question: number } = event;
  const covering = coveredBy(state, number);
  const deleted = 'ts' in event && state.deletedMessages.includes(messageKey(event));
  const questions = state.questions.map((question) =>
    question.number === number ? evolveQuestion(question, event, deleted) : question,
  );
  const before = questionOf(state, number);
  if (!before || !saysSomethingNew(before, event)) return { ...state, questions };
  return {
    ...state,
    questions: questions.map((question) =>
      question.settlement && (question.number === number || question.number === covering)
        ? { ...question, changedSinceSettled: true }
        : question,
    ),
  };
}

function withDeleted(state: FoiRequest, event: { department: string; ts: string }): readonly string[] {
  return [...new Set([...state.deletedMessages, messageKey(event)])].sort();
}

/** A message by the channel it stands in and its time stamp. */
export function messageKey({ department, ts }: { department: string; ts: string }): string {
  return `${department}/${ts}`;
}

/** Whoever asked for approval has asked for it, also when the letter is drawn again overnight. */
function askedBy(before: Approval, event: { by: string; at: number }): { by: string; at: number } {
  const { by, at } = event.by === 'desk' && before.stands === 'asked' ? before : event;
  return { by, at };
}

function withHand(state: FoiRequest, user: string): readonly string[] {
  return state.hands.includes(user) ? state.hands : [...state.hands, user];
}
