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
import { chosenBefore, type AboutSettling } from './chosen.ts';
import { partAsSettled, settleForm, type SoFar } from './form.ts';
import { typedOf, type TypedSoFar } from './typed-so-far.ts';

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
  return beginPart(desk, request, question, before);
}

/** By a department in its thread, or elsewhere. */
function isAnswered({ asked, elsewhere }: Question): boolean {
  return elsewhere.length > 0 || asked.some((each) => answerOf(each));
}

/** Whether there is anything to settle a question from, though nobody answered it. */
function isSpokenOf({ asked }: Question): boolean {
  return asked.some((each) => !each.returned && each.concerns.length > 0);
}

/** A part that is begun, or come back to: then with what was typed for it before. @param saved the parts before it */
export function beginPart(
  desk: Desk,
  request: FoiRequest,
  question: Question,
  saved: readonly Part[],
  { soFar, ...more }: Pick<SoFar, 'draft' | 'after' | 'insteadOf'> & { soFar?: TypedSoFar | undefined } = {},
): Promise<Form> {
  const typed = typedOf(soFar, question, saved.length + 1);
  const before = typed ? chosenBefore(request, typed) : {};
  const chosen = before.kind === undefined ? startsAs(question, saved) : before;
  const so = { question: question.number, ...chosen, ...more, ...(soFar && { typed: soFar.id }) };
  return settleForm(desk, request, so, saved, typed);
}

/** What a view begins with: the part as it was settled, else what the departments' answers suggest. */
function startsAs(question: Question, saved: readonly Part[]): Pick<SoFar, 'kind' | 'ground' | 'subsections'> {
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
  soFar: TypedSoFar,
): Promise<Submitted> {
  return { next: await beginPart(desk, request, chosen, [], { insteadOf, soFar }) };
}
