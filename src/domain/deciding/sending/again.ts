import { addWorkingDays, lastDayToPay, workingDaysToAnswer } from '../../clock/index.ts';
import { sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { paymentAskedBy, type KindOfNotice } from '../../notice.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { Event, MessageKind } from '../../request/events.ts';
import { clockEventOfNotice } from '../../request/evolve/clock.ts';
import { timesTried } from '../../request/evolve/messages.ts';
import type { Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { GivenNotice, Sending } from '../../request/where-letters-stand.ts';
import { saysTheSame, surelyNotGone, writtenAgainAs } from '../../request/written-again.ts';
import { isStillToGo } from '../notices/approving.ts';
import { onlyThatGoes } from '../common-refusals.ts';
import { isToWrite } from '../notices/to-write.ts';
import type { When } from '../when.ts';
import { mayGive } from '../notices/giving.ts';
import { beginAttempt, sendAgain } from './attempts.ts';

/** *Try again* or *Send again* today: a letter that never went does not go late with days that no longer hold. */
export function sendAgainToday(request: FoiRequest, who: Who, what: MessageKind, when: When): Decision {
  const again = sendAgain(request, who, what);
  if (isRefusal(again)) return again;
  const notice = request.notices.find(({ id }) => id === what);
  return (notice && surelyNotGone(notice) ? whyStale(request, notice, who, when) : undefined) ?? again;
}

/**
 * Before an attempt today. A letter whose days count from its giving does not go by itself once the day it bears has passed:
 * an officer writes it again, or says that it goes.
 */
export function beginAttemptToday(request: FoiRequest, what: MessageKind, when: When): { events: readonly Event[] } {
  const notice = request.notices.find(({ id }) => id === what);
  if (notice?.sending.stands !== 'toBeSent' || !isTooLate(notice, notice.sending, when)) {
    return beginAttempt(request, what);
  }
  const serverSaid = say(`${sayDate(notice.on)}, the day it bears, passed before it could go.`);
  const { attempt } = notice.sending;
  return { events: [{ type: 'sendingFailed', what, attempt, outcome: 'notReached', serverSaid }] };
}

function isTooLate(notice: GivenNotice, sending: Extract<Sending, { stands: 'toBeSent' }>, when: When): boolean {
  const nobodyAsked = sending.attempt === timesTried(sending) + 1;
  // Of what may have arrived an officer wants the very same once more.
  if (notice.on >= when.today || (!nobodyAsked && !sending.notGone)) return false;
  if (nobodyAsked && clockEventOfNotice(notice) !== undefined) return true;
  const day = dayNamed(notice);
  return day !== undefined && (day <= when.today || tooNear(notice.kind, day, when) !== undefined);
}

/** Why a letter that surely never went may not go as it was written; nothing where it still may. */
function whyStale(request: FoiRequest, notice: GivenNotice, who: Who, when: When): Refusal | undefined {
  const instead = writtenAgainAs(request, notice);
  if (instead) return onlyThatGoes(instead.on);
  const waiting = request.draftedNotices.filter((draft) => !draft.sentBack && isStillToGo(request, draft));
  if (waiting.some((draft) => saysTheSame(draft, notice))) {
    return refuse('It was written again, and waits for an approver. Only that one goes.');
  }
  const again = `Write it again${howTo(notice.kind)}: what it says is filled in.`;
  const day = dayNamed(notice);
  if (day !== undefined && day <= when.today) {
    return refuse(`The letter names ${sayDate(day)}, and that day has come. ${again}`);
  }
  const short = day === undefined ? undefined : tooNear(notice.kind, day, when);
  if (short !== undefined) return refuse(`The letter gives until ${sayDate(day ?? when.today)}. ${short} ${again}`);
  const { says: written, questions } = notice;
  if (!written || !isToWrite(written) || !clockEventOfNotice(notice)) return undefined;
  const given = mayGive(request, who, { notice: written, questions }, when);
  return isRefusal(given) ? refuse(given.refusal) : undefined;
}

/** The day by which the letter asks for something, or promises it. */
function dayNamed({ says, until }: GivenNotice): LondonDate | undefined {
  if (until !== undefined || says === undefined) return until;
  if ('closeAfter' in says) return says.closeAfter;
  if ('payBy' in says) return says.payBy;
  return says.kind === 'reviewAcknowledgement' ? says.due : undefined;
}

/**
 * Why that day leaves the requester too little time from today: of payment by the law; to say what is meant no less than
 * the council has to answer.
 */
function tooNear(kind: KindOfNotice, day: LondonDate, { today, holidays }: When): string | undefined {
  if (kind === 'feesNotice' || kind === 'charge') {
    const last = lastDayToPay(paymentAskedBy(kind), today, holidays);
    const source = kind === 'charge' ? 'EIR reg 8(5)' : 'FOIA s.9(2)';
    return last.ok && day < last.value
      ? `Going today, it has to give until ${sayDate(last.value)} (${source}).`
      : undefined;
  }
  if (kind !== 'clarification') return undefined;
  const least = addWorkingDays(today, workingDaysToAnswer, holidays);
  return least.ok && day < least.value
    ? `From today that is less than ${workingDaysToAnswer} working days.`
    : undefined;
}

/** The verb that writes it; the card says how where there is none. */
function howTo(kind: KindOfNotice): string {
  switch (kind) {
    case 'clarification':
      return ' with /foi clarify';
    case 'feesNotice':
    case 'charge':
      return ' with /foi fee';
    case 'publicInterestExtension':
    case 'complexityExtension':
      return ' with /foi extend';
    case 'holding':
      return ' with Write that the answer is late in More… on the card';
    case 'reviewExtension':
    case 'reviewAcknowledgement':
      return ' with /foi review';
    default:
      return ' from the card';
  }
}
