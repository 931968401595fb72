import { describe, expect, test, vi } from 'vitest';
import { openApart } from './apart.ts';
import { openDesk, type Desk } from './desk.ts';
import { awaitingApproval, card, log, reply, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** A desk whose log may speak of what cannot be posted. */
const open = () => openDesk({ trial: { log: silent } });

/** What FOI Desk said of a channel, in the officers' channel or to one of them alone. */
const saidOf = (desk: Desk, channel: string, { to = 'Olivia Bennett', where = 'foi-team' } = {}) =>
  desk
    .as(to)
    .sees(where)
    .map(({ words }) => words)
    .filter((words) => words.includes(channel) && /^(?:FOI Desk (?:was|is)|#)/u.test(words));

const questions = (desk: Desk) =>
  desk
    .as('Helen Marsh')
    .sees('highways')
    .filter((each) => !each.threadTs && /question \d of/u.test(each.words)).length;

describe('a department’s channel', () => {
  test('from which FOI Desk is removed: officers are told at once what to do; back again, what waited goes by itself', async () => {
    const desk = await open();
    desk.workspace.administrator.removes('FOI Desk', 'highways');
    await desk.settled();
    expect(saidOf(desk, '#highways')).toEqual([
      'FOI Desk was removed from #highways, where Highways answers. Bring it back: type /invite @FOI Desk in #highways. Until then nothing is posted there, and no answer given there is recorded. What waits to be posted then goes by itself.',
    ]);
    const reference = await log(desk);
    expect(questions(desk)).toBe(0);
    desk.workspace.administrator.adds('FOI Desk', 'highways');
    await desk.settled();
    expect(questions(desk)).toBe(2);
    expect(saidOf(desk, '#highways').at(-1)).toBe(
      'FOI Desk is back in #highways, where Highways answers. What waited to be posted goes now. Answers given there meanwhile were not seen: use the message shortcut “Use as the answer” on each.',
    );
    await reply(desk, reference);
    expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
    await desk.as('Olivia Bennett').slash(`/foi show ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('FOI Desk tried again what it had given up.');
  });

  test('taken out by one of its own people, FOI Desk comes back by what officers were told to type', async () => {
    const desk = await open();
    await desk.as('Helen Marsh').removes('FOI Desk', 'highways');
    await desk.settled();
    const [typed] = /\/invite @FOI Desk/u.exec(saidOf(desk, '#highways')[0] ?? '') ?? [];
    await desk.as('Helen Marsh').slash(typed ?? '', { channel: 'highways' });
    await desk.settled();
    expect(saidOf(desk, '#highways').at(-1)).toMatch(/^FOI Desk is back in #highways, where Highways answers\./u);
    await log(desk);
    expect(questions(desk)).toBe(2);
  });

  test('that is archived: the same; unarchived, it goes on', async () => {
    const desk = await open();
    desk.workspace.administrator.archives('highways');
    await desk.settled();
    expect(saidOf(desk, '#highways')).toEqual([
      '#highways, where Highways answers, was archived. Unarchive it, and type /invite @FOI Desk in it. Until then nothing is posted there, and no answer given there is recorded. What waits to be posted then goes by itself.',
    ]);
    await log(desk);
    desk.workspace.administrator.unarchives('highways');
    await desk.settled();
    expect(questions(desk)).toBe(2);
  });

  test('unarchived without FOI Desk in it: officers are told to invite it, not that it is back; invited, it is', async () => {
    const desk = await open();
    const { administrator } = desk.workspace;
    administrator.archives('highways');
    await desk.settled();
    administrator.removes('FOI Desk', 'highways');
    await desk.settled();
    administrator.unarchives('highways');
    await desk.settled();
    expect(saidOf(desk, '#highways').at(-1)).toBe(
      '#highways, where Highways answers, was unarchived, but FOI Desk is not in it any more. Type /invite @FOI Desk in it. Until then nothing is posted there, and no answer given there is recorded. What waits to be posted then goes by itself.',
    );
    administrator.adds('FOI Desk', 'highways');
    await desk.settled();
    expect(saidOf(desk, '#highways').at(-1)).toMatch(/^FOI Desk is back in #highways/u);
  });

  test('lost, its people are asked of Slack anew: whoever left meanwhile is none of them any more', async () => {
    const desk = await open();
    const reference = await log(desk);
    const waitingForHelen = async () => {
      await desk.as('Helen Marsh').slash('/foi', { channel: 'general' });
      return told(desk, 'Helen Marsh');
    };
    expect(await waitingForHelen()).toContain(reference);
    const { administrator } = desk.workspace;
    administrator.removes('FOI Desk', 'highways');
    await desk.settled();
    // Slack tells nobody who is not there that she leaves.
    administrator.removes('Helen Marsh', 'highways');
    expect(await waitingForHelen()).not.toContain(reference);
    administrator.adds('FOI Desk', 'highways');
    await desk.settled();
    expect(await waitingForHelen()).not.toContain(reference);
    administrator.adds('Helen Marsh', 'highways');
    await desk.settled();
    expect(await waitingForHelen()).toContain(reference);
  });
});

test('the approvers’ channel: officers are told that no letter can be approved there; back again, the letter is put before them', async () => {
  const desk = await open();
  desk.workspace.administrator.removes('FOI Desk', 'foi-approvals');
  await desk.settled();
  expect(saidOf(desk, '#foi-approvals')).toEqual([
    'FOI Desk was removed from #foi-approvals, where letters are approved. Bring it back: type /invite @FOI Desk in #foi-approvals. Until then nothing is posted there. What waits to be posted then goes by itself.',
  ]);
  const reference = await awaitingApproval(desk);
  desk.workspace.administrator.adds('FOI Desk', 'foi-approvals');
  await desk.settled();
  expect(desk.as('Amara Okafor').latest('foi-approvals', reference).controls).toContain('Approve and send');
});

test('the officers’ own channel: each of them is told by themselves', async () => {
  const desk = await open();
  desk.workspace.administrator.removes('FOI Desk', 'foi-team');
  await desk.settled();
  for (const to of ['Olivia Bennett', 'Tom Hughes']) {
    expect(saidOf(desk, '#foi-team', { to, where: 'FOI Desk' })).toEqual([
      'FOI Desk was removed from #foi-team, where officers see their requests. Bring it back: type /invite @FOI Desk in #foi-team. Until then nothing is posted there. What waits to be posted then goes by itself.',
    ]);
  }
  desk.workspace.administrator.adds('FOI Desk', 'foi-team');
  await desk.settled();
  expect(saidOf(desk, '#foi-team')).toEqual([
    'FOI Desk is back in #foi-team, where officers see their requests. What waited to be posted goes now.',
  ]);
});

test('another channel is no matter of anybody’s', async () => {
  const desk = await open();
  const { administrator } = desk.workspace;
  administrator.opensChannel('lunch', { isPrivate: false, members: ['FOI Desk', 'Olivia Bennett'] });
  administrator.removes('FOI Desk', 'lunch');
  await desk.settled();
  expect(desk.as('Olivia Bennett').sees('foi-team')).toEqual([]);
});

test('other people’s comings and goings are told to nobody', async () => {
  const desk = await open();
  desk.workspace.administrator.removes('Helen Marsh', 'highways');
  desk.workspace.administrator.adds('Helen Marsh', 'highways');
  await desk.settled();
  expect(desk.as('Olivia Bennett').sees('foi-team')).toEqual([]);
});

test('where one officer cannot be told just now, the others are not told again and again', async () => {
  const desk = await open();
  const { administrator, faults } = desk.workspace;
  // Of each round the first is to their channel, the second to Olivia Bennett, the third to Tom Hughes.
  const calls = [false, false, true, false, false, true, false, false, true];
  faults.goOn({
    method: (name) => (name === 'chat.postMessage' && calls.shift() === true ? { kind: 'serverError' } : undefined),
    mail: () => undefined,
  });
  administrator.removes('FOI Desk', 'foi-team');
  await desk.settled();
  expect(saidOf(desk, '#foi-team', { where: 'FOI Desk' })).toHaveLength(1);
});

test('what is said of channels keeps Slack’s pace of one message a second, and what waits is said after a stop', async () => {
  const desk = await openApart(undefined, { patience: { finishingMs: 0 } });
  await desk.stops();
  // What is told in the morning is told first, and nothing in the minute after it.
  await desk.starts(60_000);
  const { administrator } = desk.workspace;
  administrator.archives('highways');
  administrator.unarchives('highways');
  const { register } = desk.running;
  const waits = async () => (await register.keys('outbox/')).filter((key) => key.includes('news/'));
  await vi.waitFor(async () => expect(await waits()).toHaveLength(2));
  await vi.waitFor(async () => expect(await register.keys('inbox/')).toEqual([]));
  expect(saidOf(desk, '#highways')).toEqual([]);
  await desk.stops();
  await desk.starts();
  await desk.settled();
  expect(saidOf(desk, '#highways')).toEqual([
    expect.stringContaining('#highways, where Highways answers, was archived.'),
    expect.stringContaining('FOI Desk is back in #highways'),
  ]);
});
