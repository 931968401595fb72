import type { ClockEvent } from '../../clock/index.ts';
import { ERASED, heard, type Particular } from '../../particulars.ts';
import { noticeId, singleMessages, type Happened, type MessageKind, type NoticeId } from '../events.ts';
import type { Composed, Sending } from '../where-letters-stand.ts';
import { surelyNotGone } from '../written-again.ts';
import type { FoiRequest } from '../request.ts';

/** A message that was composed and has not been tried yet. */
export function toBeSent(event: { message: string; messageId: string; to: Particular<string> }): {
  composed: Composed;
  sending: Sending;
} {
  const { message, messageId, to } = event;
  return { composed: { message, messageId, to: heard(to, ERASED) }, sending: { stands: 'toBeSent', attempt: 1 } };
}

/** A request with a short letter to be posted; one that never went gives way to it. */
export function withLetterToPost(
  state: FoiRequest,
  { what, on, bytes }: Extract<Happened, { type: 'shortLetterToPost' }>,
): FoiRequest {
  const before = state[what];
  const instead = before.toPost !== undefined && before.sending.stands === 'notYet';
  const movedBefore = lettersThatMoved(state);
  const toPost = { on, bytes, event: state.length + 1, instead, movedBefore };
  const now = { toPost, sending: { stands: 'notYet' } } as const;
  return what === 'closing'
    ? { ...state, closing: now }
    : { ...state, acknowledgement: { asked: state.acknowledgement.asked, ...now } };
}

/** How many letters that have gone moved the day on which the answer is due. */
export function lettersThatMoved({ clock }: FoiRequest): number {
  return clock.filter(({ type }) => moving.has(type)).length;
}

const moving: ReadonlySet<ClockEvent['type']> = new Set([
  'clarificationAsked',
  'feesNoticeGiven',
  'chargeNoticeGiven',
  'publicInterestExtended',
  'complexityExtended',
]);

/** A request with a message standing elsewhere. */
export function withSending(state: FoiRequest, what: MessageKind, sending: Sending): FoiRequest {
  if (isNotice(what)) {
    return {
      ...state,
      notices: state.notices.map((notice) => (notice.id === what ? { ...notice, sending } : notice)),
    };
  }
  switch (what) {
    case 'letter':
      return { ...state, sending };
    case 'acknowledgement':
      return { ...state, acknowledgement: { ...state.acknowledgement, sending } };
    case 'closing':
      return { ...state, closing: { ...state.closing, sending } };
  }
}

/** An attempt under way: what came of those before it is still known. */
export function begun(before: Sending, { attempt, at }: Extract<Happened, { type: 'attemptBegun' }>): Sending {
  return { stands: 'begun', attempt, at, ...triedBefore(before), ...notGone(before) };
}

/** A message that did not go, or of which nobody can say whether it did: it waits for an officer, or is tried again. */
export function failed(before: Sending, event: Extract<Happened, { type: 'sendingFailed' }>): Sending {
  const { attempt, at, outcome } = event;
  const serverSaid = heard(event.serverSaid, ERASED);
  if (event.triesAgain !== true) return { stands: outcome, attempt, at, serverSaid, ...notGone(before) };
  const times = timesTried(before) + 1;
  return { stands: 'toBeSent', attempt: attempt + 1, tried: { times, serverSaid }, ...notGone(before) };
}

/** A message that an officer sends again. */
export function toBeSentAgain(before: Sending): Sending {
  const attempt = before.stands === 'notYet' ? 1 : before.attempt + 1;
  return { stands: 'toBeSent', attempt, ...(surelyNotGone({ sending: before }) ? { notGone: true } : notGone(before)) };
}

function notGone(sending: Sending): { notGone?: true } {
  return 'notGone' in sending && sending.notGone ? { notGone: true } : {};
}

function triedBefore(sending: Sending): Pick<Extract<Sending, { stands: 'toBeSent' }>, 'tried'> {
  return 'tried' in sending && sending.tried !== undefined ? { tried: sending.tried } : {};
}

/** Whether a message did not go, as far as anybody knows, and waits for an officer. */
export function waitsForOfficer(sending: Sending): sending is Extract<Sending, { stands: Failure }> {
  return ['refused', 'notReached', 'unknown'].includes(sending.stands);
}

type Failure = 'refused' | 'notReached' | 'unknown';

/** How often FOI Desk has tried by itself since it was last asked to send this. */
export function timesTried(sending: Sending): number {
  return triedBefore(sending).tried?.times ?? 0;
}

/** Where a message to the requester stands. */
export function sendingOf(request: FoiRequest, what: MessageKind): Sending {
  if (isNotice(what)) return request.notices.find(({ id }) => id === what)?.sending ?? { stands: 'notYet' };
  switch (what) {
    case 'letter':
      return request.sending;
    case 'acknowledgement':
      return request.acknowledgement.sending;
    case 'closing':
      return request.closing.sending;
  }
}

/** A message as it was composed, and where it goes; the response where it is approved. */
export function composedOf(
  request: FoiRequest,
  what: MessageKind,
): { message?: string | undefined; to?: string | undefined } {
  if (isNotice(what)) return request.notices.find(({ id }) => id === what)?.composed ?? {};
  switch (what) {
    case 'letter':
      return {
        message: request.approval.stands === 'approved' ? request.approval.message : undefined,
        to: request.requester.email,
      };
    case 'acknowledgement':
      return request.acknowledgement.composed ?? {};
    case 'closing':
      return request.closing.composed ?? {};
  }
}

/** Whether a message is a notice. */
export function isNotice(what: MessageKind): what is NoticeId {
  return noticeId.safeParse(what).success;
}

/** Every message a request has or may have: the single ones, and one for each notice given. */
export function messagesOf(request: FoiRequest): readonly MessageKind[] {
  return [...singleMessages, ...request.notices.map(({ id }) => id)];
}
