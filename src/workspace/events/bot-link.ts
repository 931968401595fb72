import type { Activity } from '../activity.ts';
import type { Faults } from '../faults.ts';
import type { Journal, JournalEntry } from '../journal.ts';
import { jsonObject, type JsonObject } from '../json.ts';
import type { Connections } from '../socket/connections.ts';
import type { Content, Retry } from '../socket/envelope.ts';
import { httpPost, signature } from './http-post.ts';

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
  connections: Connections;
}

/** A delivery, as either way to the bot needs it. */
interface Delivery {
  kind: JournalEntry['kind'];
  name: string;
  body: string;
  headers: { [name: string]: string };
  envelope: Content;
}

/** What came of a delivery, and the bytes for the journal. */
interface Exchange {
  sent: string;
  answered: string | Buffer;
  status: number;
  answer: BotAnswer;
}

const failed = (reason: 'http_timeout' | 'connection_failed'): BotAnswer => ({ ok: false, reason, noRetry: false });
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** The way to the bot: signed posts, or its connections in Socket Mode. Waits three seconds for its answer. */
export class BotLink {
  private readonly options: BotLinkOptions;

  constructor(options: BotLinkOptions) {
    this.options = options;
  }

  /** Sends an event, whose envelope is `body`, as JSON. */
  event(name: string, body: string, retry: Retry | null): Promise<BotAnswer> {
    const again: { [name: string]: string } =
      retry === null ? {} : { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason };
    const payload = jsonObject.parse(JSON.parse(body));
    return this.send({
      kind: 'event',
      name,
      body,
      headers: { 'content-type': 'application/json', ...again },
      envelope: { type: 'events_api', payload, retry },
    });
  }

  /** Sends a command: over HTTP, a form. */
  command(fields: { [field: string]: string }): Promise<BotAnswer> {
    const body = new URLSearchParams(fields).toString();
    const envelope: Content = { type: 'slash_commands', payload: fields };
    return this.send({ kind: 'interaction', name: 'command', body, headers: form, envelope });
  }

  /** Sends an interaction: over HTTP, as the form's field `payload`. */
  interaction(name: string, payload: JsonObject): Promise<BotAnswer> {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    return this.send({ kind: 'interaction', name, body, headers: form, envelope: { type: 'interactive', payload } });
  }

  private async send(delivery: Delivery): Promise<BotAnswer> {
    const { activity, connections, faults, journal, machine } = this.options;
    if (faults.isBotDown()) return failed('connection_failed');
    const at = machine();
    const exchange = await activity.during(() =>
      connections.isOn() ? this.overSocket(delivery.envelope) : this.overHttp(delivery),
    );
    if (exchange === undefined) return failed('connection_failed');
    const { answer, answered, sent, status } = exchange;
    const { kind, name } = delivery;
    journal.add({ at, kind, name, sent: Buffer.from(sent), answered: Buffer.from(answered), status });
    return kind === 'interaction' && faults.takeLostAnswer() ? failed('http_timeout') : answer;
  }

  private async overSocket(envelope: Content): Promise<Exchange> {
    const { answered, outcome, sent } = await this.options.connections.deliver(envelope);
    if (outcome === 'acknowledged') return { sent, answered, status: 200, answer: { ok: true, body: answered } };
    const answer = failed(outcome === 'late' ? 'http_timeout' : 'connection_failed');
    return { sent, answered, status: 0, answer };
  }

  private async overHttp({ body, headers }: Delivery): Promise<Exchange | undefined> {
    const { answerWithinMs, machine, signingSecret } = this.options;
    const url = this.url();
    if (url === undefined) return undefined;
    const signed = { ...headers, ...signature(signingSecret, machine(), body) };
    const posted = await httpPost({ url, body, headers: signed, answerWithinMs });
    if (posted.kind !== 'answered') {
      const answer = failed(posted.kind === 'late' ? 'http_timeout' : 'connection_failed');
      return { sent: body, answered: '', status: 0, answer };
    }
    const { body: answered, noRetry, status } = posted;
    const isGood = status >= 200 && status < 300;
    const answer: BotAnswer = isGood
      ? { ok: true, body: answered.toString() }
      : { ok: false, reason: 'http_error', noRetry };
    return { sent: body, answered, status, answer };
  }

  /** A bot that has not started has no address yet: nothing reaches it. */
  private url(): string | undefined {
    try {
      return this.options.requestUrl();
    } catch {
      return undefined;
    }
  }
}
