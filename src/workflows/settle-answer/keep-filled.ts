import { questionOf } from '../../domain/request/question-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Desk } from '../desk.ts';
import type { Filled } from '../forms/form.ts';
import type { AboutSettling } from './chosen.ts';
import { partAsSettled } from './form.ts';
import { givenOutBefore } from './given-out-before.ts';
import { partsBefore, type KeptParts } from './saved-parts.ts';
import { typedOver } from './typed.ts';
import { keepTyped, type TypedSoFar } from './typed-so-far.ts';
import { kindOfAnswer } from '../../domain/answer.ts';

/** Keeps what stands in a view before its fields make room for others. */
export async function keepFilled(
  desk: Desk,
  by: string,
  { request, about, kept }: { request: FoiRequest; about: AboutSettling; kept: KeptParts | undefined },
  filled: Filled,
): Promise<TypedSoFar> {
  const question = questionOf(request, about.question);
  const part = question && partAsSettled(question, partsBefore(kept, question, about));
  const leavesOut = givenOutBefore(part, kindOfAnswer.safeParse(about.kind).data) !== undefined;
  const { reference, typed: id } = about;
  return keepTyped(desk.register, { id, by, reference, question: about.question, part: about.part }, (before) =>
    typedOver(before, filled, { ...about, leavesOut }),
  );
}
