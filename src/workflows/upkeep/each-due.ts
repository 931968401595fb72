import { z } from 'zod';
import { londonDate, type LondonDate } from '../../domain/london.ts';
import { ending as endings, type Ending } from '../../domain/request/events.ts';
import { RegisterFailed } from '../../register/index.ts';
import type { Desk } from '../desk.ts';
import { notSaidToday } from '../daily/once-a-day.ts';
import { faultOf } from '../with-each.ts';

/** Requests of each ending at one time: what is to be deleted in Slack goes at Slack's pace. */
const AT_ONCE = 20;

const place = z.tuple([londonDate, z.string()]);

/** A list of requests that ended, and which of them are due to go. */
export interface Ended {
  /** What is done, for the log. */
  what: string;
  /** Where those of one ending stand, ordered by the day of their end. */
  prefixOf: (ending: Ending) => string;
  isDue: (end: { ending: Ending; on: LondonDate }) => boolean;
}

/**
 * Lets go of requests that are due, the longest ended first. One that cannot be read is passed over, so that it holds up
 * none behind it, and named in the log once a day. Answers how many went.
 * @param letGo whether it went: something may hold it meanwhile
 * @throws RegisterFailed where the register cannot be written
 */
export async function eachDue(
  desk: Desk,
  ended: Ended,
  letGo: (reference: string) => Promise<boolean>,
): Promise<number> {
  let gone = 0;
  for (const ending of endings.options) gone += await ofEnding(desk, ended, ending, letGo);
  return gone;
}

async function ofEnding(
  desk: Desk,
  { what, prefixOf, isDue }: Ended,
  ending: Ending,
  letGo: (reference: string) => Promise<boolean>,
): Promise<number> {
  const prefix = prefixOf(ending);
  let gone = 0;
  for (let after = ''; ;) {
    const keys = await desk.register.keys(prefix, { after, limit: AT_ONCE });
    for (const key of keys) {
      const [on, reference] = place.safeParse(key.slice(prefix.length).split('/')).data ?? [];
      if (on === undefined || reference === undefined) continue;
      // Those behind it ended later still.
      if (gone === AT_ONCE || !isDue({ ending, on })) return gone;
      if (await wentOf(desk, what, reference, letGo)) gone += 1;
    }
    if (keys.length < AT_ONCE) return gone;
    after = keys.at(-1) ?? '';
  }
}

async function wentOf(
  desk: Desk,
  what: string,
  reference: string,
  letGo: (reference: string) => Promise<boolean>,
): Promise<boolean> {
  try {
    return await letGo(reference);
  } catch (error) {
    if (error instanceof RegisterFailed) throw error;
    if (await notSaidToday(desk, `${what}/${reference}`)) {
      desk.log.error(
        { what, reference, ...faultOf(error) },
        'This could not be done with a request; the others went on.',
      );
    }
    return false;
  }
}
