import { createHmac } from 'node:crypto';
import { request } from 'node:http';

/** How a post was answered. */
export type Posted =
  | { kind: 'answered'; status: number; body: Buffer; noRetry: boolean }
  | { kind: 'late' }
  | { kind: 'failed' };

export interface Post {
  url: string;
  body: string;
  headers: { [name: string]: string };
  /** How long an answer is waited for, in milliseconds. */
  answerWithinMs: number;
}

/** The headers by which an app knows that something comes from Slack. `at` in milliseconds of the machine's time. */
export function signature(signingSecret: string, at: number, body: string): { [name: string]: string } {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

/** Posts to the app and waits for its answer. */
export function httpPost({ url, body, headers, answerWithinMs }: Post): Promise<Posted> {
  return new Promise((resolve) => {
    const length = { 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Slackbot 1.0' };
    // No kept-alive connection: one the bot closed meanwhile would look like a bot that is down.
    const sending = request(url, { method: 'POST', agent: false, headers: { ...headers, ...length } });
    const late = setTimeout(() => {
      resolve({ kind: 'late' });
      sending.destroy();
    }, answerWithinMs);
    sending.on('error', () => {
      clearTimeout(late);
      resolve({ kind: 'failed' });
    });
    sending.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => sending.destroy());
      response.on('end', () => {
        clearTimeout(late);
        const noRetry = response.headers['x-slack-no-retry'] === '1';
        resolve({ kind: 'answered', status: response.statusCode ?? 0, body: Buffer.concat(parts), noRetry });
      });
    });
    sending.end(body);
  });
}
