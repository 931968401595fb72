import { refuse, type Decision } from '../../domain/request/decision.ts';
import { mayNot } from '../../domain/request/permitted.ts';
import { acknowledgementOf, openReview } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { noticeDrawn, noticeGoing } from '../notices/draw.ts';
import { submittedAs } from '../forms/form.ts';
import { goesTo } from '../notices/preview.ts';
import { readsOtherwise } from '../sending/reads-otherwise.ts';
import { errorsOf, findingsOfReview } from './check.ts';
import { mayRecordReview, type Step } from './step.ts';

/** The letter that acknowledges the request for a review and says by when its outcome comes, shown as it will be sent. */
export const acknowledge: Step = {
  label: 'Send the acknowledgement',
  submit: 'Send',
  open(at) {
    const review = openReview(at.request);
    return mayRecordReview(at) && review !== undefined && review.acknowledgedBy === undefined;
  },
  async fields({ desk, request, holidays }) {
    const review = openReview(request);
    const notice = review && acknowledgementOf(request, review, holidays);
    if (!notice) return { fields: [{ kind: 'says', text: 'The due date cannot be told, so there is no letter.' }] };
    const { text, event } = await noticeDrawn(desk, request, notice);
    return {
      shown: event.bytes.text,
      fields: [{ kind: 'says', text: goesTo(request) }, { kind: 'rule' }, { kind: 'letter', text }],
    };
  },
  async submitted({ desk, who, request: { reference }, holidays }, { shown }) {
    const outcome = await act(desk, reference, { user: who.user }, async (request): Promise<Decision> => {
      const no = mayNot(request, who, 'recordReview');
      if (no) return no;
      const review = openReview(request);
      const notice = review && acknowledgementOf(request, review, holidays);
      if (!review || !notice) return refuse('No review is under way any more. Look at the card.');
      if (review.acknowledgedBy !== undefined) return refuse('It was acknowledged already. Nothing more was sent.');
      const errors = errorsOf(findingsOfReview(desk, request, notice));
      if (errors) return refuse(`It cannot go: ${Object.values(errors).join(' ')}`);
      const drawn = await noticeDrawn(desk, request, notice);
      if (drawn.event.bytes.text !== shown) {
        return readsOtherwise('Close this, then read it again.');
      }
      return { events: [await noticeGoing(desk, request, drawn)] };
    });
    return submittedAs(outcome);
  },
};
