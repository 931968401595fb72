import { lastDayToPay, type Holidays } from '../clock/index.ts';
import { sayDate, type LondonDate } from '../london.ts';
import type { KindOfNotice } from '../notice.ts';
import { say } from '../particulars.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { NoticeId } from '../request/events.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import type { FoiRequest, GivenNotice } from '../request/request.ts';

/** Letters besides the response that go by post and have not been recorded as sent: they do nothing to the clock yet. */
export function toPost({ notices }: FoiRequest): readonly GivenNotice[] {
  return notices.filter(({ composed, sending }) => composed === undefined && sending.stands === 'notYet');
}

/**
 * *Record as sent* of a letter besides the response that went by post: what it does to the clock counts from that day. One
 * that the mail server did not take may go by post as well.
 */
export function recordNoticeAsSent(
  request: FoiRequest,
  who: Who,
  what: NoticeId,
  at: { on: LondonDate; how: string },
  { today, holidays }: { today: LondonDate; holidays: Holidays },
): Decision {
  const no = mayNot(request, who, 'sendNoticeAgain');
  if (no) return no;
  const notice = request.notices.find(({ id }) => id === what);
  if (!notice) return refuse('There is no such letter. Look at the card.');
  const { stands } = notice.sending;
  if (stands === 'sent') return refuse('It is recorded as sent already.');
  if (stands === 'toBeSent' || stands === 'begun') {
    return refuse('It is on its way by e-mail. Wait for the card to say how it went.');
  }
  const { on } = at;
  if (on > today) return refuse(`This is in the future. Today is ${sayDate(today)}.`, 'on');
  if (on < notice.on) return refuse(`The letter bears ${sayDate(notice.on)}; it cannot have gone before.`, 'on');
  const how = at.how.trim();
  if (how === '') return refuse('Say how it went, such as “first class post”.', 'how');
  const until = lastDayFrom(notice, on, holidays);
  return { events: [{ type: 'recordedAsSent', what, on, how: say(how), ...(until !== undefined && { until }) }] };
}

/** The time to pay runs from the day the letter went, if that is later than it says (FOIA s.9(2), EIR reg 8(5)). */
function lastDayFrom({ kind, until }: GivenNotice, on: LondonDate, holidays: Holidays): LondonDate | undefined {
  if (kind !== 'feesNotice' && kind !== 'charge') return undefined;
  const last = lastDayToPay(kind === 'charge' ? 'charge' : 'fee', on, holidays);
  return last.ok && (until === undefined || last.value > until) ? last.value : undefined;
}

/** Why a letter is not written again while one of its kind about the same still has to be posted; nothing where none has. */
export function refusalWhileToPost(
  request: FoiRequest,
  kind: KindOfNotice,
  questions: readonly number[],
): Refusal | undefined {
  const before = toPost(request).find(
    (each) =>
      each.kind === kind &&
      (each.questions.length === 0 ||
        questions.length === 0 ||
        each.questions.some((number) => questions.includes(number))),
  );
  return before
    ? refuse(
        `This letter was written on ${sayDate(before.on)} and has not been recorded as sent. Post it, then use Record as sent on the card.`,
      )
    : undefined;
}
