import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../../workflows/desk.ts';
import { boltLogger } from './bolt-logger.ts';
import { guard } from './guarded-receiver.ts';
import type { Line, ReceiverOptions } from './line.ts';
import { socketMode } from './socket-mode.ts';

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
  guard(receiver, now, log);
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
