import { sayDate, type LondonDate } from '../london.ts';
import { refuse, type Refusal } from '../request/decision.ts';

/** Refuses a day that is still to come; `field` is where it was picked. */
export function inTheFuture(day: LondonDate, today: LondonDate, field = 'on'): Refusal | undefined {
  return day > today ? refuse(`This is in the future. Today is ${sayDate(today)}.`, field) : undefined;
}

/** Refuses what is done for a reason, and none was given; `field` is where it is asked for. */
export function withoutReason(reason: string, field = 'reason'): Refusal | undefined {
  return reason.trim() === '' ? refuse('Say why, in a sentence: it stays in the history.', field) : undefined;
}

/** Refuses what is asked of a letter that is not the newest any more. */
export function replaced(doInstead = 'Read and approve that one.'): Refusal {
  return refuse(`This letter has been replaced by a newer one. ${doInstead}`);
}

/** Refuses to record once more that something went. */
export function recordedAlready(): Refusal {
  return refuse('It is recorded as sent already.');
}

/** Refuses what may be done only once an attempt to send has ended. */
export function onItsWay(): Refusal {
  return refuse('It is on its way. Wait for the card to say how it went.');
}

/** Refuses a letter that never went, in whose place another was written. */
export function onlyThatGoes(writtenAgain: LondonDate): Refusal {
  return refuse(`It was written again on ${sayDate(writtenAgain)}. Only that one goes.`);
}
