import { dividedToday } from '../../domain/deciding/drafting-in-parts.ts';
import { capital, questionsNamed } from '../../domain/in-words.ts';
import type { Later } from '../../domain/letter.ts';
import { sayDate } from '../../domain/london.ts';
import type { Draft, FoiRequest } from '../../domain/request/request.ts';
import { questionsIn } from '../../domain/request/responses.ts';
import { isOut } from '../../domain/request/phase.ts';
import type { ViewContext } from './message.ts';

/** What a letter to part of a request answers and leaves, in a sentence; nothing of one that answers all there is. */
export function sayPart(request: FoiRequest, letter: Draft): string | undefined {
  if (letter.later.length === 0) return undefined;
  const answers = questionsIn(request, letter).filter((question) => !isOut(question));
  return `It answers ${questionsNamed(answers.map(({ number }) => number))} and leaves ${questionsNamed(letter.later)} for later.`;
}

/** A line for each question that a letter leaves for later, with the reason while it stands. */
export function leftForLater(request: FoiRequest, letter: Draft, ctx: ViewContext): string[] {
  const why = dividedToday(request, ctx)?.later;
  return letter.later.map((number) => {
    const later = why?.get(number);
    const name = capital(questionsNamed([number]));
    return later ? `${name}: ${sayLater(later)}.` : `${name}.`;
  });
}

function sayLater({ because, on, until }: Later): string {
  switch (because) {
    case 'clarification':
      return `the requester was asked on ${sayDate(on)} what it means, and has until ${sayDate(until)} to say`;
    case 'fee':
    case 'charge':
      return `a ${because} was asked for on ${sayDate(on)}, to be paid by ${sayDate(until)}`;
    case 'publicInterest':
      return `the public interest is weighed until ${sayDate(until)}, as we wrote on ${sayDate(on)}`;
    case 'complexity':
      return `complex and voluminous, so it is due ${sayDate(until)}, as we wrote on ${sayDate(on)}`;
    case 'clarified':
      return `the requester said on ${sayDate(on)} what it means, so it is due ${sayDate(until)}`;
    case 'paid':
      return `the payment came on ${sayDate(on)}, so it is due ${sayDate(until)}`;
    case 'late':
      return `it is late, as we wrote on ${sayDate(on)}; the requester expects it by ${sayDate(until)}`;
  }
}
