/** Longer than any time stamp is taken for one of now, in milliseconds: five minutes to either side. */
const REMEMBERED = 10 * 60_000;

/**
 * Does a thing once for each signature; says `before` where it was acknowledged already, and then does nothing.
 * @param works resolves with whether it was acknowledged: what was not may come again, and is done then; never rejects
 */
type Once = (signature: string, works: () => Promise<boolean>) => Promise<'done' | 'before'>;

/**
 * Knows a request that was recorded and is sent again, whatever it asks for: what changes something is known by its id, but
 * what only looks would tell whoever has the recording. Kept in memory: Slack signs every request anew.
 * @param now the machine's instant, in milliseconds
 */
export function onceForEachSignature(now: () => number): Once {
  const heard = new Map<string, { at: number; isAcknowledged: Promise<boolean> }>();

  function forgetOld(): void {
    for (const [signature, { at }] of heard) {
      // In the order they came.
      if (now() - at <= REMEMBERED) return;
      heard.delete(signature);
    }
  }

  return async (signature, works) => {
    for (let first = heard.get(signature); first; first = heard.get(signature)) {
      if (await first.isAcknowledged) return 'before';
      if (heard.get(signature) === first) heard.delete(signature);
    }
    forgetOld();
    const isAcknowledged = works();
    heard.set(signature, { at: now(), isAcknowledged });
    await isAcknowledged;
    return 'done';
  };
}
