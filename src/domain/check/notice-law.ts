import { groundById, mayBeWeighed, restsOnStatistics } from '../catalogue/index.ts';
import { lastDayToPay } from '../clock/index.ts';
import { sayDate } from '../london.ts';
import { type KindOfNotice, paymentAskedBy, weighedIn } from '../notice.ts';
import { sumOfMoney } from '../words/sum-of-money.ts';
import type { Spot } from './finding.ts';
import { fortieth, type NoticeSubject } from './notice-subject.ts';
import { WHY_IT_APPLIES } from './notice-texts.ts';

/** Notices that only one law knows. */
const onlyUnder: Partial<Record<KindOfNotice, 'FOIA' | 'EIR'>> = {
  feesNotice: 'FOIA',
  publicInterestExtension: 'FOIA',
  charge: 'EIR',
  complexityExtension: 'EIR',
  reviewExtension: 'FOIA',
};

/** A letter that the request's law does not know. */
export function wrongLaw({ notice, context: { law } }: NoticeSubject): Spot[] {
  const only = onlyUnder[notice.kind];
  if (only === undefined || law === 'both' || law === only) return [];
  return spot(
    'Law',
    `Only a request under the ${only} has such a letter; this one is under the ${law}. Choose another letter.`,
  );
}

/** Only the public interest of a qualified exemption that a council may use can take more time. */
export function notQualified({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension') return [];
  const ground = groundById(notice.ground);
  if (ground === undefined) return spot('Ground', 'Choose the exemption that applies.');
  if (mayBeWeighed(ground, weighedIn(notice))) return [];
  const says = mayBeWeighed(ground, 'disclosing')
    ? `${ground.shortTitle} does not lift the duty to confirm or deny, so that cannot be weighed. Choose another exemption, or answer in time.`
    : `More time is only for weighing the public interest of a qualified exemption, and ${ground.shortTitle} is not one that a council weighs. Choose another, or answer in time.`;
  return spot('Ground', says);
}

/** The exemption is specified to its subsection, and the subsection is one of its own. */
export function subsectionsWrong({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension') return [];
  const ground = groundById(notice.ground);
  if (ground === undefined || !mayBeWeighed(ground, weighedIn(notice))) return [];
  const strange = notice.subsections.filter((chosen) => !ground.subsections.some(({ ref }) => ref === chosen));
  if (strange.length > 0)
    return spot('Subsection', `${strange.join(', ')} is no part of this exemption. Choose again.`);
  return notice.subsections.length === 0 ? spot('Subsection', 'Choose the subsection that applies.') : [];
}

/** FOIA s.36 is not engaged before the qualified person has given an opinion; statistics need none (s.36(4)). */
export function opinionMissing({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension' || notice.opinionOn !== undefined) return [];
  const ground = groundById(notice.ground);
  return ground?.requires.includes('qualifiedPersonName') && !restsOnStatistics(ground, notice.subsections)
    ? spot('Opinion', 'This exemption applies only once the qualified person has given an opinion. Add its day.')
    : [];
}

/** Why confirming or denying would do harm is said, unless saying so would itself tell (FOIA s.17(1)(c), (4)). */
export function whyUnsaid({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension' || !notice.confirming || notice.whyEngaged.trim() !== '') return [];
  return spot(
    WHY_IT_APPLIES,
    'The letter does not say why the exemption applies. Add it, unless saying so would itself tell whether anything is held.',
  );
}

const STILL_DECIDING =
  /\b(?:consider|decid|determin|assess|establish|check|look(?:ing)? into)\w*\s+(?:whether|if)\b[^.]{0,60}\b(?:appl(?:y|ies)|engaged)\b|\b(?:exemption|section [0-9A-Z()]+)\s+(?:may|might|could)\s+(?:also\s+)?(?:apply|be engaged)\b/iu;

/** More time is for the public interest of an exemption that was found to apply, never to decide whether one does (FOIA s.10(3)). */
export function notYetEngaged({ notice }: NoticeSubject): Spot[] {
  const deciding = notice.kind === 'publicInterestExtension' ? STILL_DECIDING.exec(notice.whyEngaged)?.[0] : undefined;
  return deciding === undefined
    ? []
    : spot(
        WHY_IT_APPLIES,
        `"${deciding}" reads as if that were not decided. More time is only for an exemption that does apply: say why, or answer in time.`,
      );
}

/** FOIA knows no limit, but the regulator expects no more than 40 working days in all. */
export function pastForty({ notice, context }: NoticeSubject): Spot[] {
  const limit = fortieth(context);
  if (notice.kind !== 'publicInterestExtension' || limit === undefined || notice.until <= limit) return [];
  const says = `${sayDate(notice.until)} is more than 40 working days in all, which end on ${sayDate(limit)}. Name an earlier day, or note why it cannot be done.`;
  return spot('Answer by', says);
}

/** The EIR allow no day after the 40th. */
export function pastCeiling({ notice, context }: NoticeSubject): Spot[] {
  const limit = fortieth(context);
  if (notice.kind !== 'complexityExtension' || limit === undefined || notice.until <= limit) return [];
  return spot('Answer by', `The EIR allow no day after ${sayDate(limit)}, the 40th working day. Name an earlier one.`);
}

/** The amount is a sum that somebody can pay. */
export function amountUnreadable({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'feesNotice' && notice.kind !== 'charge') return [];
  const amount = notice.amount.trim();
  return amount === '' || sumOfMoney(amount) !== undefined
    ? []
    : spot('Amount', 'Write one sum of money in pounds, such as £12.40 or £62.');
}

const STAFF_TIME = /\b(?:hours?|hrs?|staff|officers?[’']? time|searching|finding|locating|redact\w*)\b/iu;

/** A fee is for what it costs to tell the requester; work counts only over the cost limit (Fees Regulations 2004 reg 6, 7). */
export function feeForStaffTime({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'feesNotice') return [];
  const work = STAFF_TIME.exec(notice.breakdown)?.[0];
  return work === undefined
    ? []
    : spot(
        'What it is made up of',
        `"${work}" sounds like the time of staff. A fee pays for copies and postage; time only where the work costs more than the limit (FOIA s.13). Take it out, or note why it counts.`,
      );
}

/** Nobody may be given less time to pay than the law gives. */
export function tooSoonToPay({ notice, context }: NoticeSubject): Spot[] {
  if (notice.kind !== 'feesNotice' && notice.kind !== 'charge') return [];
  const last = lastDayToPay(paymentAskedBy(notice.kind), context.given ?? context.date, context.holidays);
  if (!last.ok || notice.payBy >= last.value) return [];
  return spot('Pay by', `The law gives until ${sayDate(last.value)} to pay. Put that day.`);
}

/** What is closed as unpaid was paid after the last day, if at all, and that day is over. */
export function paidInTime({ notice, context: { date } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'unpaid') return [];
  const { lastDay, paidOn } = notice;
  if (date <= lastDay)
    return spot('Last day', `They have until ${sayDate(lastDay)} to pay. Wait until that day is over.`);
  return paidOn !== undefined && paidOn <= lastDay
    ? spot('Paid on', `It was paid by ${sayDate(lastDay)}, the last day. Record it, and answer the request.`)
    : [];
}

/** Under the EIR the way to end an unanswered request is a refusal as too general, with advice. */
export function lapsedUnderEir({ notice, context: { law } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'lapsed' || law === 'FOIA') return [];
  const says =
    'For environmental information the formal way is a refusal under regulation 12(4)(c), with advice. Settle it so, or note why this letter is enough.';
  return spot('Law', says);
}

function spot(place: string, says: string): Spot[] {
  return [{ place, says }];
}
