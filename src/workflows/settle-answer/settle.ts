import { settle } from '../../domain/deciding/settling.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type FormErrors, type Submitted } from '../forms/form.ts';
import { chosenQuestion, type AboutSettling } from './chosen.ts';
import { partsAfter } from './form.ts';
import { afterSettling } from './after-settling.ts';
import { keepFilled } from './keep-filled.ts';
import { notYetDrawn } from './open-form.ts';
import { isBlank } from './read-part.ts';
import { readView, settledMeanwhile } from './read-view.ts';
import { partsBefore, partsUsedUp, readParts } from './saved-parts.ts';
import { readTyped, typedUsedUp } from './typed-so-far.ts';
import { questionOf } from '../../domain/request/question-of.ts';

/** Settles the question: the parts kept before, and the one in this view. */
export async function submitSettled(desk: Desk, by: string, about: AboutSettling, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const number = chosenQuestion(about, filled);
  if (number !== about.question) {
    const request = await openedFor(desk, by, about.reference, 'settle');
    if (isRefusal(request)) return request;
    const question = questionOf(request, number);
    if (!question) return { refusal: NO_SUCH_QUESTION };
    const kept = await readParts(desk.register, about.draft, { ...about, by });
    return notYetDrawn(desk, request, question, about, await keepFilled(desk, by, { request, about, kept }, filled));
  }
  const kept = await readParts(desk.register, about.draft, { by, reference: about.reference, question: number });
  const soFar = await readTyped(desk.register, about.typed, { by, reference: about.reference });
  const also = kept ? [partsUsedUp(kept)] : [];
  let errors: FormErrors | undefined;
  const outcome = await act(desk, about.reference, { user: by, also }, (request) => {
    const question = questionOf(request, number);
    if (!question) return { refusal: NO_SUCH_QUESTION };
    errors = settledMeanwhile(question, about);
    if (errors) return { refusal: 'It was settled meanwhile.' };
    const before = partsBefore(kept, question, about);
    if (before.length > 0 && about.kind === undefined && isBlank(filled)) return settle(request, who, number, before);
    const read = readView(request, question, about, filled, { before, soFar, council: desk.council });
    if ('errors' in read) {
      errors = read.errors;
      return { refusal: 'Something is missing.' };
    }
    return settle(request, who, number, [...before, read.part, ...partsAfter(question, before)]);
  });
  if (errors) return { errors };
  if (isRefusal(outcome)) return submittedAs(outcome);
  const then = await afterSettling(desk, outcome.request, { about, filled, soFar });
  if ('done' in then && soFar) await typedUsedUp(desk.register, soFar);
  return then;
}

const NO_SUCH_QUESTION = 'That question is not part of this request. Pick another one.';
