import { setTimeout as pause } from 'node:timers/promises';
import { reopens, reviews } from './after-the-letter.ts';
import type { Day } from './day.ts';
import { answers, speaksTooLate } from './department.ts';
import { logs } from './officer.ts';
import { onTheWay, withdrawn } from './on-the-way.ts';
import { answeredTogether, requestOf, type Asked } from './request.ts';
import { followsTheCard } from './to-the-end.ts';
import { endsWithoutLetter } from './without-letter.ts';

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
  if (await endsWithoutLetter(day, reference, asked)) return speaksTooLate(day, reference, asked);
  const gone = await withdrawn(day, reference, asked);
  if (gone === undefined) await onTheWay(day, reference, asked);
  const together = answeredTogether(asked, day.chance.of(`${reference}, together`), gone);
  const departments = asked.questions.map(async (_, index) => {
    const number = index + 1;
    if (number === gone || number === together?.[1]) return;
    await answers(day, reference, asked, number, number === together?.[0] ? together[1] : undefined);
  });
  const [end] = await Promise.all([followsTheCard(day, reference, asked), ...departments]);
  if (end !== 'sent') return;
  if (await reopens(day, reference, asked)) await followsTheCard(day, reference, asked);
  // A review by post would take as long again.
  if (asked.email !== undefined) await reviews(day, reference, asked);
}
