import { isRefusal } from '../../domain/request/decision.ts';
import { questionOf } from '../../domain/request/question-of.ts';
import { openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Filled, Form, Submitted } from '../forms/form.ts';
import { chosenQuestion, chosenSoFar, type AboutSettling } from './chosen.ts';
import { settleForm } from './form.ts';
import { keepFilled } from './keep-filled.ts';
import { beginPart, notYetDrawn } from './open-form.ts';
import { readView, settledMeanwhile } from './read-view.ts';
import { keepParts, partsBefore, readParts } from './saved-parts.ts';
import { typedOf } from './typed-so-far.ts';

/** Another question, kind or ground was chosen: the same view with the fields that it needs, and what was typed in them. */
export async function redrawSettling(
  desk: Desk,
  by: string,
  about: AboutSettling,
  filled: Filled,
): Promise<Form | { refusal: string }> {
  const open = await openAsFilled(desk, by, about, filled);
  if (isRefusal(open)) return open;
  const { request, number, question, kept, soFar } = open;
  if (number !== about.question) return beginPart(desk, request, question, [], { soFar });
  const typed = typedOf(soFar, question, about.part);
  const chosen = chosenSoFar(request, about, filled, typed);
  return settleForm(
    desk,
    request,
    {
      question: number,
      ...chosen,
      settledAt: about.settledAt,
      ...(kept && { draft: kept.id }),
      typed: soFar.id,
    },
    partsBefore(kept, question, about),
    typed,
  );
}

/** *Add another part*: keeps this part and draws the same view again for the next. */
export async function addPart(desk: Desk, by: string, about: AboutSettling, filled: Filled): Promise<Submitted> {
  const open = await openAsFilled(desk, by, about, filled);
  if (isRefusal(open)) return open;
  const { request, number, question, kept, soFar } = open;
  if (number !== about.question) return notYetDrawn(desk, request, question, about, soFar);
  const before = partsBefore(kept, question, about);
  const meanwhile = settledMeanwhile(question, about);
  if (meanwhile) return { errors: meanwhile };
  const read = readView(request, question, about, filled, { before, soFar, council: desk.council });
  if ('errors' in read) return read;
  const parts = [...before, read.part];
  const draft = await keepParts(desk.register, kept, { by, reference: about.reference, question: number, parts });
  if (draft === undefined) return { refusal: 'This answer is open in another window. Go on there.' };
  return { next: await beginPart(desk, request, question, parts, { draft, soFar }) };
}

/** The request, the question chosen, and what stands in the form, which is kept in the draft. */
async function openAsFilled(desk: Desk, by: string, about: AboutSettling, filled: Filled) {
  const request = await openedFor(desk, by, about.reference, 'settle');
  if (isRefusal(request)) return request;
  const number = chosenQuestion(about, filled);
  const question = questionOf(request, number);
  if (!question) return { refusal: `${about.reference} has no question ${number}.` };
  const kept = await readParts(desk.register, about.draft, { ...about, by });
  const soFar = await keepFilled(desk, by, { request, about, kept }, filled);
  return { request, number, question, kept, soFar };
}
