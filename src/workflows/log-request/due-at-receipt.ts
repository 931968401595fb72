import { addWorkingDays, daysLate, dueDate, workingDaysLeft, type Holidays } from '../../domain/clock/index.ts';
import { daysOfMail } from '../../domain/splitting/index.ts';
import { count, inWords } from '../../domain/words/in-words.ts';
import { addDays, londonDateOf, sayDate, type LondonDate } from '../../domain/london.ts';
import { soonOf } from '../../domain/request/how-soon.ts';
import type { Desk } from '../desk.ts';

/** The day a request is looked at, and by what. */
export interface SeenOn {
  today: LondonDate;
  holidays: Holidays;
  /** So many working days before it is due officers are warned. */
  warningDays: number;
}

/** As the desk sees it now. */
export function seenNow(desk: Desk): SeenOn {
  const { warningDays } = desk.council.morning;
  return { today: londonDateOf(desk.now()), holidays: desk.holidays(), warningDays };
}

/** Whether the day to answer by has passed before the request is even logged. */
export function isLateAtReceipt(received: LondonDate, { today, holidays }: SeenOn): boolean {
  const due = dueDate(received, holidays);
  return due.ok && due.value < today;
}

/** What the clock says of a request before it is logged, with a warning where little time is left, or none. */
export function sayDueAtReceipt(received: LondonDate, { today, holidays, warningDays }: SeenOn): string {
  const due = dueDate(received, holidays);
  if (!due.ok) return due.refusal.says;
  const warned = addWorkingDays(today, warningDays, holidays);
  const [came, by] = [`Received on ${sayDate(received)}`, sayDate(due.value)];
  switch (soonOf(due.value, { today, warned: warned.ok ? warned.value : addDays(today, warningDays) })) {
    case undefined:
      return `${came}; to be answered by ${by}.`;
    case 'soon': {
      const left = workingDaysLeft(today, due.value, holidays);
      const time = left.ok ? `: only ${count(left.value, 'working day')} left` : '';
      return `${came}; to be answered by ${by}${time}. Have it answered first.`;
    }
    case 'today':
      return `${came}; to be answered today, ${by}. Have it answered first.`;
    case 'late': {
      const late = daysLate(due.value, today, holidays);
      const already = late.ok && late.value > 0 ? ` by ${count(late.value, 'working day')}` : '';
      return `${came}, so the answer was due on ${by}: it is late already${already}. If it came on another day, cancel and begin again with that day. If not, log it and have it answered first.`;
    }
  }
}

/** Days named at most: a long correspondence names many. */
const DAYS = 3;

/**
 * A warning where an e-mail in the letter was sent before the day of receipt: the law's days run from when it reached the council,
 * not from when it was passed on (FOIA s.10(1)). Which of several days that was nobody can tell but the officer.
 */
export function sayCameEarlier({ wording, received }: { wording: string; received: LondonDate }): string | undefined {
  const days = daysOfMail(wording).filter((day) => day < received);
  if (days.length === 0) return undefined;
  const named = days.length === 1 ? 'an earlier day' : 'earlier days';
  const shown = days.length > DAYS ? [...days.slice(0, DAYS - 1).map(sayDate), 'later days'] : days.map(sayDate);
  return `Check the day of receipt: the e-mail in the request names ${named}, ${inWords(shown)}. The time to answer runs from the day it reached the council, whoever it reached first. If that was not ${sayDate(received)}, cancel and begin again with the right day in Received.`;
}
