import { webApi } from '@slack/bolt';

/** Slack's Web API as we use it. */
export type Api = InstanceType<typeof webApi.WebClient>;

/** Slack is asked once: what must be tried again is tried again by the outbox, which knows what it may repeat. */
export const askedOnce = { retries: 0 } as const;

/** How long Slack asks us to wait, in milliseconds; nothing when the error is another. */
export function waitAsked(error: unknown): number | undefined {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;
}

/** Slack's own code of a refusal, such as `channel_not_found`. */
export function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  return error.data.error;
}
