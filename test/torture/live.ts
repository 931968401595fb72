import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from './day.ts';
import { answers } from './department.ts';
import { clarifies, logs } from './officer.ts';
import { requestOf, type Asked } from './request.ts';
import { followsTheCard } from './to-the-end.ts';

/** What became of a day as people saw it. */
export interface Lived {
  /** Every request that was logged. */
  asked: Asked[];
  /** Who waited in vain for what. */
  inVain: string[];
}

/**
 * Lives through a day: so many requests are worked on at once, a new one whenever one has come to its end, as long as
 * the day goes on.
 */
export async function live(day: Day, atOnce: number, goesOn: () => boolean): Promise<Lived> {
  const lived: Lived = { asked: [], inVain: [] };
  async function desk(): Promise<void> {
    while (goesOn()) {
      const asked = requestOf(day.chance, lived.asked.length + 1);
      lived.asked.push(asked);
      await fromBeginningToEnd(day, asked).catch((error: unknown) => {
        lived.inVain.push(`${asked.subject}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
  const desks: Promise<void>[] = [];
  for (let each = 0; each < atOnce; each += 1) {
    desks.push(desk());
    await pause(200);
  }
  await Promise.all(desks);
  return lived;
}

async function fromBeginningToEnd(day: Day, asked: Asked): Promise<void> {
  const reference = await logs(day, asked);
  if (day.chance.of(asked.subject).happens(0.2)) await clarifies(day, reference, asked.officer);
  const departments = asked.questions.map((_, index) => answers(day, reference, asked, index + 1));
  await Promise.all([...departments, followsTheCard(day, reference, asked)]);
}
