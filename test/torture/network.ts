import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './random.ts';
import type { Counts } from './counts.ts';

/** Something of Slack's that a bot was told, and what it answered. */
export interface Told {
  /** The body as the bot reads it. */
  body: unknown;
  /** Its answer's status was good: Slack may believe that it is kept. */
  acknowledged: boolean;
  answer: string;
}

/** The way from Slack to the bots, on which things go wrong. */
export interface Network {
  url: string;
  /** Everything that reached a bot, in the order in which it was answered or the bot died. */
  told: Told[];
  /** From now on nothing goes wrong any more. */
  calm(): void;
  close(): Promise<void>;
}

/** How often what goes wrong with a delivery. */
const OFTEN = { lost: 0.05, answerLost: 0.05, twice: 0.1, late: 0.3 };
/** How late a delivery may be, in milliseconds: what is later overtakes nothing that a person waits for. */
const LATE = { event: 900, interaction: 700 };

/**
 * Opens the way to the bots. Deliveries come late and so in another order, come twice, or never; answers get lost.
 * @param addresses of the bots that can be reached now
 */
export async function openNetwork(chance: Chance, counts: Counts, addresses: () => string[]): Promise<Network> {
  const told: Told[] = [];
  let isCalm = false;
  const goesWrong = (often: number) => !isCalm && chance.happens(often);

  async function deliver(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const raw = await bytesOf(incoming);
    const body = bodyOf(incoming, raw);
    const isEvent = incoming.headers['content-type'] === 'application/json';
    if (goesWrong(OFTEN.lost)) {
      counts.add('deliveries lost');
      outgoing.destroy();
      return;
    }
    if (goesWrong(OFTEN.late)) {
      counts.add('deliveries late');
      await pause(chance.between(0, isEvent ? LATE.event : LATE.interaction));
    }
    const first = pass(incoming, raw, body);
    if (goesWrong(OFTEN.twice)) {
      counts.add('deliveries doubled');
      void pause(chance.between(0, LATE.event)).then(() => pass(incoming, raw, body));
    }
    const answer = await first;
    if (answer === undefined || goesWrong(OFTEN.answerLost)) {
      if (answer !== undefined) counts.add('answers lost');
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(answer.status, answer.headers).end(answer.text);
  }

  async function pass(incoming: IncomingMessage, raw: Buffer, body: unknown) {
    const all = addresses();
    if (all.length === 0) return undefined;
    try {
      const answer = await fetch(chance.oneOf(all), {
        method: 'POST',
        headers: headersOf(incoming),
        body: new Uint8Array(raw),
      });
      const text = await answer.text();
      told.push({ body, acknowledged: answer.ok, answer: text });
      return { status: answer.status, headers: { 'content-type': answer.headers.get('content-type') ?? '' }, text };
    } catch {
      // It died of it, or before it.
      told.push({ body, acknowledged: false, answer: '' });
      return undefined;
    }
  }

  const server = createServer((incoming, outgoing) => void deliver(incoming, outgoing));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    told,
    calm() {
      isCalm = true;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) if (Buffer.isBuffer(part)) parts.push(part);
  return Buffer.concat(parts);
}

/** The headers a bot reads: what Slack signed, and what kind of body it is. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      (header): header is [string, string] =>
        typeof header[1] === 'string' && /^(?:content-type|x-slack-.*)$/u.test(header[0]),
    ),
  );
}

function bodyOf({ headers }: IncomingMessage, raw: Buffer): unknown {
  if (headers['content-type'] === 'application/json') return JSON.parse(raw.toString());
  const form = new URLSearchParams(raw.toString());
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
}
