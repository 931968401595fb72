import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { limits } from '../../src/slack/limits.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { card, log } from '../journeys/way-to-a-letter.ts';
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

const questions = (howMany: number) =>
  Array.from({ length: howMany }, (_, index) => `${index + 1}. Who in ${1900 + index}?`).join('\n');

/** Logs a request, whatever number of views that takes. */
async function logLong(desk: Desk, howMany: number): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new many', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': questions(howMany) });
  await officer.submits('Next');
  while (officer.modal().submit === 'Next') expect(await officer.submits('Next')).toMatchObject({ ok: true });
  await officer.submits('Log request');
}

test('a request of 150 questions is answered to the last', async () => {
  const desk = await openDesk();
  await logLong(desk, 150);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
  const offered = officer.modal().options['Question'] ?? [];
  expect(offered).toHaveLength(150);
  await officer.chooses('Question', offered[149] ?? '');
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.fills({ Answer: 'We recorded 412.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
  expect(officer.modal().options['Question']?.[149]).toBe('150. Who in 2049? (settled)');
});

test('a council of 130 departments can ask each of them', async () => {
  const desk = await openDesk({ councilFile: await largeCouncil(130) });
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': questions(2) });
  await officer.submits('Next');
  expect(officer.modal().options['Department for question 2']).toContain('Department 130');
  await officer.fills({ 'Department for question 2': ['Department 130'] });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  expect(desk.as('Helen Marsh').latest('highways', 'question 2 of 2').words).toContain('Who in 1901?');
});

/** The example's council, in which every department but the first few answers in one channel. */
async function largeCouncil(departments: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'council-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const example = await readFile('templates/council.yml', 'utf8');
  const more = Array.from({ length: departments }, (_, index) => {
    const number = index + 1;
    return `  - id: department-${number}\n    name: Department ${number}\n    channel: '#highways'\n`;
  });
  await writeFile(join(folder, 'council.yml'), example.replace(/^departments:\n/mu, `departments:\n${more.join('')}`));
  return join(folder, 'council.yml');
}
