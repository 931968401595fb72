import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Events } from './events/events.ts';

/** Redeliveries due later than this are not waited for, in milliseconds. */
const nearMs = 1000;

/** Resolves when every delivery so far is answered and the bot is quiet. */
export async function settle(
  activity: Activity,
  events: Events,
  options: { quiet: (() => Promise<void>) | undefined; quietMs: number },
): Promise<void> {
  for (;;) {
    const before = activity.stirred();
    while (!activity.isIdle() || events.dueWithin(nearMs) > 0) await wait(2);
    if (options.quiet === undefined) await wait(options.quietMs);
    else {
      await options.quiet();
      // What the bot did last may still be on its way here.
      await wait(2);
    }
    if (activity.stirred() === before && activity.isIdle() && events.dueWithin(nearMs) === 0) return;
  }
}
