import { workingDaysToAskForReview } from '../../domain/clock/index.ts';
import { sayDate } from '../../domain/london.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import { refusalOfReview, refusedReview } from '../../domain/request/review-of.ts';
import { shownOver } from '../notices/preview.ts';
import { mayRecordReview, type Step } from './step.ts';

/** The letter that refuses a review asked for too late: why, and whom they can complain to. */
export const refuse: Step = {
  label: 'Send the letter that refuses the review',
  submit: 'Next',
  open: (at) => mayRecordReview(at) && refusedReview(at.request) !== undefined,
  async fields({ request, holidays }) {
    const review = refusedReview(request);
    const notice = review && refusalOfReview(review, '', holidays);
    return {
      fields: [
        {
          kind: 'says',
          text: notice
            ? `They asked on ${sayDate(notice.askedOn)}; the last day was ${sayDate(notice.lastDay)}, ${notice.workingDays ?? workingDaysToAskForReview} working days after ${afterWhat(notice)}. The letter says so, and that they can complain to the regulator.`
            : CANNOT_BE_TOLD,
        },
        {
          kind: 'longText',
          id: 'reason',
          label: 'What the letter adds',
          optional: true,
          maxLength: 1000,
          hint: 'Why you do not make an exception, if you like. The requester reads it.',
          initial: review?.late?.reason ?? '',
        },
      ],
    };
  },
  async submitted({ desk, who, request, holidays }, { filled }) {
    const review = refusedReview(request);
    const notice = review && refusalOfReview(review, filled.texts['reason']?.trim() ?? '', holidays);
    return notice ? shownOver(desk, who.user, request, { notice, questions: [] }) : { refusal: CANNOT_BE_TOLD };
  },
};

/** From when those days count: our letter, or where that went by post the day on which it counts as given. */
function afterWhat({ respondedOn, givenOn }: NoticeOf<'reviewRefused'>): string {
  const letter = `our letter of ${sayDate(respondedOn)}`;
  return givenOn === undefined ? letter : `${sayDate(givenOn)}, when ${letter} counts as given`;
}

const CANNOT_BE_TOLD = 'The last day to ask for a review cannot be told, so there is no letter.';
