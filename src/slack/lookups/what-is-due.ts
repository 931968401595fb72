import { z } from 'zod';
import { addWorkingDays } from '../../domain/clock/index.ts';
import { addDays, later, londonDateOf, sayDate, type LondonDate } from '../../domain/london.ts';
import { clockOfRequest } from '../../domain/request/clock-of.ts';
import { howSoon, soonOf, type HowSoon } from '../../domain/request/how-soon.ts';
import { peopleIn } from '../../domain/request/people-in.ts';
import { phaseOf } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { clockOfReview, openReview } from '../../domain/request/review-of.ts';
import { askedToEndNow } from '../../domain/request/without-letter.ts';
import type { Bot } from '../bot.ts';
import { viewContextFor } from '../view-context.ts';
import { discreetly } from '../views/discreet.ts';
import type { ViewContext } from '../views/message.ts';
import type { Morning, MorningDays, MorningLine } from '../views/lists/morning.ts';
import { who } from '../views/names.ts';
import { nextStep } from '../views/card/next-step.ts';
import { sayReviewDue } from '../views/review/review-lines.ts';
import { reviewStep } from '../views/review/review-step.ts';
import { sayDue, sayTarget } from '../views/when.ts';
import { dueBetween, readInTurns } from './due-by-day.ts';
import { linkTo } from './message-link.ts';

/** Rows read of what waits without being due. */
const PAGE = 50;
/** Holidays of the UK's other parts put the law's day off beyond the council's target by less, in days. */
const PAST_TARGET = 14;

const row = z.looseObject({ reference: z.string() });

/** The day it is in London, and the last of which officers are warned. */
export function morningDays({ desk }: Pick<Bot, 'desk'>): MorningDays {
  const day = londonDateOf(desk.now());
  const { warningDays } = desk.council.morning;
  const warned = addWorkingDays(day, warningDays, desk.holidays());
  return { day, warned: warned.ok ? warned.value : addDays(day, warningDays) };
}

/** What is due and what waits, read from the lists: what it costs depends only on what is said. */
export async function whatIsDue(bot: Bot, days: MorningDays): Promise<Morning> {
  const channel = bot.places.officers;
  const ctx = { ...viewContextFor(bot), mayNameRequester: (await bot.directory.whyNotNamed(channel)) === undefined };
  const due: Record<HowSoon, MorningLine[]> = { late: [], today: [], soon: [], pastTarget: [] };
  const told = new Set<string>();
  const from = { today: days.day, warned: days.warned };
  const unread: Record<HowSoon, number> = { late: 0, today: 0, soon: 0, pastTarget: 0 };
  for (const [part, first, last] of stretches(days)) {
    const found = await dueBetween(bot.desk, first, last);
    for (const request of found.requests) {
      const soon = howSoon(request, from, ctx.holidays);
      if (!soon) continue;
      told.add(request.reference);
      due[soon].push(await dueLine(bot, request, ctx));
    }
    unread[part] = found.unread;
  }
  for (const request of await listed(bot, 'review/')) {
    const review = openReview(request);
    const clock = review && clockOfReview(request, review, ctx.holidays);
    const soon = clock?.ok === true ? soonOf(clock.value.due, from) : undefined;
    if (review && soon) due[soon].push(await reviewLine(bot, request, ctx));
  }
  const untold = (request: FoiRequest) => !told.has(request.reference);
  const withApprovers = await approvalLines(bot, days.day, untold, ctx);
  for (const { reference } of withApprovers) told.add(reference);
  const toPost = (await listed(bot, 'to-post/')).filter(untold);
  for (const { reference } of toPost) told.add(reference);
  const keys = await bot.desk.register.keys('to-settle/', { limit: told.size + PAGE + 1 });
  const toSettle = keys.map((key) => key.split('/').at(-1) ?? '').filter((reference) => !told.has(reference));
  return {
    ...due,
    unread,
    withApprovers,
    toPost: await Promise.all(toPost.map((request) => dueLine(bot, request, ctx))),
    toSettle: await Promise.all(toSettle.slice(0, PAGE).map((reference) => withLink(bot, { reference }))),
    more: Math.max(0, toSettle.length - PAGE),
  };
}

