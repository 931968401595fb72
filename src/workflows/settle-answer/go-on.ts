import { questionsToSettle } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import { canBeSettled } from '../../domain/request/to-settle.ts';
import type { Field, Filled } from '../forms/form.ts';

const FIELD = 'then';
const NEXT = 'next';

/** The question to settle after this one, of those that can be: the next in order, else the first. */
export function nextToSettle(request: FoiRequest, number: number): Question | undefined {
  const others = questionsToSettle(request).filter((each) => each.number !== number && canBeSettled(each));
  return others.find((each) => each.number > number) ?? others[0];
}

/**
 * Where more can be settled: whether to go on to it from this view. Not ticked of itself, so that _Settle_ closes the form;
 * ticked once, it stays so from question to question.
 * @param after the question that was settled just before in the same form
 */
export function goOnField(request: FoiRequest, number: number, after: number | undefined): Field[] {
  if (!nextToSettle(request, number)) return [];
  return [
    {
      kind: 'checkboxes',
      id: FIELD,
      label: 'Then',
      options: [{ value: NEXT, label: 'Go on to the next question' }],
      optional: true,
      ...(after !== undefined && { initial: [NEXT] }),
    },
  ];
}

/** Whether somebody wants the next question as soon as this one is settled. */
export function goesOn({ choices }: Filled): boolean {
  return choices[FIELD]?.includes(NEXT) === true;
}
