import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createInbox,
  openRegister,
  RegisterFailed,
  registerOver,
  type InboxOptions,
  type Register,
} from '../../src/register/index.ts';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { inMemory } from './in-memory.ts';
import { ManualTimers, settled } from './manual-timers.ts';

const DAY = 24 * 60 * 60 * 1000;
const silent = { warn() {}, error() {} };

function inboxOn(register: Register, options: Partial<InboxOptions> = {}) {
  const timers = new ManualTimers();
  const inbox = createInbox(register, {
    now: () => Date.UTC(2026, 11, 10),
    log: silent,
    timers,
    ...options,
  });
  return { inbox, timers };
}

function event(id: string, lane = 'REQ06487') {
  return { id: `event:${id}`, lane, kind: 'reply', body: { text: `About ${id}` } };
}

/** A piece of work that is never finished, as when the process is killed in the middle. */
const killed = (): Promise<never> => new Promise(() => {});

test('an input is durable when it is accepted, and its body goes once it has been worked', async () => {
  const register = await inMemory();
  const { inbox } = inboxOn(register);
  expect(await inbox.accept(event('Ev1'))).toBe('new');
  expect(await register.scan('inbox/')).toMatchObject([{ value: event('Ev1') }]);
  const worked: unknown[] = [];
  await inbox.start(async (input) => void worked.push(input));
  await inbox.drain();
  expect(worked).toEqual([event('Ev1')]);
  expect(await register.scan('inbox/')).toEqual([]);
  expect(JSON.stringify(await register.scan(''))).not.toContain('About Ev1');
});

test('an input that cannot be stored is not accepted', async () => {
  const db = openSqliteFile(':memory:');
  const register = registerOver(new SqliteAdapter(db));
  const { inbox } = inboxOn(register);
  db.exec('pragma query_only = on');
  await expect(inbox.accept(event('Ev1'))).rejects.toThrow('could not be written');
  db.exec('pragma query_only = off');
  expect(await inbox.accept(event('Ev1'))).toBe('new');
});

test('an input is worked once, however often it comes and whenever', async () => {
  const register = await inMemory();
  const first = inboxOn(register).inbox;
  const answers = await Promise.all([first.accept(event('Ev1')), first.accept(event('Ev1'))]);
  expect(answers).toEqual(['new', 'seen']);
  let worked = 0;
  await first.start(async () => {
    worked += 1;
    expect(await first.accept(event('Ev1'))).toBe('seen');
  });
  await first.drain();
  expect(await first.accept(event('Ev1'))).toBe('seen');
  await first.stop();

  const restarted = inboxOn(register).inbox;
  expect(await restarted.accept(event('Ev1'))).toBe('seen');
  await restarted.start(async () => void (worked += 1));
  await restarted.drain();
  expect(worked).toBe(1);
});

test('inputs of a lane are worked one at a time in the order they came, and lanes do not wait for each other', async () => {
  const { inbox } = inboxOn(await inMemory());
  const log: string[] = [];
  let finishFirst = (): void => {};
  await inbox.accept(event('1', 'a'));
  await inbox.start(async ({ id, lane }) => {
    log.push(`${id} begins`);
    if (id === 'event:1') await new Promise<void>((finish) => (finishFirst = finish));
    log.push(`${id} ends in ${lane}`);
  });
  await Promise.all([inbox.accept(event('2', 'a')), inbox.accept(event('3', 'b')), inbox.accept(event('4', 'a'))]);
  await settled();
  expect(log).toEqual(['event:1 begins', 'event:3 begins', 'event:3 ends in b']);
  finishFirst();
  await inbox.drain();
  expect(log.slice(3)).toEqual([
    'event:1 ends in a',
    'event:2 begins',
    'event:2 ends in a',
    'event:4 begins',
    'event:4 ends in a',
  ]);
});

