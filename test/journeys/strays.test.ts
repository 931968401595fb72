import { expect, test } from 'vitest';
import { openApart } from './apart.ts';
import { openDesk, type Desk } from './desk.ts';
import { log, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** A desk whose log may speak of trouble, and which tries everything once. */
const impatient = () => openDesk({ trial: { log: silent, patience: { tries: 1 } } });

/** What is said to the officers of things that could not be done and are of no request. */
const undone = (desk: Desk, where = 'foi-team', to = 'Olivia Bennett') =>
  desk
    .as(to)
    .sees(where)
    .filter((each) => /could not do this\.|^(?:Tried again|Left undone)/u.test(each.words));

/** Home could not be shown to Helen Marsh. */
async function homeFails(desk: Desk): Promise<void> {
  desk.workspace.faults.method('views.publish', { kind: 'refused', error: 'missing_scope' });
  await desk.as('Helen Marsh').opensHome();
}

test('Home that could not be shown: officers see it in their channel and at Home, and Try again shows it', async () => {
  const desk = await impatient();
  await homeFails(desk);
  const [said, ...more] = undone(desk);
  expect(more).toEqual([]);
  expect(said?.words).toBe(
    [
      'FOI Desk could not do this.',
      '• Home could not be shown to @Helen Marsh.',
      'If trying again does not help, tell your administrator: the log says why.',
    ].join('\n'),
  );
  expect(said?.text).toMatch(/^FOI Desk could not do this\. Home could not be shown to .* Then use Try again\.$/u);
  expect(said?.controls).toEqual(['Try again', 'Leave it']);
  const officer = desk.as('Olivia Bennett');
  await officer.opensHome();
  expect(officer.home().words).toContain('What FOI Desk could not do');
  expect(officer.home().words).toContain('Of no request: Home could not be shown to Helen Marsh.');
  await officer.slash('/foi', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('*Of no request*: Home could not be shown to Helen Marsh.');
  await officer.clicks('Try again', { on: said ?? '' });
  expect(desk.as('Helen Marsh').home().words).toContain('Questions with Highways');
  expect(undone(desk).map(({ words }) => words)).toEqual([
    [
      'Tried again for Olivia Bennett on Mon 2 November 2026, 09:00. If it fails again, a new message says so.',
      '• Home could not be shown to @Helen Marsh.',
    ].join('\n'),
  ]);
  expect(undone(desk)[0]?.controls).toEqual([]);
  await officer.opensHome();
  expect(officer.home().words).not.toContain('What FOI Desk could not do');
});

test('it can be tried again from Home too; what fails again is said again, in a new message', async () => {
  const desk = await impatient();
  await homeFails(desk);
  const officer = desk.as('Tom Hughes');
  await officer.opensHome();
  desk.workspace.faults.method('views.publish', { kind: 'refused', error: 'missing_scope' });
  await officer.clicks('Try again');
  expect(undone(desk).map(({ words }) => words.split('\n')[0])).toEqual([
    'Tried again for Tom Hughes on Mon 2 November 2026, 09:00. If it fails again, a new message says so.',
    'FOI Desk could not do this.',
  ]);
});

test('whatever is given up while some of it waits stands in one message, each kind in its own words', async () => {
  const desk = await impatient();
  const { administrator, faults } = desk.workspace;
  await homeFails(desk);
  const helen = desk.as('Helen Marsh');
  const at = await helen.says('Who has the keys?', { in: 'highways' });
  faults.method('conversations.replies', { kind: 'refused', error: 'missing_scope' });
  await helen.says('Ask Priya about 14 Elm Road.', { thread: at });
  administrator.archives('housing');
  await desk.settled();
  faults.method('conversations.info', { kind: 'refused', error: 'missing_scope' });
  administrator.unarchives('housing');
  await desk.settled();
  // Slack says that something about him changed: who he is is asked again.
  administrator.changesPerson('Tom Hughes', {});
  await desk.settled();
  faults.method('users.info', { kind: 'refused', error: 'missing_scope' });
  await desk.as('Tom Hughes').clicks('Try again', { on: undone(desk)[0] ?? '' });
  const [said, ...more] = undone(desk);
  expect(more).toEqual([]);
  expect(said?.words.split('\n').slice(1, -1)).toEqual([
    '• Home could not be shown to @Helen Marsh.',
    '• Something written by @Helen Marsh in #highways could not be read. If it answers a question, use the message shortcut “Use as the answer” on it.',
    '• That FOI Desk lost #housing, or has it back, could not be taken in.',
    '• What @Tom Hughes pressed could not be carried out.',
  ]);
  expect(said?.words).not.toContain('Elm Road');
});

test('what is left is tried no more; what comes after it stands in a new message', async () => {
  const desk = await impatient();
  await homeFails(desk);
  const officer = desk.as('Olivia Bennett');
  const { asked } = await officer.clicks('Leave it', { on: undone(desk)[0] ?? '' });
  expect(JSON.stringify(asked)).toContain('It is not tried any more, and cannot be later.');
  expect(undone(desk)[0]?.words).toMatch(/^Left undone by Olivia Bennett on Mon 2 November 2026, 09:00\./u);
  await homeFails(desk);
  expect(undone(desk)).toHaveLength(2);
});

test('only officers say what becomes of it', async () => {
  const desk = await impatient();
  await homeFails(desk);
  desk.workspace.administrator.adds('Amara Okafor', 'foi-team');
  await desk.as('Amara Okafor').clicks('Try again', { on: undone(desk)[0] ?? '' });
  expect(told(desk, 'Amara Okafor')).toBe('Only an FOI officer can say what becomes of this. Ask one of them.');
  expect(undone(desk)[0]?.controls).toEqual(['Try again', 'Leave it']);
});

test('where the officers’ channel takes nothing, one of those who have a request is told by themselves', async () => {
  const desk = await impatient();
  await log(desk);
  desk.workspace.administrator.removes('FOI Desk', 'foi-team');
  await desk.settled();
  await homeFails(desk);
  expect(undone(desk, 'FOI Desk').map(({ words }) => words)).toEqual([
    expect.stringContaining('Home could not be shown to @Helen Marsh.'),
  ]);
});

test('it waits through a stop of FOI Desk, in one message, and can be tried again then', async () => {
  const desk = await openApart(undefined, { patience: { tries: 1 } });
  await homeFails(desk);
  expect(undone(desk)).toHaveLength(1);
  await desk.stops();
  await desk.starts();
  await desk.settled();
  const [said, ...more] = undone(desk);
  expect(more).toEqual([]);
  await desk.as('Olivia Bennett').clicks('Try again', { on: said ?? '' });
  expect(desk.as('Helen Marsh').home().words).toContain('Questions with Highways');
  expect(undone(desk)).toHaveLength(1);
});

test('the morning that could not be told: officers see it and Try again tells it, the same day', async () => {
  const desk = await impatient();
  await log(desk);
  desk.workspace.faults.method('chat.postMessage', { kind: 'refused', error: 'invalid_blocks' });
  await desk.itIs('2026-11-25T08:30:00Z');
  const dueSaid = () =>
    desk
      .as('Olivia Bennett')
      .sees('foi-team')
      .filter(({ text }) => text.startsWith('What is due, '));
  expect(dueSaid()).toEqual([]);
  const [said] = undone(desk);
  expect(said?.words).toContain('What is due on Wed 25 November 2026 could not be told here. Trying again tells it');
  await desk.as('Tom Hughes').clicks('Try again', { on: said ?? '' });
  await desk.settled();
  expect(dueSaid().map(({ text }) => text.split('.')[0])).toEqual([
    'What is due, Wed 25 November 2026: 1 due by Tue 1 December 2026',
  ]);
});
