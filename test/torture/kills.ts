import { setTimeout as pause } from 'node:timers/promises';
import type { BotProcess } from './bots.ts';
import type { Counts } from './counts.ts';
import type { Chance } from './random.ts';

/** How often a bot is killed while it still starts. */
const WHILE_STARTING = 0.2;
/** How long a start takes and how long a bot lives then, in milliseconds, at most. */
const START = 1500;
const LIFE = { alone: 1600, oneOfSeveral: 9000 };

/** Kills bots at moments of chance, so many times; one that is killed is started again at once. */
export function killThem(
  bots: readonly BotProcess[],
  chance: Chance,
  counts: Counts,
  kills: number,
): { over: Promise<void>; isOver: () => boolean } {
  let isOver = false;
  async function kill(): Promise<void> {
    for (let each = 0; each < kills; each += 1) {
      const victim = chance.oneOf(bots);
      // The others live on: what the victim leaves is taken over.
      for (const other of bots) if (other !== victim) await other.listening();
      if (chance.happens(WHILE_STARTING)) await pause(chance.between(0, START));
      else {
        await victim.listening();
        await pause(chance.between(0, bots.length > 1 ? LIFE.oneOfSeveral : LIFE.alone));
      }
      counts.add(victim.url === undefined ? 'kills while it started' : 'kills while it worked');
      await victim.kill();
      victim.start();
    }
    isOver = true;
  }
  return { over: kill(), isOver: () => isOver };
}
