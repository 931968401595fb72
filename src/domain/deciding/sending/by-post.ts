import { givenByPost, givenOn, granted, lastDayToPay, type Holidays, type OrRefusal } from '../../clock/index.ts';
import { addDays, dayNumber, sayDate, type LondonDate } from '../../london.ts';
import { paymentAskedBy, type KindOfNotice } from '../../notice.ts';
import { say } from '../../particulars.ts';
import { refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { NoticeId } from '../../request/events.ts';
import { timeRunsFrom } from '../../request/given.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { GivenNotice, Sending } from '../../request/where-letters-stand.ts';
import { goingAgain, saysTheSame, writtenAgainAs } from '../../request/written-again.ts';
import { inTheFuture, onlyThatGoes, recordedAlready } from '../common-refusals.ts';
import { isOvertaken } from './overtaken.ts';

/**
 * Letters besides the response that go by post and have not been recorded as sent: they do nothing to the clock yet. Some may
 * be overtaken.
 */
export function toPost({ notices }: FoiRequest): readonly GivenNotice[] {
  return notices.filter(({ composed, sending }) => composed === undefined && sending.stands === 'notYet');
}

/** Letters besides the response that still have to be posted: of `toPost`, those that would not be wrong now. */
export function stillToPost(request: FoiRequest): readonly GivenNotice[] {
  return toPost(request).filter((letter) => !isOvertaken(request, letter));
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
  const instead = writtenAgainAs(request, notice);
  if (instead) return onlyThatGoes(instead.on);
  const unlikely = whyNotPosted(notice, at, today);
  if (unlikely) return unlikely;
  const { on } = at;
  const sent = { type: 'recordedAsSent', what, on, how: say(at.how.trim()) } as const;
  const given = timeRunsFrom(notice.kind) ? givenByPost(on, holidays) : undefined;
  if (!given?.ok) return { events: [sent] };
  const until = lastDayFrom(notice, given.value, holidays);
  return { events: [{ ...sent, given: given.value, ...(until !== undefined && { until }) }] };
}

/** Why a letter that bears a day cannot be recorded as having gone by post like this; nothing where it can. */
export function whyNotPosted(
  letter: { on: LondonDate; sending: Sending },
  { on, how }: { on: LondonDate; how: string },
  today: LondonDate,
): Refusal | undefined {
  const { stands } = letter.sending;
  if (stands === 'sent') return recordedAlready();
  if (stands === 'toBeSent' || stands === 'begun') {
    return refuse('It is on its way by e-mail. Wait for the card to say how it went.');
  }
  const tooLate = inTheFuture(on, today);
  if (tooLate) return tooLate;
  if (on < letter.on) return refuse(`The letter bears ${sayDate(letter.on)}; it cannot have gone before.`, 'on');
  return how.trim() === '' ? refuse('Say how it went, such as “first class post”.', 'how') : undefined;
}

/**
 * The last day to pay or to answer, if the day on which the letter counts as given makes it later than it says: of payment by
 * the law (FOIA s.9(2), EIR reg 8(5)), to say what is meant as many days as the letter gave.
 */
function lastDayFrom(notice: GivenNotice, given: LondonDate, holidays: Holidays): LondonDate | undefined {
  const { kind, until } = notice;
  const last =
    kind === 'feesNotice' || kind === 'charge'
      ? lastDayToPay(paymentAskedBy(kind), given, holidays)
      : lastDayToAnswer(notice, given, holidays);
  return last?.ok && (until === undefined || last.value > until) ? last.value : undefined;
}

function lastDayToAnswer(
  { kind, on, until, composed }: GivenNotice,
  given: LondonDate,
  holidays: Holidays,
): OrRefusal<LondonDate> | undefined {
  if (kind !== 'clarification' || until === undefined) return undefined;
  const from = givenOn(on, composed === undefined ? 'post' : 'email', holidays);
  return from.ok ? granted(addDays(until, dayNumber(given) - dayNumber(from.value))) : from;
}

/**
 * Why a letter is not written again while one of its kind about the same still has to go: by post, or once more by e-mail.
 * Nothing where none has.
 */
export function refusalWhileToGo(
  request: FoiRequest,
  kind: KindOfNotice,
  questions: readonly number[],
): Refusal | undefined {
  const unposted = stillToPost(request).find((each) => saysTheSame(each, { kind, questions }));
  if (unposted) {
    return refuse(
      `This letter was written on ${sayDate(unposted.on)} and has not been recorded as sent. Post it, then record it as sent on the card.`,
    );
  }
  const going = goingAgain(request, { kind, questions });
  return going
    ? refuse(`This letter was written on ${sayDate(going.on)} and is on its way. Wait for the card to say how it went.`)
    : undefined;
}
