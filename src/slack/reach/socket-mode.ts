import { SocketModeReceiver } from '@slack/bolt';
import { serveHealth, type Health } from '../../health.ts';
import type { Log } from '../../workflows/desk.ts';
import { askedOnce, refusalCode } from '../api.ts';
import { askSlack } from '../ask-slack.ts';
import { boltLogger } from './bolt-logger.ts';
import type { DeskApp } from '../intake/desk-app.ts';
import { keepConnected, type KeptConnection } from './keep-connected.ts';
import type { Line, ReceiverOptions } from './line.ts';

/** Slack renews a connection every few hours, which takes seconds: meanwhile the other one carries what comes. */
const CONNECTIONS = 2;

/** Connects to Slack, where no public address is to be had. `/healthz` is answered on host and port all the same. */
export function socketMode({ apiUrl, host, port }: ReceiverOptions, appToken: string, log: Log): Line {
  const make = () =>
    new SocketModeReceiver({
      appToken,
      logger: boltLogger(log),
      // Bolt's own reconnecting waits five seconds each time, and ends the process when Slack refuses.
      autoReconnectEnabled: false,
      installerOptions: {
        clientOptions: {
          retryConfig: askedOnce,
          rejectRateLimitedCalls: true,
          fetch: askSlack,
          ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
        },
      },
      async processEventErrorHandler({ error }) {
        log.error({ kind: error.name }, 'What Slack sent could not be taken; it was not acknowledged.');
        return false;
      },
    });
  const receiver = make();
  const spares = Array.from({ length: CONNECTIONS - 1 }, make);
  let kept: KeptConnection[] = [];
  let health: Health | undefined;
  let connected: DeskApp | undefined;
  const close = async () => {
    await connected?.close();
    await Promise.all([...kept.map((each) => each.close()), health?.close()]);
  };
  return {
    receiver,
    async open(app) {
      connected = app;
      health = await serveHealth(host, port);
      kept = [receiver, ...spares].map(({ client }) => keepConnected(client, log));
      for (const spare of spares) spare.init(app);
      const [first, ...others] = kept;
      try {
        await first?.connect();
      } catch (error) {
        await close();
        return { ok: false, faults: [refused(error)] };
      }
      // Slack gives new connections slowly: the first is enough to begin with.
      for (const each of others) each.reconnect();
      const url = `http://${host}:${health.port}/healthz`;
      return { ok: true, url, says: `FOI Desk is connected to Slack. Whether it runs is answered at ${url}.` };
    },
    close,
  };
}

function refused(error: unknown): string {
  const code = refusalCode(error);
  if (code === undefined)
    return 'SLACK_APP_TOKEN: no WebSocket to Slack could be opened. Look whether the network lets FOI Desk out.';
  return `SLACK_APP_TOKEN: Slack refuses it (${code}). Give an app-level token with the scope connections:write.`;
}
