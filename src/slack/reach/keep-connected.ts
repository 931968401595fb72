import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../workflows/desk.ts';
import { waitAsked } from '../api.ts';

/** One connection to Slack that is opened again whenever it ends. */
export interface KeptConnection {
  /** Opens it for the first time. Throws what Slack answers when it refuses. */
  connect(): Promise<void>;
  /** Opens it in the background, however often that takes. */
  reconnect(): void;
  /** Closes it for good. */
  close(): Promise<void>;
}

/** Waits before each further try, in milliseconds; the last holds for all that follow. */
const WAITS = [0, 1000, 2000, 5000, 10_000, 30_000];
/** A connection that held this long was a good one: the next is opened at once. */
const STEADY = 30_000;
/** Slack closes a connection when it likes; longer than this it is not waited for, in milliseconds. */
const CLOSING = 1000;

/** Keeps a client of Slack's Socket Mode connected. */
export function keepConnected(client: SocketModeReceiver['client'], log: Log): KeptConnection {
  const closing = new AbortController();
  let tries = 0;
  let steady: NodeJS.Timeout | undefined;
  let opening: Promise<void> | undefined;

  async function open(): Promise<void> {
    await client.start();
    steady = setTimeout(() => (tries = 0), STEADY).unref();
  }

  async function openAgain(): Promise<void> {
    let asked = 0;
    while (!closing.signal.aborted) {
      const wait = Math.max(asked, WAITS[Math.min(tries, WAITS.length - 1)] ?? 0);
      tries += 1;
      try {
        await pause(wait, undefined, { signal: closing.signal });
        await open();
        return;
      } catch (error) {
        asked = waitAsked(error) ?? 0;
        if (!closing.signal.aborted) log.warn({ tries }, 'Slack could not be connected to; it is tried again.');
      }
    }
  }

  function reconnect(): void {
    clearTimeout(steady);
    if (closing.signal.aborted || opening) return;
    opening = openAgain().finally(() => (opening = undefined));
  }

  return {
    async connect() {
      await open();
      client.on('disconnected', reconnect);
    },
    reconnect() {
      client.on('disconnected', reconnect);
      reconnect();
    },
    async close() {
      closing.abort();
      clearTimeout(steady);
      const closed = (async () => {
        await client.disconnect();
        if (!opening) return;
        // It may have been connecting just now.
        await opening;
        await client.disconnect();
      })();
      await Promise.race([closed, pause(CLOSING, undefined, { ref: false })]);
    },
  };
}
