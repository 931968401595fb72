import { unansweredOf } from '../../domain/deciding/notices/unanswered.ts';
import { londonDateOf, sayDate, type LondonDate } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { found } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Field, Submitted } from '../forms/form.ts';
import { closingOf } from '../notices/close-unanswered.ts';
import { shownOver } from '../notices/preview.ts';

/** Once the last day to pay is over, what becomes of a payment that came after it. */
export function lateFields(desk: Desk, request: FoiRequest, payment: 'fee' | 'charge'): Field[] {
  const owed = unansweredOf(request).find((each) => each.for === payment);
  if (!owed || londonDateOf(desk.now()) <= owed.closeAfter) return [];
  return [
    {
      kind: 'radio',
      id: 'late',
      label: `If it came after ${sayDate(owed.closeAfter)}, the last day`,
      optional: true,
      options: [
        { value: 'answer', label: 'Answer all the same' },
        { value: 'close', label: 'Close it, and send the money back' },
      ],
      hint: 'The law does not oblige you to answer then. Closing has a letter, which you read first.',
    },
  ];
}

/** The letter that says that a payment came too late, to be read before it goes. */
export async function closedAsPaidLate(
  desk: Desk,
  by: string,
  reference: string,
  payment: 'fee' | 'charge',
  on: LondonDate,
): Promise<Submitted> {
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const owed = unansweredOf(request).find((each) => each.for === payment);
  if (!owed) return { refusal: 'Nothing is owed any more. Look at the card.' };
  if (on > londonDateOf(desk.now())) return { errors: { on: `${sayDate(on)} is still to come. Check the date.` } };
  if (on <= owed.closeAfter) {
    return { errors: { late: `It came by ${sayDate(owed.closeAfter)}, in time. Choose neither, and record it.` } };
  }
  const written = await closingOf(desk, by, request, owed.id, on);
  return 'refusal' in written ? written : shownOver(desk, by, request, written);
}
