import { expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { log, reply, told, type Asking } from './way-to-a-letter.ts';

async function lists(desk: Desk, words: string, by = 'Olivia Bennett', channel = 'foi-team'): Promise<string> {
  await desk.as(by).slash(`/foi mine ${words}`, { channel });
  return told(desk, by).replaceAll(/ \(http[^)]*\)/gu, '');
}

const housing: Asking = { subject: 'flats', questions: [{ asks: 'How many flats are empty?', department: 'Housing' }] };

test('an officer lists what is late, whoever is in charge, and what waits for a department', async () => {
  const desk = await openDesk();
  await log(desk, { subject: 'skips' });
  await log(desk, { ...housing }, 'Tom Hughes');
  await log(desk, { subject: 'trees' });
  await reply(desk, 'REQ00003');
  expect(await lists(desk, 'late')).toBe('*Late, whoever is in charge*\nNothing is late.');
  await desk.itIs('2026-12-02T09:00:00Z');
  const late = await lists(desk, 'late');
  expect(late).toContain(
    '*REQ00002*: flats — Late by 1 working day: it was due Tue 1 December 2026. Ask Housing again in the thread of question 1, or pick another department with Assign questions. In charge: Tom Hughes.',
  );
  expect(late).toMatch(/REQ00001[^]*REQ00002[^]*REQ00003/u);
  expect(await lists(desk, 'Highways')).toMatch(/^\*Waiting for Highways\*[^]*REQ00001/u);
  expect(await lists(desk, 'highways')).not.toContain('REQ00003');
  expect(await lists(desk, 'CCTV')).toContain('Nothing waits for them: all their questions are answered.');
  expect(await lists(desk, 'tomorrow')).toBe(
    'Type /foi mine late, or /foi mine and a department: CCTV & Community Safety, Highways, Housing, Finance, Human Resources, ICT.',
  );
});

test('a department is told who may', async () => {
  const desk = await openDesk();
  await log(desk);
  expect(await lists(desk, 'late', 'Helen Marsh', 'highways')).toBe(
    'Only an FOI officer can look for requests. Ask one of them.',
  );
});
