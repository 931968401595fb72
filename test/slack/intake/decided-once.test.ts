import { expect, onTestFinished, test } from 'vitest';
import { createInbox, openRegister, type Register } from '../../../src/register/index.ts';
import { createDecideOnce } from '../../../src/slack/intake/decided-once.ts';
import { createTaking } from '../../../src/slack/intake/taking.ts';
import { keptBytes } from '../../../src/workflows/kept/bytes.ts';

const submission = { type: 'view_submission', trigger_id: '1.2' };
const log = { info() {}, warn() {}, error() {} };
const now = () => Date.UTC(2026, 11, 10);
const event = { key: 'request/REQ06487', was: 'new', value: 'withdrawn' } as const;

async function desk() {
  const register = await openRegister('sqlite::memory:');
  onTestFinished(() => register.close());
  const accept = createTaking({ register, inbox: createInbox(register, { now, log }), log, bot: () => undefined });
  return { register, accept, decideOnce: createDecideOnce(register, now) };
}

const decides = async (register: Register) => ((await register.commit([event])).committed ? 'done' : 'refused');

test('killed before it was decided, a submission that comes again is decided', async () => {
  const { register, accept, decideOnce } = await desk();
  expect(await accept(submission)).toBe('answer');
  void decideOnce(submission, () => new Promise(() => {}));
  expect(await accept(submission)).toBe('answer');
  expect(await decideOnce(submission, decides)).toBe('done');
  expect(await register.read(event.key)).toMatchObject({ version: 1 });
});

test('killed when its files had been kept, several at once, and nothing was decided yet, it is decided when it comes again', async () => {
  const { accept, decideOnce } = await desk();
  const keeps = (register: Register) =>
    Promise.all(['a', 'b'].map((text) => keptBytes({ register, now }, [Buffer.from(text)], 'REQ06487')));
  await new Promise<void>((kept) => {
    void decideOnce(submission, async (register) => {
      await keeps(register);
      kept();
      await new Promise(() => {});
    });
  });
  expect(await accept(submission)).toBe('answer');
  const outcome = await decideOnce(submission, async (register) => {
    await keeps(register);
    return decides(register);
  });
  expect(outcome).toBe('done');
  expect(await accept(submission)).toBe('acknowledge');
});

test('killed as soon as it was decided, a submission that comes again is acknowledged, and that is all', async () => {
  const { accept, decideOnce } = await desk();
  await new Promise<void>((committed) => {
    void decideOnce(submission, async (register) => {
      await decides(register);
      committed();
      await new Promise(() => {});
    });
  });
  expect(await accept(submission)).toBe('acknowledge');
});

test('of two of the same at once one is decided, and nothing is said against the other', async () => {
  const { decideOnce } = await desk();
  const both = await Promise.all([decideOnce(submission, decides), decideOnce(submission, decides)]);
  expect(both.toSorted()).toEqual(['done', undefined]);
});

test('when somebody else was quicker it is decided anew, and remembered with what is then decided', async () => {
  const { register, accept, decideOnce } = await desk();
  await register.commit([event]);
  const outcome = await decideOnce(submission, async (marking) => {
    expect(await marking.commit([event])).toMatchObject({ committed: false, conflict: event.key });
    expect(await accept(submission)).toBe('answer');
    return (
      await marking.commit([
        { ...event, was: 1 },
        { ...event, key: 'outbox/1' },
      ])
    ).committed;
  });
  expect(outcome).toBe(true);
  expect(await accept(submission)).toBe('acknowledge');
});

test('what was refused, and what failed, stays so when the same comes again', async () => {
  const { register, accept, decideOnce } = await desk();
  expect(await decideOnce(submission, async () => 'refused')).toBe('refused');
  expect(await accept(submission)).toBe('acknowledge');
  expect(await decideOnce(submission, decides)).toBeUndefined();
  const other = { ...submission, trigger_id: '3.4' };
  const failing = decideOnce(other, async () => {
    throw new Error('Slack is away');
  });
  await expect(failing).rejects.toThrow('Slack is away');
  expect(await accept(other)).toBe('acknowledge');
  expect(await register.read(event.key)).toBeUndefined();
});
