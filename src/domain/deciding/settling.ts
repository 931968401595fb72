import type { Part } from '../answer.ts';
import { kindsInLaw } from '../catalogue/kinds.ts';
import { say } from '../particulars.ts';
import { isEmptyProse, type Prose } from '../prose.ts';
import { refuse, type Decision } from '../request/decision.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { coveredBy } from '../request/phase.ts';
import type { FoiRequest, Question } from '../request/request.ts';
import { answerOf } from './answering.ts';

/** Settles a question as an officer decided: its parts, in the order the letter prints them. */
export function settle(request: FoiRequest, who: Who, number: number, parts: readonly Part[]): Decision {
  const question = request.questions.find((each) => each.number === number);
  if (!question) return refuse('That question is not part of this request. Pick another one.', 'question');
  const no = mayNot(request, who, 'settle');
  if (no) return no;
  if (question.withdrawnOn) return refuse('The requester withdrew this question, so it needs no answer.', 'question');
  if (parts.length === 0) return refuse('Say what the answer is.', 'kind');
  const covering = coveredBy(request, number);
  if (covering !== undefined) {
    return refuse(`Question ${covering}’s answer covers this question. Change it there first.`, 'question');
  }
  const unknown = parts
    .flatMap((part) => part.coversQuestions)
    .find((covered) => !mayBeCovered(request, number, covered));
  if (unknown !== undefined) {
    return refuse(
      `Question ${unknown} has an answer of its own. Leave it out, or open its answer again first.`,
      'coversQuestions',
    );
  }
  return {
    events: [
      {
        type: 'answerSettled',
        question: number,
        inLaw: parts.map(({ kind, ground, subsections, coversQuestions }) => ({
          kind,
          ...(ground !== undefined && { ground }),
          subsections,
          covers: coversQuestions,
        })),
        parts: say([...parts]),
      },
    ],
  };
}

function mayBeCovered(request: FoiRequest, by: number, covered: number): boolean {
  const question = request.questions.find((each) => each.number === covered);
  if (!question || covered === by || question.settlement || question.withdrawnOn) return false;
  const already = coveredBy(request, covered);
  return already === undefined || already === by;
}

/** Opens a settled answer again. */
export function reopenAnswer(request: FoiRequest, who: Who, number: number): Decision {
  const no = mayNot(request, who, 'reopenAnswer');
  if (no) return no;
  const question = request.questions.find((each) => each.number === number);
  if (!question?.settlement) return { events: [] };
  return { events: [{ type: 'answerReopened', question: number }] };
}

/** What the departments asked have answered, in the order they were asked, and what an officer recorded for them. */
export function departmentsAnswer(question: Question): Prose {
  const replies = question.asked.flatMap((asked) => answerOf(asked)?.words.children ?? []);
  const elsewhere = question.elsewhere.at(-1)?.words.children ?? [];
  return { type: 'root', children: [...replies, ...elsewhere] };
}

/** Files attached to the answers of a question, which an officer may choose to release. */
export function filesOffered(question: Question) {
  return question.asked.flatMap((asked) => answerOf(asked)?.files ?? []);
}

/**
 * A part as settled: an *Answer* left empty is the departments' answer as it stands, where the answer is given out. Where
 * information is withheld, not held, or neither confirmed nor denied, what a department wrote never passes by itself.
 */
export function withDepartmentsAnswer(part: Part, question: Question): Part {
  return kindsInLaw[part.kind].givesInformation && isEmptyProse(part.answer)
    ? { ...part, answer: departmentsAnswer(question) }
    : part;
}
