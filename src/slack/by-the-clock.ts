import type { Holidays } from '../domain/clock/index.ts';
import { createClaim } from '../register/index.ts';
import type { Desk } from '../workflows/desk.ts';
import { redrawNotices } from '../workflows/notices/approve-notice.ts';
import { lookAfterUnanswered } from '../workflows/notices/unanswered.ts';
import { redateRequests } from '../workflows/redate-requests.ts';
import { redrawCards } from '../workflows/redraw-cards.ts';
import { redrawLetters } from '../workflows/redraw-letters.ts';
import { keepNoLonger } from '../workflows/upkeep/keep-no-longer.ts';
import { sweepDrafts } from '../workflows/upkeep/sweep-drafts.ts';

const MINUTE = 60_000;

/** What is due by the clock: done every minute, and whenever it is asked for. */
export interface ByTheClock {
  tick: () => Promise<void>;
  /** Resolves when what was begun is over. */
  idle: () => Promise<unknown>;
  /** Begins nothing more; resolves when what was begun is over. */
  stop(): Promise<void>;
}

/** Does at once, and then every minute, what no input causes; of several bots on one register one does it. */
export async function workByTheClock(desk: Desk): Promise<ByTheClock> {
  let redatedBy: Holidays | undefined;
  async function whatIsDue(): Promise<void> {
    const holidays = desk.holidays();
    if (holidays !== redatedBy) await redateRequests(desk);
    redatedBy = holidays;
    await redrawLetters(desk);
    await redrawCards(desk);
    await redrawNotices(desk);
    await lookAfterUnanswered(desk);
    await sweepDrafts(desk);
    await keepNoLonger(desk);
  }

  let ticking: Promise<unknown> = Promise.resolve();
  const claim = createClaim(desk.register, 'by-the-clock', { log: desk.log, taken: () => void tick() });
  const tick = async () => {
    if (!claim.isHeld()) return;
    ticking = whatIsDue().catch(() =>
      desk.log.error({}, 'What is due by the clock could not all be done; it is tried in a minute.'),
    );
    await ticking;
  };
  const everyMinute = setInterval(() => void tick(), MINUTE);
  // Whoever starts the bot does not wait for what the morning has to do: in a large register that takes a while.
  await claim.start();
  return {
    tick,
    idle: () => ticking,
    async stop() {
      clearInterval(everyMinute);
      await ticking;
      await claim.stop();
    },
  };
}
