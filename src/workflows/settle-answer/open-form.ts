import type { Part } from '../../domain/answer.ts';
import { usualKind } from '../../domain/deciding/settling.ts';
import { answerOf } from '../../domain/request/asked.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { isToAnswer, questionsToSettle } from '../../domain/request/phase.ts';
import { questionOf } from '../../domain/request/question-of.ts';
import type { Question } from '../../domain/request/question.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Form, Submitted } from '../forms/form.ts';
import type { AboutSettling } from './chosen.ts';
import { partAsSettled, settleForm, type SoFar } from './form.ts';

/**
 * Opens *Settle the answer* at a question, or at the first that needs an officer.
 * @param part 1-based, of those settled: where something is to be changed
 */
export async function openSettling(
  desk: Desk,
  by: string,
  reference: string,
  number?: number,
  part = 1,
): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'settle');
  if (isRefusal(request)) return request;
  const open = questionsToSettle(request);
  const answered = open.find(isAnswered) ?? open.find(isSpokenOf);
  const likeliest = answered ?? open[0] ?? request.questions.find(isToAnswer);
  const question = number === undefined ? likeliest : questionOf(request, number);
  if (!question) return { refusal: `${reference} has no such question.` };
  const before = (question.settlement?.parts ?? []).slice(0, -1).slice(0, part - 1);
  return settleForm(desk, request, { question: question.number, ...startsAs(question, before) }, before);
}

/** By a department in its thread, or elsewhere. */
function isAnswered({ asked, elsewhere }: Question): boolean {
  return elsewhere.length > 0 || asked.some((each) => answerOf(each));
}

/** Whether there is anything to settle a question from, though nobody answered it. */
function isSpokenOf({ asked }: Question): boolean {
  return asked.some((each) => !each.returned && each.concerns.length > 0);
}

/** What a view begins with: the part as it was settled, else what the departments' answers suggest. */
export function startsAs(question: Question, saved: readonly Part[]): Pick<SoFar, 'kind' | 'ground' | 'subsections'> {
  const part = partAsSettled(question, saved);
  if (part) {
    const { kind, ground, subsections } = part;
    return { kind, subsections, ...(ground !== undefined && { ground }) };
  }
  const kind = saved.length === 0 ? usualKind(question) : undefined;
  return kind ? { kind } : {};
}

/** Submitted for another question before its fields were drawn: what was typed is about the one the form was for. */
export async function notYetDrawn(
  desk: Desk,
  request: FoiRequest,
  chosen: Question,
  { question: insteadOf }: AboutSettling,
): Promise<Submitted> {
  const soFar = { question: chosen.number, ...startsAs(chosen, []), insteadOf };
  return { next: await settleForm(desk, request, soFar, []) };
}