test('work and its mark are one commit: killed before it, an input is worked again; after it, never', async () => {
  const register = await inMemory();
  const before = inboxOn(register).inbox;
  await before.accept(event('1', 'a'));
  await before.accept(event('2', 'b'));
  await before.start(async ({ id }, done) => {
    if (id === 'event:2') await register.commit([{ key: 'state', was: 'new', value: id }, ...done]);
    await killed();
  });
  await settled();

  const worked: string[] = [];
  const after = inboxOn(register).inbox;
  await after.start(async ({ id }) => void worked.push(id));
  await after.drain();
  expect(worked).toEqual(['event:1']);
});

test('an input whose commit was made is not worked again because it failed afterwards', async () => {
  const register = await inMemory();
  const parked: string[] = [];
  const { inbox } = inboxOn(register, { tries: 1, whenParked: async ({ id }) => (parked.push(id), []) });
  let worked = 0;
  await inbox.start(async (_, done) => {
    worked += 1;
    await register.commit([{ key: 'state', was: 'new', value: 1 }, ...done]);
    throw new Error('too late');
  });
  await inbox.accept(event('1'));
  await inbox.drain();
  expect([worked, parked]).toEqual([1, []]);
});

test('after a restart what was left is worked before what comes, in order', async () => {
  const register = await inMemory();
  const before = inboxOn(register).inbox;
  for (const id of ['1', '2', '3']) await before.accept(event(id));
  await before.start(async ({ id }) => (id === 'event:1' ? undefined : killed()));
  await settled();
  const after = inboxOn(register).inbox;
  const worked: string[] = [];
  await after.accept(event('4'));
  await after.start(async ({ id }) => void worked.push(id));
  await after.drain();
  expect(worked).toEqual(['event:2', 'event:3', 'event:4']);
});

test('a failure is tried again after 1, 2, 4 … seconds; its lane waits and others do not', async () => {
  const { inbox, timers } = inboxOn(await inMemory());
  const tried: number[] = [];
  const others: string[] = [];
  await inbox.start(async ({ id }) => {
    if (id === 'event:1') tried.push(timers.monotonic());
    else others.push(id);
    if (id === 'event:1' && tried.length < 4) throw new Error('Slack is away');
  });
  for (const input of [event('1', 'a'), event('2', 'a'), event('3', 'b')]) await inbox.accept(input);
  await timers.advance(2999);
  expect([tried, others]).toEqual([[0, 1000], ['event:3']]);
  await timers.advance(4001);
  await inbox.drain();
  expect([tried, others]).toEqual([
    [0, 1000, 3000, 7000],
    ['event:3', 'event:2'],
  ]);
});

test('an input that keeps failing is parked with its reason and reported, and its lane goes on', async () => {
  const register = await inMemory();
  const parked: unknown[] = [];
  const options = { tries: 3, whenParked: async (input: object) => (parked.push(input), []) };
  const fail = async ({ id }: { id: string }): Promise<void> => {
    if (id === 'event:1') throw new Error('no_such_question');
  };
  const first = inboxOn(register, options);
  await first.inbox.start(fail);
  await first.inbox.accept(event('1'));
  await first.inbox.accept(event('2'));
  await first.timers.advance(1000);
  await first.inbox.stop();

  const restarted = inboxOn(register, options);
  await restarted.inbox.start(fail);
  await restarted.inbox.drain();
  expect(parked).toEqual([{ ...event('1'), key: 'inbox-failed/event:1', why: 'no_such_question' }]);
  expect(await register.scan('inbox/')).toEqual([]);
  expect(await register.scan('inbox-failed/')).toMatchObject([
    { key: 'inbox-failed/event:1', value: { ...event('1'), failures: 3, why: 'no_such_question' } },
  ]);
});

