import { z } from 'zod';
import { wholeRequestEvents } from './events/whole-request.ts';
import { noticeEvents } from './events/notices.ts';
import { openingEvents } from './events/opening.ts';
import { questionEvents } from './events/questions.ts';
import { responseEvents } from './events/response.ts';
import { reviewEvents } from './events/reviews.ts';
import { sendingEvents } from './events/sending.ts';
import { upkeepEvents } from './events/upkeep.ts';
import { withoutLetterEvents } from './events/without-letter.ts';

export { noticeId, shortLetter, type NoticeId, type ShortLetter } from './events/pieces.ts';
export {
  contextOfQuestions,
  howItCame,
  law,
  notARequest,
  requester,
  type HowItCame,
  type Requester,
} from './events/opening.ts';
export { concernKind, type ConcernKind } from './events/questions.ts';
export type { FindingSummary } from './events/response.ts';
export { messageKind, singleMessages, type MessageKind } from './events/sending.ts';
export { complaintDecision, type ComplaintDecision } from './events/reviews.ts';
export { refusedAs, type RefusedAs } from './events/without-letter.ts';
export { ending, undone, undoneKind, type Ending, type Undone } from './events/upkeep.ts';

/**
 * What can happen to a request. Events are facts, in the past tense, never edited; a request is their fold. They hold no
 * free text and no names but as particulars; people are Slack's ids, instants are milliseconds.
 */
export const event = z.discriminatedUnion('type', [
  ...openingEvents,
  ...questionEvents,
  ...responseEvents,
  ...sendingEvents,
  ...noticeEvents,
  ...wholeRequestEvents,
  ...reviewEvents,
  ...upkeepEvents,
  ...withoutLetterEvents,
]);
/** Something that happened, without who and when. */
export type Event = z.infer<typeof event>;

/** An event as the history keeps it: `by` is a Slack user, or `desk` for what FOI Desk did by itself. */
export type Happened = Event & { at: number; by: string };
