import type { Outcome, Register } from '../../register/index.ts';
import type { Surface } from '../../workflows/intents.ts';
import { outgoing } from '../../workflows/outgoing.ts';
import { postedAt } from '../surfaces.ts';
import type { Try } from './handler.ts';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/**
 * What stands under a message that has not been posted yet waits for it, and nothing else waits with it. Where the message
 * was given up, so is this: an officer has both tried again.
 */
export async function notPostedYet(
  register: Register,
  reference: string,
  parent: Surface,
  { attempt }: Pick<Try, 'attempt'>,
): Promise<Outcome> {
  const [show] = outgoing([{ kind: 'show', reference, surface: parent }], 0);
  const isComing = show !== undefined && (await register.read(show.key)) !== undefined;
  if (!isComing && !(await postedAt(register, reference, parent)))
    return { outcome: 'failed', why: 'thread_not_posted' };
  const afterMs = Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT);
  return { outcome: 'retry', afterMs, why: 'Its thread has not been posted yet.', aside: true };
}
