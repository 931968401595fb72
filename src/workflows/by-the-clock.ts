import type { Holidays } from '../domain/clock/index.ts';
import { createClaim } from '../register/index.ts';
import type { Desk } from './desk.ts';
import { redrawNotices } from './notices/approve-notice.ts';
import { lookAfterUnanswered } from './notices/unanswered.ts';
import { redateRequests } from './daily/redate-requests.ts';
import { redrawCards } from './daily/redraw-cards.ts';
import { tellTheMorning } from './daily/tell-the-morning.ts';
import { redrawLetters } from './letter/redraw.ts';
import { keepNoLonger } from './upkeep/keep-no-longer.ts';
import { sweepDrafts } from './upkeep/sweep-drafts.ts';
import { faultOf } from './with-each.ts';

const MINUTE = 60_000;

/** What is due by the clock: done every minute, and whenever it is asked for. */
export interface ByTheClock {
  tick: () => Promise<void>;
  /** Resolves when what was begun is over. */
  idle: () => Promise<unknown>;
  /** Begins nothing more; resolves when what was begun is over. */
  stop(): Promise<void>;
}

/** What no input causes, in this order; each by the name the log has for it. */
const duties: readonly (readonly [what: string, does: (desk: Desk) => Promise<unknown>])[] = [
  ['redraw letters', redrawLetters],
  ['tell the morning', tellTheMorning],
  ['redraw cards', redrawCards],
  ['redraw notices', redrawNotices],
  ['look after what is unanswered', lookAfterUnanswered],
  ['sweep drafts', sweepDrafts],
  ['erase', keepNoLonger],
];

/** Does at once, and then every minute, what no input causes; of several bots on one register one does it. */
export async function workByTheClock(desk: Desk): Promise<ByTheClock> {
  let redatedBy: Holidays | undefined;
  async function redateByNewHolidays(): Promise<void> {
    const holidays = desk.holidays();
    if (holidays !== redatedBy) await redateRequests(desk);
    redatedBy = holidays;
  }

  /** One that fails keeps none of the others from being done. */
  async function whatIsDue(): Promise<void> {
    for (const [what, does] of [['redate requests', redateByNewHolidays] as const, ...duties]) {
      await does(desk).catch((error: unknown) =>
        desk.log.error({ what, ...faultOf(error) }, 'This was due by the clock and failed; it is tried in a minute.'),
      );
    }
  }

  let ticking: Promise<unknown> = Promise.resolve();
  const claim = createClaim(desk.register, 'by-the-clock', { log: desk.log, taken: () => void tick() });
  const tick = async () => {
    if (!claim.isHeld()) return;
    ticking = whatIsDue();
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
