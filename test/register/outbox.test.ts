import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  createOutbox,
  intentWrite,
  openRegister,
  putBack,
  RegisterFailed,
  registerOver,
  type Intent,
  type OutboxOptions,
  type Register,
} from '../../src/register/index.ts';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { inMemory } from './in-memory.ts';
import { ManualTimers, settled } from './manual-timers.ts';
import { written } from './written.ts';

const silent = { warn() {}, error() {} };
const done = { outcome: 'done' } as const;

function outboxOn(register: Register, options: Partial<OutboxOptions> = {}) {
  const timers = new ManualTimers();
  const outbox = createOutbox(register, {
    now: () => Date.UTC(2026, 11, 10),
    log: silent,
    timers,
    ...options,
  });
  return { outbox, timers };
}

function post(id: string, lane = 'C1'): Intent {
  return { lane, id, kind: 'post', body: { text: id } };
}

function show(version: number, replaces = 'card/REQ06487', lane = 'C1'): Intent {
  return { lane, id: `REQ06487/${version}`, kind: 'show', body: { version }, replaces };
}

async function intend(register: Register, ...intents: Intent[]): Promise<void> {
  for (const intent of intents) expect(await register.commit([intentWrite(intent)])).toEqual({ committed: true });
}

/** An attempt that is never finished, as when the process is killed in the middle. */
const killed = (): Promise<never> => new Promise(() => {});

test('an intent is performed after the commit that made it, and nothing of it is left', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  const performed: unknown[] = [];
  outbox.start({ post: async (intent, attempt) => (performed.push([intent, attempt]), done) });
  await outbox.drain();
  await intend(register, post('REQ06487/1'));
  outbox.poke();
  await outbox.drain();
  expect(performed).toEqual([[post('REQ06487/1'), 1]]);
  expect(await written(register)).toEqual([]);
});

test('an intent belongs to one event: a second of the same id is a conflict', async () => {
  const register = await inMemory();
  await intend(register, post('REQ06487/1'));
  expect(await register.commit([intentWrite(post('REQ06487/1'))])).toMatchObject({ committed: false });
  expect(await register.commit([intentWrite(post('REQ06487/1', 'C2'))])).toEqual({ committed: true });
});

test('intents of a lane are performed one at a time by number, and lanes do not wait for each other', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  const log: string[] = [];
  let finish = (): void => {};
  const ids = ['REQ06487/10', 'REQ06487/9', 'REQ06487/10/2'];
  await intend(register, ...ids.map((id) => post(id, 'slack/C1')), post('REQ06487/1', 'slack/C2'));
  outbox.start({
    async post({ id, lane }) {
      log.push(`${lane} ${id}`);
      if (id === 'REQ06487/9') await new Promise<void>((end) => (finish = end));
      return done;
    },
  });
  await settled();
  expect(log).toEqual(['slack/C1 REQ06487/9', 'slack/C2 REQ06487/1']);
  finish();
  await outbox.drain();
  expect(log.slice(2)).toEqual(['slack/C1 REQ06487/10', 'slack/C1 REQ06487/10/2']);
});

test('attempts of a lane begin at least its spacing apart', async () => {
  const register = await inMemory();
  const { outbox, timers } = outboxOn(register, { spacing: (lane) => (lane === 'C1' ? 1000 : 0) });
  const begun: [string, number][] = [];
  await intend(register, post('1'), post('2'), post('3'), post('1', 'mail'), post('2', 'mail'));
  outbox.start({ post: async ({ lane }) => (begun.push([lane, timers.monotonic()]), done) });
  await timers.advance(1999);
  expect(begun).toEqual([
    ['C1', 0],
    ['mail', 0],
    ['mail', 0],
    ['C1', 1000],
  ]);
  await timers.advance(1);
  await outbox.drain();
  expect(begun.at(-1)).toEqual(['C1', 2000]);
});

test('an attempt is recorded before it is made, so that after a kill the handler knows', async () => {
  const register = await inMemory();
  await intend(register, post('1'), post('2'));
  const before = outboxOn(register).outbox;
  before.start({
    async post() {
      expect(await register.scan('outbox-attempt/')).toMatchObject([{ value: { attempts: 1 } }]);
      return killed();
    },
  });
  await settled();

  const attempts: [string, number][] = [];
  const after = outboxOn(register).outbox;
  after.start({ post: async ({ id }, attempt) => (attempts.push([id, attempt]), done) });
  await after.drain();
  expect(attempts).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
  expect(await written(register)).toEqual([]);
});

