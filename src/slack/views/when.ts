import { workingDaysBetween, workingDaysLeft, type Waiting } from '../../domain/clock/index.ts';
import { earlier, londonDateOf, sayDate, sayTime, type LondonDate } from '../../domain/london.ts';
import { clockOfRequest } from '../../domain/request/clock-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { answeredBefore, answeredOnceOn } from '../../domain/request/responses.ts';
import { capital, count, questionsNamed } from '../../domain/words/in-words.ts';
import type { ViewContext } from './message.ts';

/** An instant, for a message that is read on any day: `Tue 10 December 2019, 10:42`. */
export function moment(at: number): string {
  return `${sayDate(londonDateOf(at))}, ${sayTime(at)}`;
}

/** When the law wants the answer, and how long that is from today; why there is no date, where there is none. */
export function sayDue(request: FoiRequest, ctx: ViewContext): string {
  const first = answeredOnceOn(request);
  if (first !== undefined) return `Answered on ${sayDate(first)}; the next letter is a further one.`;
  const clock = clockOfRequest(request, ctx.holidays);
  if (!clock.ok) return clock.refusal.says;
  const before = sayAnsweredBefore(request);
  if (clock.value.state === 'waiting') {
    const what = before === '' ? 'this' : questionsNamed(clock.value.perQuestion.flatMap(({ questions }) => questions));
    return `No due date yet: ${sayWaiting(what, clock.value, ctx.today)}.${before}`;
  }
  const { due, lastDue, perQuestion } = clock.value;
  const last = perQuestion.flatMap((each) => (each.state === 'running' && each.due === lastDue ? each.questions : []));
  const rest = due === lastDue ? '' : ` ${sayLast(last.length, lastDue < ctx.today)} due ${sayDate(lastDue)}.`;
  const waiting = perQuestion.map((each) =>
    each.state === 'waiting' ? ` ${capital(sayWaiting(questionsNamed(each.questions), each, ctx.today))}.` : '',
  );
  return `${sayDueDay(due, ctx)}${rest}${waiting.join('')}${before}`;
}

/** `The last question is`, as many as there are, and as it was where the day has passed. */
function sayLast(many: number, over: boolean): string {
  if (many === 1) return `The last question ${over ? 'was' : 'is'}`;
  return `The last questions ${over ? 'were' : 'are'}`;
}

/** ` Questions 1 and 2 were answered on Tue 10 December 2019.`, for each letter; nothing where none has gone. */
function sayAnsweredBefore(request: FoiRequest): string {
  return answeredBefore(request)
    .map(({ on, questions }) => {
      const were = questions.length === 1 ? 'was' : 'were';
      return ` ${capital(questionsNamed(questions))} ${were} answered on ${sayDate(on)}.`;
    })
    .join('');
}

/** `question 2 has waited for the requester since Mon 10 November 2025; they have until Sat 10 January 2026` */
function sayWaiting(what: string, { outstanding, until }: Waiting, today: LondonDate): string {
  const since = outstanding.map((one) => one.since).reduce(earlier);
  const has = what.startsWith('questions') ? 'have' : 'has';
  return `${what} ${has} waited for the requester since ${sayDate(since)}; they ${until < today ? 'had' : 'have'} until ${sayDate(until)}`;
}

/** `Due Tue 10 December 2019, 5 working days left.` */
export function sayDueDay(due: LondonDate, ctx: Pick<ViewContext, 'today' | 'holidays'>): string {
  if (due === ctx.today) return `Due today, ${sayDate(due)}.`;
  if (due < ctx.today) {
    const late = workingDaysBetween(due, ctx.today, ctx.holidays);
    const by = late.ok && late.value > 0 ? ` by ${count(late.value, 'working day')}` : '';
    return `Late${by}: it was due ${sayDate(due)}.`;
  }
  const left = workingDaysLeft(ctx.today, due, ctx.holidays);
  return left.ok ? `Due ${sayDate(due)}, ${count(left.value, 'working day')} left.` : `Due ${sayDate(due)}.`;
}

/** The council's own target, where it is another day than the law's. */
export function sayTarget(request: FoiRequest, ctx: ViewContext): string {
  const clock = clockOfRequest(request, ctx.holidays);
  if (answeredOnceOn(request) !== undefined) return '';
  if (!clock.ok || clock.value.state === 'waiting' || clock.value.target === clock.value.due) return '';
  return `Our own target ${clock.value.target < ctx.today ? 'was' : 'is'} ${sayDate(clock.value.target)}.`;
}
