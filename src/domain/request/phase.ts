import type { Draft } from './where-letters-stand.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';
import { questionOf } from './question-of.ts';

/** How far a request has come. */
export const phases = ['open', 'settled', 'drafted', 'awaitingApproval', 'approved', 'sent', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** What people call each phase. */
export const phaseNames: Record<Phase, string> = {
  open: 'being answered',
  settled: 'every answer settled',
  drafted: 'letter drafted',
  awaitingApproval: 'waiting for approval',
  approved: 'approved, not yet sent',
  sent: 'sent',
  closed: 'closed',
};

/** The phase of a request. A letter that something has overtaken counts as none. */
export function phaseOf(request: FoiRequest): Phase {
  if (request.closed) return 'closed';
  if (request.sending.stands === 'sent' || isAnsweredWhole(request)) return 'sent';
  if (request.approval.stands === 'approved') return 'approved';
  if (currentDraft(request)) return request.approval.stands === 'asked' ? 'awaitingApproval' : 'drafted';
  return questionsToSettle(request).length === 0 ? 'settled' : 'open';
}

/** Part was answered, and nothing is left: what remained was withdrawn or closed, with no letter to follow. */
function isAnsweredWhole({ questions }: FoiRequest): boolean {
  return questions.some(isGone) && !questions.some(isToAnswer);
}

/**
 * How the answer to a question is past changing, where it is: what is said now comes too late for it. A letter that leaves
 * the question for later does not make it so.
 */
export function pastChanging(request: FoiRequest, number: number): 'approved' | 'sent' | undefined {
  const question = questionOf(request, number);
  if (question && isGone(question)) return 'sent';
  const phase = phaseOf(request);
  if (phase === 'approved') return approvedLetter(request)?.later.includes(number) ? undefined : 'approved';
  return phase === 'sent' ? 'sent' : undefined;
}

/** The letter that an approver let go, while it is on its way or the last that went. */
export function approvedLetter({ approval, drafts }: FoiRequest): Draft | undefined {
  return approval.stands === 'approved' ? drafts.find(({ version }) => version === approval.version) : undefined;
}

/** The newest letter, unless something has changed what it should say since it was drawn. */
export function currentDraft(request: FoiRequest): Draft | undefined {
  const draft = request.drafts.at(-1);
  return draft && draft.drawnAfter >= request.letterChangedAfter ? draft : undefined;
}

/** Settled as things stand, answered in a letter that has gone, withdrawn by the requester, or closed for want of an answer or a payment. */
function isAnswered(question: Question): boolean {
  return !isToAnswer(question) || (question.settlement !== undefined && !question.changedSinceSettled);
}

/** A question that the requester withdrew, did not make clear when asked, or did not pay for: the letter gives no answer to it. */
export function isOut(question: Question): boolean {
  return question.withdrawnOn !== undefined || question.closedOn !== undefined;
}

/** A response that told what becomes of it has gone, and the request was not reopened since. */
export function isGone({ told }: Question): boolean {
  return told !== undefined && told.reopened !== true;
}

/** A question still to be answered. */
export function isToAnswer(question: Question): boolean {
  return !isOut(question) && !isGone(question);
}

/** The number of the question whose part covers this one, where it has no settlement of its own. */
export function coveredBy(request: FoiRequest, number: number): number | undefined {
  const own = questionOf(request, number);
  if (own === undefined || own.settlement) return undefined;
  return request.questions.find(
    (question) => !isOut(question) && question.settlement?.parts.some((part) => part.coversQuestions.includes(number)),
  )?.number;
}

/** Questions that still need an officer: not settled, not covered, not withdrawn, not gone, or overtaken since. */
export function questionsToSettle(request: FoiRequest): readonly Question[] {
  return request.questions.filter(
    (question) => !isAnswered(question) && coveredBy(request, question.number) === undefined,
  );
}
