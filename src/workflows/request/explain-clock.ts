import { sayClock, sayQuestions, sayReviewClock, warningsOf, type Holidays } from '../../domain/clock/index.ts';
import { stillToPost } from '../../domain/deciding/sending/by-post.ts';
import { londonDateOf, sayDate } from '../../domain/london.ts';
import { clockEventOfNotice } from '../../domain/request/evolve/clock.ts';
import { clockOfRequest } from '../../domain/request/clock-of.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { closedFor } from '../../domain/request/closed-for.ts';
import { mayNotEver } from '../../domain/request/permitted/always.ts';
import { clockOfReview, lastDayToAskFor, openReview } from '../../domain/request/review-of.ts';
import { found } from '../act.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { GivenNotice } from '../../domain/request/where-letters-stand.ts';
import { surelyNotGone, writtenAgainAs } from '../../domain/request/written-again.ts';
import { answeredBefore } from '../../domain/request/responses.ts';
import type { Desk } from '../desk.ts';
import type { Form } from '../forms/form.ts';

/** Something to read, a line to a sentence. */
export interface Reading {
  title: string;
  lines: readonly string[];
}

/** Why a request is due when it is: everything that moved its clock, every day passed over, and what is doubtful. */
export async function explainClock(desk: Desk, by: string, reference: string): Promise<Reading | Refusal> {
  const no = mayNotEver(await desk.directory.who(by), 'look');
  if (no) return no;
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const review = openReview(request);
  const ofReview = review && clockOfReview(request, review, desk.holidays());
  const clock = clockOfRequest(request, desk.holidays());
  if (!clock.ok) return { refusal: clock.refusal.says };
  return {
    title: `The clock of ${reference}`,
    lines: [
      ...sayClock(clock.value),
      ...request.movedDueDates.map(
        ({ from, to }) =>
          `Before bank holidays were announced it was due on ${sayDate(from)}; that moved it to ${sayDate(to)}.`,
      ),
      ...(ofReview?.ok ? ['The internal review:', ...sayReviewClock(ofReview.value)] : []),
      ...unposted(request),
      ...closedQuestions(request),
      ...refusedReviews(request, desk.holidays()),
      ...over(request),
      ...warningsOf(clock.value).map(({ says, source }) => `Look at this: ${says} (${source})`),
    ],
  };
}

/** Letters that will move the clock once they have gone. */
function unposted(request: FoiRequest): string[] {
  const says = (how: string) => (notice: GivenNotice) =>
    clockEventOfNotice(notice) === undefined
      ? []
      : [`The letter dated ${sayDate(notice.on)} ${how}: what it does counts from the day it goes.`];
  return [
    ...stillToPost(request).flatMap(says('goes by post and has not been recorded as sent')),
    ...request.notices
      .filter((notice) => surelyNotGone(notice) && writtenAgainAs(request, notice) === undefined)
      .flatMap(says('did not go by e-mail')),
  ];
}

/** Questions that nothing is due for any more: closed, or withdrawn. */
function closedQuestions(request: FoiRequest): string[] {
  return request.questions.flatMap((question) => {
    const { number, closedOn, withdrawnOn } = question;
    if (withdrawnOn) return [`Question ${number} was withdrawn on ${sayDate(withdrawnOn)}, so nothing is due for it.`];
    if (!closedOn) return [];
    const why = closedFor(request, question) === 'payment' ? 'not paid for in time' : 'never made clear';
    return [`Question ${number} was closed on ${sayDate(closedOn)}, ${why}, so nothing is due for it.`];
  });
}

/** Reviews refused because they were asked for too late. */
function refusedReviews({ reviews }: FoiRequest, holidays: Holidays): string[] {
  return reviews.flatMap((review) => {
    const { askedOn, givenOn, within, late } = review;
    const last = lastDayToAskFor(review, holidays);
    const from = givenOn === undefined ? 'our letter' : `${sayDate(givenOn)}, when our letter by post counts as given`;
    return late?.decided === 'refused' && last
      ? [
          `A review was asked for on ${sayDate(askedOn)}, after ${sayDate(last)}, ${within} working days after ${from}, and was refused (s.45 Code part 5, EIR reg 11(2)).`,
        ]
      : [];
  });
}

/** For what nothing is due any more: questions that were answered, a request that was closed. */
function over(request: FoiRequest): string[] {
  const { closed } = request;
  return [
    ...answeredBefore(request).map(({ on, questions }) => {
      const [were, them] = questions.length === 1 ? ['was', 'it'] : ['were', 'them'];
      return `${sayQuestions(questions)} ${were} answered on ${sayDate(on)}, so nothing is due for ${them} any more.`;
    }),
    ...(closed ? [`The request was closed on ${sayDate(londonDateOf(closed.at))}, so nothing is due any more.`] : []),
  ];
}

/** Why a date is what it is, as a view: for whoever came by a button. */
export function readingForm({ title, lines }: Reading): Form {
  return {
    id: 'readOnly',
    title: 'Why this date',
    close: 'Close',
    about: {},
    fields: [{ kind: 'heading', text: title }, ...lines.map((text) => ({ kind: 'says', text }) as const)],
  };
}
