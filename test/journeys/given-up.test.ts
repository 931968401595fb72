import { expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { awaitingApproval, card, letter, log, reply, settled, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** A desk whose log may speak of trouble, and which tries everything once. */
const impatient = () =>
  openDesk({
    trial: { log: silent, patience: { tries: 1, mail: { tries: 1 } } },
  });

/** What is said to the officers of things that could not be done. */
const undone = (desk: Desk, where = 'foi-team') =>
  desk
    .as('Olivia Bennett')
    .sees(where)
    .filter((each) => !each.threadTs && /could not do this|tried again|left undone/u.test(each.words));

const inHighways = (desk: Desk) =>
  desk
    .as('Helen Marsh')
    .sees('highways')
    .filter((each) => !each.threadTs && /question \d of/u.test(each.words))
    .map((each) => /question \d of \d/u.exec(each.words)?.[0]);

/** What happened, as an officer reads it. */
async function history(desk: Desk, reference: string): Promise<string> {
  await desk.as('Olivia Bennett').slash(`/foi show ${reference}`, { channel: 'foi-team' });
  return told(desk, 'Olivia Bennett');
}

test('a channel that takes nothing of ours: officers are told at once which request and what to do, and once FOI Desk is back it goes by itself', async () => {
  const desk = await impatient();
  desk.workspace.administrator.removes('FOI Desk', 'highways');
  const reference = await log(desk);
  const [said, ...more] = undone(desk);
  expect(more).toEqual([]);
  expect(said?.words).toBe(
    [
      '@Olivia Bennett: FOI Desk could not do this for REQ00001.',
      '• A message about question 1 could not be shown in the channel of Highways. FOI Desk is not in that channel: invite it there.',
      '• A message about question 2 could not be shown in the channel of Highways. FOI Desk is not in that channel: invite it there.',
    ].join('\n'),
  );
  expect(said?.controls).toEqual(['Try again', 'Leave it']);
  expect(said?.text).toContain('Then use Try again.');
  const officer = desk.as('Olivia Bennett');
  await officer.opensHome();
  expect(officer.home().words).toContain('What FOI Desk could not do');
  expect(officer.home().words).toContain('A message about question 1 could not be shown in the channel of Highways.');
  desk.workspace.administrator.adds('FOI Desk', 'highways');
  await desk.settled();
  expect(inHighways(desk)).toEqual(['question 1 of 2', 'question 2 of 2']);
  expect(undone(desk)[0]?.words).toMatch(
    /^REQ00001: tried again on Mon 2 November 2026, 09:00\. If it fails again, a new message says so\./u,
  );
  expect(undone(desk)[0]?.controls).toEqual([]);
  await reply(desk, reference);
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
  await officer.opensHome();
  expect(officer.home().words).not.toContain('What FOI Desk could not do');
  const happened = await history(desk, reference);
  expect(happened).toContain(
    'FOI Desk gave something up. A message about question 1 could not be shown in the channel of Highways.',
  );
  expect(happened).toContain('FOI Desk tried again what it had given up.');
});

test('what fails again is said again, in a new message', async () => {
  const desk = await impatient();
  desk.workspace.administrator.archives('highways');
  await log(desk);
  await desk.as('Tom Hughes').clicks('Try again', { on: undone(desk)[0] ?? '' });
  expect(undone(desk).map(({ words }) => words.split('\n')[0])).toEqual([
    'REQ00001: tried again for Tom Hughes on Mon 2 November 2026, 09:00. If it fails again, a new message says so.',
    '@Olivia Bennett: FOI Desk could not do this for REQ00001.',
  ]);
  expect(undone(desk)[1]?.words).toContain('The channel is archived: unarchive it.');
});

test('what is left is tried no more, and the history says who left it', async () => {
  const desk = await impatient();
  desk.workspace.administrator.removes('FOI Desk', 'highways');
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  const { asked } = await officer.clicks('Leave it', { on: undone(desk)[0] ?? '' });
  expect(JSON.stringify(asked)).toContain('It is not tried any more, and cannot be later.');
  expect(undone(desk)[0]?.words).toMatch(/^REQ00001: left undone by Olivia Bennett on Mon 2 November 2026, 09:00\./u);
  desk.workspace.administrator.adds('FOI Desk', 'highways');
  expect(inHighways(desk)).toEqual([]);
  expect(await history(desk, reference)).toContain('Olivia Bennett left undone what FOI Desk had given up.');
});

test('what is refused of one request holds up no other in the same channel', async () => {
  const desk = await impatient();
  desk.workspace.faults.method('chat.postMessage', { kind: 'refused', error: 'msg_too_long' });
  await log(desk);
  await log(desk, { subject: 'bins' });
  expect(undone(desk).map(({ words }) => words)).toEqual([
    expect.stringContaining(
      'A message about question 1 could not be shown in the channel of Highways. Slack finds it too long. Tell your administrator.',
    ),
  ]);
  expect(inHighways(desk)).toEqual(['question 2 of 2', 'question 1 of 2', 'question 2 of 2']);
});

test('a reply that cannot be worked is shown to the officers, and recorded when somebody says Try again', async () => {
  const desk = await impatient();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  const thread = helen.latest('highways', 'question 1 of 2');
  desk.workspace.faults.method('users.info', { kind: 'refused', error: 'missing_scope' });
  await helen.says('We recorded 412.', { thread });
  await helen.says('It cost £96,300.', { thread: helen.latest('highways', 'question 2 of 2') });
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(1);
  const [said] = undone(desk);
  expect(said?.words).toContain(
    'Something written about question 1 in the channel of Highways could not be recorded. Tell your administrator: the log says why.',
  );
  expect(said?.words).not.toContain('412');
  await desk.as('Olivia Bennett').clicks('Try again', { on: said ?? '' });
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
});

test('a press of a button that cannot be worked is shown, and carried out when somebody says Try again', async () => {
  const desk = await impatient();
  const reference = await settled(desk);
  // Slack says that something about him changed: who he is is asked again.
  desk.workspace.administrator.changesPerson('Tom Hughes', {});
  await desk.settled();
  desk.workspace.faults.method('users.info', { kind: 'refused', error: 'missing_scope' });
  await desk.as('Tom Hughes').clicks('Draft letter', { on: card(desk, reference) });
  const [said] = undone(desk);
  expect(said?.words).toContain('What somebody pressed could not be carried out.');
  await desk.as('Olivia Bennett').clicks('Try again', { on: said ?? '' });
  expect(letter(desk, reference).words).toContain('Letter 1 of REQ00001');
});

test('files that Slack does not take are told, and come when somebody says Try again', async () => {
  const desk = await impatient();
  const reference = await settled(desk);
  desk.workspace.faults.method('files.completeUploadExternal', { kind: 'refused', error: 'file_uploads_disabled' });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  const [said] = undone(desk);
  expect(said?.words).toContain(
    'The files of a letter could not be posted in the officers’ channel. Slack refuses it (file_uploads_disabled). Tell your administrator.',
  );
  await officer.clicks('Try again', { on: said ?? '' });
  const files = officer.thread(card(desk, reference)).flatMap((each) => each.files.map((file) => file.name));
  expect(files).toEqual(['REQ00001 response, version 1.pdf', 'REQ00001 response, version 1.md']);
});

test('where the officers’ channel itself takes nothing, whoever is in charge is told by themselves, and Home says it too', async () => {
  const desk = await impatient();
  const reference = await log(desk);
  desk.workspace.administrator.removes('FOI Desk', 'foi-team');
  await reply(desk, reference);
  const officer = desk.as('Olivia Bennett');
  const [said] = undone(desk, 'FOI Desk').filter(({ words }) => words.includes('could not do this'));
  expect(said?.words).toContain('A message could not be shown in the officers’ channel.');
  expect(said?.words).toContain('FOI Desk is not in that channel: invite it there.');
  await officer.opensHome();
  expect(officer.home().words).toContain('What FOI Desk could not do');
  desk.workspace.administrator.adds('FOI Desk', 'foi-team');
  await desk.settled();
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
});

test('where whoever is in charge has left the council, another officer is told', async () => {
  const desk = await impatient();
  const reference = await log(desk);
  const { administrator } = desk.workspace;
  administrator.changesPerson('Olivia Bennett', { isDeactivated: true });
  administrator.removes('FOI Desk', 'foi-team');
  await desk.settled();
  await reply(desk, reference);
  const toTom = desk
    .as('Tom Hughes')
    .sees('FOI Desk')
    .filter(({ words }) => words.includes('could not do this'));
  expect(toTom.map(({ words }) => words)).toEqual([
    expect.stringContaining('A message could not be shown in the officers’ channel.'),
  ]);
  administrator.adds('FOI Desk', 'foi-team');
  await desk.settled();
  expect(card(desk, reference, 'Tom Hughes').words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
});

test('only officers say what becomes of it', async () => {
  const desk = await impatient();
  desk.workspace.faults.method('chat.postMessage', { kind: 'refused', error: 'msg_too_long' }, 3);
  await log(desk);
  desk.workspace.administrator.adds('Amara Okafor', 'foi-team');
  await desk.as('Amara Okafor').clicks('Try again', { on: undone(desk)[0] ?? '' });
  expect(told(desk, 'Amara Okafor')).toBe('Only an FOI officer can say what becomes of this. Ask one of them.');
  const officer = desk.as('Olivia Bennett');
  const on = undone(desk)[0] ?? '';
  await officer.clicks('Try again', { on });
  await officer.clicks('Leave it', { on }).catch(() => undefined);
  expect(undone(desk)[0]?.words).toContain('tried again for Olivia Bennett');
});

test('an approval whose message cannot be shown does not hold up the officers', async () => {
  const desk = await impatient();
  desk.workspace.administrator.removes('FOI Desk', 'foi-approvals');
  const reference = await awaitingApproval(desk);
  expect(undone(desk).at(-1)?.words).toContain('could not be shown in the approvers’ channel');
  desk.workspace.administrator.adds('FOI Desk', 'foi-approvals');
  await desk.settled();
  const asked = desk.as('Amara Okafor').latest('foi-approvals', reference);
  expect(asked.controls).toContain('Approve and send');
  const files = desk
    .as('Amara Okafor')
    .thread(asked)
    .flatMap((each) => each.files.map((file) => file.name));
  expect(files).toEqual(['REQ00001 response, version 1.pdf', 'REQ00001 response, version 1.md']);
});
