import { capital, inWords, questionsNamed, sentence } from '../../../domain/words/in-words.ts';
import type { QuestionsClock } from '../../../domain/clock/index.ts';
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
  const over = pastLastDay(request, ctx);
  if (over.length === 0) return undefined;
  const says = over.map(({ questions, outstanding }) => {
    const close = `close ${questionsNamed(questions)} in the card’s thread`;
    if (outstanding.some((one) => one.for !== 'clarification')) return `${close}, as nobody has paid`;
    return `${close}, or answer ${questions.length === 1 ? 'it as it' : 'them as they'} can best be read`;
  });
  return capital(sentence(`${says.join('; ')}; ${stillWith(others, ctx)}`));
}

/** What waits for the requester past the last day to answer or to pay. */
export function pastLastDay(
  request: FoiRequest,
  { today, holidays }: ViewContext,
): Extract<QuestionsClock, { state: 'waiting' }>[] {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok) return [];
  return clock.value.perQuestion.flatMap((each) => (each.state === 'waiting' && each.until < today ? [each] : []));
}

/** Somebody else is waited for, or there is something for an officer to do. */
type WaitOrAct = { says: string; waits?: true };

/**
 * Departments are waited for; from the day on which a request is due they are asked again, for waiting alone lets it be late.
 * @param open questions that departments still have
 */
export function waitForDepartments(request: FoiRequest, open: readonly Question[], ctx: ViewContext): WaitOrAct {
  if (!isDueNow(request, ctx)) return { says: `Wait for ${whoHas(open, ctx)} to answer.`, waits: true };
  const threads = `the ${open.length === 1 ? 'thread' : 'threads'} of ${questionsNamed(open.map(({ number }) => number))}`;
  return { says: `Ask ${whoHas(open, ctx)} again in ${threads}, or pick another department with Assign questions.` };
}

/** An approver is waited for to do this; from the same day one is asked in person. */
export function waitForApprover(request: FoiRequest, to: 'answer' | 'agree', ctx: ViewContext): WaitOrAct {
  if (!isDueNow(request, ctx)) {
    const what = to === 'answer' ? 'answer' : 'agree that it ends without a letter';
    return { says: `Wait for an approver to ${what}.`, waits: true };
  }
  const what = to === 'answer' ? 'the letter' : 'why it would end without a letter';
  return { says: `Ask an approver yourself to answer today: ${what} is in the approvers’ channel.` };
}

/** Whether the day to answer by has come, or passed. */
function isDueNow(request: FoiRequest, { today, holidays }: ViewContext): boolean {
  const soon = howSoon(request, { today, warned: today }, holidays);
  return soon === 'late' || soon === 'today';
}

/** `Highways and Finance`: the departments that have not answered these questions. */
function whoHas(questions: readonly Question[], ctx: ViewContext): string {
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
