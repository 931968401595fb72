import type { File, KindOfAnswer, Part } from '../answer.ts';
import { kindsInLaw } from '../catalogue/kinds.ts';
import { say } from '../particulars.ts';
import { isEmptyProse, type Prose } from '../words/prose.ts';
import { refuse, type Decision } from '../request/decision.ts';
import type { Who } from '../request/permitted.ts';
import { mayNotAt } from '../request/permitted/question.ts';
import { closedFor } from '../request/closed-for.ts';
import { coveredBy, isGone } from '../request/phase.ts';
import type { FoiRequest } from '../request/request.ts';
import type { Question, Reply } from '../request/question.ts';
import { answerOf } from '../request/asked.ts';
import { NO_SUCH_QUESTION } from './departments/answering.ts';
import { questionOf } from '../request/question-of.ts';

/** *Disclosed* stands ready where every department answered and raised nothing; anything else an officer has to choose. */
export function usualKind(question: Question): KindOfAnswer | undefined {
  const asked = question.asked.filter((each) => !each.returned);
  const plain = asked.length > 0 && asked.every((each) => answerOf(each) !== undefined && each.concerns.length === 0);
  return plain ? 'disclosed' : undefined;
}

/** Settles a question as an officer decided: its parts, in the order the letter prints them. */
export function settle(request: FoiRequest, who: Who, number: number, parts: readonly Part[]): Decision {
  const question = questionOf(request, number);
  const no = mayNotAt(request, who, 'settle', number);
  if (no) return no;
  if (!question) return refuse(NO_SUCH_QUESTION, 'question');
  if (question.withdrawnOn) return refuse('The requester withdrew this question, so it needs no answer.', 'question');
  if (question.closedOn) {
    return refuse(`This question was ${never(request, question)} and is closed, so it needs no answer.`, 'question');
  }
  if (parts.length === 0) return refuse('Say what the answer is.', 'kind');
  const covering = coveredBy(request, number);
  if (covering !== undefined) {
    return refuse(`Question ${covering}’s answer covers this question. Change it there first.`, 'question');
  }
  const notCovered = parts
    .flatMap((part) => part.coversQuestions)
    .flatMap((covered) => whyNotCovered(request, number, covered) ?? [])[0];
  if (notCovered !== undefined) return refuse(notCovered, 'coversQuestions');
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

/** Questions that a part of this question's answer may cover. */
export function coverable(request: FoiRequest, by: number): readonly Question[] {
  return request.questions.filter(({ number }) => whyNotCovered(request, by, number) === undefined);
}

function whyNotCovered(request: FoiRequest, by: number, covered: number): string | undefined {
  const question = questionOf(request, covered);
  if (!question) return `There is no question ${covered}. Leave it out.`;
  if (covered === by) return 'A part covers its own question anyway. Pick others only.';
  if (question.withdrawnOn) return `The requester withdrew question ${covered}. Leave it out.`;
  if (question.closedOn) return `Question ${covered} was ${never(request, question)} and is closed. Leave it out.`;
  if (isGone(question)) return `Question ${covered} was answered in an earlier letter. Leave it out.`;
  if (question.settlement) {
    return `Question ${covered} has an answer of its own. Leave it out, or open its answer again first.`;
  }
  const already = coveredBy(request, covered);
  return already === undefined || already === by
    ? undefined
    : `Question ${already}’s answer covers question ${covered} already. Leave it out, or change that answer first.`;
}

function never(request: FoiRequest, question: Question): string {
  return closedFor(request, question) === 'payment' ? 'not paid for in time' : 'never made clear';
}

/** Opens a settled answer again. */
export function reopenAnswer(request: FoiRequest, who: Who, number: number): Decision {
  const no = mayNotAt(request, who, 'reopenAnswer', number);
  if (no) return no;
  const question = questionOf(request, number);
  if (!question?.settlement) return { events: [] };
  return { events: [{ type: 'answerReopened', question: number }] };
}

/** What the departments asked have answered, in the order they were asked, and what an officer recorded for them. */
export function departmentsAnswer(question: Question): Prose {
  const replies = answersOf(question).flatMap((reply) => reply.words.children);
  const elsewhere = question.elsewhere.at(-1)?.words.children ?? [];
  return { type: 'root', children: [...replies, ...elsewhere] };
}

/** Files attached to the answers of a question, which an officer may choose to release; the same bytes once. */
export function filesOffered(question: Question): File[] {
  const files = answersOf(question).flatMap((reply) => reply.files);
  return files.filter((file, index) => files.findIndex(({ sha256 }) => sha256 === file.sha256) === index);
}

/** A department that the question was taken back from, or that sent it back, answers for nothing. */
function answersOf(question: Question): Reply[] {
  return question.asked.filter((asked) => !asked.returned).flatMap((asked) => answerOf(asked) ?? []);
}

/**
 * A part as settled: an *Answer* left empty is the departments' answer as it stands, where the answer is given out. Where
 * information is withheld, not held, or neither confirmed nor denied, what a department wrote never passes by itself.
 */
export function withDepartmentsAnswer(part: Part, question: Question): Part {
  return kindsInLaw[part.kind].givesInformation && isEmptyProse(part.answer)
    ? { ...part, answer: departmentsAnswer(question), asItStood: true }
    : part;
}
