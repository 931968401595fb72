import { addDays, addMonths, dayNumber, type LondonDate } from '../london.ts';
import type { NoticeId } from '../request/events.ts';
import { isOut } from '../request/phase.ts';
import type { FoiRequest, GivenNotice } from '../request/request.ts';

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
export function unansweredOf(request: FoiRequest): Unanswered[] {
  if (request.closed) return [];
  const asked = request.notices.filter(({ kind }) => kind === 'clarification');
  return asked.flatMap((notice, index): Unanswered[] => {
    const later = asked.slice(index + 1);
    const questions = request.questions
      .filter((question) => !isOut(question) && concerns(notice, question.number))
      .filter(({ number }) => !later.some((each) => concerns(each, number)) && isAwaited(request, number))
      .map(({ number }) => number);
    if (questions.length === 0) return [];
    const closeAfter = notice.until ?? addMonths(notice.on, 2);
    const reminded = isReminded(request, notice, questions);
    return [
      { id: notice.id, askedOn: notice.on, closeAfter, half: halfWay(notice.on, closeAfter), questions, reminded },
    ];
  });
}

function concerns({ questions }: Pick<GivenNotice, 'questions'>, number: number): boolean {
  return questions.length === 0 || questions.includes(number);
}

/** Whether what a question means was asked after it was last said. */
function isAwaited({ clock }: FoiRequest, number: number): boolean {
  const last = clock.findLast(
    (event) =>
      (event.type === 'clarificationAsked' || event.type === 'clarificationAnswered') &&
      concerns({ questions: event.questions ?? [] }, number),
  );
  return last?.type === 'clarificationAsked';
}

function halfWay(from: LondonDate, to: LondonDate): LondonDate {
  return addDays(from, Math.ceil((dayNumber(to) - dayNumber(from)) / 2));
}

/** A reminder went after it, or waits for an approver. */
function isReminded(request: FoiRequest, { id }: GivenNotice, questions: readonly number[]): boolean {
  const at = request.notices.findIndex((notice) => notice.id === id);
  return [...request.notices.slice(at + 1), ...request.draftedNotices].some(
    (later) => later.kind === 'clarificationReminder' && questions.some((number) => concerns(later, number)),
  );
}

/** The first day on which something is offered or done about it. */
export function nextLookAt({ half, closeAfter, reminded }: Unanswered): LondonDate {
  return reminded ? addDays(closeAfter, 1) : half;
}

/** What an officer is offered about an unanswered clarification on a day: a reminder after half of the time, closing after it. */
export function offerOn(today: LondonDate, { half, closeAfter, reminded }: Unanswered): 'half' | 'lapsed' | undefined {
  if (today > closeAfter) return 'lapsed';
  return today >= half && !reminded ? 'half' : undefined;
}
