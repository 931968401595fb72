import { reviewToDecide } from '../../domain/deciding/reviews/reviewing.ts';
import { londonDateOf, sayDate } from '../../domain/london.ts';
import { forbid, isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { clockOfReview, openReview } from '../../domain/request/review-of.ts';
import { found } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Field, Form, Submitted } from '../forms/form.ts';
import { acknowledge } from './acknowledge.ts';
import { ask } from './ask.ts';
import { complaint, complaintDecided } from './complaint.ts';
import { decide } from './decide.ts';
import { redate, withdrawn } from './put-right.ts';
import { extend } from './extend.ts';
import { refuse } from './refuse.ts';
import { reviewer } from './reviewer.ts';
import { outcomeForm } from './send-outcome.ts';
import { whatOfReview, type AboutReview, type Given, type Reviewing, type Step, type WhatOfReview } from './step.ts';

const steps: Record<WhatOfReview, Step> = {
  ask,
  acknowledge,
  refuse,
  reviewer,
  extend,
  decide,
  redate,
  withdrawn,
  complaint,
  complaintDecided,
};

/** What can be done now, the likeliest first. */
function openSteps(at: Reviewing): WhatOfReview[] {
  const review = openReview(at.request);
  const reviewed = at.request.reviews.length > 0;
  const likeliest: readonly WhatOfReview[] = [
    'decide',
    'acknowledge',
    'refuse',
    ...(review?.reviewer === undefined ? (['reviewer'] as const) : []),
    'complaintDecided',
    ...(reviewed && !review ? (['complaint'] as const) : []),
    ...whatOfReview.options,
  ];
  return [...new Set(likeliest)].filter((what) => steps[what].open(at));
}

/**
 * The modal *Internal review*: what can be recorded or decided of a review, or of a complaint to the regulator.
 * @param chosen what to do, where that has been chosen already
 * @param drawn how often this view was drawn again before
 */
export async function reviewForm(
  desk: Desk,
  by: string,
  reference: string,
  chosen?: string,
  drawn = 0,
): Promise<Form | Refusal> {
  const at = await reviewing(desk, by, reference);
  if (isRefusal(at)) return at;
  const open = openSteps(at);
  const what = open.find((each) => each === chosen) ?? open[0];
  if (what === undefined) return whyNothing(at);
  const step = steps[what];
  const { fields, shown } = await step.fields(at);
  const rev = `${what}-${drawn}`;
  return {
    id: 'review',
    title: 'Internal review',
    submit: step.submit,
    close: 'Close',
    about: { reference, what, drawn, ...(shown !== undefined && { shown }) },
    fields: [
      { kind: 'says', text: `${reference}. ${await howItStands(at)}` },
      ...(open.length > 1 ? [choice(open, what, rev)] : []),
      ...fields.map((field) => withRev(field, rev)),
    ],
  };
}

async function reviewing(desk: Desk, by: string, reference: string): Promise<Reviewing | Refusal> {
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const who = await desk.directory.who(by);
  const { council } = desk;
  return { desk, who, request, council, today: londonDateOf(desk.now()), holidays: desk.holidays() };
}

function choice(open: readonly WhatOfReview[], what: WhatOfReview, rev: string): Field {
  return {
    kind: 'select',
    id: 'what',
    label: 'What to do',
    options: open.map((each) => ({ value: each, label: steps[each].label })),
    initial: what,
    rev,
    redraws: true,
  };
}

/** What was typed for one thing to do is not taken for another; what stands in a view drawn again is told anew. */
function withRev(field: Field, rev: string): Field {
  return 'id' in field && field.kind !== 'button' ? { ...field, rev } : field;
}

function whyNothing({ request, who }: Reviewing): Refusal {
  const no = reviewToDecide(request, who);
  if (request.erased && isRefusal(no)) return no;
  if (!who.reviewer || !isRefusal(no)) {
    return forbid('Only an FOI officer or the reviewer in charge may do this. Ask one of them.');
  }
  return no;
}

async function howItStands({ desk, request, holidays }: Reviewing): Promise<string> {
  const review = openReview(request);
  if (!review) return request.reviews.length === 0 ? 'No review was asked for yet.' : 'No review is under way.';
  const clock = clockOfReview(request, review, holidays);
  const due = clock.ok ? `its outcome is due on ${sayDate(clock.value.due)}` : clock.refusal.says;
  const name = review.reviewer === undefined ? undefined : await desk.directory.nameOf(review.reviewer);
  const inCharge =
    review.reviewer === undefined ? 'Nobody is in charge of it yet.' : `In charge of it: ${name ?? 'somebody'}.`;
  return `A review was asked for on ${sayDate(review.askedOn)}; ${due}. ${inCharge}`;
}

/** What is offered right after, without opening the form again. */
const leadsTo: Partial<Record<WhatOfReview, readonly WhatOfReview[]>> = {
  ask: ['acknowledge', 'refuse'],
  acknowledge: ['reviewer'],
};

/** Reads *Internal review*; where one thing leads to the next, the form goes on with it. */
export async function submitReview(
  desk: Desk,
  by: string,
  about: AboutReview,
  given: Omit<Given, 'shown'>,
): Promise<Submitted> {
  const at = await reviewing(desk, by, about.reference);
  if (isRefusal(at)) return at;
  const step = steps[about.what];
  if (!step.open(at)) return { refusal: 'Somebody did this meanwhile, or it is not yours to do. Look at the card.' };
  const outcome = await step.submitted(at, { ...given, shown: about.shown });
  return 'done' in outcome ? afterReviewing(desk, by, about) : outcome;
}

/** What follows once one thing is recorded or decided: what it leads to, the letter with the decision, or nothing. */
export async function afterReviewing(
  desk: Desk,
  by: string,
  { reference, what }: Pick<AboutReview, 'reference' | 'what'>,
): Promise<Submitted> {
  const after = await reviewing(desk, by, reference);
  if (isRefusal(after)) return { done: true };
  if (what === 'decide') {
    const letter = await outcomeForm(desk, after.request);
    return isRefusal(letter) ? { done: true } : { over: letter };
  }
  const next = leadsTo[what]?.find((each) => steps[each].open(after));
  const form = next && (await reviewForm(desk, by, reference, next));
  return form === undefined || isRefusal(form) ? { done: true } : { next: form };
}
