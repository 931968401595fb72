import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Activity } from '../activity.ts';
import type { Faults } from '../faults.ts';
import type { Journal, JournalEntry } from '../journal.ts';

/** How the bot took what was sent to it. */
export type BotAnswer =
  | { ok: true; body: string }
  | { ok: false; reason: 'http_timeout' | 'connection_failed' | 'http_error'; noRetry: boolean };

export interface BotLinkOptions {
  requestUrl: () => string;
  signingSecret: string;
  machine: () => number;
  answerWithinMs: number;
  journal: Journal;
  activity: Activity;
  faults: Faults;
}

/** Posts to the bot, signed as Slack signs, and waits three seconds for its answer. */
export class BotLink {
  private readonly options: BotLinkOptions;

  constructor(options: BotLinkOptions) {
    this.options = options;
  }

  /** Sends an event, as JSON. */
  event(name: string, body: string, headers: { [name: string]: string }): Promise<BotAnswer> {
    return this.post('event', name, body, { 'content-type': 'application/json', ...headers });
  }

  /** Sends a command or an interaction, as a form. */
  interaction(name: string, form: { [field: string]: string }): Promise<BotAnswer> {
    const body = new URLSearchParams(form).toString();
    return this.post('interaction', name, body, { 'content-type': 'application/x-www-form-urlencoded' });
  }

  private async post(
    kind: JournalEntry['kind'],
    name: string,
    body: string,
    headers: { [name: string]: string },
  ): Promise<BotAnswer> {
    const { activity, faults, journal, machine } = this.options;
    const url = this.url();
    if (faults.isBotDown() || url === undefined) return { ok: false, reason: 'connection_failed', noRetry: false };
    const entry: JournalEntry = {
      at: machine(),
      kind,
      name,
      sent: Buffer.from(body),
      answered: Buffer.alloc(0),
      status: 0,
    };
    const answer = await activity.during(() => this.exchange(url, body, { ...headers, ...this.signed(body) }, entry));
    journal.add(entry);
    return answer;
  }

  /** A bot that has not started has no address yet: nothing reaches it. */
  private url(): string | undefined {
    try {
      return this.options.requestUrl();
    } catch {
      return undefined;
    }
  }

  private signed(body: string): { [name: string]: string } {
    const timestamp = String(Math.floor(this.options.machine() / 1000));
    const digest = createHmac('sha256', this.options.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
  }

  private exchange(
    url: string,
    body: string,
    headers: { [name: string]: string },
    entry: JournalEntry,
  ): Promise<BotAnswer> {
    return new Promise((resolve) => {
      const length = { 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Slackbot 1.0' };
      // No kept-alive connection: one the bot closed meanwhile would look like a bot that is down.
      const sending = request(url, {
        method: 'POST',
        agent: false,
        headers: { ...headers, ...length },
      });
      const late = setTimeout(() => {
        resolve({ ok: false, reason: 'http_timeout', noRetry: false });
        sending.destroy();
      }, this.options.answerWithinMs);
      sending.on('error', () => {
        clearTimeout(late);
        resolve({ ok: false, reason: 'connection_failed', noRetry: false });
      });
      sending.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => sending.destroy());
        response.on('end', () => {
          clearTimeout(late);
          entry.status = response.statusCode ?? 0;
          entry.answered = Buffer.concat(parts);
          const isGood = entry.status >= 200 && entry.status < 300;
          const noRetry = response.headers['x-slack-no-retry'] === '1';
          resolve(
            isGood ? { ok: true, body: entry.answered.toString() } : { ok: false, reason: 'http_error', noRetry },
          );
        });
      });
      sending.end(body);
    });
  }
}
