import type { ClockEvent } from '../clock/index.ts';
import { addMonths, londonDateOf } from '../london.ts';
import type { Happened } from './events.ts';
import type { FoiRequest } from './request.ts';

/** A request with its clock moved by an event, where the event moves it. */
export function moveClock(state: FoiRequest, event: Happened): FoiRequest {
  const moved = clockEventOf(state, event);
  return moved === undefined ? state : { ...state, clock: [...state.clock, moved] };
}

/** What an event is to the clock; nothing for most of them. */
function clockEventOf(state: FoiRequest, event: Happened): ClockEvent | undefined {
  switch (event.type) {
    case 'noticeGiven':
      return clockEventOfNotice(event);
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
  event: Pick<Extract<Happened, { type: 'noticeGiven' }>, 'kind' | 'on' | 'questions' | 'until'>,
): ClockEvent | undefined {
  const dated = { on: event.on, ...concerning(event.questions) };
  const until = event.until !== undefined && { until: event.until };
  switch (event.kind) {
    case 'clarification':
      return { type: 'clarificationAsked', ...dated, until: event.until ?? addMonths(event.on, MONTHS_TO_CLARIFY) };
    case 'feesNotice':
      return { type: 'feesNoticeGiven', ...dated, ...until };
    case 'charge':
      return { type: 'chargeNoticeGiven', ...dated, ...until };
    case 'publicInterestExtension':
      return event.until === undefined ? undefined : { type: 'publicInterestExtended', ...dated, until: event.until };
    case 'complexityExtension':
      return { type: 'complexityExtended', ...dated, ...until };
    case 'clarificationReminder':
    case 'lapsed':
    case 'holding':
    case 'withdrawn':
    case 'reviewAcknowledgement':
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
