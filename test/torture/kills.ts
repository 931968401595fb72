import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';
import type { BotProcess } from './bots.ts';
import type { Counts } from './counts.ts';
import type { Night } from './nights.ts';
import type { Chance } from './random.ts';

/** How often a bot is killed while it still starts. */
const WHILE_STARTING = 0.2;
/** How long a start takes and how long a bot lives then, in milliseconds, at most: longer where the machine is slow. */
const START = 1500;
const LIFE = { alone: 1600, oneOfSeveral: 9000 };

/** The killing, as it goes on. */
export interface Killing {
  over: Promise<void>;
  isOver: () => boolean;
  /** Nights that are still to come. */
  nightsToCome: () => number;
}

/** Kills bots at moments of chance, so many times; one that is killed is started again at once. Nights come between. */
export function killThem(
  bots: readonly BotProcess[],
  { chance, counts, clock }: { chance: Chance; counts: Counts; clock: Clock },
  nightsToCome: readonly Night[],
  kills: number,
): Killing {
  let isOver = false;
  const nights = [...nightsToCome];

  async function kill(): Promise<void> {
    for (let each = 0; each < kills; each += 1) {
      await nightAfter(each);
      const victim = chance.oneOf(bots);
      // The others live on: what the victim leaves is taken over.
      for (const other of bots) if (other !== victim) await other.listening();
      if (chance.happens(WHILE_STARTING)) await pause(chance.between(0, START));
      else {
        await victim.listening();
        const life = bots.length > 1 ? LIFE.oneOfSeveral : LIFE.alone;
        await pause(chance.between(0, Math.max(life, victim.startTook)));
      }
      counts.add(victim.url === undefined ? 'kills while it started' : 'kills while it worked');
      await victim.kill();
      victim.start();
    }
    await nightAfter(kills);
    isOver = true;
  }

  /** The bots are as dead as people are asleep, and find another day when they start: their clock goes on from there. */
  async function nightAfter(killed: number): Promise<void> {
    for (let night = nights[0]; night !== undefined && night.after <= killed; night = nights[0]) {
      for (const bot of bots) await bot.kill();
      clock.moveTo(night.until);
      counts.add('nights');
      nights.shift();
      for (const bot of bots) bot.start();
    }
  }

  return { over: kill(), isOver: () => isOver, nightsToCome: () => nights.length };
}
