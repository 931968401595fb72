import type { Holidays, Outstanding } from '../clock/index.ts';
import { questionsNamed } from '../words/in-words.ts';
import { londonDateOf, sayDate } from '../london.ts';
import { clockOfRequest } from '../request/clock-of.ts';
import { refuse, type Refusal } from '../request/decision.ts';
import { closedFor } from '../request/closed-for.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { approvedLetter, phaseOf } from '../request/phase.ts';
import type { FoiRequest } from '../request/request.ts';

/** What is awaited from the requester, each kind with the questions that wait for it. */
export function awaited(request: FoiRequest, holidays: Holidays): Map<Outstanding['for'], readonly number[]> {
  const waits = new Map<Outstanding['for'], readonly number[]>();
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok) return waits;
  for (const each of clock.value.perQuestion) {
    if (each.state !== 'waiting') continue;
    for (const one of each.outstanding) waits.set(one.for, [...(waits.get(one.for) ?? []), ...each.questions]);
  }
  return waits;
}

/** Questions closed because nobody said what they mean: an answer opens them again, while the request is worked on. */
export function neverMadeClear(request: FoiRequest): readonly number[] {
  return request.questions
    .filter((question) => question.withdrawnOn === undefined && closedFor(request, question) === 'clarification')
    .map(({ number }) => number);
}

/** The questions an answer is about unless it says which: those that wait for one, or those closed for want of it. */
export function toBeMadeClear(request: FoiRequest, holidays: Holidays): readonly number[] {
  const waiting = awaited(request, holidays).get('clarification') ?? [];
  return waiting.length > 0 ? waiting : neverMadeClear(request);
}

/**
 * Why what the requester sent cannot be recorded of these questions. Once the request is answered or closed it is a new
 * request; and a letter that is approved goes as it is.
 */
export function mayNotRecord(request: FoiRequest, who: Who, questions: readonly number[]): Refusal | undefined {
  const { closed, reference } = request;
  if (who.officer && closed?.as === 'lapsed') {
    return refuse(
      `${reference} was closed on ${sayDate(londonDateOf(closed.at))}, and our letter said that an answer is dealt with as a new request: log it with /foi new. To go on with this one all the same, use /foi reopen ${reference} first.`,
    );
  }
  if (who.officer && closed?.as === 'unpaid') {
    return refuse(
      `${reference} was closed on ${sayDate(londonDateOf(closed.at))}, because it was not paid for in time (FOIA s.9(2), EIR reg 8(5)). Send money that comes now back; what they still want is a new request: log it with /foi new. To answer this one all the same, use /foi reopen ${reference} first.`,
    );
  }
  if (who.officer && phaseOf(request) === 'sent') {
    return refuse(
      `${reference} has been answered, so what the requester sends now is a new request: log it with /foi new. If our answer has to be put right, use /foi reopen ${reference}.`,
    );
  }
  const no = mayNot(request, who, 'recordFromRequester');
  if (no) return no;
  const letter = approvedLetter(request);
  const answered = letter ? questions.filter((number) => !letter.later.includes(number)) : [];
  return answered.length === 0
    ? undefined
    : refuse(
        `The letter that was approved answers ${questionsNamed(answered)}, so nothing is awaited for that any more. Wait for the card to say that it has gone.`,
      );
}
