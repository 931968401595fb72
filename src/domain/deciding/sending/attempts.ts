import { say } from '../../particulars.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import { mayNot, type Verb, type Who } from '../../request/permitted.ts';
import type { Event, MessageKind } from '../../request/events.ts';
import { composedOf, isNotice, sendingOf, timesTried } from '../../request/evolve/messages.ts';
import type { FoiRequest } from '../../request/request.ts';
import { onItsWay } from '../common-refusals.ts';

/** Before an attempt. One that was begun and never ended has an unknown fate and is not begun again by itself. */
export function beginAttempt(request: FoiRequest, what: MessageKind): { events: readonly Event[] } {
  const sending = sendingOf(request, what);
  switch (sending.stands) {
    case 'toBeSent':
      return { events: [{ type: 'attemptBegun', what, attempt: sending.attempt }] };
    case 'begun':
      return {
        events: [
          {
            type: 'sendingFailed',
            what,
            attempt: sending.attempt,
            outcome: 'unknown',
            serverSaid: say('FOI Desk stopped while the message was being handed over.'),
          },
        ],
      };
    case 'notYet':
    case 'sent':
    case 'refused':
    case 'notReached':
    case 'unknown':
      return { events: [] };
  }
}

/** How an attempt ended. */
export type Ended =
  | { outcome: 'sent'; serverSaid: string }
  | { outcome: 'refused' | 'notReached' | 'unknown'; serverSaid: string };

/**
 * How often FOI Desk tries by itself where no mail server could be reached. The message surely did not leave, so nothing
 * can go twice; after that an officer says when.
 */
const TRIES_BY_ITSELF = 8;

/**
 * Records how an attempt ended, by its number. Where the desk had given up waiting and called its fate unknown, a late
 * outcome replaces that. Where another attempt or letter has begun since, it changes nothing there and is only kept.
 * @param at which attempt, and at which bytes
 * @param tries how often in all it is tried without anybody asking
 */
export function endAttempt(
  request: FoiRequest,
  { what, attempt, message }: { what: MessageKind; attempt: number; message?: string | undefined },
  ended: Ended,
  tries = TRIES_BY_ITSELF,
): Decision {
  const sending = sendingOf(request, what);
  const triesAgain = sending.stands === 'begun' && ended.outcome === 'notReached' && timesTried(sending) + 1 < tries;
  const unknown = sending.stands === 'unknown' && ended.outcome !== 'unknown';
  const serverSaid = say(ended.serverSaid);
  const isOfAnother = message !== undefined && composedOf(request, what).message !== message;
  if (isOfAnother || sending.stands === 'notYet' || sending.attempt !== attempt) {
    return { events: [{ type: 'attemptEndedLate', what, attempt, outcome: ended.outcome, serverSaid }] };
  }
  if (sending.stands !== 'begun' && !unknown) return { events: [] };
  return {
    events: [
      ended.outcome === 'sent'
        ? { type: 'sent', what, attempt, serverSaid }
        : {
            type: 'sendingFailed',
            what,
            attempt,
            outcome: ended.outcome,
            serverSaid,
            ...(triesAgain && { triesAgain }),
          },
    ],
  };
}

/** *Try again* or *Send again*: the same bytes under the same Message-ID. */
export function sendAgain(request: FoiRequest, who: Who, what: MessageKind): Decision {
  const sending = sendingOf(request, what);
  if (sending.stands === 'sent' && who.officer) {
    return refuse('It has been sent already. Nothing more was sent.');
  }
  const no = mayNot(request, who, toSendAgain(what));
  if (no) return no;
  const to = writtenTo(request, what);
  if (to !== undefined && to !== request.requester.email) {
    return refuse('It was written to an address that has been corrected since, so it is not sent there again.');
  }
  switch (sending.stands) {
    case 'refused':
    case 'notReached':
    case 'unknown':
      return { events: [{ type: 'sendAgainAsked', what }] };
    case 'notYet':
      return refuse('Nothing was sent by e-mail, so there is nothing to send again.');
    case 'toBeSent':
    case 'begun':
    case 'sent':
      return onItsWay();
  }
}

/** The address a message other than the response was written to; the response is written again where that is corrected. */
function writtenTo(request: FoiRequest, what: MessageKind): string | undefined {
  if (isNotice(what)) return request.notices.find(({ id }) => id === what)?.composed?.to;
  switch (what) {
    case 'acknowledgement':
      return request.acknowledgement.composed?.to;
    case 'closing':
      return request.closing.composed?.to;
    case 'letter':
      return undefined;
  }
}

/** What *Try again* on a message is by the table of who may do what when. */
export function toSendAgain(what: MessageKind): Verb {
  if (isNotice(what)) return 'sendNoticeAgain';
  return ({ letter: 'sendAgain', acknowledgement: 'acknowledgeAgain', closing: 'sendClosingAgain' } as const)[what];
}
