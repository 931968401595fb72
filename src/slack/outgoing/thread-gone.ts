import type { Outcome } from '../../register/index.ts';
import type { Surface } from '../../workflows/intents.ts';
import { outgoing } from '../../workflows/outgoing.ts';
import { refusalCode } from '../api.ts';
import type { Bot } from '../bot.ts';
import type { Try } from './handler.ts';

const FIRST_WAIT = 500;
/** Some thirty seconds: by then it is posted anew, or an officer has to look. */
const MOST = 6;
const GONE = new Set(['thread_not_found', 'invalid_thread_ts']);

/**
 * Does something in a thread. Where somebody deleted the message it hangs under, that is posted anew, and this goes there:
 * it is tried again meanwhile, and nothing waits with it.
 */
export async function inThread(
  { desk }: Bot,
  { reference, parent }: { reference: string; parent: Surface | undefined },
  { attempt }: Pick<Try, 'attempt'>,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!parent || attempt >= MOST || !GONE.has(refusalCode(error) ?? '')) throw error;
    await desk.register.commit(outgoing([{ kind: 'show', reference, surface: parent, anew: true }], 0));
    desk.poke();
    const afterMs = FIRST_WAIT * 2 ** (attempt - 1);
    return { outcome: 'retry', afterMs, why: 'Its thread is gone, and is posted anew.', aside: true };
  }
}
