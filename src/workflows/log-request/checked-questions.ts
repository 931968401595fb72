import type { Filled } from '../forms/form.ts';
import { formHolds } from '../forms/form-holds.ts';
import { PART_OF_BEFORE } from './check-questions.ts';
import { contextFilled } from './context.ts';
import type { Checking, DraftQuestion } from './draft.ts';
import { othersFilled, withOthers } from './other-questions.ts';

/** A draft with what was filled in for the questions of one view. A field that says nothing leaves things as they are. */
export function withFilled(checking: Checking, filled: Filled, { from, to }: { from: number; to: number }): Checking {
  const questions = checking.questions.map((question, index): DraftQuestion => {
    const number = index + 1;
    if (index < from || index >= to) return question;
    const shown = filled.texts[`question${number}`];
    const departments = filled.choices[`departments${number}`];
    const departmentWording = filled.texts[`departmentWording${number}`] ?? question.departmentWording;
    const { departmentWording: _before, ...rest } = question;
    return {
      ...rest,
      wording: shown === undefined ? question.wording : replaced(question.wording, shown),
      departments: departments === undefined ? question.departments : [...departments],
      ...(departmentWording !== undefined &&
        departmentWording.trim() !== '' && { departmentWording: departmentWording.trim() }),
    };
  });
  const context = filled.texts['context'];
  const acknowledge = filled.choices['acknowledge'];
  const { others: _before, ...rest } = checking;
  return {
    ...rest,
    ...othersFilled(checking, filled),
    questions,
    ...(context !== undefined && { context: [...contextFilled(checking, context)] }),
    ...(acknowledge !== undefined && { acknowledge: acknowledge.length > 0 }),
  };
}

/** An edit replaces what was shown of a question; the rest of a long one stays. */
function replaced(wording: string, shown: string): string {
  return (shown.trim() === '' && wording.length <= formHolds.text ? '' : shown + wording.slice(formHolds.text)).trim();
}

/**
 * The questions as they will be logged: emptied ones dropped, parts joined to the question before, the department for the
 * other questions where nobody was chosen. The context of some questions follows them to their new numbers.
 */
export function settled(checking: Checking): Pick<Checking, 'questions' | 'context'> {
  const questions: DraftQuestion[] = [];
  const newNumber = new Map<number, number>();
  checking.questions.forEach((question, index) => {
    const before = questions.at(-1);
    if (question.wording === '') return;
    if (before && question.departments.includes(PART_OF_BEFORE)) {
      const departmentWording = joined(
        before.departmentWording,
        question.departmentWording,
        before.wording,
        question.wording,
      );
      questions[questions.length - 1] = {
        ...before,
        wording: `${before.wording}\n${question.wording}`,
        departments: [
          ...new Set([...before.departments, ...question.departments.filter((each) => each !== PART_OF_BEFORE)]),
        ],
        ...(departmentWording !== undefined && { departmentWording }),
      };
    } else {
      questions.push({ ...question, departments: question.departments.filter((each) => each !== PART_OF_BEFORE) });
    }
    newNumber.set(index + 1, questions.length);
  });
  const context = checking.context.flatMap((each) => {
    if (each.questions === 'all') return [each];
    const numbers = [...new Set(each.questions.flatMap((number) => newNumber.get(number) ?? []))];
    return numbers.length > 0 ? [{ text: each.text, questions: numbers }] : [];
  });
  return { questions: questions.map((question) => withOthers(question, checking.others)), context };
}

function joined(
  before: string | undefined,
  part: string | undefined,
  beforeWords: string,
  partWords: string,
): string | undefined {
  if (before === undefined && part === undefined) return undefined;
  return `${before ?? beforeWords}\n${part ?? partWords}`;
}
