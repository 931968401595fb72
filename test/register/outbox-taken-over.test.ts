import { expect, test } from 'vitest';
import { createOutbox, intentWrite, type Intent, type Outcome, type Register } from '../../src/register/index.ts';
import { ManualTimers, settled } from './manual-timers.ts';
import { severalOnOne } from './several.ts';

const lane = 'C1';
const card = (version: number): Intent => ({
  lane,
  id: `REQ06487/${version}`,
  kind: 'show',
  body: { version },
  replaces: 'card/REQ06487',
});
const post: Intent = { lane, id: '1', kind: 'post', body: {} };

/** An outbox of a process with its own time, whose attempts end when the test says how. */
function processOn(register: Register) {
  const timers = new ManualTimers();
  const log = { warn() {}, error() {} };
  const outbox = createOutbox(register, { now: () => Date.UTC(2026, 11, 10), log, timers });
  const begun: unknown[] = [];
  let end: (outcome: Outcome) => void = () => {};
  const attempt = async ({ kind, body }: Intent, number: number) => {
    begun.push([kind, body, number]);
    return new Promise<Outcome>((ends) => (end = ends));
  };
  outbox.start({ show: attempt, post: attempt });
  return {
    register,
    timers,
    begun,
    async intends(...intents: Intent[]) {
      expect(await register.commit(intents.map(intentWrite))).toEqual({ committed: true });
      outbox.poke();
      await timers.advance(0);
    },
    async ends(outcome: Outcome) {
      end(outcome);
      await timers.advance(0);
    },
  };
}

async function halted() {
  const [before, after] = severalOnOne(2).map(processOn);
  if (!before || !after) throw new Error('There are not two processes.');
  await settled();
  await before.timers.advance(0);
  await before.intends(card(1), post);
  await after.timers.advance(8000);
  return { before, after };
}

const shown = (by: string) => ({
  outcome: 'done' as const,
  writes: async () => [{ key: 'card', was: 'any' as const, value: by }],
});

test('a process that was halted amid an attempt and taken over from takes away nothing that came since', async () => {
  const { before, after } = await halted();
  await after.ends(shown('the taker'));
  // The taker is at something else in the lane, and the card has to be shown anew.
  await before.intends(card(2));
  await before.ends(shown('the halted'));
  expect((await after.register.read('card'))?.value).toBe('the taker');
  await after.ends({ outcome: 'done' });
  await after.ends(shown('the taker again'));
  expect(before.begun).toEqual([['show', { version: 1 }, 1]]);
  expect(after.begun).toEqual([
    ['show', { version: 1 }, 2],
    ['post', {}, 1],
    ['show', { version: 2 }, 1],
  ]);
  expect(await after.register.scan('outbox')).toEqual([]);
});

test('what such a process gives up is not given up where another does it', async () => {
  const { before, after } = await halted();
  await before.ends({ outcome: 'failed', why: 'is_archived' });
  expect(await after.register.scan('outbox-failed/')).toEqual([]);
  await after.ends(shown('the taker'));
  await after.ends({ outcome: 'done' });
  expect(await after.register.scan('outbox')).toEqual([]);
});
