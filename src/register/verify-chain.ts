import { digestOf } from './digest.ts';
import { chainHash, type RequestRecord } from './record.ts';
import { digestsIn } from './seal.ts';

/** Whether a history is as it was written; if not, at which event (1 is the first) it stops being so, and why. */
export type ChainCheck = { ok: true } | { ok: false; at: number; why: string };

/**
 * Checks every event against the one before it, and everything said that is still there against its digest.
 * What was erased is no fault. Events cut off at the end leave no trace in the chain itself.
 */
export function verifyChain({ reference, events, particulars }: RequestRecord): ChainCheck {
  let before = reference;
  for (const [i, stored] of events.entries()) {
    const at = i + 1;
    if (stored.hash !== chainHash(before, stored)) {
      return { ok: false, at, why: 'the event is not the one that was written here' };
    }
    for (const digest of digestsIn(stored.event)) {
      const particular = Object.hasOwn(particulars, digest) ? particulars[digest] : undefined;
      if (particular && digestOf(particular.value, particular.salt) !== digest) {
        return { ok: false, at, why: 'what was said in this event is not what was written' };
      }
    }
    before = stored.hash;
  }
  return { ok: true };
}
