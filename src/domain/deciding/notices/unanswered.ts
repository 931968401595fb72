import type { Outstanding } from '../../clock/index.ts';
import { addDays, dayNumber, type LondonDate } from '../../london.ts';
import type { KindOfNotice } from '../../notice.ts';
import type { NoticeId } from '../../request/events.ts';
import { runsFrom } from '../../request/given.ts';
import { isToAnswer } from '../../request/phase.ts';
import { isAbout } from '../../request/question-of.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { GivenNotice } from '../../request/where-letters-stand.ts';

/** Something asked of the requester that has not come: an answer, a fee, a charge. */
export interface Unanswered {
  id: NoticeId;
  for: Outstanding['for'];
  askedOn: LondonDate;
  /** The last day to answer or to pay. */
  closeAfter: LondonDate;
  /** The day on which half of the time has passed. */
  half: LondonDate;
  /** The questions that still wait for it. */
  questions: readonly number[];
  /** A reminder has been written since. */
  reminded: boolean;
}

/** The letters about each thing that can be asked for: that asks, that reminds, that closes; and what is to the clock. */
const letters = {
  clarification: {
    asks: 'clarification',
    reminds: 'clarificationReminder',
    closes: 'lapsed',
    asked: 'clarificationAsked',
    came: 'clarificationAnswered',
  },
  fee: { asks: 'feesNotice', reminds: 'paymentReminder', closes: 'unpaid', asked: 'feesNoticeGiven', came: 'feePaid' },
  charge: {
    asks: 'charge',
    reminds: 'paymentReminder',
    closes: 'unpaid',
    asked: 'chargeNoticeGiven',
    came: 'chargePaid',
  },
} as const;

/** The letters that remind of what was asked for, and that close what never came. */
export function lettersAbout(what: Outstanding['for']): (typeof letters)[Outstanding['for']] {
  return letters[what];
}

/** What a letter of this kind asks of the requester; nothing for those that ask for nothing. */
export function askedForBy(kind: KindOfNotice): Outstanding['for'] | undefined {
  return (['clarification', 'fee', 'charge'] as const).find((what) => letters[what].asks === kind);
}

/** Everything that is still awaited of the requester, oldest first. */
export function unansweredOf(request: FoiRequest): Unanswered[] {
  if (request.closed) return [];
  return request.notices.flatMap((notice, index): Unanswered[] => {
    const what = askedForBy(notice.kind);
    const last = lastDayOf(notice);
    if (what === undefined || last === undefined) return [];
    const later = request.notices.slice(index + 1).filter(({ kind }) => kind === notice.kind);
    const questions = request.questions
      .filter((question) => isToAnswer(question) && isAbout(notice.questions, question.number))
      .filter(
        ({ number }) => !later.some((each) => isAbout(each.questions, number)) && isAwaited(request, what, number),
      )
      .map(({ number }) => number);
    if (questions.length === 0) return [];
    const { id, on: askedOn } = notice;
    const reminded = isReminded(request, index, what, questions);
    const half = halfWay(givenOn(notice), last);
    return [{ id, for: what, askedOn, closeAfter: last, half, questions, reminded }];
  });
}

/** The day on which a letter counts as given: by post, as recorded. */
function givenOn({ on, sending }: GivenNotice): LondonDate {
  return runsFrom(sending, { on, byPost: false }) ?? on;
}

/** The last day that the letter names; one written before letters kept it says it in its words. */
function lastDayOf({ until, says }: GivenNotice): LondonDate | undefined {
  if (until !== undefined || says === undefined) return until;
  return 'payBy' in says ? says.payBy : 'closeAfter' in says ? says.closeAfter : undefined;
}

/** Whether this was asked about a question after it last came. */
export function isAwaited({ clock }: FoiRequest, what: Outstanding['for'], number: number): boolean {
  const { asked, came } = letters[what];
  const last = clock.findLast(
    (event) => (event.type === asked || event.type === came) && isAbout(event.questions ?? [], number),
  );
  return last?.type === asked;
}

function halfWay(from: LondonDate, to: LondonDate): LondonDate {
  return addDays(from, Math.ceil((dayNumber(to) - dayNumber(from)) / 2));
}

/** A reminder went after it, or waits for an approver. */
function isReminded(
  { notices, draftedNotices }: FoiRequest,
  at: number,
  what: Outstanding['for'],
  questions: readonly number[],
): boolean {
  return [...notices.slice(at + 1), ...draftedNotices].some(
    (later) => later.kind === letters[what].reminds && questions.some((number) => isAbout(later.questions, number)),
  );
}

/** The first day on which something is offered or done about it. */
export function nextLookAt({ half, closeAfter, reminded }: Unanswered): LondonDate {
  return reminded ? addDays(closeAfter, 1) : half;
}

/** What an officer is offered about it on a day: a reminder after half of the time, closing after all of it. */
export function offerOn(today: LondonDate, { half, closeAfter, reminded }: Unanswered): 'half' | 'lapsed' | undefined {
  if (today > closeAfter) return 'lapsed';
  return today >= half && !reminded ? 'half' : undefined;
}
