import { describe, expect, test } from 'vitest';
import { sha256, type Register } from '../../src/register/index.ts';
import { keptBytes } from '../../src/workflows/kept/bytes.ts';
import { letGoOf } from '../../src/workflows/kept/let-go.ts';
import { sweepLooseBytes } from '../../src/workflows/upkeep/sweep-loose-bytes.ts';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { log } from '../journeys/way-to-a-letter.ts';
import { inMemory } from '../register/in-memory.ts';

const bytes = Buffer.from('The register of potholes, January to March.');
const theFile = { name: 'potholes.txt', mimeType: 'text/plain', bytes };

const isKept = async ({ running }: Desk) => (await running.register.blobs.get(sha256(bytes))) !== undefined;
const faults = async ({ running }: Desk) => (await verifyRegister(running.register, running.holidays.now())).faults;

describe('a file kept for one request and for another', () => {
  test('is still there for the form it was put in yesterday, where the other was refused a month ago', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    desk.workspace.administrator.adds('Gemma Stone', 'highways');
    const other = await log(desk, { subject: 'bins' });
    const question = desk.as('Helen Marsh').latest('highways', `${other}, question 1 of`);
    await desk.as('Gemma Stone').says('Here.', { thread: question, files: [theFile] });
    expect(await isKept(desk)).toBe(true);

    await desk.itIs('2026-12-02T17:00:00Z');
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi new potholes', { channel: 'foi-team' });
    await officer.fills({
      'E-mail': 'jane@example.org',
      'The request as written': 'How many potholes are there?',
      Original: [theFile],
    });
    expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
    await desk.itIs('2026-12-03T09:00:00Z');
    expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
    await desk.settled();
    expect(await isKept(desk)).toBe(true);
    expect(await faults(desk)).toEqual([]);

    await desk.itIs('2027-01-20T09:00:00Z');
    expect(await isKept(desk)).toBe(true);
  });
});

test.each([
  ['the same day', '2026-11-02T09:30:00Z'],
  ['weeks later', '2026-11-20T09:30:00Z'],
])('a letter that a history names stays, where its bytes were kept of no request as well, %s', async (_, when) => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  await log(desk, { subject: 'bins' });
  const { register } = desk.running;
  for (const digest of await register.blobs.scan({ limit: 99 })) {
    const named = await register.blobs.get(digest);
    await keptBytes({ register, now: () => Date.parse(when) }, [named ?? Buffer.of()]);
  }
  await desk.itIs('2026-12-03T09:00:00Z');
  await desk.itIs('2026-12-22T09:00:00Z');
  expect(await register.keys('loose/')).toEqual([]);
  expect(await faults(desk)).toEqual([]);
});

/** Steps of a register at which something else may come between. */
const steps = ['keys', 'remove'] as const;

/** A register before whose step something else happens, once. */
function interrupted(register: Register, step: (typeof steps)[number], happens: () => Promise<unknown>): Register {
  let isOver = false;
  async function first(): Promise<void> {
    if (isOver) return;
    isOver = true;
    await happens();
  }
  const { blobs } = register;
  return {
    ...register,
    keys: async (...asked) => (step === 'keys' && (await first()), register.keys(...asked)),
    blobs: {
      ...blobs,
      remove: async (...removed) => (step === 'remove' && (await first()), blobs.remove(...removed)),
    },
  };
}

describe('bytes that are let go of while somebody keeps them again', () => {
  const now = () => Date.parse('2026-12-03T09:00:00Z');

  test.each(steps)('are there afterwards, where that came before the step %s', async (step) => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    await letGoOf(
      interrupted(register, step, () => keptBytes({ register, now }, [bytes], 'REQ00002')),
      sha256(bytes),
    );
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
  });

  test('are there afterwards, where they are let go of amid the keeping', async () => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    const amid: Register = {
      ...register,
      commit: async (writes) => (await letGoOf(register, sha256(bytes)), register.commit(writes)),
      blobs: {
        ...register.blobs,
        put: async (each) => (await letGoOf(register, sha256(bytes)), register.blobs.put(each)),
      },
    };
    await keptBytes({ register: amid, now }, [bytes], 'REQ00002');
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
  });

  test('go at the next sweep where one was broken off before they were gone, and are known until then', async () => {
    const register = await inMemory();
    await keptBytes({ register, now }, [bytes]);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const later = () => Date.parse('2027-01-20T09:00:00Z');
    const breaksOff = interrupted(register, 'remove', async () => {
      throw new Error('FOI Desk was killed.');
    });
    await sweepLooseBytes({ register: breaksOff, now: later, log });
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
    expect(await register.keys('loose/')).toHaveLength(1);
    await sweepLooseBytes({ register, now: () => later() + 86_400_000, log });
    expect(await register.blobs.get(sha256(bytes))).toBeUndefined();
    expect(await register.keys('loose/')).toEqual([]);
  });

  test('are kept where somebody keeps them again while a sweep is at them', async () => {
    const register = await inMemory();
    await keptBytes({ register, now }, [bytes]);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const later = () => Date.parse('2027-01-20T09:00:00Z');
    const amid = interrupted(register, 'remove', () => keptBytes({ register, now: later }, [bytes]));
    await sweepLooseBytes({ register: amid, now: later, log });
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
    expect(await register.keys('loose/')).toHaveLength(1);
  });

  test('are there afterwards, where one is killed as soon as they are removed', async () => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    const { blobs } = register;
    const killed: Register = {
      ...register,
      blobs: {
        ...blobs,
        remove: async (...removed) => {
          await keptBytes({ register, now }, [bytes], 'REQ00002');
          await blobs.remove(...removed);
          throw new Error('FOI Desk was killed.');
        },
      },
    };
    await expect(letGoOf(killed, sha256(bytes))).rejects.toThrow('killed');
    expect(await blobs.get(sha256(bytes))).toBeDefined();
  });

  test('are gone where nothing needs them', async () => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    await letGoOf(register, sha256(bytes));
    expect(await register.blobs.get(sha256(bytes))).toBeUndefined();
  });
});
