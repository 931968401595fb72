import { redateReview, withdrawReview } from '../../domain/deciding/reviews/asking-for-review.ts';
import { londonDate } from '../../domain/london.ts';
import { openReview } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../forms/form.ts';
import { mayRecordReview, type Step } from './step.ts';

/** The day the review was asked for was written down wrongly. */
export const redate: Step = {
  label: 'Correct the day they asked',
  submit: 'Correct',
  open: (at) => mayRecordReview(at) && openReview(at.request) !== undefined,
  async fields({ request, today }) {
    return {
      fields: [
        { kind: 'date', id: 'on', label: 'When they asked', initial: openReview(request)?.askedOn ?? today },
        { kind: 'longText', id: 'reason', label: 'Why', maxLength: 1000, hint: 'Stays in the history.' },
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today, holidays }, { filled }) {
    const to = londonDate.safeParse(filled.texts['on']);
    if (!to.success) return { errors: { on: 'Pick the day they asked.' } };
    const reason = filled.texts['reason'] ?? '';
    return submittedAs(
      await act(desk, reference, { user: who.user }, (request) =>
        redateReview(request, who, { to: to.data, reason }, { today, holidays }),
      ),
    );
  },
};

/** The requester no longer wants the review. */
export const withdrawn: Step = {
  label: 'The requester no longer wants it',
  submit: 'Record',
  open: (at) => mayRecordReview(at) && openReview(at.request) !== undefined,
  async fields({ today }) {
    return {
      fields: [
        { kind: 'date', id: 'on', label: 'When they told us', initial: today },
        {
          kind: 'longText',
          id: 'reason',
          label: 'How they told us',
          maxLength: 1000,
          hint: 'And why, if they said so. Stays in the history.',
        },
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today, holidays }, { filled }) {
    const on = londonDate.safeParse(filled.texts['on']);
    if (!on.success) return { errors: { on: 'Pick the day they told us.' } };
    const reason = filled.texts['reason'] ?? '';
    return submittedAs(
      await act(desk, reference, { user: who.user }, (request) =>
        withdrawReview(request, who, { on: on.data, reason }, { today, holidays }),
      ),
    );
  },
};
