import { HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Log } from '../workflows/desk.ts';
import { boltLogger } from './bolt-logger.ts';
import type { DeskApp } from './desk-app.ts';
import { guard } from './guarded-receiver.ts';
import { socketMode } from './socket-mode.ts';

/** How Slack reaches us: it calls us, or we connect to it. */
export type Reach = { by: 'http'; signingSecret: string } | { by: 'socket'; appToken: string };

export interface ReceiverOptions {
  reach: Reach;
  /** Nothing for Slack itself. */
  apiUrl?: string | undefined;
  host: string;
  port: number;
}

/** `url`: where Slack calls us, or in Socket Mode where we say that we run; `says` says so. */
export type Opened = { ok: true; url: string; says: string } | { ok: false; faults: string[] };

/** A way for Slack to reach the app. */
export interface Line {
  /** What the app is made with. */
  receiver: Receiver;
  open(app: DeskApp): Promise<Opened>;
  /** Takes nothing more, answers what is under way, and closes. */
  close(): Promise<void>;
}

/** The way that is configured. `now`: the machine's instant, by which Slack signs. */
export function lineTo(options: ReceiverOptions, log: Log, now: () => number): Line {
  const { reach } = options;
  switch (reach.by) {
    case 'http':
      return http(options, reach.signingSecret, log, now);
    case 'socket':
      return socketMode(options, reach.appToken, log);
  }
}

function http({ host, port }: ReceiverOptions, signingSecret: string, log: Log, now: () => number): Line {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: '/slack/events',
    logger: boltLogger(log),
    customRoutes: [{ path: '/healthz', method: 'GET', handler: (_, response) => void response.end('ok') }],
  });
  guard(receiver, now);
  return {
    receiver,
    async open() {
      const server = await receiver.start({ port, host });
      const address = server.address();
      const taken = address !== null && typeof address === 'object' ? address.port : port;
      const url = `http://${host}:${taken}/slack/events`;
      return { ok: true, url, says: `FOI Desk listens at ${url}.` };
    },
    close: () => receiver.stop(),
  };
}
