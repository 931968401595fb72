import { z } from 'zod';
import type { File } from '../answer.ts';
import { addWorkingDays, dueDate, type Holidays, type OrRefusal } from '../clock/index.ts';
import { saysWhoAsks } from '../applicant-blind.ts';
import { earlier, later, type LondonDate } from '../london.ts';
import { say } from '../particulars.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { HowItCame, Requester } from '../request/events.ts';
import type { Law } from '../letter.ts';
import { visibleText } from '../words/visible-text.ts';
import { inTheFuture } from './common-refusals.ts';

/** What an officer enters in *New FOI request*. */
export interface NewRequest {
  requester: Requester;
  received: LondonDate;
  howItCame: HowItCame;
  law: Law;
  subject: string;
  wording: string;
  original: readonly File[];
}

/** A question as checked in *Check the questions*. */
export interface CheckedQuestion {
  wording: string;
  heading?: string | undefined;
  departmentWording?: string | undefined;
  departments: readonly string[];
}

export interface Checked {
  questions: readonly CheckedQuestion[];
  context: readonly { text: string; questions: 'all' | number[] }[];
  acknowledge: boolean;
}

/** What is wrong with a new request, by the field it is wrong in; nothing when it can be logged. */
export function problemsOfNewRequest(request: NewRequest, today: LondonDate, holidays: Holidays): Refusal[] {
  const problems: Refusal[] = [];
  const { requester, received } = request;
  const problem = problemOfAddress(requester);
  if (problem) problems.push(problem);
  const tooLate = inTheFuture(received, today, 'received');
  if (tooLate) problems.push(tooLate);
  else {
    const due = dueDate(received, holidays);
    if (!due.ok) problems.push(refuse(due.refusal.says, 'received'));
  }
  if (visibleText(request.subject).trim() === '') {
    problems.push(refuse('Say what the request is about, to complete “information relating to …”.', 'subject'));
  }
  if (visibleText(request.wording).trim() === '') {
    problems.push(refuse('Paste the request as it was written, or attach it as a text file.', 'wording'));
  }
  return problems;
}

/** Why nobody could write to this requester; nothing when somebody can. */
export function problemOfAddress({ email, postalAddress }: Requester): Refusal | undefined {
  if (email !== undefined && !z.email().safeParse(email).success) {
    return refuse('This cannot be an e-mail address. It should look like name@example.org.', 'email');
  }
  if (email === undefined && postalAddress === undefined) {
    return refuse('Give an e-mail address, or a postal address to write to.', 'email');
  }
  return undefined;
}

/**
 * The requester's name, address and e-mail never pass to a department: a question that holds them needs a wording for
 * departments, and neither that wording nor the context may hold them (handling is applicant-blind).
 */
export function problemsOfQuestions(checked: Checked, requester: Requester): (Refusal & { question?: number })[] {
  const holdsParticulars = (text: string) => saysWhoAsks(text, requester);
  const problems: (Refusal & { question?: number })[] = [];
  if (checked.questions.length === 0) {
    problems.push(refuse('Keep at least one question, so that there is something to answer.', 'wording'));
  }
  checked.questions.forEach((question, index) => {
    const number = index + 1;
    if (question.departmentWording !== undefined) {
      if (holdsParticulars(question.departmentWording)) {
        const says = 'This still says who is asking. Leave out their name, address and e-mail.';
        problems.push({ ...refuse(says, 'departmentWording'), question: number });
      }
    } else if (holdsParticulars(question.wording)) {
      const says =
        'This question says who is asking. Write a wording for departments without it; the letter keeps the requester’s own words.';
      problems.push({ ...refuse(says, 'departmentWording'), question: number });
    }
    if (question.heading !== undefined && holdsParticulars(question.heading)) {
      problems.push({ ...refuse('The heading above this question says who is asking.', 'wording'), question: number });
    }
  });
  if (checked.context.some((context) => holdsParticulars(context.text))) {
    problems.push(refuse('The context says who is asking. Leave out their name, address and e-mail.', 'context'));
  }
  return problems;
}

/** Logs a request under its reference, its questions with the departments that were picked. */
export function open(
  reference: string,
  request: NewRequest,
  checked: Checked,
  when: { today: LondonDate; holidays: Holidays },
): Decision {
  const problem = [
    ...problemsOfNewRequest(request, when.today, when.holidays),
    ...problemsOfQuestions(checked, request.requester),
  ][0];
  if (problem) return problem;
  const neededBy = departmentsAnswerBy(request.received, when.today, when.holidays);
  return {
    events: [
      {
        type: 'opened',
        reference,
        received: request.received,
        howItCame: request.howItCame,
        law: request.law,
        requester: say(request.requester),
        subject: say(request.subject.trim()),
        wording: say(request.wording),
        original: say([...request.original]),
        questions: checked.questions.map(({ wording, heading, departmentWording }) => ({
          wording: say(wording),
          ...(heading !== undefined && { heading: say(heading) }),
          ...(departmentWording !== undefined && { departmentWording: say(departmentWording) }),
        })),
        context: say([...checked.context]),
        acknowledge: checked.acknowledge,
      },
      ...checked.questions.flatMap(({ departments }, index) =>
        departments.map(
          (department) => ({ type: 'questionAssigned', question: index + 1, department, neededBy }) as const,
        ),
      ),
    ],
  };
}

/** Working days a department has, from receipt: half of the law's twenty, so that the other half is for the letter. */
const workingDaysForDepartments = 10;
/** What a department asked late has at the least. */
const workingDaysAtLeast = 2;

/**
 * The day departments are asked to answer by; today where the holidays known reach no further.
 * @param due the law's last day as the clock has it; the twentieth working day where nothing else is known
 */
export function departmentsAnswerBy(
  received: LondonDate,
  today: LondonDate,
  holidays: Holidays,
  due: OrRefusal<LondonDate> = dueDate(received, holidays),
): LondonDate {
  const usual = addWorkingDays(received, workingDaysForDepartments, holidays, 'england');
  const soonest = addWorkingDays(today, workingDaysAtLeast, holidays, 'england');
  if (!usual.ok || !soonest.ok) return later(received, today);
  // Never after the law's own last day, however late the request was logged; once that has passed, today.
  const last = due.ok ? later(due.value, today) : soonest.value;
  return earlier(later(usual.value, soonest.value), last);
}
