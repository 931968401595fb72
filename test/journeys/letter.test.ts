import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { answer, bytesOf, card, disclose, letter, log, reply, settled, told } from './way-to-a-letter.ts';

test('while a question is open no letter is drafted, and the officer reads which', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'Questions 1 and 2 are not settled yet. Use Settle answers on the card, then draft the letter.',
  );
  await reply(desk, reference);
  await disclose(desk, reference, [2]);
  await officer.slash(`/foi letter ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toMatch(/^Question 1 is not settled yet\./u);
});

test('the letter comes into the card’s thread with what the check found, as PDF and as text', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(letter(desk, reference).words).toContain('Letter 1 of REQ00001, dated Mon 2 November 2026');
  expect(letter(desk, reference).controls).toContain('Ask for approval');
  const [pdf, text] = officer.thread(card(desk, reference)).flatMap((each) => each.files);
  expect([pdf?.name, text?.name]).toEqual(['REQ00001 response, version 1.pdf', 'REQ00001 response, version 1.md']);
  const markdown = (await bytesOf(desk, text)).toString();
  expect(markdown).toContain('We recorded 412 potholes in 2025.');
  const read = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(desk, pdf))), {
    mergePages: true,
  });
  expect(read.text).toContain('We spent £96,300 on mending potholes.');
});

test('the same letter is not drafted twice', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi letter ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('Version 1 of the letter is drafted.');
  await officer.slash(`/foi letter ${reference.toLowerCase()}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('Version 1 of the letter says all there is.');
  expect(officer.thread(card(desk, reference)).flatMap((each) => each.files)).toHaveLength(2);
});

test('an error stands in the way until it is mended', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, { questions: [{ asks: 'How much was spent?', replies: 'It was [insert].' }] });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  const first = letter(desk, reference);
  expect(first.words).toMatch(/The check found 1 error/u);
  expect(first.words).toContain('Mend the error below, then draft the letter again.');
  expect(first.words).toContain('"[insert]"');
  expect(first.controls).not.toContain('Ask for approval');
  await answer(desk, reference, 1, { Answer: 'It was £12.' }, { button: 'Change an answer' });
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(letter(desk, reference).words).toMatch(/^Letter 2 /u);
  expect(letter(desk, reference).controls).toContain('Ask for approval');
});

test('personal data in an answer needs a reason before approval may be asked; other warnings do not', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, {
    questions: [
      { asks: 'Whom may I ring?', replies: 'Sam at sam.field@marlbury-works.example or on 07700 900123.' },
      { asks: 'How many staff were off sick?', replies: 'We had 3 people off sick.' },
    ],
  });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(letter(desk, reference).controls).not.toContain('Ask for approval');
  await officer.clicks('Accept warnings', { on: letter(desk, reference) });
  const offered = officer.modal().options['Warnings'] ?? [];
  expect(officer.modal().words).toContain(
    'Question 1, Answer: "07700 900123" looks like a telephone number. Make sure it may be released',
  );
  await officer.fills({ Warnings: offered, 'Why is this all right?': 'Sam’s work number, published already.' });
  expect(await officer.submits('Accept')).toEqual({ ok: true, errors: {} });
  expect(letter(desk, reference).words).toContain('“Sam’s work number, published already.”');
  expect(letter(desk, reference).controls).toEqual(['Ask for approval', 'Change an answer']);
});

test('an answer changed makes the letter out of date at once, and nothing on it can be pressed', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await answer(desk, reference, 2, { Answer: 'We spent £96,301.' }, { button: 'Change an answer' });
  expect(letter(desk, reference).words).toContain('Out of date');
  expect(letter(desk, reference).controls).toEqual([]);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  const [first, second] = officer.thread(card(desk, reference)).filter((each) => each.words.startsWith('Letter '));
  expect(first?.words).toContain('Replaced by a newer letter.');
  expect(first?.controls).toEqual([]);
  expect(second?.controls).toContain('Ask for approval');
  expect(second?.words).toContain('Changed since letter 1: question 2.');
});

test('nobody but an officer drafts a letter, and whoever tries is told who does', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  for (const person of ['Helen Marsh', 'Amara Okafor']) {
    await desk.as(person).slash(`/foi letter ${reference}`, { channel: 'general' });
    expect(told(desk, person)).toBe('Only an FOI officer may do this. Ask one of them.');
  }
  expect(
    desk
      .as('Olivia Bennett')
      .thread(card(desk, reference))
      .flatMap((each) => each.files),
  ).toEqual([]);
});

test('a reference nobody knows, or none at all, is answered in words', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi letter REQ99999', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toBe('There is no request REQ99999. Look at the number again.');
  await officer.slash('/foi letter', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('Which request?');
});
