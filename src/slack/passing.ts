import { webApi } from '@slack/bolt';
import type { Passing } from '../register/index.ts';
import { refusalCode, waitAsked } from './api.ts';
import { secondsAsked } from './ask-slack.ts';

/** Slack's own words for that something is the matter with Slack, or that FOI Desk is not let in until an administrator sees to it. */
const OF_SLACKS = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'org_login_required',
  'not_authed',
  'invalid_auth',
  'token_revoked',
  'token_expired',
  'account_inactive',
]);

/** A file's bytes did not come or go, for now. */
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

/** How long an answer asks us to wait, in milliseconds; 0 where it does not say. */
export function askedToWait(answer: Response): number {
  return (secondsAsked(answer) ?? 0) * 1000;
}
