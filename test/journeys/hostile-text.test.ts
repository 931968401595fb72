import { expect, test } from 'vitest';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { choosePart, logRequest, openSettling, sendLetter, settleAsDisclosed } from './log-request.ts';

/** Slack's mark-up, Markdown, Liquid, HTML, a formula, Hebrew; and characters nobody sees, which nothing keeps. */
const marked = '<!channel> <@U0TOM> <https://evil.example|here> &amp; *bold* _it_ `x`';
const harmless = '=SUM(A1) [a](http://evil.example) {{ council.name }} {% raw %} <b>x</b> # h | p שלום 1\\. \\*';
const unseen = 'left\u202Eright\u202C\u200B';

const bots = (desk: Desk) =>
  ['Olivia Bennett', 'Helen Marsh', 'Amara Okafor'].flatMap((name) => {
    const person = desk.as(name);
    return person
      .channels()
      .flatMap((channel) => person.sees(channel))
      .filter((message) => message.from === 'FOI Desk');
  });

/** Whom the bot's messages mention: as an element, in `text`, or in a text that Slack reads mark-up in. */
const mentioned = (desk: Desk) => [
  ...new Set(
    bots(desk).flatMap(({ text, blocks }) => [
      ...(text.match(/<[@!#][^>]*>/gu) ?? []),
      ...(JSON.stringify(blocks).match(/"type":"(?:broadcast|usergroup|channel|mrkdwn|user)"[^}]*/gu) ?? []),
    ]),
  ),
];

test('a hostile request is answered as it was written, and notifies nobody', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, `1. ${marked} ${harmless} ${unseen}?\n2. Why?`, [['Highways'], ['Highways']], {
    Subject: harmless,
    "Requester's name": `J <!here> ${harmless.slice(0, 40)}`,
  });
  const asked = desk.as('Helen Marsh').latest('highways', 'question 1 of 2').words;
  expect(asked).toContain(`${marked} ${harmless} leftright?`);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 2' });
  await settleAsDisclosed(officer, 1);
  await openSettling(officer, 2);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'we never asked' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  const { text, html } = await sendLetter(desk, officer);
  expect(text).toContain(`1. ${marked} ${harmless} leftright?`);
  expect(text).toContain(`information relating to ${harmless}, which`);
  expect(text).toContain(`Dear J <!here> ${harmless.slice(0, 40).trim()}`);
  expect(html).not.toMatch(/<b>x|<script|href="http:\/\/evil/u);
  expect(mentioned(desk)).toEqual([]);
});

test('what departments and officers type comes out as typed, wherever it goes, and notifies nobody', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes?\n2. Why?\n3. Where?', [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Should not be released', { on: helen.latest('highways', 'question 2 of 3') });
  for (const label of [
    'What exactly should not be released?',
    'Who would be harmed, and how?',
    'Who knows it already?',
  ]) {
    await helen.fills({ [label]: `${marked} ${harmless}` });
  }
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'Highways, question 2').words).toContain(`harmed, and how? *${marked} ${harmless}`);
  expect(mentioned(desk)).toEqual(['<@U0OLIVIA>', '"type":"user","user_id":"U0OLIVIA"']);

  const typed = harmless.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gu, '{ }');
  // The composer makes a link of Markdown's, as it does when somebody pastes one.
  const long = `${typed.replace('[a](http://evil.example) ', '')} `.repeat(400).trim();
  await helen.says(long, { thread: 'question 1 of 3' });
  await settleAsDisclosed(officer, 1);
  await openSettling(officer, 2);
  await choosePart(officer, 'Withheld', 's.43(2)');
  await officer.fills({
    Prejudice: `It is ${typed}`,
    'Factors for disclosure': `${typed}\n- ${typed}`,
    'Factors against disclosure': typed,
    Balance: `On balance ${typed} outweighs it.`,
    'Note for the file': `${marked} ${harmless}`,
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await officer.chooses('More…', 'Record an answer received elsewhere');
  await officer.fills({ Question: '3. Where?', 'Who gave it, and how': marked, Answer: 'In Mill Lane.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'In charge').words).toContain(`answer recorded from ${marked}`);
  await settleAsDisclosed(officer, 3);

  const { text } = await sendLetter(desk, officer);
  expect(text).toContain(long);
  expect(text).toContain(`It is ${typed}`);
  expect(text).toContain(`For Disclosure:\n\n- ${typed}\n- ${typed}\n\nAgainst Disclosure:\n\n- ${typed}`);
  expect(text).toContain(`On balance ${typed} outweighs it.`);
  expect(text).not.toContain('<!channel>');
  // What the officer was called to is settled, and says so without calling anybody.
  expect(mentioned(desk)).toEqual([]);
});
