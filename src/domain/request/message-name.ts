import type { KindOfNotice } from '../notice.ts';
import type { MessageKind } from './events.ts';
import { isNotice } from './evolve/messages.ts';
import type { FoiRequest } from './request.ts';

/** What each notice is called in the middle of a sentence, after “the”. */
export const noticeNames: Record<KindOfNotice, string> = {
  clarification: 'letter that asks for clarification',
  clarificationReminder: 'reminder about the clarification',
  lapsed: 'letter that closes what was not made clear',
  feesNotice: 'fees notice',
  charge: 'letter that asks for a charge',
  paymentReminder: 'reminder about the payment',
  unpaid: 'letter that closes what was not paid for',
  publicInterestExtension: 'letter that extends the time for the public interest',
  complexityExtension: 'letter that extends the time for complexity and volume',
  holding: 'letter that says the answer is late',
  withdrawn: 'letter that confirms the withdrawal',
  reviewRefused: 'letter that refuses a review asked for too late',
  reviewExtension: 'letter that gives the review more time',
  reviewAcknowledgement: 'acknowledgement of the review',
  reviewOutcome: 'outcome of the review',
};

/** What a message to the requester is called in the middle of a sentence, after “the”. */
export function messageName(request: FoiRequest | undefined, what: MessageKind): string {
  if (isNotice(what)) {
    const kind = request?.notices.find(({ id }) => id === what)?.kind;
    return kind === undefined ? 'letter to the requester' : noticeNames[kind];
  }
  return { letter: 'letter', acknowledgement: 'acknowledgement', closing: 'letter that closes the request' }[what];
}
