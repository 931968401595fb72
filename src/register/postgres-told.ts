import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { connectionTo } from './postgres-connection.ts';
import { CHANNEL, PRESENT } from './postgres-schema.ts';
import { createHearers, type Told } from './topics.ts';

/** How long to wait before a lost connection is made again, in milliseconds. */
const AGAIN_AFTER = 1000;

/**
 * Hears what other processes on the register write, by a connection of its own, which also says that this process is
 * there. While it is lost nothing is heard; once it is there again, everything may have been.
 * @throws when the server cannot be reached
 */
export async function listenTo(url: string): Promise<Told> {
  const self = randomUUID();
  const hearers = createHearers();
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let ended = false;

  async function connect(): Promise<void> {
    const next = new Client(connectionTo(url));
    next.on('error', () => {});
    next.on('end', () => {
      if (client === next) reconnectLater();
    });
    next.on('notification', ({ payload = '' }) => {
      const [topic = '', writer] = payload.split(' ');
      if (writer !== self) hearers.tell(topic);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}; select pg_advisory_lock_shared(${PRESENT})`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    client = next;
  }

  function reconnectLater(): void {
    client = undefined;
    if (ended) return;
    again = setTimeout(() => void reconnect(), AGAIN_AFTER);
  }

  async function reconnect(): Promise<void> {
    try {
      await connect();
    } catch {
      return reconnectLater();
    }
    if (ended) await client?.end();
    else hearers.tellAll();
  }

  await connect();
  return {
    self,
    listen: (topic, heard) => hearers.listen(topic, heard),
    async end() {
      ended = true;
      clearTimeout(again);
      await client?.end();
    },
  };
}