test('neither the log nor what is kept of a failure says what somebody typed, which a message may quote', async () => {
  const register = await inMemory();
  const logged: string[] = [];
  const keep = (what: object, message: string) => void logged.push(JSON.stringify([what, message]));
  const { inbox, timers } = inboxOn(register, { tries: 2, log: { warn: keep, error: keep } });
  await inbox.start(async () => {
    JSON.parse('{"name":"Zebedee}');
  });
  await inbox.accept(event('1'));
  await timers.advance(1000);
  await inbox.drain();
  expect(logged).toHaveLength(2);
  expect(logged.join('\n')).toMatch(/SyntaxError at /u);
  const kept = JSON.stringify(await register.scan('inbox-failed/'));
  expect(kept).toContain('SyntaxError at ');
  for (const words of [...logged, kept]) expect(words).not.toContain('Zebedee');
});

const away = (error: unknown) => (error instanceof Error && error.message === 'away' ? { askedMs: 0 } : undefined);

test('what fails for a reason that passes is waited for, at most a minute at a time, and never given up for how often', async () => {
  const register = await inMemory();
  const parked: unknown[] = [];
  const { inbox, timers } = inboxOn(register, {
    tries: 2,
    passing: away,
    whenParked: async (input) => (parked.push(input), []),
  });
  const tried: number[] = [];
  const others: string[] = [];
  await inbox.start(async ({ id }) => {
    if (id !== 'event:1') return void others.push(id);
    tried.push(timers.monotonic());
    if (tried.length < 12) throw new Error('away');
  });
  await inbox.accept(event('1'));
  await inbox.accept(event('2'));
  await inbox.accept(event('3', 'b'));
  await settled();
  expect(others).toEqual(['event:3']);
  await timers.advance(3000);
  expect(others).toEqual(['event:3', 'event:2']);
  await timers.advance(600_000);
  await inbox.drain();
  expect(tried.map((at) => at / 1000)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363]);
  expect(parked).toEqual([]);
  expect(await register.scan('inbox')).toEqual([]);
});

test('nothing is tried before the time we were asked to wait is over', async () => {
  const passing = () => ({ askedMs: 90_000 });
  const { inbox, timers } = inboxOn(await inMemory(), { tries: 1, passing });
  const tried: number[] = [];
  await inbox.start(async () => {
    tried.push(timers.monotonic());
    if (tried.length === 1) throw new Error('wait');
  });
  await inbox.accept(event('1'));
  await timers.advance(90_000);
  await inbox.drain();
  expect(tried).toEqual([0, 90_000]);
});

test('what does not pass within twelve hours is given up, also across a restart; faults of its own count beside it', async () => {
  const register = await inMemory();
  const parked: string[] = [];
  let now = Date.UTC(2026, 11, 10);
  const options: Partial<InboxOptions> = {
    tries: 3,
    now: () => now,
    passing: away,
    whenParked: async ({ id }) => (parked.push(id), []),
  };
  const says: Record<string, string[]> = { 'event:own': ['broken', 'away', 'broken', 'away', 'broken'] };
  const fails = async ({ id }: { id: string }): Promise<void> => {
    throw new Error(says[id]?.shift() ?? 'away');
  };
  const first = inboxOn(register, options);
  await first.inbox.start(fails);
  await first.inbox.accept(event('own', 'a'));
  await first.inbox.accept(event('away', 'b'));
  await first.timers.advance(120_000);
  expect(parked).toEqual(['event:own']);
  await first.inbox.stop();

  now += 12 * 60 * 60_000 - 1;
  const second = inboxOn(register, options);
  await second.inbox.start(fails);
  await settled();
  expect(parked).toEqual(['event:own']);
  now += 1;
  await second.timers.advance(60_000);
  expect(parked).toEqual(['event:own']);
  // A machine that slept meanwhile is given time.
  await second.timers.advance(6 * 60 * 60_000);
  await second.inbox.drain();
  expect(parked).toEqual(['event:own', 'event:away']);
});