test('what was done is recorded in one commit with the intent’s removal, again when somebody came between', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  await register.commit([{ key: 'request/REQ06487', was: 'new', value: ['opened'] }]);
  await intend(register, post('1'));
  let performed = 0;
  let asked = 0;
  outbox.start({
    async post() {
      performed += 1;
      return {
        outcome: 'done',
        async writes() {
          asked += 1;
          const row = await register.read('request/REQ06487');
          if (asked === 1)
            await register.commit([{ key: 'request/REQ06487', was: 'any', value: ['opened', 'claimed'] }]);
          return [{ key: 'request/REQ06487', was: row?.version ?? 'new', value: ['opened', 'claimed', 'posted'] }];
        },
      };
    },
  });
  await outbox.drain();
  expect([performed, asked]).toEqual([1, 2]);
  expect(await written(register)).toMatchObject([{ key: 'request/REQ06487', version: 3, value: { 2: 'posted' } }]);
});

test('intents that a recording makes are performed too', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  const performed: string[] = [];
  await intend(register, post('1'));
  outbox.start({
    async post({ id }) {
      performed.push(id);
      return id === '1' ? { outcome: 'done', writes: async () => [intentWrite(post('2', 'C2'))] } : done;
    },
  });
  await outbox.drain();
  expect(performed).toEqual(['1', '2']);
});

test('an intent that has to wait keeps its place, and its lane waits with it', async () => {
  const register = await inMemory();
  const { outbox, timers } = outboxOn(register, { tries: 1 });
  const log: [string, number][] = [];
  await intend(register, post('1'), post('2'));
  outbox.start({
    async post({ id }, attempt) {
      log.push([id, timers.monotonic()]);
      return id === '1' && attempt < 3 ? { outcome: 'retry', afterMs: 30_000, why: 'rate limited' } : done;
    },
  });
  await timers.advance(60_000);
  await outbox.drain();
  expect(log).toEqual([
    ['1', 0],
    ['1', 30_000],
    ['1', 60_000],
    ['2', 60_000],
  ]);
});

test('an intent that fails for good is kept apart with its reason and what its failure means', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  await intend(register, post('1'), post('2'));
  outbox.start({
    async post({ id }) {
      if (id !== '1') return done;
      const writes = async () => [{ key: 'request/REQ06487', was: 'new', value: ['refused'] } as const];
      return { outcome: 'failed', why: 'channel is archived', writes };
    },
  });
  await outbox.drain();
  expect(await written(register)).toMatchObject([
    { key: 'outbox-failed/C1/2-do/000001', value: { ...post('1'), why: 'channel is archived' } },
    { key: 'request/REQ06487', value: ['refused'] },
  ]);
});

test('an intent that throws for a reason that passes is not given up for how often, and its lane goes on meanwhile', async () => {
  const register = await inMemory();
  const parked: unknown[] = [];
  const { outbox, timers } = outboxOn(register, {
    tries: 2,
    passing: () => ({ askedMs: 0 }),
    whenParked: async (intent) => (parked.push(intent), []),
  });
  const log: string[] = [];
  await intend(register, post('1'), post('2'));
  outbox.start({
    post: async ({ id }) => {
      log.push(`${id} at ${timers.monotonic() / 1000}`);
      if (id === '1' && log.length < 10) throw new Error('ECONNRESET');
      return done;
    },
  });
  await timers.advance(300_000);
  await outbox.drain();
  expect(log).toEqual(['1 at 0', '1 at 1', '1 at 3', '2 at 3', ...[7, 15, 31, 63, 123, 183].map((at) => `1 at ${at}`)]);
  expect(parked).toEqual([]);
});

test('an intent that keeps throwing is tried ever more rarely, then parked and reported; its lane goes on', async () => {
  const register = await inMemory();
  const parked: Record<string, string> = {};
  const { outbox, timers } = outboxOn(register, {
    tries: 4,
    whenParked: async ({ lane, kind, why }) => ((parked[lane] = `${kind}: ${why}`), []),
  });
  const log: [string, number][] = [];
  await intend(register, post('1'), post('2'), { ...post('1', 'C2'), kind: 'unheardOf' });
  outbox.start({
    async post({ id }) {
      log.push([id, timers.monotonic()]);
      if (id === '1') throw new Error('internal_error');
      return done;
    },
  });
  await timers.advance(7000);
  await outbox.drain();
  expect(log).toEqual([
    ['1', 0],
    ['1', 1000],
    ['1', 3000],
    ['2', 3000],
    ['1', 7000],
  ]);
  expect(parked).toEqual({ C1: 'post: internal_error', C2: expect.stringMatching(/^unheardOf: Error at /u) });
  expect((await written(register)).map(({ key }) => key)).toEqual([
    'outbox-failed/C1/2-do/000001',
    'outbox-failed/C2/2-do/000001',
  ]);
});

