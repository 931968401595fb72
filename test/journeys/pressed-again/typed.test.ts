import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openDesk, type Desk } from '../desk.ts';
import { log, settled, told } from '../way-to-a-letter.ts';
import { everything } from './everything.ts';
import { olivia } from './filled.ts';

const seen = (desk: Desk) => everything(desk, 'but what is told to one alone');

test('/foi letter is the verb that records something as it is typed', () => {
  expect(commands.filter(({ records }) => records).map(({ verb }) => verb)).toEqual(['letter']);
});

test('/foi letter, typed again because Slack’s answer was lost, drafts one letter and says that it stands', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const before = await seen(desk);
  const types = () => desk.as(olivia).slash(`/foi letter ${reference}`, { channel: 'foi-team' });
  desk.workspace.faults.loseNextAnswer();
  await expect(types()).rejects.toThrow(/trouble|respond|failed/u);
  await desk.settled();
  const once = await seen(desk);
  expect(once).not.toEqual(before);
  await types();
  expect(await seen(desk)).toEqual(once);
  expect(told(desk, olivia)).toMatch(/1 of the letter/u);
});

test('Use as the answer, used again in a thread because Slack’s answer was lost, records one answer and says so', async () => {
  const desk = await openDesk();
  await log(desk);
  const helen = desk.as('Helen Marsh');
  const thread = helen.latest('highways', 'question 1 of 2');
  const note = await helen.says('note: we recorded 412.', { thread });
  const before = await seen(desk);
  desk.workspace.faults.loseNextAnswer();
  await helen.shortcut('Use as the answer', note).catch(() => undefined);
  await desk.settled();
  const once = await seen(desk);
  expect(once).not.toEqual(before);
  await helen.shortcut('Use as the answer', note);
  expect(await seen(desk)).toEqual(once);
  expect(told(desk, 'Helen Marsh')).toBe('Recorded as the answer to question 1 of REQ00001.');
});
