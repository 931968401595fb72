import { workingDaysToAskForReview } from '../../clock/index.ts';
import { heard } from '../../particulars.ts';
import { londonDateOf } from '../../london.ts';
import type { Happened, MessageKind } from '../events.ts';
import { withSending } from './messages.ts';
import { approvedLetter, isGone } from '../phase.ts';
import { isRefusedAsSuch } from '../question.ts';
import type { Draft, Sending } from '../where-letters-stand.ts';
import type { FoiRequest } from '../request.ts';
import { responsesOf } from '../responses.ts';

type Sent = Extract<Sending, { stands: 'sent' }>;

/** A letter as it was drawn; one of before letters could leave a question for later leaves none. */
export function drawn(event: Extract<Happened, { type: 'letterDrafted' }>): Draft {
  return {
    ...event,
    files: heard(event.files, []),
    findings: heard(event.findings, []),
    later: event.later ?? [],
    reviewWithin: event.reviewWithin ?? workingDaysToAskForReview,
  };
}

/** A request after a message went. What a response tells is told; where it leaves questions for later, work goes on. */
export function went(state: FoiRequest, what: MessageKind, sending: Sent): FoiRequest {
  const sent = withSending(state, what, sending);
  if (what !== 'letter') return sent;
  const letter = approvedLetter(state) ?? state.drafts.at(-1);
  const on = sending.recorded?.on ?? londonDateOf(sending.at);
  const told = {
    ...sent,
    questions: sent.questions.map((question) => {
      if (isGone(question) || letter?.later.includes(question.number)) return question;
      return {
        ...question,
        ...(isRefusedAsSuch(question) && { refusedOn: [...(question.refusedOn ?? []), on] }),
        told: { version: letter?.version ?? 0, on, firstOn: question.told?.firstOn ?? on },
      };
    }),
  };
  return letter && letter.later.length > 0 ? backToWork(told) : told;
}

/** The response that went is kept as an earlier one: what follows is approved and sent by itself. */
export function backToWork(state: FoiRequest): FoiRequest {
  if (state.sending.stands !== 'sent') return state;
  const earlierResponses = responsesOf(state);
  return { ...state, earlierResponses, approval: { stands: 'notAsked' }, sending: { stands: 'notYet' } };
}