test('of what is shown only the newest is performed, before the lane’s posts', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  const performed: unknown[] = [];
  await intend(register, post('1'), show(1), show(2), show(1, 'card/REQ06488'), show(3));
  outbox.start({
    show: async ({ body, replaces }) => (performed.push([replaces, body]), done),
    post: async ({ id }) => (performed.push(id), done),
  });
  await outbox.drain();
  expect(performed).toEqual([['card/REQ06487', { version: 3 }], ['card/REQ06488', { version: 1 }], '1']);
});

test('what is to be shown anew while it is being shown is shown once more, however often it changed', async () => {
  const register = await inMemory();
  const { outbox } = outboxOn(register);
  const shown: unknown[] = [];
  await intend(register, show(1));
  outbox.start({
    async show({ body }, attempt) {
      shown.push([body, attempt]);
      if (shown.length === 1) {
        await intend(register, show(2), show(3));
        outbox.poke();
      }
      return { outcome: 'done', writes: async () => [{ key: `ts/${shown.length}`, was: 'new', value: '1.2' }] };
    },
  });
  await outbox.drain();
  expect(shown).toEqual([
    [{ version: 1 }, 1],
    [{ version: 3 }, 1],
  ]);
  expect((await written(register)).map(({ key }) => key)).toEqual(['ts/1', 'ts/2']);
});

test('a newer version does not hide that showing the older one was begun when the process was killed', async () => {
  const register = await inMemory();
  await intend(register, show(1));
  const before = outboxOn(register).outbox;
  before.start({ show: killed });
  await settled();
  await intend(register, show(2));
  const shown: unknown[] = [];
  const after = outboxOn(register).outbox;
  after.start({ show: async ({ body }, attempt) => (shown.push([body, attempt]), done) });
  await after.drain();
  expect(shown).toEqual([[{ version: 2 }, 2]]);
});

test('while the store fails nothing is parked, and what was done unrecorded is known to have been begun', async () => {
  const db = openSqliteFile(':memory:');
  const register = registerOver(new SqliteAdapter(db));
  const parked: unknown[] = [];
  const { outbox, timers } = outboxOn(register, { tries: 1, whenParked: async (intent) => (parked.push(intent), []) });
  const attempts: number[] = [];
  await intend(register, post('1'));
  outbox.start({
    async post(_, attempt) {
      attempts.push(attempt);
      db.exec(`pragma query_only = ${attempt === 1 ? 'on' : 'off'}`);
      return done;
    },
  });
  await timers.advance(10_000);
  expect([attempts, parked]).toEqual([[1], []]);
  db.exec('pragma query_only = off');
  await timers.advance(1000);
  await outbox.drain();
  expect([attempts, parked]).toEqual([[1, 2], []]);
  expect(await written(register)).toEqual([]);
});

test('an outcome that alone is too much for the disk is recorded when there is room, and not parked', async () => {
  const register = await inMemory();
  let full = true;
  const small: Register = {
    ...register,
    async commit(writes) {
      if (full && writes.some(({ key }) => key === 'sent')) throw new RegisterFailed('database or disk is full');
      return register.commit(writes);
    },
  };
  const parked: unknown[] = [];
  const { outbox, timers } = outboxOn(small, { tries: 1, whenParked: async (intent) => (parked.push(intent), []) });
  await intend(register, post('1'));
  outbox.start({
    post: async (_, attempt) => ({
      outcome: 'done',
      writes: async () => [{ key: 'sent', was: 'new', value: attempt }],
    }),
  });
  await timers.advance(2000);
  full = false;
  await timers.advance(1000);
  await outbox.drain();
  expect(parked).toEqual([]);
  expect(await written(register)).toMatchObject([{ key: 'sent', value: 4 }]);
});

test('an intent made while the outbox is looking is not overlooked', async () => {
  const register = await inMemory();
  let lookOn = (): void => {};
  const slow: Register = {
    ...register,
    async keys(prefix, options) {
      const keys = await register.keys(prefix, options);
      await new Promise<void>((on) => (lookOn = on));
      return keys;
    },
  };
  const { outbox } = outboxOn(slow);
  const performed: string[] = [];
  outbox.start({ post: async ({ id }) => (performed.push(id), done) });
  await settled();
  await intend(register, post('1'));
  outbox.poke();
  for (let looks = 0; looks < 4; looks += 1) {
    lookOn();
    await settled();
  }
  expect(performed).toEqual(['1']);
});

