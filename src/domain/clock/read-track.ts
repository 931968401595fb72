import { earlier, later, type LondonDate } from '../london.ts';
import type { Outstanding, QuestionsClock, Waiting } from './clock.ts';
import { countWorkingDays, type Payment } from './count.ts';
import { workingDaysAtMost } from './due-date.ts';
import type { Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';
import { lastDayFor, lastDayForNotice, type Track } from './track.ts';

/** Reads a track: the due date it gives today, or what is waited for. */
export function readTrack(track: Track, questions: readonly number[], holidays: Holidays): OrRefusal<QuestionsClock> {
  const noticeBy = lastDayForNotice(track, holidays);
  if (!noticeBy.ok) return noticeBy;
  const outstanding = outstandingOf(track, holidays);
  if (!outstanding.ok) return outstanding;
  const { workingDays } = track;
  const shared = { questions, ...(noticeBy.value !== undefined && { noticeBy: noticeBy.value }) };
  const explained = { countedFrom: track.countedFrom, workingDays, steps: track.steps };
  if (outstanding.value.length > 0) {
    return granted({ ...waitingFor(outstanding.value), ...shared, explained: { ...explained, notCounted: [] } });
  }
  const { countedFrom, disregarded, extendedUntil } = track;
  const law = countWorkingDays(countedFrom, workingDays, holidays, 'uk', disregarded);
  if (!law.ok) return law;
  const council = countWorkingDays(countedFrom, workingDays, holidays, 'england', disregarded);
  if (!council.ok) return council;
  const extended = (date: LondonDate): LondonDate => (extendedUntil === undefined ? date : later(date, extendedUntil));
  const running = {
    state: 'running',
    due: extended(law.value.last),
    target: extended(council.value.last),
    ...shared,
    explained: { ...explained, notCounted: law.value.notCounted },
  } as const;
  if (extendedUntil === undefined) return granted(running);
  const fortieth = countWorkingDays(countedFrom, workingDaysAtMost, holidays, 'uk', disregarded);
  // Past the holidays known it lies later than any day that may be named, and there is nothing to warn of.
  return granted(fortieth.ok ? { ...running, fortieth: fortieth.value.last } : running);
}

/** The state of waiting for what the requester owes, of which there is at least one thing. */
export function waitingFor(outstanding: readonly Outstanding[]): Waiting {
  return { state: 'waiting', outstanding, until: outstanding.map(({ until }) => until).reduce(earlier) };
}

function outstandingOf({ asked, owed }: Track, holidays: Holidays): OrRefusal<Outstanding[]> {
  const outstanding: Outstanding[] = asked === undefined ? [] : [{ for: 'clarification', ...asked }];
  for (const payment of ['fee', 'charge'] as const satisfies Payment[]) {
    const asked = owed[payment];
    if (asked === undefined) continue;
    const until = lastDayFor(payment, asked, holidays);
    if (!until.ok) return until;
    const given = asked.given !== asked.since && { given: asked.given };
    outstanding.push({ for: payment, since: asked.since, ...given, until: until.value });
  }
  return granted(outstanding);
}
