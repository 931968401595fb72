import { extendReview } from '../../domain/deciding/asking-for-review.ts';
import { nameReviewer } from '../../domain/deciding/reviewing.ts';
import { sayDate } from '../../domain/london.ts';
import { clockOfReview, openReview } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../form.ts';
import { mayRecordReview, type Step } from './step.ts';

/** An officer puts somebody in charge of the review who took no part in the first decision. */
export const reviewer: Step = {
  label: 'Put a reviewer in charge',
  submit: 'Put in charge',
  open: (at) => mayRecordReview(at) && openReview(at.request) !== undefined,
  async fields({ request }) {
    const inCharge = openReview(request)?.reviewer;
    return {
      fields: [
        {
          kind: 'person',
          id: 'reviewer',
          label: 'Reviewer',
          hint: 'Somebody who neither settled an answer nor drafted or approved the letter; senior where possible.',
          ...(inCharge !== undefined && { initial: inCharge }),
        },
      ],
    };
  },
  async submitted({ desk, who, request: { reference } }, { filled }) {
    const user = filled.choices['reviewer']?.[0];
    if (user === undefined) return { errors: { reviewer: 'Pick who reviews.' } };
    const picked = await desk.directory.who(user);
    return submittedAs(await act(desk, reference, { user: who.user }, (request) => nameReviewer(request, who, picked)));
  },
};

/** An exceptional review under FOIA takes 40 working days. */
export const extend: Step = {
  label: 'Take 40 working days',
  submit: 'Record',
  open(at) {
    const review = openReview(at.request);
    return mayRecordReview(at) && review !== undefined && !review.extended && at.request.law !== 'EIR';
  },
  async fields({ request, holidays, today }) {
    const review = openReview(request);
    const then = review && clockOfReview(request, { ...review, extended: { on: today, reason: '' } }, holidays);
    return {
      fields: [
        {
          kind: 'says',
          text: `Guidance gives a review 20 working days, and 40 in exceptional cases (s.45 Code part 5).${then?.ok ? ` The outcome is then due on ${sayDate(then.value.due)}.` : ''} Tell the requester.`,
        },
        {
          kind: 'longText',
          id: 'reason',
          label: 'What makes it exceptional',
          maxLength: 1000,
          hint: 'Such as: a court has to be asked first. Stays in the history.',
        },
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today, holidays }, { filled }) {
    return submittedAs(
      await act(desk, reference, { user: who.user }, (request) =>
        extendReview(request, who, filled.texts['reason'] ?? '', { today, holidays }),
      ),
    );
  },
};
