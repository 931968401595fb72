import { ERASED, heard } from '../../particulars.ts';
import type { Happened } from '../events.ts';
import { isGone, isToAnswer } from '../phase.ts';
import type { DraftedNotice, DrawnNotice, GivenNotice } from '../where-letters-stand.ts';
import type { FoiRequest } from '../request.ts';
import type { Question } from '../question.ts';

/** Events about a notice, but not about the message that carries it. */
export type OfNotice = Extract<Happened, { type: `notice${string}` }>;

/** A request after something happened to one of its notices. */
export function evolveNotices(state: FoiRequest, event: OfNotice): FoiRequest {
  switch (event.type) {
    case 'noticeDrafted':
      return { ...state, draftedNotices: [...othersThan(state, event), drafted(state, event)] };
    case 'noticeSentBack':
      return {
        ...state,
        draftedNotices: state.draftedNotices.map((draft) =>
          draft.id === event.id
            ? { ...draft, sentBack: { by: event.by, at: event.at, reason: heard(event.reason, ERASED) } }
            : draft,
        ),
      };
    case 'noticeGiven': {
      const given = {
        ...state,
        draftedNotices: othersThan(state, event),
        notices: [...state.notices, givenNotice(event)],
      };
      return event.kind === 'lapsed' || event.kind === 'unpaid' ? closedUnanswered(given, event) : given;
    }
  }
}

/** A notice that was posted after its day gives until later. */
export function withUntil(
  state: FoiRequest,
  { what, until }: Extract<Happened, { type: 'recordedAsSent' }>,
): FoiRequest {
  if (what === undefined || until === undefined) return state;
  return { ...state, notices: state.notices.map((each) => (each.id === what ? { ...each, until } : each)) };
}

/** A notice takes the place of one of its kind that waits for an approver, or was sent back. */
function othersThan({ draftedNotices }: FoiRequest, { id, kind }: Pick<DrawnNotice, 'id' | 'kind'>) {
  return draftedNotices.filter((draft) => draft.id !== id && draft.kind !== kind);
}

/** Drawn again overnight it is still the letter of whoever wrote it. */
function drafted(state: FoiRequest, event: Extract<OfNotice, { type: 'noticeDrafted' }>): DraftedNotice {
  const before = state.draftedNotices.find(({ id }) => id === event.id);
  const { by, at } = event.by === 'desk' && before ? before : event;
  return { ...drawn(event), digest: event.digest, by, at };
}

function drawn(event: Extract<OfNotice, { type: 'noticeDrafted' | 'noticeGiven' }>): DrawnNotice {
  const { id, kind, questions, on, until, confirming, bytes, notice, by, at } = event;
  const says = heard<Extract<typeof notice, { said: unknown }>['said'] | undefined>(notice, undefined);
  const more = { ...(until && { until }), ...(confirming && { confirming }), ...(says && { says }) };
  return { id, kind, questions, on, bytes, by, at, ...more };
}

function givenNotice(event: Extract<OfNotice, { type: 'noticeGiven' }>): GivenNotice {
  const { message, messageId, to } = event;
  if (message === undefined || messageId === undefined) return { ...drawn(event), sending: { stands: 'notYet' } };
  return {
    ...drawn(event),
    composed: { message, messageId, to: to ? heard(to, ERASED) : ERASED },
    sending: { stands: 'toBeSent', attempt: 1 },
  };
}

/** The whole request is closed, or the questions named are; the others are still to be answered, or have been. */
function closedUnanswered(state: FoiRequest, event: Extract<OfNotice, { type: 'noticeGiven' }>): FoiRequest {
  const isPart = event.questions.length > 0 || state.questions.some(isGone);
  if (isPart) {
    const concerned = (question: Question) =>
      event.questions.length > 0 ? event.questions.includes(question.number) : isToAnswer(question);
    return {
      ...state,
      questions: state.questions.map((question) =>
        concerned(question) ? { ...question, closedOn: event.on } : question,
      ),
    };
  }
  const { kind, reviewWithin, by, at } = event;
  const more = { ...(reviewWithin !== undefined && { reviewWithin }), by, at };
  return kind === 'unpaid'
    ? { ...state, closed: { as: 'unpaid', reason: 'What was asked for was not paid in time.', ...more } }
    : { ...state, closed: { as: 'lapsed', reason: 'The requester did not say what is meant.', ...more } };
}
