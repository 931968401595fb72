import { describe, expect, test } from 'vitest';
import {
  createInbox,
  createOutbox,
  intentWrite,
  type Input,
  type Intent,
  type Outcome,
  type Register,
  type Write,
} from '../../src/register/index.ts';
import { ManualTimers } from './manual-timers.ts';

const log = { warn() {}, error() {} };
const now = () => Date.UTC(2026, 11, 10);
const lane = 'C1';
const card = (version: number): Intent => ({
  lane,
  id: `REQ06487/${version}`,
  kind: 'show',
  body: { version },
  replaces: 'card/REQ06487',
});
const post: Intent = { lane, id: '1', kind: 'post', body: {} };
const click = { id: 'trigger:1', lane: 'REQ06487', kind: 'click', body: { pressed: 'Settle' } };

const shown = (by: string): Outcome => ({
  outcome: 'done',
  writes: async () => [{ key: 'card', was: 'any', value: by }],
});

/** A process with its own time, whose attempts and work end when the test says how. */
function processOn(register: Register, { tries = 8 }: { tries?: number } = {}) {
  const timers = new ManualTimers();
  const outbox = createOutbox(register, { now, log, timers });
  const inbox = createInbox(register, { now, log, timers, tries });
  const begun: unknown[] = [];
  const attempts: { ends: (outcome: Outcome) => void; isOurs: () => Promise<boolean> }[] = [];
  const works: { done: readonly Write[]; ends: () => void; fails: (why: Error) => void }[] = [];
  const attempt = async ({ kind, body }: Intent, number: number, isOurs: () => Promise<boolean>) => {
    begun.push([kind, body, number]);
    return new Promise<Outcome>((ends) => attempts.push({ ends, isOurs }));
  };
  const work = async (_: Input, done: readonly Write[]) =>
    new Promise<void>((ends, fails) => works.push({ done, ends, fails }));
  const last = <T>(all: readonly T[]): T => {
    const one = all.at(-1);
    if (one === undefined) throw new Error('Nothing was begun.');
    return one;
  };
  return {
    register,
    outbox,
    inbox,
    begun,
    works,
    starts() {
      outbox.start({ show: attempt, post: attempt });
      void inbox.start(work);
    },
    attempt: () => last(attempts),
    work: () => last(works),
    /** Its time passes until this is so, as while another is halted. */
    async until(isSo: () => boolean | Promise<boolean>) {
      await expect
        .poll(async () => (await isSo()) || (await timers.advance(500), isSo()), { interval: 1, timeout: 20_000 })
        .toBe(true);
    },
    async intends(...intents: Intent[]) {
      expect(await register.commit(intents.map(intentWrite))).toEqual({ committed: true });
      outbox.poke();
    },
  };
}

type Process = ReturnType<typeof processOn>;

const isEmpty = async ({ register }: Process, list: string) => (await register.scan(list)).length === 0;

async function owns({ register }: Process, work: string): Promise<boolean> {
  const row = await register.read(`claim/${work}`);
  return JSON.stringify(row?.value) === JSON.stringify({ owner: register.shared?.self });
}

/**
 * What of background work becomes of a process that was halted in the middle of it and taken over from.
 * @param openTwo one store, as two processes have it; closed when the test ends
 */
