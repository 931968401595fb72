import type { KindOfNotice, Notice } from '../../../src/domain/notice.ts';
import { say } from '../../../src/domain/particulars.ts';
import type { Event, NoticeId } from '../../../src/domain/request/events.ts';
import { day, sha } from './things.ts';

/** What a letter besides the response may be besides its kind and its day. */
interface Given {
  id?: NoticeId;
  questions?: number[];
  until?: string;
  confirming?: true;
  byPost?: boolean;
  /** What it said, where that matters: by itself it is as if it were erased. */
  says?: Notice;
}

/** A letter besides the response was written on that day, and goes by e-mail unless it says otherwise. */
export function noticeGiven(
  kind: KindOfNotice,
  on: string,
  { id = 'notice-1', questions = [], until, confirming, byPost = false, says }: Given = {},
): Extract<Event, { type: 'noticeGiven' }> {
  return {
    type: 'noticeGiven',
    id,
    kind,
    questions,
    on: day(on),
    ...(until !== undefined && { until: day(until) }),
    ...(confirming && { confirming }),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
    notice: says ? say(says) : { erased: sha('5') },
    ...(!byPost && { message: sha('6'), messageId: '<notice@marlbury.example>', to: { erased: sha('7') } }),
  };
}
