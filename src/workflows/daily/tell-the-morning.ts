import { z } from 'zod';
import { dayKind } from '../../domain/clock/index.ts';
import { isWeekend, londonDate, londonDateOf, sayTime } from '../../domain/london.ts';
import type { Desk } from '../desk.ts';
import { strayOutgoing } from '../outgoing.ts';
import { isDoneFor } from './done-for.ts';

const told = z.object({ on: londonDate });
const KEY = 'morning/told';

/**
 * Once on each working day, from the hour the council's file names, the officers are told what is due. Whoever was down
 * then tells it when they are back on that day; a day that was missed altogether is not made up for.
 */
export async function tellTheMorning({ register, council, holidays, now, poke }: Desk): Promise<void> {
  const day = londonDateOf(now());
  if (sayTime(now()) < council.morning.at) return;
  const { kind } = dayKind(day, holidays());
  // Past the last holiday known nobody can say what a day is: to be told too often is the lesser evil.
  if (kind !== 'working' && (kind !== 'unknown' || isWeekend(day))) return;
  const row = await register.read(KEY);
  if (row && isDoneFor(day, told.parse(row.value).on)) return;
  await register.commit([
    { key: KEY, was: row?.version ?? 'new', value: { on: day } },
    strayOutgoing({ kind: 'morning', day }),
  ]);
  poke();
}
