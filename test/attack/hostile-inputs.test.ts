import { expect, test } from 'vitest';
import { openDesk } from '../journeys/desk.ts';
import { bodies } from './hostile/bodies.ts';
import { buttons } from './hostile/buttons.ts';
import { checkQuestions } from './hostile/check-questions.ts';
import { harmless } from './hostile/every-byte.ts';
import { files } from './hostile/files.ts';
import { letters } from './hostile/letters.ts';
import { messages } from './hostile/messages.ts';
import { newRequest } from './hostile/new-request.ts';
import { replies } from './hostile/replies.ts';
import { table } from './hostile/row.ts';
import { words } from './hostile/words.ts';
import { silent } from '../silent.ts';

const rows = [
  ...newRequest,
  ...checkQuestions,
  ...words,
  ...messages,
  ...replies,
  ...files,
  ...letters,
  ...buttons,
  ...bodies,
];
const given: string[] = [];

test.each(rows)('$where: $sent', async ({ does, logged }) => {
  const desk = await openDesk({ ...(logged && { trial: { log: silent } }) });
  const answer = await does(desk);
  expect(answer).not.toBe('');
  // A code to find the trouble by in the log is another one each time.
  given.push(answer.replaceAll(/FOI-[0-9A-F]{6}/gu, 'FOI-……'));
  await harmless(desk);
});

test('every hostile input was answered, each in the words of the table', async () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(given.filter((answer) => answer !== '')).toHaveLength(rows.length);
  const printed = rows.map(({ where, sent }, index) => [where, sent, given[index] ?? '']);
  await expect(
    table('# Hostile inputs, each with the answer given', ['where it enters', 'what is sent', 'the answer'], printed),
  ).toMatchFileSnapshot('hostile-inputs.md');
});
