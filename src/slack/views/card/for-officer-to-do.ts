import { capital, inWords, questionsNamed, sentence } from '../../../domain/words/in-words.ts';
import { clockOfRequest } from '../../../domain/request/clock-of.ts';
import { howSoon } from '../../../domain/request/how-soon.ts';
import type { Question } from '../../../domain/request/question.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { askedOfOfficer, departmentsWaitedFor } from '../../../domain/request/to-settle.ts';
import type { ViewContext } from '../message.ts';
import { departmentName } from '../names.ts';

/** What departments that have these questions asked of the officer, a sentence each; nothing where they asked nothing. */
export function sayAskedOfOfficer(
  request: FoiRequest,
  questions: readonly Question[],
  ctx: ViewContext,
): string | undefined {
  const says = questions.flatMap((question) =>
    question.asked.flatMap((asked) => {
      const concern = askedOfOfficer(request, question, asked);
      if (!concern) return [];
      const who = departmentName(asked.department, ctx);
      return concern.kind === 'moreTime'
        ? [`Tell ${who}, in the thread of question ${question.number}, whether more time for it is in time.`]
        : [
            `Explain question ${question.number} to ${who} in its thread, or ask the requester what is meant: More… on the card.`,
          ];
    }),
  );
  return says.length === 0 ? undefined : says.join(' ');
}

/**
 * What to do with questions whose time at the requester's is over, while others are with departments: nothing is closed by
 * itself. Nothing where none is past its last day.
 * @param others questions that departments still have
 */
export function sayOutOfTime(request: FoiRequest, others: readonly Question[], ctx: ViewContext): string | undefined {
  const clock = clockOfRequest(request, ctx.holidays);
  const over = (clock.ok ? clock.value.perQuestion : []).flatMap((each) =>
    each.state === 'waiting' && each.until < ctx.today ? [each] : [],
  );
  if (over.length === 0) return undefined;
  const says = over.map(({ questions, outstanding }) => {
    const close = `close ${questionsNamed(questions)} in the card’s thread`;
    if (outstanding.some((one) => one.for !== 'clarification')) return `${close}, as nobody has paid`;
    return `${close}, or answer ${questions.length === 1 ? 'it as it' : 'them as they'} can best be read`;
  });
  return capital(sentence(`${says.join('; ')}; ${stillWith(others, ctx)}`));
}

/**
 * From the day on which a request is due: its departments are asked again, for waiting alone lets it be late. Nothing before.
 * @param open questions that departments still have
 */
export function sayAskAgain(request: FoiRequest, open: readonly Question[], ctx: ViewContext): string | undefined {
  const soon = howSoon(request, { today: ctx.today, warned: ctx.today }, ctx.holidays);
  if (soon !== 'late' && soon !== 'today') return undefined;
  const threads = `the ${open.length === 1 ? 'thread' : 'threads'} of ${questionsNamed(open.map(({ number }) => number))}`;
  return `Ask ${whoHas(open, ctx)} again in ${threads}, or pick another department with Assign questions.`;
}

/** `Highways and Finance`: the departments that have not answered these questions. */
export function whoHas(questions: readonly Question[], ctx: ViewContext): string {
  return inWords(departmentsWith(questions).map((each) => departmentName(each, ctx)));
}

function departmentsWith(questions: readonly Question[]): string[] {
  return [...new Set(questions.flatMap(departmentsWaitedFor))];
}

/** `Finance still has question 2`. */
function stillWith(questions: readonly Question[], ctx: ViewContext): string {
  const has = departmentsWith(questions).length === 1 ? 'has' : 'have';
  return `${whoHas(questions, ctx)} still ${has} ${questionsNamed(questions.map(({ number }) => number))}`;
}
