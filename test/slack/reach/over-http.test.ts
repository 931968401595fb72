import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { expect, onTestFinished, test, vi } from 'vitest';
import { overHttp } from '../../../src/slack/reach/over-http.ts';

const SECRET = 'of this test alone';

/** A line that is open, an app behind it that answers so, and what the log said of errors. */
async function listening(processEvent: App['processEvent'] = async () => {}) {
  const said: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (...words: unknown[]) => void said.push(words) };
  const line = overHttp({ reach: { by: 'http', signingSecret: SECRET }, host: '127.0.0.1', port: 0 }, SECRET, log, () =>
    Date.now(),
  );
  const app = new App({ receiver: line.receiver, token: 'xoxb-none', deferInitialization: true });
  app.processEvent = processEvent;
  const port = await line.receiver.start();
  onTestFinished(() => line.close());
  const url = `http://127.0.0.1:${String(port)}/slack/events`;

  /** What a body is answered with: its status, kind and words. */
  async function posts(body: string, { isSigned = true, to = url } = {}) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const digest = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
    const answer = await fetch(to, {
      method: 'POST',
      body,
      headers: {
        'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
        ...(isSigned && { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }),
      },
    });
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  }
  return { url, said, posts };
}

test('what is said in the acknowledgement goes out whole, with its length', async () => {
  const { url, posts } = await listening(({ ack }) => ack({ text: 'What you can type: “/foi new”' }));
  expect(await posts('command=%2Ffoi')).toEqual([200, 'application/json', '{"text":"What you can type: “/foi new”"}']);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/slack\/events$/u);
});

test('an acknowledgement alone says nothing', async () => {
  const { posts } = await listening(({ ack }) => ack());
  expect(await posts('{"type":"event_callback"}')).toEqual([200, null, '']);
});

test('a connection is kept for longer than a proxy keeps it', async () => {
  const { url } = await listening();
  expect((await fetch(url)).headers.get('keep-alive')).toBe('timeout=75');
});

test('Slack hears its challenge back, if it is Slack, and finds a certificate', async () => {
  const processEvent = vi.fn<App['processEvent']>();
  const { posts } = await listening(processEvent);
  const asks = '{"type":"url_verification","challenge":"3eZbrw1aB"}';
  expect(await posts(asks)).toEqual([200, 'application/json', '{"challenge":"3eZbrw1aB"}']);
  expect((await posts(asks, { isSigned: false }))[0]).toBe(401);
  expect(await posts('ssl_check=1&token=none')).toEqual([200, null, '']);
  expect(await posts('ssl_check=1&command=%2Ffoi', { isSigned: false })).toEqual([200, null, '']);
  expect(processEvent).not.toHaveBeenCalled();
});

test('a message about a certificate is no looking for one: what cannot be Slack’s now is not acknowledged', async () => {
  const processEvent = vi.fn<App['processEvent']>();
  const { posts } = await listening(processEvent);
  expect((await posts('{"event":{"text":"&ssl_check=1&"}}', { isSigned: false }))[0]).toBe(401);
  expect(processEvent).not.toHaveBeenCalled();
});

test('what nobody listens to is not there, and what fails is not acknowledged', async () => {
  const nobody = await listening();
  expect((await nobody.posts('command=%2Fother'))[0]).toBe(404);
  const failing = await listening(() => Promise.reject(new TypeError('Words of somebody’s.')));
  expect((await failing.posts('command=%2Ffoi'))[0]).toBe(500);
  expect(failing.said).toEqual([
    [{ kind: 'TypeError' }, 'What Slack sent could not be taken; it was not acknowledged.'],
  ]);
});

test('what fails after it was acknowledged stays acknowledged, and the log has it', async () => {
  const { posts, said } = await listening(async ({ ack }) => {
    await ack();
    throw new TypeError('Words of somebody’s.');
  });
  expect(await posts('command=%2Ffoi')).toEqual([200, null, '']);
  expect(said).toEqual([[{ kind: 'TypeError' }, 'What Slack sent was acknowledged, and something failed afterwards.']]);
});

test('nothing but Slack’s own address and the answer that it runs is there', async () => {
  const { url, posts } = await listening(({ ack }) => ack());
  expect((await posts('command=%2Ffoi', { to: new URL('/other', url).href }))[0]).toBe(404);
  expect((await fetch(url)).status).toBe(404);
  const health = await fetch(new URL('/healthz', url));
  expect([health.status, await health.text()]).toEqual([200, 'ok']);
});
