import { dividedToday } from '../../../domain/deciding/letter/drafting-in-parts.ts';
import { capital, questionsNamed } from '../../../domain/words/in-words.ts';
import type { Later } from '../../../domain/letter.ts';
import { sayDate } from '../../../domain/london.ts';
import type { Draft } from '../../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { answeredBefore, questionsIn } from '../../../domain/request/responses.ts';
import { isOut } from '../../../domain/request/phase.ts';
import type { ViewContext } from '../message.ts';

/** What a letter to part of a request answers, what it leaves and what went before; nothing of one that answers all. */
export function sayPart(request: FoiRequest, letter: Draft): string | undefined {
  const answers = questionsIn(request, letter).filter((question) => !isOut(question));
  const numbers = answers.map(({ number }) => number);
  const before = answeredBefore(request)
    .map(({ on, questions }) => ({ on, questions: questions.filter((number) => !numbers.includes(number)) }))
    .filter(({ questions }) => questions.length > 0);
  const leaves = letter.later.length > 0 ? ` and leaves ${questionsNamed(letter.later)} for later` : '';
  const went = isLast(request, letter) ? before : [];
  if (leaves === '' && went.length === 0) return undefined;
  const said = went.map(
    ({ on, questions }) =>
      `; ${questionsNamed(questions)} ${questions.length === 1 ? 'was' : 'were'} answered on ${sayDate(on)}`,
  );
  return `It answers ${questionsNamed(numbers)}${leaves}${said.join('')}.`;
}

/** No other response was drafted after it: what has been answered otherwise went before. */
function isLast({ drafts }: FoiRequest, { version }: Draft): boolean {
  return drafts.at(-1)?.version === version;
}

/** What a letter leaves for later: a line for each reason while it stands, and for what has none any more. */
export function leftForLater(request: FoiRequest, letter: Draft, ctx: ViewContext): string[] {
  const why = dividedToday(request, ctx)?.later;
  const reasonOf = (number: number) => {
    const later = why?.get(number);
    return later ? `: ${sayLater(later)}.` : '.';
  };
  const byReason = Map.groupBy(letter.later, reasonOf);
  return [...byReason].map(([reason, numbers]) => `${capital(questionsNamed(numbers))}${reason}`);
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
