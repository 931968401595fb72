import { expect, test } from 'vitest';
import { z } from 'zod';
import { limits } from '../../src/slack/limits.ts';
import { openDesk } from '../journeys/desk.ts';
import { log } from '../journeys/way-to-a-letter.ts';
import { command, sendSigned } from './signed.ts';

const answer = z.looseObject({
  text: z.string(),
  blocks: z.array(z.looseObject({ text: z.looseObject({ text: z.string() }).optional() })),
});

test('a reply of words in capitals asks Slack for nobody’s name, and one that mentions everybody for a few', async () => {
  const desk = await openDesk();
  await log(desk);
  const helen = desk.as('Helen Marsh');
  const thread = helen.latest('highways', 'question 1 of 2');
  const asked = () => desk.workspace.journal.of('api', 'users.info').length;
  await helen.says('Noted.', { thread });
  const before = asked();
  await helen.says(Array.from({ length: 300 }, (_, index) => `WASTE${index} U${1000 + index}X`).join(' '), { thread });
  expect(asked()).toBe(before);
  const everybody = Array.from({ length: 300 }, (_, index) => `<@U${1000 + index}X>`).join(' ');
  await helen.says(`${everybody} We recorded 412.`, { thread });
  expect(asked() - before).toBeLessThan(60);
});

test.each(['x'.repeat(20_000), `${'x'.repeat(5_000)} ${'y'.repeat(15_000)}`, `find ${'word '.repeat(4_000)}`])(
  'a command of 20,000 characters is answered with what Slack takes',
  async (typed) => {
    const desk = await openDesk();
    const { status, says } = await sendSigned(desk, command(desk, 'Olivia Bennett', typed));
    expect(status).toBe(200);
    const { text, blocks } = answer.parse(JSON.parse(says));
    expect(text).not.toBe('');
    for (const block of blocks) expect(block.text?.text.length ?? 0).toBeLessThanOrEqual(limits.section.text);
  },
);
