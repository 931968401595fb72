import type { Council } from '../../domain/council.ts';
import type { Field, Filled } from '../forms/form.ts';
import type { Checking, DraftQuestion } from './draft.ts';

const FIELD = 'departmentsOthers';

/** One choice for every question where nothing is chosen, the same in each view; a single question needs none. */
export function otherQuestionsField(council: Council, { questions, others }: Checking): Field[] {
  if (questions.length < 2) return [];
  return [
    {
      kind: 'select',
      id: FIELD,
      label: 'Department for the other questions',
      hint: 'It is asked every question below where you choose nothing, on the next pages too. Leave it empty to decide later.',
      optional: true,
      options: council.departments.map(({ id, name }) => ({ value: id, label: name })),
      ...(others !== undefined && { initial: others }),
    },
  ];
}

/** What was chosen for the other questions; as it was where Slack does not tell. */
export function othersFilled(checking: Checking, { choices }: Filled): Pick<Checking, 'others'> {
  const chosen = choices[FIELD];
  const others = chosen === undefined ? checking.others : chosen[0];
  return others === undefined ? {} : { others };
}

/** A question with the department for the other questions where nobody was chosen for it. */
export function withOthers(question: DraftQuestion, others: string | undefined): DraftQuestion {
  return question.departments.length > 0 || others === undefined ? question : { ...question, departments: [others] };
}
