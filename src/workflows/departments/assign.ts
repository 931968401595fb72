import { assign } from '../../domain/deciding/departments/assigning.ts';
import { withDepartments } from '../../domain/request/asked.ts';
import { known } from '../../domain/applicant-blind.ts';
import { inOneLine } from '../../domain/words/in-words.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { isToAnswer } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { tells } from '../../domain/splitting/index.ts';
import { act, findAsOf, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Field, Filled, Form, Submitted } from '../forms/form.ts';
import { unknownDepartments } from '../forms/known-departments.ts';
import { inViews } from '../forms/views-of-form.ts';
import { questionOf } from '../../domain/request/question-of.ts';

/** The modal *Assign questions*: every question with the departments it is with; nothing picked means "decide later". */
export async function assignQuestionsForm(
  desk: Desk,
  by: string,
  reference: string,
  from = 0,
): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'assign');
  if (isRefusal(request)) return request;
  return formOf(desk, request, from);
}

function formOf(desk: Desk, request: FoiRequest, from: number): Form {
  const groups = request.questions.filter(isToAnswer).map((question) => fieldsOf(desk, request, question.number));
  const { fields, to } = inViews(groups, from);
  const last = to >= groups.length;
  return {
    id: 'assignQuestions',
    title: 'Assign questions',
    submit: last ? 'Assign' : 'Next',
    close: 'Cancel',
    about: { reference: request.reference, from, to, length: request.length },
    fields: [
      { kind: 'says', text: `${request.reference}. Pick who should answer each question; more than one can be asked.` },
      ...fields,
    ],
  };
}

function fieldsOf(desk: Desk, request: FoiRequest, number: number): Field[] {
  const question = questionOf(request, number);
  if (!question) return [];
  const telling = tells(question.wording, known(request.requester)).length > 0;
  const now = withDepartments(question);
  return [
    { kind: 'says', text: `Question ${number}: ${inOneLine(question.wording, 500)}` },
    {
      kind: 'multiSelect',
      id: `departments${number}`,
      label: `Department for question ${number}`,
      optional: true,
      options: desk.council.departments.map(({ id, name }) => ({ value: id, label: name })),
      ...(now.length > 0 && { initial: now }),
    },
    ...(telling || question.departmentWording !== undefined
      ? [
          {
            kind: 'longText',
            id: `departmentWording${number}`,
            label: `Wording for department, question ${number}`,
            optional: true,
            hint: 'What departments read instead, without anything that tells who is asking.',
            ...(question.departmentWording !== undefined && { initial: question.departmentWording }),
          } as const,
        ]
      : []),
  ];
}

/**
 * Asks the departments picked, and takes questions back from those picked no longer.
 * @param about `length`: the request's when the form was drawn, for what departments and other officers have done since
 */
export async function submitAssignments(
  desk: Desk,
  by: string,
  about: { reference: string; from: number; to: number; length: number },
  filled: Filled,
): Promise<Submitted> {
  const unknown = unknownDepartments(desk.council, filled);
  if (Object.keys(unknown).length > 0) return { errors: unknown };
  const who = await desk.directory.who(by);
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const drawnFrom = await findAsOf(desk, about.reference, about.length);
  let wrong: number | undefined;
  const outcome = await act(desk, about.reference, { user: by }, (request) => {
    const assignments = request.questions.flatMap(({ number }) => {
      const departments = filled.choices[`departments${number}`];
      const wording = filled.texts[`departmentWording${number}`]?.trim();
      if (departments === undefined) return [];
      const shown = drawnFrom && questionOf(drawnFrom, number);
      return [
        {
          question: number,
          departments,
          ...(shown && { shown: withDepartments(shown) }),
          ...(wording !== undefined && wording !== '' && { departmentWording: wording }),
        },
      ];
    });
    const decision = assign(request, who, assignments, when);
    wrong = decision.question;
    return decision;
  });
  if (isRefusal(outcome)) {
    return wrong === undefined ? outcome : { errors: { [`departmentWording${wrong}`]: outcome.refusal } };
  }
  return goneOn(desk, outcome.request, about.to);
}

/** What follows once a view of it is done: the next one, or nothing. */
export async function afterAssigning(
  desk: Desk,
  by: string,
  about: { reference: string; to: number },
): Promise<Submitted> {
  const request = await openedFor(desk, by, about.reference, 'assign');
  return isRefusal(request) ? request : goneOn(desk, request, about.to);
}

function goneOn(desk: Desk, request: FoiRequest, to: number): Submitted {
  const more = request.questions.filter(isToAnswer).length > to;
  return more ? { next: formOf(desk, request, to) } : { done: true };
}
