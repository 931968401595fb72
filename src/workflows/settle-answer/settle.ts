import type { Part } from '../../domain/answer.ts';
import { partProblems } from '../../domain/catalogue/index.ts';
import { settle } from '../../domain/deciding/settling.ts';
import { lawOfParts } from '../../domain/request/letter-of.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type FormErrors, type Submitted } from '../forms/form.ts';
import { ANSWERED_MEANWHILE, answeredMeanwhile } from './answer-shown.ts';
import { asFilled, FILE_REASON, filledOver } from './as-settled.ts';
import { chosenQuestion, chosenSoFar, type AboutSettling } from './chosen.ts';
import { partAsSettled, partsAfter, settleForm } from './form.ts';
import { givenOutBefore, withoutGivenOut } from './given-out-before.ts';
import { goesOn, nextToSettle } from './go-on.ts';
import { notYetDrawn, startsAs } from './open-form.ts';
import { isBlank, readPart } from './read-part.ts';
import { keepParts, partsUsedUp, readParts, type KeptParts } from './saved-parts.ts';
import { questionOf } from '../../domain/request/question-of.ts';

/** Another question, kind or ground was chosen: the same view with the fields that it needs. */
export async function redrawSettling(
  desk: Desk,
  by: string,
  about: AboutSettling,
  filled: Filled,
): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, about.reference, 'settle');
  if (isRefusal(request)) return request;
  const number = chosenQuestion(about, filled);
  const question = questionOf(request, number);
  if (!question) return { refusal: `${about.reference} has no question ${number}.` };
  if (number !== about.question) return settleForm(desk, request, { question: number, ...startsAs(question, []) }, []);
  const kept = await readParts(desk.register, about.draft, { by, reference: about.reference, question: number });
  const chosen = chosenSoFar(request, about, filled);
  return settleForm(
    desk,
    request,
    { question: number, ...chosen, settledAt: about.settledAt, ...(kept && { draft: kept.id }) },
    partsBefore(kept, question, about),
    filled.prose['answer'],
  );
}

/** *Add another part*: keeps this part and draws the same view again for the next. */
export async function addPart(desk: Desk, by: string, about: AboutSettling, filled: Filled): Promise<Submitted> {
  const request = await openedFor(desk, by, about.reference, 'settle');
  if (isRefusal(request)) return request;
  const number = chosenQuestion(about, filled);
  const question = questionOf(request, number);
  if (!question) return { refusal: `${about.reference} has no question ${number}.` };
  if (number !== about.question) return notYetDrawn(desk, request, question, about);
  const kept = await readParts(desk.register, about.draft, { by, reference: about.reference, question: number });
  const before = partsBefore(kept, question, about);
  const meanwhile = settledMeanwhile(question, about);
  if (meanwhile) return { errors: meanwhile };
  const read = readOne(request, question, about, filled, before);
  if ('errors' in read) return read;
  const parts = [...before, read.part];
  const draft = await keepParts(desk.register, kept, { by, reference: about.reference, question: number, parts });
  if (draft === undefined) return { refusal: 'This answer is open in another window. Go on there.' };
  return { next: await settleForm(desk, request, { question: number, ...startsAs(question, parts), draft }, parts) };
}

/** Settles the question: the parts kept before, and the one in this view. */
export async function submitSettled(desk: Desk, by: string, about: AboutSettling, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const number = chosenQuestion(about, filled);
  if (number !== about.question) {
    const request = await openedFor(desk, by, about.reference, 'settle');
    if (isRefusal(request)) return request;
    const question = questionOf(request, number);
    return question ? notYetDrawn(desk, request, question, about) : { refusal: NO_SUCH_QUESTION };
  }
  const kept = await readParts(desk.register, about.draft, { by, reference: about.reference, question: number });
  const withEvents = kept ? [partsUsedUp(kept)] : [];
  let errors: FormErrors | undefined;
  const outcome = await act(desk, about.reference, { user: by, withEvents }, (request) => {
    const question = questionOf(request, number);
    if (!question) return { refusal: NO_SUCH_QUESTION };
    errors = settledMeanwhile(question, about);
    if (errors) return { refusal: 'It was settled meanwhile.' };
    const before = partsBefore(kept, question, about);
    if (before.length > 0 && about.kind === undefined && isBlank(filled)) return settle(request, who, number, before);
    const read = readOne(request, question, about, filled, before);
    if ('errors' in read) {
      errors = read.errors;
      return { refusal: 'Something is missing.' };
    }
    return settle(request, who, number, [...before, read.part, ...partsAfter(question, before)]);
  });
  if (errors) return { errors };
  const next = isRefusal(outcome) || !goesOn(filled) ? undefined : nextToSettle(outcome.request, number);
  if (isRefusal(outcome) || !next) return submittedAs(outcome);
  const soFar = { question: next.number, ...startsAs(next, []), after: number };
  return { next: await settleForm(desk, outcome.request, soFar, []) };
}

const NO_SUCH_QUESTION = 'That question is not part of this request. Pick another one.';

/** The parts before the one in the view: kept in its draft, or as they were settled. */
function partsBefore(kept: KeptParts | undefined, question: Question, about: AboutSettling): readonly Part[] {
  if (kept) return kept.saved.parts;
  if (about.draft !== undefined) return [];
  return question.settlement?.parts.slice(0, about.part - 1) ?? [];
}

/** Somebody else settled the question while the view was open: what it shows is no longer so. */
function settledMeanwhile({ settlement }: Question, about: AboutSettling): FormErrors | undefined {
  return (settlement?.at ?? 0) !== about.settledAt
    ? { question: 'This question was settled meanwhile. Close this and look at it again.' }
    : undefined;
}

function readOne(
  request: FoiRequest,
  question: Question,
  about: AboutSettling,
  filled: Filled,
  before: readonly Part[],
): { part: Part } | { errors: FormErrors } {
  const { kind, ground } = chosenSoFar(request, about, filled);
  if (kind === undefined) return { errors: { kind: 'Choose what the answer is.' } };
  const settled = partAsSettled(question, before);
  const givenOut = givenOutBefore(settled, kind);
  if (givenOut && kind !== about.kind) {
    return { errors: { answer: 'This was to be given out. Empty it, or write only what may still go out.' } };
  }
  const stood = withoutGivenOut(asFilled(settled, question), givenOut);
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
