import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { parse } from 'yaml';
import { z } from 'zod';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workspace/index.ts';
import { compact, jsonObject, parseJson, type JsonObject, type Sparse } from '../../src/workspace/json.ts';
import { seed } from '../../src/workspace/seed.ts';

/** What the workspace sent to a bot: an event, a command or an interaction. */
export interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  /** `event_callback`, `command`, or the interaction's type. */
  type: string;
  payload: JsonObject;
}

type Reply = { status: number; body?: unknown; headers?: { [name: string]: string } } | 'silence';

/** A bot that only listens: it keeps what it gets, and answers as told. */
class StubBot {
  readonly received: Received[] = [];
  reply: (received: Received) => Reply = () => ({ status: 200 });
  private server: Server | undefined;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const received = read(request.headers, Buffer.concat(parts).toString());
        this.received.push(received);
        const reply = this.reply(received);
        if (reply === 'silence') return;
        response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
        response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
  }

  url(): string {
    const address = this.server?.address();
    if (typeof address !== 'object' || address === null) throw new Error('The stub bot does not listen.');
    return `http://127.0.0.1:${address.port}/slack/events`;
  }

  /** What it was sent of a type, oldest first. */
  of(type: string): JsonObject[] {
    return this.received.filter((one) => one.type === type).map((one) => one.payload);
  }

  /** The inner events it was sent, oldest first. */
  events(type?: string): JsonObject[] {
    const inner = this.of('event_callback').map((envelope) => jsonObject.parse(envelope['event']));
    return inner.filter((event) => type === undefined || event['type'] === type);
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

function read(headers: IncomingHttpHeaders, raw: string): Received {
  if (headers['content-type']?.includes('json') === true) {
    return { headers, raw, type: 'event_callback', payload: jsonObject.parse(JSON.parse(raw)) };
  }
  const form = Object.fromEntries(new URLSearchParams(raw));
  if (form['payload'] === undefined) return { headers, raw, type: 'command', payload: form };
  const payload = jsonObject.parse(JSON.parse(form['payload']));
  return { headers, raw, type: z.string().parse(payload['type']), payload };
}

export const secret = 'a-signing-secret';
export const token = 'xoxb-a-token';

/** The app's own manifest, the one that ships. */
export const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));

/** A clock that stands until it is moved. */
export function standingClock(at = Date.UTC(2019, 10, 1, 9)) {
  let now = at;
  return { now: () => now, moveTo: (ms: number) => void (now = ms) };
}

export interface Trial {
  workspace: Workspace;
  bot: StubBot;
  /** Calls a Web API method as the app does, in the form WebClient sends. */
  call(method: string, args?: Sparse): Promise<JsonObject>;
  close(): Promise<void>;
}

/** A workspace with a bot that only listens. Its machine's clock stands too, where `machine` is given. */
export async function openTrial(options: Partial<WorkspaceOptions> = {}): Promise<Trial> {
  const bot = new StubBot();
  await bot.start();
  const workspace = await openWorkspace({
    seed,
    manifest,
    port: 0,
    mailPort: 0,
    bot: { requestUrl: () => bot.url(), token, signingSecret: secret },
    clock: standingClock(),
    ratePerChannelMs: 0,
    quietMs: 5,
    ...options,
  });
  return {
    workspace,
    bot,
    call: (method, args = {}) => callAs(workspace, token, method, args),
    async close() {
      await workspace.close();
      bot.stop();
    },
  };
}

/** Calls a method with a token, as a form with JSON in its fields. */
export async function callAs(workspace: Workspace, as: string, method: string, args: Sparse): Promise<JsonObject> {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(compact(args)))
    form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  const response = await fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}` },
    body: form,
  });
  return { httpStatus: response.status, ...jsonObject.parse(parseJson(await response.text())) };
}

/** Whether something the bot received was signed as Slack signs. */
export function isSigned({ headers, raw }: Received): boolean {
  const base = `v0:${String(headers['x-slack-request-timestamp'])}:${raw}`;
  return headers['x-slack-signature'] === `v0=${createHmac('sha256', secret).update(base).digest('hex')}`;
}

/** The trigger of the last thing the bot received that carries one. */
export function lastTrigger(bot: StubBot): string {
  const found = bot.received.findLast((one) => typeof one.payload['trigger_id'] === 'string');
  return z.string().parse(found?.payload['trigger_id']);
}

export const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
export const plain = (text: string) => ({ type: 'plain_text', text });
export const input = (blockId: string, label: string, element: JsonObject, more: JsonObject = {}) => ({
  type: 'input',
  block_id: blockId,
  label: plain(label),
  element: { action_id: 'a', ...element },
  ...more,
});
export const modal = (blocks: JsonObject[], more: JsonObject = {}) => ({
  type: 'modal',
  title: plain('New FOI request'),
  submit: plain('Next'),
  blocks,
  ...more,
});
