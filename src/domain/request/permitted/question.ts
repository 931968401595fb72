import { sayDate } from '../../london.ts';
import { refuse, type Refusal } from '../decision.ts';
import { mayNot, permitted, type Verb, type Who } from '../permitted.ts';
import { isGone } from '../phase.ts';
import type { FoiRequest } from '../request.ts';
import { questionOf } from '../question-of.ts';

/**
 * The table of who may do what when, read for one question: one whose answer has gone counts as sent, while the request
 * goes on with the rest.
 */
export function mayNotAt(
  request: FoiRequest,
  who: Who,
  verb: Verb,
  number: number,
  department?: string,
): Refusal | undefined {
  const no = mayNot(request, who, verb, department);
  return no ?? (goesOnAfterwards(verb) ? undefined : alreadyAnswered(request, number, 'question'));
}

/** Whether a question that was answered is past changing, in words; nothing where it is not. */
function alreadyAnswered(request: FoiRequest, number: number, field?: string): Refusal | undefined {
  const question = questionOf(request, number);
  if (!question?.told || !isGone(question)) return undefined;
  return refuse(
    `Question ${number} was answered in the letter of ${sayDate(question.told.on)}. An officer can open it again with /foi reopen ${request.reference}.`,
    field,
  );
}

function goesOnAfterwards(verb: Verb): boolean {
  return Object.values(permitted.sent).some((verbs) => verbs.includes(verb));
}
