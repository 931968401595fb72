import { isAbout } from './question-of.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';

/** What a question was closed for want of: nobody said what it means, or nobody paid for it; nothing where it is open. */
export function closedFor({ notices }: FoiRequest, question: Question): 'clarification' | 'payment' | undefined {
  if (question.closedOn === undefined) return undefined;
  const closing = notices.findLast(
    ({ kind, questions }) => (kind === 'lapsed' || kind === 'unpaid') && isAbout(questions, question.number),
  );
  return closing?.kind === 'unpaid' ? 'payment' : 'clarification';
}
