import { noticeExamples } from '../../domain/notice-examples.ts';
import { NONE_OPEN, refusalOfReviewExtension } from '../../domain/deciding/reviews/asking-for-review.ts';
import { sayDate } from '../../domain/london.ts';
import { clockOfReview, extensionOfReview, openReview } from '../../domain/request/review-of.ts';
import { shownOver } from '../notices/preview.ts';
import { mayRecordReview, type Step } from './step.ts';

/** An exceptional review under FOIA takes 40 working days: the letter that tells the requester so gives them. */
export const extend: Step = {
  label: 'Take 40 working days',
  submit: 'Next',
  open(at) {
    const review = openReview(at.request);
    return mayRecordReview(at) && review !== undefined && !review.extended && at.request.law !== 'EIR';
  },
  async fields({ request, holidays, today }) {
    const no = refusalOfReviewExtension(request, 'any', { today, holidays });
    if (no) return { fields: [{ kind: 'says', text: no.refusal }] };
    const review = openReview(request);
    const now = review && clockOfReview(request, review, holidays);
    const then = review && extensionOfReview(request, review, '', { today, holidays });
    const by = now?.ok ? ` The requester is told by ${sayDate(now.value.due)}, the 20th.` : '';
    const due = then ? ` The outcome is then due on ${sayDate(then.until)}.` : '';
    return {
      fields: [
        {
          kind: 'says',
          text: `Guidance gives a review 20 working days, and 40 in exceptional cases (s.45 Code part 5).${by}${due}`,
        },
        {
          kind: 'longText',
          id: 'reason',
          label: 'What makes it exceptional',
          maxLength: 1000,
          hint: 'The requester reads it. Write a whole sentence, or only what follows “This is because …”, without a capital letter.',
          example: noticeExamples.whyExceptional,
        },
      ],
    };
  },
  async submitted({ desk, who, request, today, holidays }, { filled }) {
    const reason = filled.texts['reason']?.trim() ?? '';
    const no = refusalOfReviewExtension(request, reason, { today, holidays });
    if (no) return no.field === undefined ? no : { errors: { [no.field]: no.refusal } };
    const review = openReview(request);
    const notice = review && extensionOfReview(request, review, reason, { today, holidays });
    return notice ? shownOver(desk, who.user, request, { notice, questions: [] }) : { refusal: NONE_OPEN };
  },
};
