import { reviewToDecide, settleReview } from '../../domain/deciding/reviews/reviewing.ts';
import { outcomeOfReview } from '../../domain/review/decision.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { openReview, outcomeOf } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../forms/form.ts';
import { errorsOf, findingsOfReview } from './check.ts';
import { fieldsOf } from './decision-fields.ts';
import { decisionOf } from './decision-read.ts';
import { outcomeForm } from './send-outcome.ts';
import type { Step } from './step.ts';

/** The reviewer decides, answers each point, and reads the letter that says so. What is decided is kept before it goes. */
export const decide: Step = {
  label: 'Decide the review',
  submit: 'Read the letter',
  open: ({ request, who }) => openReview(request)?.reviewer === who.user,
  async fields(at) {
    const review = openReview(at.request);
    return { fields: review ? fieldsOf(at, review) : [] };
  },
  async submitted(at, given) {
    const { desk, who, request, today, holidays } = at;
    const review = reviewToDecide(request, who);
    if (isRefusal(review)) return review;
    const outcome = outcomeOfReview.safeParse(given.filled.choices['outcome']?.[0]);
    if (!outcome.success) return { errors: { outcome: 'Say what becomes of it.' } };
    const read = await decisionOf(at, review, given);
    if ('errors' in read) return read;
    const settled = { outcome: outcome.data, decision: read, by: who.user, at: desk.now() };
    const notice = outcomeOf(request, { ...review, settled }, { today, holidays });
    const errors = notice && errorsOf(findingsOfReview(desk, request, notice));
    if (errors) return { errors };
    const kept = await act(desk, request.reference, { user: who.user }, (now) =>
      settleReview(now, who, { outcome: outcome.data, decision: read }),
    );
    if (isRefusal(kept)) return submittedAs(kept);
    const form = await outcomeForm(desk, kept.request);
    return 'refusal' in form ? form : { over: form };
  },
};
