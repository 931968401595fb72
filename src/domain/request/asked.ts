import { questionOf } from './question-of.ts';
import type { Asked, Question, Reply } from './question.ts';
import type { FoiRequest } from './request.ts';

/** The question asked of a department, or nothing when the request has no such question there. */
export function askedOf(
  request: FoiRequest,
  number: number,
  department: string,
): { question: Question; asked: Asked } | undefined {
  const question = questionOf(request, number);
  const asked = question?.asked.find((each) => each.department === department);
  return question && asked ? { question, asked } : undefined;
}

/** Departments a question is with now. */
export function withDepartments(question: Question): string[] {
  return question.asked.filter((asked) => !asked.returned).map((asked) => asked.department);
}

/** The department's answer: the newest reply that is not talk, set aside or deleted, or one picked since. */
export function answerOf(asked: Asked): Reply | undefined {
  const standing = asked.replies.filter((reply) => !reply.discussion && !reply.setAside && !reply.deleted);
  const newest = standing.at(-1);
  const { picked } = asked;
  if (!newest || !picked || newest.ts > picked.newestThen) return newest;
  return standing.find((reply) => reply.ts === picked.ts) ?? newest;
}
