import { expect, test } from 'vitest';
import { z } from 'zod';
import { councilFile } from './council-file.ts';
import { openDesk } from './desk.ts';
import { approved, awaitingApproval, card, told } from './way-to-a-letter.ts';

test('a request that cannot be read keeps no other from what is due in the morning, and the log names it', async () => {
  const logged: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (what: object) => void logged.push(what) };
  const desk = await openDesk({ trial: { log } });
  const reference = await awaitingApproval(desk);
  const lists = ['drafted/2026-11-01', 'drafted-notice/2026-11-01', 'ended/answered/2001-01-01'];
  const damaged = 'REQ00000';
  const at = { reference: damaged };
  await desk.running.register.commit([
    { key: `request/${damaged}`, was: 'new', value: 'no record' },
    { key: `unanswered/2026-11-01/${damaged}`, was: 'new', value: at },
    { key: 'draft/never-finished', was: 'new', value: {} },
    ...lists.map((list) => ({ key: `${list}/${damaged}`, was: 'new' as const, value: {} })),
  ]);

  await desk.itIs('2026-11-03T08:00:00Z');
  expect(desk.as('Amara Okafor').latest('foi-approvals', reference).words).toContain(
    'the letter of Tue 3 November 2026',
  );
  // Drafts are thrown away where they stand as they stood a week before.
  await desk.itIs('2026-11-11T08:00:00Z');
  await desk.itIs('2026-11-19T08:00:00Z');
  expect(await desk.running.register.read('draft/never-finished')).toBeUndefined();

  const of = logged.flatMap((each) => (typeof each === 'object' && each && 'what' in each ? [each] : []));
  expect(of).toHaveLength(logged.length);
  expect(new Set(of.map(({ what }) => what))).toEqual(
    new Set(['redraw letters', 'redraw notices', 'look after what is unanswered', 'erase']),
  );
  for (const each of of) expect(each).toMatchObject(at);
});

test('a request that cannot be read does not hide what else waits', async () => {
  const logged: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (what: object) => void logged.push(what) };
  const desk = await openDesk({ trial: { log } });
  const reference = await awaitingApproval(desk);
  const damaged = 'REQ00000';
  const at = { reference: damaged };
  await desk.running.register.commit([
    { key: `request/${damaged}`, was: 'new', value: 'no record' },
    { key: `open/2026-11-01/${damaged}`, was: 'new', value: at },
    { key: `approval/2026-11-01/${damaged}`, was: 'new', value: at },
  ]);

  const approver = desk.as('Amara Okafor');
  await approver.opensHome();
  expect(approver.home().words).toContain(reference);
  await desk.as('Olivia Bennett').opensHome();
  expect(desk.as('Olivia Bennett').home().words).toContain(reference);
  expect(logged).toContainEqual(expect.objectContaining({ what: 'what waits', reference: damaged }));
});

test('thirty requests that cannot be read hold up no erasure behind them, and each is named once a day', async () => {
  const logged: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (what: object) => void logged.push(what) };
  const desk = await openDesk({
    at: '2023-11-02T09:00:00Z',
    councilFile: await councilFile({ identity: 12 }),
    trial: { log },
  });
  const reference = await approved(desk);
  const damaged = Array.from({ length: 30 }, (_, index) => `REQ9${String(index).padStart(4, '0')}`);
  await desk.running.register.commit(
    damaged.flatMap((each) => [
      { key: `request/${each}`, was: 'new' as const, value: 'no record' },
      ...['ended', 'named'].map((list) => ({
        key: `${list}/answered/2001-01-01/${each}`,
        was: 'new' as const,
        value: {},
      })),
    ]),
  );
  await desk.itIs('2024-11-03T10:00:00Z');
  expect(card(desk, reference).words).toContain('somebody whose name is kept no longer');
  await desk.itIs('2026-11-03T10:00:00Z');
  await desk.as('Olivia Bennett').slash(`/foi show ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('the council keeps such requests 36 months');
  const before = logged.length;
  await desk.itIs('2026-11-03T10:01:00Z');
  expect(logged.length).toBe(before);
  await desk.itIs('2026-11-04T10:00:00Z');
  expect(logged.slice(before)).toHaveLength(60);
  expect(
    new Set(logged.slice(before).map((each) => z.looseObject({ reference: z.string() }).parse(each).reference)),
  ).toEqual(new Set(damaged));
});
