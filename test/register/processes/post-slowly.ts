import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createOutbox, openRegister } from '../../../src/register/index.ts';

/** Makes posts, lines in a file that stands for Slack, and takes a moment before each: it can be halted there. */
const [, , url = '', posts = '', moment = '0'] = process.argv;
const register = await openRegister(url);
const outbox = createOutbox(register, { now: () => Date.UTC(2026, 11, 10), log: { warn() {}, error() {} } });
const say = (what: string) => process.stdout.write(`${what}\n`);
outbox.start({
  async post({ id }, attempt, isOurs) {
    const isPosted = attempt > 1 && existsSync(posts) && readFileSync(posts, 'utf8').includes(`${id}\n`);
    if (isPosted) return { outcome: 'done' };
    say('about to post');
    await pause(Number(moment));
    if (!(await isOurs())) {
      say('taken over');
      return { outcome: 'retry', afterMs: 1000, why: 'Another process does it.' };
    }
    appendFileSync(posts, `${id}\n`);
    say('posted');
    return { outcome: 'done' };
  },
});
