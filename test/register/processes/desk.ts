import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createInbox, createOutbox, intentWrite, type Register } from '../../../src/register/index.ts';

const log = { warn() {}, error() {} };
const now = () => Date.UTC(2026, 11, 10);

/**
 * A bot in small: every input has one effect on the register and makes one post, a line in a file that stands for
 * Slack, which only the bot's own care keeps from being written twice.
 */
export function smallDesk(register: Register, posts: string) {
  const inbox = createInbox(register, { now, log });
  const outbox = createOutbox(register, { now, log });
  const isPosted = (id: string): boolean => existsSync(posts) && readFileSync(posts, 'utf8').includes(`${id}\n`);
  return {
    inbox,
    outbox,
    async start(): Promise<void> {
      outbox.start({
        async post({ id }, attempt) {
          if (attempt === 1 || !isPosted(id)) appendFileSync(posts, `${id}\n`);
          return { outcome: 'done', writes: async () => [{ key: `posted/${id}`, was: 'new', value: attempt }] };
        },
      });
      await inbox.start(async ({ id, lane }, done) => {
        const result = await register.commit([
          { key: `effect/${id}`, was: 'new', value: lane },
          intentWrite({ lane, id, kind: 'post', body: null }),
          ...done,
        ]);
        if (!result.committed) throw new Error(`${result.conflict} has been written before.`);
        outbox.poke();
      });
    },
  };
}
