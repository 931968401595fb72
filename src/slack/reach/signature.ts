import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far Slack's time may be from ours, in seconds: what is of another time may have been kept, and is sent again. */
const SKEW = 5 * 60;

/** Why something is not taken for Slack's: its time, or its signature. */
export type NotSlacks = 'of another time' | 'not signed';

/** Says of a request why it is not Slack's; nothing where it is. */
export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => NotSlacks | undefined;

/**
 * Looks at how Slack signs: https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param now the machine's instant, in milliseconds: signatures know no other clock
 */
export function signatureCheck(signingSecret: string, now: () => number): SignatureCheck {
  // Made once: Bolt's own check makes three such keys a request, which was a quarter of what an acknowledgement cost.
  const key = createSecretKey(Buffer.from(signingSecret));
  return (headers, body) => {
    const timestamp = headers['x-slack-request-timestamp'];
    const signature = headers['x-slack-signature'];
    if (typeof timestamp !== 'string' || typeof signature !== 'string') return 'not signed';
    // Where the time is wrong, nothing else may be: an administrator looks there first.
    if (Math.abs(Number(timestamp) - now() / 1000) > SKEW) return 'of another time';
    const digest = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest('hex');
    // A timestamp that is no number is of no time, however well it is signed.
    return isSame(`v0=${digest}`, signature) && /^\d+$/u.test(timestamp) ? undefined : 'not signed';
  };
}

/** Takes as long wherever two texts differ, so that nobody guesses a signature letter by letter. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
