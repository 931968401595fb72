import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

const OTHERS = 'Department for the other questions';

test('thirty questions go to one department by one choice, which every view shows; one goes elsewhere', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new thirty facts', { channel: 'foi-team' });
  await officer.fills({
    'E-mail': 'jane@example.org',
    'The request as written': Array.from({ length: 30 }, (_, index) => `${index + 1}. What is fact ${index + 1}?`).join(
      '\n',
    ),
  });
  await officer.submits('Next');
  expect(officer.modal().words).toContain('Here are 1 to 20.');
  await officer.chooses(OTHERS, 'Highways');
  expect(officer.modal().values['Department for question 1']).toEqual([]);
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().values[OTHERS]).toBe('Highways');
  await officer.fills({ 'Department for question 21': ['ICT'] });
  await officer.clicks('Add a question');
  expect(officer.modal().values[OTHERS]).toBe('Highways');
  await officer.fills({ 'Question 31': 'And what is the last fact?' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });

  const asked = (person: string, channel: string) =>
    desk
      .as(person)
      .sees(channel)
      .map(({ words }) => /question (\d+) of 31/u.exec(words)?.[1]);
  expect(asked('Helen Marsh', 'highways')).toHaveLength(30);
  expect(asked('Helen Marsh', 'highways')).not.toContain('21');
  expect(asked('Ivan Petrov', 'ict')).toEqual(['21']);
});

test('one question needs no such choice; nothing chosen anywhere is decided later', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
  await officer.submits('Next');
  expect(officer.modal().labels).not.toContain(OTHERS);
  await officer.clicks('Add a question');
  expect(officer.modal().labels).toContain(OTHERS);
  await officer.fills({ 'Question 2': 'How wide are they?' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'REQ00001').controls).toContain('Assign questions');
  expect(desk.as('Helen Marsh').sees('highways')).toEqual([]);
});
