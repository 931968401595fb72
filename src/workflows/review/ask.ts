import { askReview } from '../../domain/deciding/reviews/asking-for-review.ts';
import type { Holidays } from '../../domain/clock/index.ts';
import { londonDate, sayDate } from '../../domain/london.ts';
import { howItCame } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { lastDayToAsk, openReview, respondedOn } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { submittedAs } from '../forms/form.ts';
import { ways } from '../log-request/new-request.ts';
import { mayRecordReview, type Step } from './step.ts';

/** The requester asks for a review: the day, how it came, what they complain of. */
export const ask: Step = {
  label: 'The requester asks for a review',
  submit: 'Record',
  open: (at) => mayRecordReview(at) && openReview(at.request) === undefined,
  async fields({ request, holidays, today }) {
    const last = lastDayToAsk(request, holidays);
    const late = last !== undefined && today > last;
    return {
      fields: [
        {
          kind: 'says',
          text: whatOf(request, holidays),
        },
        { kind: 'date', id: 'on', label: 'When they asked', initial: today },
        {
          kind: 'select',
          id: 'howItCame',
          label: 'How it came',
          options: Object.entries(ways).map(([value, label]) => ({ value, label })),
          initial: 'email',
        },
        {
          kind: 'longText',
          id: 'points',
          label: 'What they complain of',
          hint: 'One point to a line, as they put it. The letter answers each of them.',
        },
        ...(late
          ? [
              {
                kind: 'radio',
                id: 'late',
                label: 'If it came after the last day',
                optional: true,
                options: [
                  { value: 'takenOn', label: 'Take it on all the same' },
                  { value: 'refused', label: 'Refuse it as too late' },
                ],
              } as const,
              {
                kind: 'longText',
                id: 'lateReason',
                label: 'Why',
                optional: true,
                maxLength: 1000,
                hint: 'Stays in the history. Where you refuse it, it stands in the letter unless you take it out there.',
              } as const,
            ]
          : []),
      ],
    };
  },
  async submitted({ desk, who, request: { reference }, today, holidays }, { filled }) {
    const on = londonDate.safeParse(filled.texts['on']);
    if (!on.success) return { errors: { on: 'Pick the day they asked.' } };
    const decided = filled.choices['late']?.[0];
    const outcome = await act(desk, reference, { user: who.user }, (request) =>
      askReview(
        request,
        who,
        {
          on: on.data,
          howItCame: howItCame.catch('email').parse(filled.choices['howItCame']?.[0]),
          points: (filled.texts['points'] ?? '').split('\n').map((line) => line.replace(/^\s*[-•*]\s+/u, '')),
          late: {
            decided: decided === 'takenOn' || decided === 'refused' ? decided : undefined,
            reason: filled.texts['lateReason'] ?? '',
          },
        },
        { today, holidays },
      ),
    );
    return submittedAs(outcome);
  },
};

/** What there is to be discontent with, and until when. */
function whatOf(request: FoiRequest, holidays: Holidays): string {
  const { closed } = request;
  const responded = respondedOn(request);
  if (responded !== undefined) {
    const last = lastDayToAsk(request, holidays);
    const until = last === undefined ? '' : ` They may ask for a review until ${sayDate(last)}.`;
    return `${closed ? 'It was closed' : 'The answer went'} on ${sayDate(responded)}.${until} Any message that says they are not content counts.`;
  }
  if (!closed) {
    return 'Nothing has been answered yet. They may ask for a review all the same: of a late answer, or of anything else.';
  }
  return closed.as === 'withdrawn'
    ? 'The requester withdrew the request. They may ask for a review all the same, of how it was dealt with.'
    : 'It ended without a letter. They may ask for a review at any time: nobody told them by when.';
}
