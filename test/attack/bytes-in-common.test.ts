import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../src/calendar/index.ts';
import { sha256, type Register } from '../../src/register/index.ts';
import { keptBytes } from '../../src/workflows/kept/bytes.ts';
import { letGoOf } from '../../src/workflows/kept/let-go.ts';
import { bringListsUpToDate } from '../../src/workflows/upkeep/up-to-date.ts';
import { sweepLooseBytes } from '../../src/workflows/upkeep/sweep-loose-bytes.ts';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { approved, log } from '../journeys/way-to-a-letter.ts';
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

test('the letters of a register from before it was written down who keeps what stay as well', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  await approved(desk);
  await log(desk, { subject: 'bins' });
  await desk.itIs('2026-12-22T09:00:00Z');
  const { register, holidays } = desk.running;
  const unknown = [...(await register.keys('kept/')), 'kept-by-histories'];
  await register.commit(unknown.map((key) => ({ key, was: 'any', value: undefined })));
  await bringListsUpToDate(register, holidays.now());
  for (const digest of await register.blobs.scan({ limit: 99 })) {
    const given = await register.blobs.get(digest);
    await keptBytes({ register, now: () => Date.parse('2026-12-22T09:00:00Z') }, [given ?? Buffer.of()]);
  }
  await desk.itIs('2027-02-01T09:00:00Z');
  expect(await register.keys('loose/none/')).toEqual([]);
  expect(await faults(desk)).toEqual([]);
});

/** A register in which something else happens just before bytes are removed, once. */
function interrupted(register: Register, happens: () => Promise<unknown>): Register {
  let isOver = false;
  async function first(): Promise<void> {
    if (isOver) return;
    isOver = true;
    await happens();
  }
  const { blobs } = register;
  return {
    ...register,
    blobs: {
      ...blobs,
      remove: async (...removed) => (await first(), blobs.remove(...removed)),
    },
  };
}

describe('bytes that are let go of while somebody keeps them again', () => {
  const now = () => Date.parse('2026-12-03T09:00:00Z');

  test('are there afterwards, where that came just before', async () => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    await letGoOf(
      interrupted(register, () => keptBytes({ register, now }, [bytes], 'REQ00002')),
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
    const breaksOff = interrupted(register, async () => {
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
    const amid = interrupted(register, () => keptBytes({ register, now: later }, [bytes]));
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

  test('cost no more, however much was kept lately', async () => {
    const register = await inMemory();
    await keptBytes({ register, now }, [bytes]);
    const looks = async (): Promise<never> => {
      throw new Error('It looks through what was kept.');
    };
    await letGoOf({ ...register, keys: looks, scan: looks, read: looks }, sha256(bytes));
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
  });

  test('are there afterwards, where somebody kept them lately in a FOI Desk that did not write down who', async () => {
    const register = await inMemory();
    await keptBytes({ register, now }, [bytes]);
    await register.commit((await register.keys('kept/')).map((key) => ({ key, was: 'any', value: undefined })));
    await bringListsUpToDate(register, shippedHolidays());
    await letGoOf(register, sha256(bytes));
    expect(await register.blobs.get(sha256(bytes))).toBeDefined();
  });

  test('are gone where nothing needs them', async () => {
    const register = await inMemory();
    await register.blobs.put(bytes);
    await letGoOf(register, sha256(bytes));
    expect(await register.blobs.get(sha256(bytes))).toBeUndefined();
  });
});
