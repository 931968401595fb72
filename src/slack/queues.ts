import {
  createInbox,
  createOutbox,
  inputAt,
  putBack,
  type Inbox,
  type Outbox,
  type Register,
} from '../register/index.ts';
import type { GivenUp, Log } from '../workflows/desk.ts';
import { whenGivenUp } from './intake/given-up.ts';
import { passing } from './passing.ts';

interface QueueOptions {
  now: () => number;
  log: Log;
  /** Waited for before each piece of work. */
  giveWay: () => Promise<void>;
  /** Least milliseconds between two messages in a channel. */
  messageEveryMs: number;
  /** How often something is tried before an officer is shown it; as the register has it when absent. */
  tries: number | undefined;
}

/** What came in and is still to be worked, and what was decided and has still to leave. Both are kept in the register. */
export interface Queues {
  inbox: Inbox;
  outbox: Outbox;
  /** What either gave up, put back in its place. */
  givenUp: GivenUp;
  /** Everything that came in is worked, and everything decided has left. */
  drain(): Promise<void>;
  /** Takes up nothing more; what is stored is gone on with at the next start. */
  stop(): Promise<void>;
}

/** The two queues; neither does anything before it is started. What either gives up leaves for the officers at once. */
export function createQueues(register: Register, options: QueueOptions): Queues {
  const { now, log, giveWay, messageEveryMs, tries } = options;
  const both = { now, log, giveWay, passing, whenParked: whenGivenUp(register), ...(tries !== undefined && { tries }) };
  const inbox: Inbox = createInbox(register, { ...both, onParked: () => outbox.poke() });
  const outbox: Outbox = createOutbox(register, {
    ...both,
    spacing: (lane) => (lane.startsWith('slack/') ? messageEveryMs : 0),
  });
  return {
    inbox,
    outbox,
    givenUp: {
      putBack(key) {
        const id = inputAt(key);
        return id === undefined ? putBack(register, key) : inbox.putBack(id);
      },
      poke: () => inbox.poke(),
    },
    async drain() {
      await inbox.drain();
      await outbox.drain();
    },
    async stop() {
      await inbox.stop();
      await outbox.stop();
    },
  };
}
