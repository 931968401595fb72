import type { ClockEvent } from '../../clock/index.ts';
import { addMonths, londonDateOf, type LondonDate } from '../../london.ts';
import type { Happened, MessageKind } from '../events.ts';
import type { DrawnNotice } from '../where-letters-stand.ts';
import type { FoiRequest } from '../request.ts';
import { waitsForOfficer } from './messages.ts';

/** A request with its clock moved by an event, where the event moves it. */
export function moveClock(state: FoiRequest, event: Happened): FoiRequest {
  if (event.type === 'sendingFailed') return takenBack(state, event);
  const moved = clockEventOf(state, event);
  if (moved === undefined) return state;
  const at = event.type === 'recordedAsSent' ? movedBy(state, event.what) : -1;
  return { ...state, clock: at < 0 ? [...state.clock, moved] : state.clock.with(at, moved) };
}

/** What surely never left has moved nothing (FOIA s.1(3), s.9, s.10(3)), unless another letter said the same that day. */
function takenBack(state: FoiRequest, event: Extract<Happened, { type: 'sendingFailed' }>): FoiRequest {
  if (event.outcome === 'unknown' || event.triesAgain === true) return state;
  const at = movedBy(state, event.what);
  const saidAgain = state.notices.some(
    ({ id, sending }) => id !== event.what && !waitsForOfficer(sending) && movedBy(state, id) === at,
  );
  return at < 0 || saidAgain ? state : { ...state, clock: state.clock.toSpliced(at, 1) };
}

/** Where the clock has been moved by this notice before, when it was thought to have gone by e-mail; -1 where it has not. */
function movedBy(state: FoiRequest, what: MessageKind | undefined): number {
  const notice = state.notices.find(({ id }) => id === what);
  const before = notice?.composed && clockEventOfNotice(notice);
  if (!before) return -1;
  return state.clock.findIndex(
    (moved) => moved.type === before.type && moved.on === before.on && sameQuestions(before, moved),
  );
}

function sameQuestions(...[one, other]: [ClockEvent, ClockEvent]): boolean {
  const questionsOf = (event: ClockEvent) => ('questions' in event ? event.questions : undefined) ?? [];
  return questionsOf(one).join() === questionsOf(other).join();
}

/** What an event is to the clock; nothing for most of them. */
function clockEventOf(state: FoiRequest, event: Happened): ClockEvent | undefined {
  switch (event.type) {
    case 'noticeGiven':
      // What goes by post is given when it goes, and that is recorded.
      return event.message === undefined ? undefined : clockEventOfNotice(event);
    case 'recordedAsSent': {
      const notice = state.notices.find(({ id }) => id === event.what);
      return notice && clockEventOfNotice({ ...notice, on: event.on, given: event.given });
    }
    case 'sent': {
      // Refused at first, it goes after all, and counts from then.
      const notice = state.notices.find(({ id }) => id === event.what);
      return notice && movedBy(state, event.what) < 0
        ? clockEventOfNotice({ ...notice, on: londonDateOf(event.at) })
        : undefined;
    }
    case 'clarificationAnswered':
      return { type: 'clarificationAnswered', on: event.on, ...concerning(event.questions) };
    case 'paymentReceived':
      return {
        type: event.payment === 'fee' ? 'feePaid' : 'chargePaid',
        on: event.on,
        ...concerning(askedToPay(state, event.payment)),
      };
    case 'receivedDateCorrected':
      return { type: 'receivedDateCorrected', on: londonDateOf(event.at), to: event.to };
    default:
      return undefined;
  }
}

/** The s.45 Code's time to say what is meant, for a letter written before letters kept their own. */
const MONTHS_TO_CLARIFY = 2;

/** What a notice is to the clock; nothing where it only tells. */
export function clockEventOfNotice(
  event: Pick<DrawnNotice, 'kind' | 'on' | 'questions'> & {
    readonly until?: LondonDate | undefined;
    readonly confirming?: true | undefined;
    /** By post: the day on which it counts as given. */
    readonly given?: LondonDate | undefined;
  },
): ClockEvent | undefined {
  const dated = { on: event.on, ...concerning(event.questions) };
  const until = event.until !== undefined && { until: event.until };
  const given = event.given !== undefined && { given: event.given };
  switch (event.kind) {
    case 'clarification':
      return { type: 'clarificationAsked', ...dated, until: event.until ?? addMonths(event.on, MONTHS_TO_CLARIFY) };
    case 'feesNotice':
      return { type: 'feesNoticeGiven', ...dated, ...until, ...given };
    case 'charge':
      return { type: 'chargeNoticeGiven', ...dated, ...until, ...given };
    case 'publicInterestExtension':
      return event.until === undefined
        ? undefined
        : {
            type: 'publicInterestExtended',
            ...dated,
            until: event.until,
            ...(event.confirming && { confirming: event.confirming }),
          };
    case 'complexityExtension':
      return { type: 'complexityExtended', ...dated, ...until };
    case 'clarificationReminder':
    case 'lapsed':
    case 'paymentReminder':
    case 'unpaid':
    case 'holding':
    case 'withdrawn':
    case 'reviewRefused':
    case 'reviewAcknowledgement':
    case 'reviewExtension':
    case 'reviewOutcome':
      return undefined;
  }
}

/** The questions a payment is for: those of every notice that asked for one since the last was paid. None: all. */
function askedToPay(state: FoiRequest, payment: 'fee' | 'charge'): readonly number[] {
  const [asking, paid] =
    payment === 'fee' ? (['feesNoticeGiven', 'feePaid'] as const) : (['chargeNoticeGiven', 'chargePaid'] as const);
  const asked: (readonly number[])[] = [];
  for (const event of state.clock.slice(state.clock.findLastIndex(({ type }) => type === paid) + 1)) {
    if (event.type === asking) asked.push(event.questions ?? []);
  }
  return asked.some((questions) => questions.length === 0) ? [] : [...new Set(asked.flat())];
}

/** The clock names no questions where the whole request is concerned. */
function concerning(questions: readonly number[]): { questions?: readonly number[] } {
  return questions.length === 0 ? {} : { questions };
}
