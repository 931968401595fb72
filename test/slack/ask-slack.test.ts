import { createServer } from 'node:http';
import { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { askedOnce } from '../../src/slack/api.ts';
import { askSlack } from '../../src/slack/ask-slack.ts';
import { passing } from '../../src/slack/passing.ts';

/** Why a call fails where what stands for Slack answers so. */
async function whyOf(status: number, headers: Record<string, string>, code = 'ratelimited'): Promise<unknown> {
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(status, headers).end(JSON.stringify({ ok: false, error: code })));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const client = new webApi.WebClient('xoxb-test', {
    slackApiUrl: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/api/`,
    retryConfig: askedOnce,
    rejectRateLimitedCalls: true,
    fetch: askSlack,
  });
  return client.chat.postMessage({ channel: 'C1', text: 'Hello' }).catch((error: unknown) => error);
}

const waits: [string, Record<string, string>, number][] = [
  ['as it says', { 'retry-after': '7' }, 7000],
  ['half a minute where it does not say', {}, 30_000],
  ['half a minute where it says no number', { 'retry-after': 'Wed, 25 Nov 2026 07:28:00 GMT' }, 30_000],
  ['an hour where it says weeks', { 'retry-after': '99999999' }, 3_600_000],
];
test.each(waits)('what Slack asks to wait with is waited with: %s', async (_, headers, askedMs) => {
  expect(passing(await whyOf(429, headers))).toEqual({ askedMs });
});

test.each(['internal_error', 'fatal_error', 'rate_limited', 'team_added_to_org', 'token_revoked', 'account_inactive'])(
  '%s is no fault of what was asked, and is waited for',
  async (code) => expect(passing(await whyOf(200, {}, code))).toEqual({ askedMs: 0 }),
);

test.each(['channel_not_found', 'invalid_blocks', 'no_such_code'])('%s is, and is not waited for', async (code) =>
  expect(passing(await whyOf(200, {}, code))).toBeUndefined(),
);
