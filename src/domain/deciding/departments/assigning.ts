import { saysWhoAsks } from '../../applicant-blind.ts';
import { clockOf, granted } from '../../clock/index.ts';
import type { LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { withDepartments } from '../../request/asked.ts';
import { clockOfRequest } from '../../request/clock-of.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import type { Event } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { isToAnswer } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { Question } from '../../request/question.ts';
import { departmentsAnswerBy } from '../opening.ts';
import { questionOf } from '../../request/question-of.ts';
import type { When } from '../when.ts';

/** Which departments a question should be with, and how they read it. */
export interface Assignment {
  question: number;
  departments: readonly string[];
  /** Those it was with when they were picked: what has changed about others since is left as it is. */
  shown?: readonly string[];
  departmentWording?: string;
}

/**
 * Asks departments, and takes questions back from those no longer picked. What is already so stays as it is; a new wording
 * reaches those asked before as well.
 */
export function assign(
  request: FoiRequest,
  who: Who,
  assignments: readonly Assignment[],
  when: When,
): Decision & { question?: number } {
  const no = mayNot(request, who, 'assign');
  if (no) return no;
  const events: Event[] = [];
  for (const assignment of assignments) {
    const question = questionOf(request, assignment.question);
    if (!question || !isToAnswer(question)) continue;
    const now = withDepartments(question);
    const wanted = wantedOf(assignment, now);
    const wording = assignment.departmentWording ?? question.departmentWording ?? question.wording;
    if (wanted.length > 0 && saysWhoAsks(wording, request.requester)) {
      const says = 'This question says who is asking. Write a wording for departments without their name or address.';
      return { ...refuse(says, 'departmentWording'), question: question.number };
    }
    const neededBy = answerNeededBy(request, question.number, when);
    const { departmentWording } = assignment;
    const reworded = departmentWording !== undefined && departmentWording !== question.departmentWording;
    for (const department of wanted.filter((each) => reworded || !now.includes(each))) {
      const asked = question.asked.find((each) => each.department === department && !each.returned);
      events.push({
        type: 'questionAssigned',
        question: question.number,
        department,
        neededBy: asked?.neededBy ?? neededBy,
        ...(departmentWording !== undefined && { departmentWording: say(departmentWording) }),
      });
    }
    for (const department of now.filter((each) => !wanted.includes(each))) {
      events.push({ type: 'questionTakenBack', question: question.number, department });
    }
  }
  return { events };
}

/** Departments a question should be with now: what it is with, but for whoever was picked or unpicked. */
function wantedOf({ departments, shown }: Assignment, now: readonly string[]): readonly string[] {
  if (shown === undefined) return departments;
  const kept = now.filter((each) => departments.includes(each) || !shown.includes(each));
  return [...new Set([...kept, ...departments.filter((each) => !shown.includes(each))])];
}

/** The day departments are asked to answer a question by, counted from the day its clock counts from. */
export function answerNeededBy(request: FoiRequest, question: number, when: When): LondonDate {
  const clock = clockOfRequest(request, when.holidays);
  const own = clock.ok ? clockOf(clock.value, question) : undefined;
  const countedFrom = own?.explained.countedFrom ?? request.received;
  const due = own?.state === 'running' ? granted(own.due) : undefined;
  return departmentsAnswerBy(countedFrom, when.today, when.holidays, due);
}

/**
 * Departments are asked by another day, where what happened to the clock gives one.
 * @param after the request with that clock
 * @param towards whether that can only leave them less time, or only more
 */
export function askedByAnotherDay(
  after: FoiRequest,
  concerned: (question: Question) => boolean,
  towards: 'sooner' | 'later',
  when: When,
): Event[] {
  return after.questions
    .filter((question) => isToAnswer(question) && concerned(question))
    .flatMap((question) =>
      withDepartments(question).flatMap((department): Event[] => {
        const asked = question.asked.find((each) => each.department === department);
        const neededBy = answerNeededBy(after, question.number, when);
        if (asked === undefined) return [];
        if (towards === 'sooner' ? neededBy >= asked.neededBy : neededBy <= asked.neededBy) return [];
        return [{ type: 'questionAssigned', question: question.number, department, neededBy }];
      }),
    );
}
