import { nameReviewer } from '../../domain/deciding/reviews/reviewing.ts';
import { openReview } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../forms/form.ts';
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