test('a register that cannot be read when the outbox looks is looked at again', async () => {
  const register = await inMemory();
  let away = true;
  const slow: Register = {
    ...register,
    async keys(prefix, options) {
      if (away) throw new Error('disk I/O error');
      return register.keys(prefix, options);
    },
  };
  const { outbox, timers } = outboxOn(slow);
  const performed: string[] = [];
  await intend(register, post('1'));
  outbox.start({ post: async ({ id }) => (performed.push(id), done) });
  await timers.advance(1500);
  away = false;
  await timers.advance(499);
  expect(performed).toEqual([]);
  await timers.advance(1);
  expect(performed).toEqual(['1']);
});

test('an outbox that cannot see stops all the same', async () => {
  const register = await inMemory();
  const blind: Register = { ...register, scan: () => Promise.reject(new Error('disk I/O error')) };
  const { outbox, timers } = outboxOn(blind);
  outbox.start({});
  await settled();
  await outbox.stop();
  expect(timers.waiting).toBe(0);
});

test('a stopped outbox begins nothing more; what is left is taken up by the next', async () => {
  const register = await inMemory();
  const first = outboxOn(register, { spacing: () => 1000 });
  const performed: string[] = [];
  const handlers = { post: async ({ id }: Intent) => (performed.push(id), done) };
  await intend(register, post('1'), post('2'));
  first.outbox.start(handlers);
  await first.timers.advance(0);
  await first.outbox.stop();
  await first.timers.advance(5000);
  expect(performed).toEqual(['1']);
  const next = outboxOn(register).outbox;
  next.start(handlers);
  await next.drain();
  expect(performed).toEqual(['1', '2']);
});

test('whenever the process is killed, every post is done in order, and none is repeated without a word', async () => {
  const kills = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), kills, async (count, killAfter) => {
      const register = await openRegister('sqlite::memory:');
      await intend(register, ...Array.from({ length: count }, (_, i) => post(`REQ06487/${i}`)));
      const log: [string, number][] = [];
      for (const after of [...killAfter, Infinity]) {
        const { outbox } = outboxOn(register);
        let left = after;
        outbox.start({
          async post({ id }, attempt) {
            log.push([id, attempt]);
            left -= 1;
            return left < 0 ? killed() : done;
          },
        });
        await (after === Infinity ? outbox.drain() : settled());
      }
      const begun = log.map(([id]) => id);
      expect([...new Set(begun)]).toEqual(Array.from({ length: count }, (_, i) => `REQ06487/${i}`));
      for (const [i, [id, attempt]] of log.entries()) {
        expect(attempt).toBe(begun.slice(0, i + 1).filter((other) => other === id).length);
      }
      await register.close();
    }),
    { numRuns: 30 },
  );
});

test('what waits for something else lets what stands behind it go on', async () => {
  const register = await inMemory();
  const { outbox, timers } = outboxOn(register);
  const log: [string, number][] = [];
  await intend(register, post('1'), post('2'));
  outbox.start({
    async post({ id }, attempt) {
      log.push([id, timers.monotonic()]);
      return id === '1' && attempt === 1 ? { outcome: 'retry', afterMs: 500, why: 'no thread', aside: true } : done;
    },
  });
  await timers.advance(500);
  await outbox.drain();
  expect(log).toEqual([
    ['1', 0],
    ['2', 0],
    ['1', 500],
  ]);
});

test.each(['post', 'show'] as const)(
  'a %s that was given up is put back in its place, and its effect looked for',
  async (kind) => {
    const register = await inMemory();
    const { outbox } = outboxOn(register, { whenParked: async ({ key }) => [{ key: 'told', was: 'any', value: key }] });
    const attempts: number[] = [];
    const intent = kind === 'post' ? post('1') : show(1);
    await intend(register, intent);
    outbox.start({
      async [kind](given: Intent, attempt: number) {
        expect(given).toEqual(intent);
        attempts.push(attempt);
        return attempts.length === 1 ? { outcome: 'failed' as const, why: 'is_archived' } : done;
      },
    });
    await outbox.drain();
    const key = z.string().parse((await register.read('told'))?.value);
    expect(await register.read(key)).toMatchObject({ value: { why: 'is_archived' } });
    await register.commit((await putBack(register, key)) ?? []);
    outbox.poke();
    await outbox.drain();
    expect(attempts).toEqual([1, 2]);
    expect((await written(register)).map((row) => row.key)).toEqual(['told']);
    expect(await putBack(register, key)).toBeUndefined();
  },
);
