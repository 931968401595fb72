import { verbOf, type Written } from '../../domain/deciding/notices/to-write.ts';
import type { LondonDate } from '../../domain/london.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import type { NoticeId } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Form } from '../forms/form.ts';
import { closing } from './no-answer.ts';
import { unpaid } from './not-paid.ts';
import { previewOf } from './preview.ts';
import { writingOf } from './write-notice.ts';

/**
 * *Close: no answer* and *Close: not paid*: the letter that closes what the requester never made clear or paid for, to be
 * read before it goes.
 */
export async function closeUnansweredForm(
  desk: Desk,
  by: string,
  { reference, of }: { reference: string; of: NoticeId },
): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, verbOf.lapsed);
  if (isRefusal(request)) return request;
  const written = await closingOf(desk, by, request, of);
  if (isRefusal(written)) return written;
  const preview = await previewOf(desk, by, request, written);
  if ('form' in preview) return preview.form;
  return 'refusal' in preview ? preview : { refusal: Object.values(preview.errors).join(' ') };
}

/**
 * The letter that closes what a letter asked for and never came.
 * @param paidOn the day on which the payment came, where it came after the last day
 */
export async function closingOf(
  desk: Desk,
  by: string,
  request: FoiRequest,
  of: NoticeId,
  paidOn?: LondonDate,
): Promise<Written | Refusal> {
  const isClarification = request.notices.find(({ id }) => id === of)?.kind === 'clarification';
  const who = await desk.directory.who(by);
  const at = writingOf(desk, who, request, isClarification ? 'lapsed' : 'unpaid');
  if (isRefusal(at)) return at;
  const written = isClarification ? closing(at, of) : unpaid(at, of, paidOn);
  const came = isClarification ? 'The requester has answered meanwhile.' : 'The payment has come meanwhile.';
  return written ?? { refusal: `${came} Look at the card.` };
}