test('a register that cannot be read is no fault of what came in', async () => {
  const register = await inMemory();
  const parked: unknown[] = [];
  let gone = true;
  const adapter = new SqliteAdapter(openSqliteFile(':memory:'));
  const asked = registerOver(
    Object.assign(adapter, {
      getBlob: async () => {
        if (gone) throw new Error('connect ECONNREFUSED');
        return new Uint8Array();
      },
    }),
  );
  const { inbox, timers } = inboxOn(register, { tries: 1, whenParked: async (input) => (parked.push(input), []) });
  await inbox.start(async () => void (await asked.blobs.get('0'.repeat(64))));
  await inbox.accept(event('1'));
  await timers.advance(60_000);
  gone = false;
  await timers.advance(60_000);
  await inbox.drain();
  expect(parked).toEqual([]);
});

test('while the store fails nothing is lost or parked, and work goes on when it is back', async () => {
  const db = openSqliteFile(':memory:');
  const register = registerOver(new SqliteAdapter(db));
  const parked: unknown[] = [];
  const { inbox, timers } = inboxOn(register, { tries: 2, whenParked: async (input) => (parked.push(input), []) });
  await inbox.start(async (_, done) => void (await register.commit([{ key: 'state', was: 'any', value: 1 }, ...done])));
  await inbox.accept(event('1'));
  db.exec('pragma query_only = on');
  await timers.advance(60_000);
  expect(parked).toEqual([]);
  db.exec('pragma query_only = off');
  await timers.advance(1000);
  await inbox.drain();
  expect(await register.read('state')).toMatchObject({ value: 1 });
  expect(await register.scan('inbox/')).toEqual([]);
});

test('an input whose commit alone is too much for the disk is not parked for it', async () => {
  const register = await inMemory();
  let full = true;
  const small: Register = {
    ...register,
    async commit(writes) {
      if (full && writes.some(({ key }) => key === 'state')) throw new RegisterFailed('database or disk is full');
      return register.commit(writes);
    },
  };
  const parked: unknown[] = [];
  const { inbox, timers } = inboxOn(small, { tries: 1, whenParked: async (input) => (parked.push(input), []) });
  await inbox.start(async (_, done) => void (await small.commit([{ key: 'state', was: 'any', value: 1 }, ...done])));
  await inbox.accept(event('1'));
  await timers.advance(3000);
  full = false;
  await timers.advance(1000);
  await inbox.drain();
  expect(parked).toEqual([]);
  expect(await register.read('state')).toMatchObject({ value: 1 });
});

test('an id is remembered for 7 days', async () => {
  const register = await inMemory();
  let now = Date.UTC(2026, 11, 1);
  const { inbox, timers } = inboxOn(register, { now: () => now });
  await inbox.start(async () => {});
  await inbox.accept(event('1'));
  now = Date.UTC(2026, 11, 8);
  await timers.advance(DAY);
  expect(await inbox.accept(event('1'))).toBe('seen');
  now = Date.UTC(2026, 11, 8) + 1;
  await timers.advance(DAY);
  expect(await register.scan('seen/')).toEqual([]);
  expect(await inbox.accept(event('1'))).toBe('new');
});

test('an input that failed is kept for a person for 90 days', async () => {
  const register = await inMemory();
  let now = Date.UTC(2026, 8, 1);
  const { inbox, timers } = inboxOn(register, { now: () => now, tries: 1 });
  await inbox.start(() => Promise.reject(new Error('No such question')));
  await inbox.accept(event('1'));
  await inbox.drain();
  now += 90 * DAY;
  await timers.advance(DAY);
  expect(await register.scan('inbox-failed/')).toHaveLength(1);
  now += 1;
  await timers.advance(DAY);
  expect(await register.scan('inbox-failed/')).toEqual([]);
});

