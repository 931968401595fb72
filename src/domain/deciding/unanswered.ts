import type { Holidays } from '../clock/index.ts';
import { addDays, dayNumber, type LondonDate } from '../london.ts';
import type { NoticeId } from '../request/events.ts';
import { clockOfRequest } from '../request/clock-of.ts';
import type { FoiRequest } from '../request/request.ts';

/** A clarification that the requester has not answered. */
export interface Unanswered {
  id: NoticeId;
  askedOn: LondonDate;
  closeAfter: LondonDate;
  /** The day on which half of the time to answer has passed. */
  half: LondonDate;
  /** The questions that still wait for it. */
  questions: readonly number[];
  /** A reminder has been written since. */
  reminded: boolean;
}

/** Every clarification that is still awaited, oldest first. */
export function unansweredOf(request: FoiRequest, holidays: Holidays): Unanswered[] {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok || request.closed) return [];
  return request.notices.flatMap((notice): Unanswered[] => {
    if (notice.kind !== 'clarification') return [];
    const waiting = clock.value.perQuestion.flatMap((each) => {
      const concerned = each.questions.filter((number) => concerns(notice.questions, number));
      const awaited = each.state === 'waiting' ? each.outstanding.find((one) => isThis(one, notice.on)) : undefined;
      return awaited === undefined || concerned.length === 0 ? [] : [{ questions: concerned, until: awaited.until }];
    });
    const [first] = waiting;
    if (!first) return [];
    return [
      {
        id: notice.id,
        askedOn: notice.on,
        closeAfter: first.until,
        half: halfWay(notice.on, first.until),
        questions: waiting.flatMap((each) => each.questions),
        reminded: isReminded(request, notice.id, notice.questions),
      },
    ];
  });
}

function concerns(questions: readonly number[], number: number): boolean {
  return questions.length === 0 || questions.includes(number);
}

function isThis(outstanding: { for: string; since: LondonDate }, on: LondonDate): boolean {
  return outstanding.for === 'clarification' && outstanding.since === on;
}

function halfWay(from: LondonDate, to: LondonDate): LondonDate {
  return addDays(from, Math.ceil((dayNumber(to) - dayNumber(from)) / 2));
}

/** A reminder went after it, or waits for an approver. */
function isReminded(request: FoiRequest, id: NoticeId, questions: readonly number[]): boolean {
  const at = request.notices.findIndex((notice) => notice.id === id);
  return [...request.notices.slice(at + 1), ...request.draftedNotices].some(
    (later) =>
      later.kind === 'clarificationReminder' &&
      (later.questions.length === 0 ||
        questions.length === 0 ||
        later.questions.some((number) => questions.includes(number))),
  );
}

/** What an officer is offered about an unanswered clarification on a day: a reminder after half of the time, closing after it. */
export function offerOn(today: LondonDate, { half, closeAfter, reminded }: Unanswered): 'half' | 'lapsed' | undefined {
  if (today > closeAfter) return 'lapsed';
  return today >= half && !reminded ? 'half' : undefined;
}