export function takenOverContract(name: string, openTwo: () => Promise<readonly Register[]>): void {
  async function two(options: { tries?: number } = {}): Promise<[before: Process, after: Process]> {
    const [one, other] = await openTwo();
    if (!one || !other) throw new Error('There are not two processes.');
    return [processOn(one, options), processOn(other, options)];
  }

  /** One is halted while it draws a card; the other has begun to draw it. */
  async function haltedAmidDrawing() {
    const [before, after] = await two();
    before.starts();
    await before.until(() => owns(before, 'outbox'));
    await before.intends(card(1), post);
    await before.until(() => before.begun.length === 1);
    const drawing = before.attempt();
    after.starts();
    await after.until(() => after.begun.length === 1);
    return { before, after, drawing };
  }

  /** One is halted while it works a click; the other has begun to work it. */
  async function haltedAmidWork(options: { tries?: number } = {}) {
    const [before, after] = await two(options);
    before.starts();
    await before.until(() => owns(before, 'inbox'));
    await before.inbox.accept(click);
    await before.until(() => before.works.length === 1);
    const halted = before.work();
    after.starts();
    await after.until(() => after.works.length === 1);
    return { before, after, halted };
  }

  describe(`a process on ${name} that was halted and taken over from`, () => {
    test('takes away nothing that was to leave since', async () => {
      const { before, after, drawing } = await haltedAmidDrawing();
      after.attempt().ends(shown('the taker'));
      await after.until(() => after.begun.length === 2);
      // The taker is at something else in the lane, and the card has to be shown anew.
      await before.intends(card(2));
      drawing.ends(shown('the halted'));
      await before.outbox.stop();
      expect((await after.register.read('card'))?.value).toBe('the taker');
      after.attempt().ends({ outcome: 'done' });
      await after.until(() => after.begun.length === 3);
      after.attempt().ends(shown('the taker again'));
      await after.until(() => isEmpty(after, 'outbox'));
      expect((await after.register.read('card'))?.value).toBe('the taker again');
      expect(before.begun).toEqual([['show', { version: 1 }, 1]]);
      expect(after.begun).toEqual([
        ['show', { version: 1 }, 2],
        ['post', {}, 1],
        ['show', { version: 2 }, 1],
      ]);
    });

    test('gives up nothing that another does', async () => {
      const { before, after, drawing } = await haltedAmidDrawing();
      drawing.ends({ outcome: 'failed', why: 'is_archived' });
      await before.outbox.stop();
      expect(await after.register.scan('outbox-failed/')).toEqual([]);
      after.attempt().ends(shown('the taker'));
      await after.until(() => after.begun.length === 2);
      after.attempt().ends({ outcome: 'done' });
      await after.until(() => isEmpty(after, 'outbox'));
    });

    test('does not take up again what it was amid, once it has the outbox anew', async () => {
      const { before, after, drawing } = await haltedAmidDrawing();
      after.attempt().ends(shown('the taker'));
      await after.until(() => after.begun.length === 2);
      after.attempt().ends({ outcome: 'done' });
      await after.until(() => isEmpty(after, 'outbox'));
      await before.until(async () => !(await drawing.isOurs()));
      await after.outbox.stop();
      await before.until(() => owns(before, 'outbox'));
      expect(await drawing.isOurs()).toBe(false);
      await before.intends(card(2));
      drawing.ends(shown('the halted'));
      await before.until(() => before.begun.length === 2);
      expect((await before.register.read('card'))?.value).toBe('the taker');
      expect(before.begun.at(-1)).toEqual(['show', { version: 2 }, 1]);
      expect(await before.attempt().isOurs()).toBe(true);
      before.attempt().ends(shown('the halted anew'));
      await before.until(() => isEmpty(before, 'outbox'));
      expect((await before.register.read('card'))?.value).toBe('the halted anew');
    });

    test('counts no failure against what another works', async () => {
      const { before, after, halted } = await haltedAmidWork();
      halted.fails(new Error('Slack could not be reached.'));
      await before.inbox.stop();
      const { done, ends } = after.work();
      const effect: Write = { key: 'settled', was: 'new', value: 'by the taker' };
      expect(await after.register.commit([effect, ...done])).toEqual({ committed: true });
      ends();
      await after.until(() => isEmpty(after, 'inbox'));
    });

    test('gives up no input that another works', async () => {
      const { before, after, halted } = await haltedAmidWork({ tries: 1 });
      halted.fails(new Error('Slack could not be reached.'));
      await before.inbox.stop();
      expect(await after.register.scan('inbox-failed/')).toEqual([]);
      after.work().ends();
      await after.until(() => isEmpty(after, 'inbox'));
    });

    test.each(['before', 'after'] as const)(
      'and another that works the same input have one effect, that of the one %s',
      async (first) => {
        const { before, after, halted } = await haltedAmidWork();
        const commits = {
          before: async () =>
            before.register.commit([{ key: 'effect/before', was: 'new', value: true }, ...halted.done]),
          after: async () =>
            after.register.commit([{ key: 'effect/after', was: 'new', value: true }, ...after.work().done]),
        };
        const second = first === 'before' ? 'after' : 'before';
        expect(await commits[first]()).toEqual({ committed: true });
        expect(await commits[second]()).toMatchObject({ committed: false });
        halted.ends();
        after.work().ends();
        await after.until(() => isEmpty(after, 'inbox'));
        expect(await after.register.keys('effect/')).toEqual([`effect/${first}`]);
      },
    );
  });
}