test('a stopped inbox begins nothing more, waits for what is under way, and still accepts', async () => {
  const register = await inMemory();
  const { inbox, timers } = inboxOn(register);
  const worked: string[] = [];
  let finish = (): void => {};
  await inbox.start(async ({ id }) => {
    await new Promise<void>((end) => (finish = end));
    worked.push(id);
  });
  await inbox.accept(event('1'));
  await inbox.accept(event('2'));
  await settled();
  const stopped = inbox.stop();
  expect(await inbox.accept(event('3', 'other'))).toBe('new');
  finish();
  await stopped;
  expect(worked).toEqual(['event:1']);
  expect(timers.waiting).toBe(0);
  expect(await register.scan('inbox/')).toHaveLength(2);
});

test('whatever comes, repeats and fails, every input takes effect once, in order within its lane', async () => {
  const arrival = fc.record({ id: fc.nat({ max: 12 }), lane: fc.constantFrom('a', 'b', 'c') });
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { maxLength: 30 }), fc.array(fc.nat({ max: 12 })), async (arrivals, failing) => {
      const register = await openRegister('sqlite::memory:');
      const { inbox, timers } = inboxOn(register);
      const failOnce = new Set(failing.map((id) => `event:${id}`));
      const effects: string[] = [];
      await inbox.start(async ({ id, lane }, done) => {
        if (failOnce.delete(id)) throw new Error('once');
        await register.commit([{ key: 'effect', was: 'any', value: id }, ...done]);
        effects.push(`${lane} ${id}`);
      });
      const expected: string[] = [];
      for (const { id, lane } of arrivals) {
        if ((await inbox.accept(event(String(id), lane))) === 'new') expected.push(`${lane} event:${id}`);
      }
      expect(new Set(expected.map((effect) => effect.split(' ')[1])).size).toBe(expected.length);
      await timers.advance(60_000);
      await inbox.drain();
      for (const lane of ['a', 'b', 'c']) {
        const inLane = (effect: string): boolean => effect.startsWith(lane);
        expect(effects.filter(inLane)).toEqual(expected.filter(inLane));
      }
      await inbox.stop();
      await register.close();
    }),
    { numRuns: 30 },
  );
});

test('what stands behind an input that keeps failing waits for three tries of it, and then goes on without it', async () => {
  const { inbox, timers } = inboxOn(await inMemory());
  const log: [string, number][] = [];
  await inbox.start(async ({ id }) => {
    log.push([id, timers.monotonic()]);
    if (id === 'event:1' && log.length < 5) throw new Error('not yet');
  });
  await inbox.accept(event('1'));
  await inbox.accept(event('2'));
  await timers.advance(3000);
  await inbox.accept(event('3'));
  await timers.advance(4000);
  await inbox.drain();
  expect(log).toEqual([
    ['event:1', 0],
    ['event:1', 1000],
    ['event:1', 3000],
    ['event:2', 3000],
    ['event:3', 3000],
    ['event:1', 7000],
  ]);
});

test('whoever is to hear of a parked input is told in the same commit; put back, it is worked behind what waits', async () => {
  const register = await inMemory();
  let broken = true;
  const told: string[] = [];
  const { inbox } = inboxOn(register, {
    tries: 1,
    whenParked: async ({ key }) => [{ key: 'told', was: 'new', value: key }],
    onParked: () => void told.push('parked'),
  });
  const worked: string[] = [];
  await inbox.start(async ({ id, body }) => {
    if (broken && id === 'event:1') throw new Error('broken');
    worked.push(`${id} ${JSON.stringify(body)}`);
  });
  await inbox.accept(event('1'));
  await inbox.drain();
  expect(await register.read('told')).toMatchObject({ value: 'inbox-failed/event:1' });
  expect(told).toEqual(['parked']);
  broken = false;
  await register.commit((await inbox.putBack('event:1')) ?? []);
  inbox.poke();
  await inbox.drain();
  expect(worked).toEqual(['event:1 {"text":"About 1"}']);
  expect(await register.scan('inbox-failed/')).toEqual([]);
  expect(await inbox.putBack('event:1')).toBeUndefined();
  expect(await inbox.accept(event('1'))).toBe('seen');
});
