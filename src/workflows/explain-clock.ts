import { sayClock, sayReviewClock, warningsOf } from '../domain/clock/index.ts';
import { sayDate } from '../domain/london.ts';
import { clockOfRequest } from '../domain/request/clock-of.ts';
import { isRefusal, type Refusal } from '../domain/request/decision.ts';
import { mayNotEver } from '../domain/request/permitted-always.ts';
import { clockOfReview, openReview } from '../domain/request/review-of.ts';
import { found } from './act.ts';
import type { Desk } from './desk.ts';
import type { Form } from './form.ts';

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
      ...warningsOf(clock.value).map(({ says, source }) => `Look at this: ${says} (${source})`),
    ],
  };
}

/** The same as a view, for whoever came by a button. */
export function readingForm({ title, lines }: Reading): Form {
  return {
    id: 'readOnly',
    title: 'Why this date',
    close: 'Close',
    about: {},
    fields: [{ kind: 'heading', text: title }, ...lines.map((text) => ({ kind: 'says', text }) as const)],
  };
}
