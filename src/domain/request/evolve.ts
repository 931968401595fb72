import { ERASED, heard, type Particular } from '../particulars.ts';
import type { Prose } from '../prose.ts';
import { evolveQuestion, touchesLetter } from './evolve-question.ts';
import type { Happened, MessageKind } from './events.ts';
import type { Composed, FoiRequest, Question, Sending } from './request.ts';

const gone: Prose = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: ERASED }] }] };

/** A request as it stands after a history; undefined for an empty one. */
export function fold(history: readonly Happened[]): FoiRequest | undefined {
  let state: FoiRequest | undefined;
  for (const happened of history) state = evolve(state, happened);
  return state;
}

/** A request after one more event. A history begins with `opened`, and with nothing else. */
export function evolve(state: FoiRequest | undefined, happened: Happened): FoiRequest {
  if (happened.type === 'opened') return opened(happened);
  if (state === undefined) throw new Error(`A history begins with "opened", not "${happened.type}".`);
  const next = changed(state, happened);
  const length = state.length + 1;
  return { ...next, length, letterChangedAfter: touchesLetter(happened) ? length : state.letterChangedAfter };
}

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
    acknowledgement: { asked: event.acknowledge, sending: { stands: 'notYet' } },
    closing: { sending: { stands: 'notYet' } },
    drafts: [],
    acceptedWarnings: [],
    approval: { stands: 'notAsked' },
    timesAsked: 0,
    sending: { stands: 'notYet' },
    hands: [],
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
    case 'replyDeleted':
    case 'replyUsed':
    case 'replySetAside':
    case 'replyRestored':
    case 'answerRecordedElsewhere':
    case 'answerReopened':
    case 'questionWithdrawn':
      return inQuestion(state, event.question, (question) => evolveQuestion(question, event, gone));
    case 'answerSettled':
      return {
        ...inQuestion(state, event.question, (question) => evolveQuestion(question, event, gone)),
        hands: withHand(state, event.by),
      };
    case 'acknowledgementDrawn':
      return { ...state, acknowledgement: { ...state.acknowledgement, ...toBeSent(event) } };
    case 'closingDrawn':
      return { ...state, closing: toBeSent(event) };
    case 'letterDrafted':
      return {
        ...state,
        drafts: [...state.drafts, { ...event, files: heard(event.files, []), findings: heard(event.findings, []) }],
        approval: { stands: 'notAsked' },
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
        approval: { stands: 'asked', version: event.version, digest: event.digest, by: event.by, at: event.at },
        timesAsked: event.by === 'desk' ? state.timesAsked : state.timesAsked + 1,
        hands: event.by === 'desk' ? state.hands : withHand(state, event.by),
      };
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
        sending: event.message === undefined ? { stands: 'notYet' } : { stands: 'toBeSent', attempt: 1 },
      };
    }
    case 'attemptBegun':
      return withSending(state, event.what, { stands: 'begun', attempt: event.attempt, at: event.at });
    case 'sent':
      return withSending(state, event.what, { stands: 'sent', attempt: event.attempt, at: event.at, how: 'by e-mail' });
    case 'sendingFailed':
      return withSending(state, event.what, {
        stands: 'failed',
        attempt: event.attempt,
        at: event.at,
        outcome: event.outcome,
        serverSaid: heard(event.serverSaid, ERASED),
      });
    case 'sendAgainAsked':
      return withSending(state, event.what, { stands: 'toBeSent', attempt: attemptsOf(state, event.what) + 1 });
    case 'recordedAsSent':
      return { ...state, sending: { stands: 'sent', attempt: 0, at: event.at, how: heard(event.how, ERASED) } };
    case 'handedOver':
      return { ...state, officer: event.to };
    case 'closedAsNoRequest':
      return { ...state, closed: { as: event.as, reason: heard(event.reason, ERASED), by: event.by, at: event.at } };
  }
}

function inQuestion(state: FoiRequest, number: number, change: (question: Question) => Question): FoiRequest {
  return {
    ...state,
    questions: state.questions.map((question) => (question.number === number ? change(question) : question)),
  };
}

function withHand(state: FoiRequest, user: string): readonly string[] {
  return state.hands.includes(user) ? state.hands : [...state.hands, user];
}

function toBeSent(event: { message: string; messageId: string; to: Particular<string> }): {
  composed: Composed;
  sending: Sending;
} {
  const { message, messageId, to } = event;
  return { composed: { message, messageId, to: heard(to, ERASED) }, sending: { stands: 'toBeSent', attempt: 1 } };
}

function withSending(state: FoiRequest, what: MessageKind, sending: Sending): FoiRequest {
  switch (what) {
    case 'letter':
      return { ...state, sending };
    case 'acknowledgement':
      return { ...state, acknowledgement: { ...state.acknowledgement, sending } };
    case 'closing':
      return { ...state, closing: { ...state.closing, sending } };
  }
}

function attemptsOf(state: FoiRequest, what: MessageKind): number {
  const sending = sendingOf(state, what);
  return sending.stands === 'notYet' ? 0 : sending.attempt;
}

/** Where a message to the requester stands. */
export function sendingOf(request: FoiRequest, what: MessageKind): Sending {
  switch (what) {
    case 'letter':
      return request.sending;
    case 'acknowledgement':
      return request.acknowledgement.sending;
    case 'closing':
      return request.closing.sending;
  }
}