/** The days, first and last, among which each part is looked for. */
function stretches({ day, warned }: MorningDays): [HowSoon, LondonDate | undefined, LondonDate][] {
  return [
    ['late', undefined, addDays(day, -1)],
    ['today', day, day],
    ['soon', addDays(day, 1), warned],
    ['pastTarget', addDays(warned, 1), later(warned, addDays(day, PAST_TARGET))],
  ];
}

/** The requests of a list, as far as it is read. */
async function listed({ desk }: Bot, prefix: string): Promise<FoiRequest[]> {
  const rows = await desk.register.scan(prefix, { limit: PAGE });
  return readInTurns(desk, 'what waits', [...new Set(rows.map(({ value }) => row.parse(value).reference))]);
}

async function dueLine(bot: Bot, request: FoiRequest, ctx: ViewContext): Promise<MorningLine> {
  await bot.directory.learn(peopleIn(request));
  const step = nextStep(request, ctx);
  return withLink(bot, {
    reference: request.reference,
    about: discreetly(request, ctx)(request.subject),
    when: `${sayDue(request, ctx)}${sayTargetMissed(request, ctx)}${sayPromised(request, ctx.today)}`,
    ...(step && { says: step.says }),
    ...(step && step.waits !== true && { whose: { user: request.officer, name: who(request.officer, ctx) } }),
  });
}

/** Where the law's day has passed, the council's own says nothing more. */
function sayTargetMissed(request: FoiRequest, ctx: ViewContext): string {
  const clock = clockOfRequest(request, ctx.holidays);
  if (!clock.ok || clock.value.state !== 'running') return '';
  const { due, target } = clock.value;
  return target < ctx.today && ctx.today <= due ? ` ${sayTarget(request, ctx)}` : '';
}

/** A letter that gave the time more named this very day. */
function sayPromised({ clock }: FoiRequest, today: LondonDate): string {
  const isToday = clock.some(
    (event) =>
      (event.type === 'publicInterestExtended' || event.type === 'complexityExtended') && event.until === today,
  );
  return isToday ? ' The letter that extended the time named this day.' : '';
}

async function reviewLine(bot: Bot, request: FoiRequest, ctx: ViewContext): Promise<MorningLine> {
  await bot.directory.learn(peopleIn(request));
  const review = openReview(request);
  const step = reviewStep(request, ctx);
  return withLink(bot, {
    reference: request.reference,
    ofReview: true,
    about: `internal review, ${discreetly(request, ctx)(request.subject)}`,
    when: review ? sayReviewDue(request, review, ctx) : '',
    ...(step && { says: step.says }),
  });
}

/** What was put before the approvers on an earlier day, with the day. */
async function approvalLines(
  bot: Bot,
  today: LondonDate,
  untold: (request: FoiRequest) => boolean,
  ctx: ViewContext,
): Promise<MorningLine[]> {
  const requests = [...(await listed(bot, 'approval/')), ...(await listed(bot, 'drafted-notice/'))].filter(untold);
  const unique = [...new Map(requests.map((request) => [request.reference, request])).values()];
  const lines = unique.flatMap((request) => {
    const since = beforeApproversSince(request);
    if (since === undefined || since >= today) return [];
    const about = discreetly(request, ctx)(request.subject);
    const when = `Before the approvers since ${sayDate(since)}.`;
    return [withLink(bot, { reference: request.reference, about, when })];
  });
  return Promise.all(lines);
}

function beforeApproversSince(request: FoiRequest): LondonDate | undefined {
  const { approval, draftedNotices } = request;
  const ending = askedToEndNow(request);
  const days = [
    ...(approval.stands === 'asked' && phaseOf(request) === 'awaitingApproval' ? [londonDateOf(approval.at)] : []),
    ...(ending ? [londonDateOf(ending.at)] : []),
    ...draftedNotices.filter(({ sentBack }) => !sentBack).map(({ on }) => on),
  ];
  return days.toSorted()[0];
}

async function withLink<T extends { reference: string }>(bot: Bot, line: T): Promise<T & { link?: string }> {
  const link = await linkTo(bot, line.reference, { at: 'card' });
  return { ...line, ...(link !== undefined && { link }) };
}
