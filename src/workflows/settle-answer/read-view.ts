import { kindOfAnswer, type Part } from '../../domain/answer.ts';
import { partProblems } from '../../domain/catalogue/index.ts';
import { lawOfParts } from '../../domain/request/letter-of.ts';
import type { Council } from '../../domain/council.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Filled, FormErrors } from '../forms/form.ts';
import { ANSWERED_MEANWHILE, answeredMeanwhile } from './answer-shown.ts';
import { FILE_REASON, filledOver } from './as-settled.ts';
import { chosenSoFar, type AboutSettling } from './chosen.ts';
import { partAsSettled, partsAfter } from './form.ts';
import { givenOutBefore } from './given-out-before.ts';
import { fieldsOf } from './part-fields.ts';
import { readPart } from './read-part.ts';
import { standing } from './standing.ts';
import { typedIn } from './typed.ts';
import { typedOf, type TypedSoFar } from './typed-so-far.ts';

/** Somebody else settled the question, or opened it again, while the view was open: what it shows is no longer so. */
export function settledMeanwhile({ settlement }: Question, about: AboutSettling): FormErrors | undefined {
  if ((settlement?.at ?? 0) === about.settledAt) return undefined;
  return {
    question: settlement
      ? 'This question was settled meanwhile. Close this and look at it again.'
      : 'The answer was opened again meanwhile. Close this and settle it anew.',
  };
}

/** The part that a view makes, or what is wrong with it at each field. */
export function readView(
  request: FoiRequest,
  question: Question,
  about: AboutSettling,
  filled: Filled,
  { before, soFar, council }: { before: readonly Part[]; soFar: TypedSoFar | undefined; council: Council },
): { part: Part } | { errors: FormErrors } {
  const { kind, ground } = chosenSoFar(request, about, filled);
  if (kind === undefined) return { errors: { kind: 'Choose what the answer is.' } };
  const settled = partAsSettled(question, before);
  if (kind !== about.kind && givenOutBefore(settled, kind)) {
    return { errors: { answer: 'This was to be given out. Empty it, or write only what may still go out.' } };
  }
  // Pressed before it was drawn for what is chosen, a view has its old fields: what nobody sees is not read.
  const drawn = { kind: kindOfAnswer.safeParse(about.kind).data, ground: about.ground };
  const typed = typedOf(soFar, question, about.part);
  const { subsections } = typedIn(typed, drawn).choices;
  const shows = fieldsOf(request, question, { ...drawn, subsections }, '').flatMap((field) =>
    'id' in field ? [field.id] : [],
  );
  const stood = standing(question, settled, { drawn, typed, shows, council });
  const part = readPart(request, question, { kind, ground }, filledOver(stood, filled));
  if (part.asItStood && answeredMeanwhile(question, about)) return { errors: { answer: ANSWERED_MEANWHILE } };
  const others = [
    ...before,
    ...partsAfter(question, before),
    ...request.questions
      .filter((each) => each.number !== question.number)
      .flatMap((each) => each.settlement?.parts ?? []),
  ];
  const problems = partProblems(part, lawOfParts(request, [part]), { others });
  if (problems.length === 0) return { part };
  return {
    errors: Object.fromEntries(
      problems.map(({ code, field, says }) => [code === 'file.reasonMissing' ? FILE_REASON : field, says]),
    ),
  };
}
