import type { KindOfNotice } from '../../../src/domain/notice.ts';
import type { Event, NoticeId } from '../../../src/domain/request/events.ts';
import { day, sha } from './things.ts';

/** A letter besides the response went by e-mail on that day; what it said does not matter here. */
export function noticeGiven(
  kind: KindOfNotice,
  on: string,
  { id = 'notice-1', questions = [], until }: { id?: NoticeId; questions?: number[]; until?: string } = {},
): Event {
  return {
    type: 'noticeGiven',
    id,
    kind,
    questions,
    on: day(on),
    ...(until !== undefined && { until: day(until) }),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
    notice: { erased: sha('5') },
    message: sha('6'),
    messageId: '<notice@marlbury.example>',
    to: { erased: sha('7') },
  };
}
