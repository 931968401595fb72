import type { Draft, FoiRequest, Question } from './request.ts';

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
  if (request.sending.stands === 'sent') return 'sent';
  if (request.approval.stands === 'approved') return 'approved';
  if (currentDraft(request)) return request.approval.stands === 'asked' ? 'awaitingApproval' : 'drafted';
  return questionsToSettle(request).length === 0 ? 'settled' : 'open';
}

/** How the letter is past changing, where it is: what is said now comes too late for it. */
export function pastChanging(request: FoiRequest): 'approved' | 'sent' | undefined {
  const phase = phaseOf(request);
  return phase === 'approved' || phase === 'sent' ? phase : undefined;
}

/** The newest letter, unless something has changed what it should say since it was drawn. */
export function currentDraft(request: FoiRequest): Draft | undefined {
  const draft = request.drafts.at(-1);
  return draft && draft.drawnAfter >= request.letterChangedAfter ? draft : undefined;
}

/** Settled as things stand, covered by a part of another question, withdrawn by the requester, or lapsed. */
export function isAnswered(question: Question): boolean {
  return isOut(question) || (question.settlement !== undefined && !question.changedSinceSettled);
}

/** A question that the requester withdrew, or did not make clear when asked: the letter gives no answer to it. */
export function isOut(question: Question): boolean {
  return question.withdrawnOn !== undefined || question.lapsedOn !== undefined;
}

/** The number of the question whose part covers this one, where it has no settlement of its own. */
export function coveredBy(request: FoiRequest, number: number): number | undefined {
  const own = request.questions.find((question) => question.number === number);
  if (own === undefined || own.settlement) return undefined;
  return request.questions.find(
    (question) => !isOut(question) && question.settlement?.parts.some((part) => part.coversQuestions.includes(number)),
  )?.number;
}

/** Questions that still need an officer: not settled, not covered, not withdrawn, or overtaken since. */
export function questionsToSettle(request: FoiRequest): readonly Question[] {
  return request.questions.filter(
    (question) => !isAnswered(question) && coveredBy(request, question.number) === undefined,
  );
}
