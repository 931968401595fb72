import { webApi } from '@slack/bolt';
import type { Passing } from '../register/index.ts';
import { refusalCode, waitAsked } from './api.ts';

/** Slack's own words for that something is the matter with Slack. */
const OF_SLACKS = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']);

/** A file's bytes did not come, for now. */
export class NotGivenNow extends Error {
  override readonly name = 'NotGivenNow';
  /** How long we were asked to wait, in milliseconds; 0 where nobody said. */
  readonly askedMs: number;

  constructor(says: string, { askedMs = 0, cause }: { askedMs?: number; cause?: unknown } = {}) {
    super(says, { cause });
    this.askedMs = askedMs;
  }
}

/** Whether what was asked of Slack failed because Slack is away, overloaded or asks to wait: not for what was asked. */
export const passing: Passing = (error) => {
  const askedMs = error instanceof NotGivenNow ? error.askedMs : waitAsked(error);
  if (askedMs !== undefined) return { askedMs };
  const isAway =
    error instanceof webApi.WebAPIRequestError ||
    (error instanceof webApi.WebAPIHTTPError && isPassingStatus(error.statusCode)) ||
    OF_SLACKS.has(refusalCode(error) ?? '');
  return isAway ? { askedMs: 0 } : undefined;
};

/** Of an answer that is no 200: the server's trouble, or its asking to wait. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}
