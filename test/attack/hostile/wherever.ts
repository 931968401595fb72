import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import type { Desk } from '../../journeys/desk.ts';
import { choosePart, openSettling, sendLetter, settleAsDisclosed } from '../../journeys/log-request.ts';
import { replyBody, sendSigned } from '../signed.ts';
import type { Text } from './texts.ts';

/** What the check of a letter stops: the council does not send Slack's mark-up or placeholders of its own writing. */
const plain: Text = { what: 'plain words', typed: 'We looked and counted.', reads: 'We looked and counted.' };

/** Places that show what was typed. */
type Shown = 'the card' | '#highways' | 'the letter' | 'its PDF' | '#foi-team';

/** Where something may be typed, where it is read then, and how. */
export interface Place {
  where: string;
  stands: Shown;
  as: (reads: string) => string;
  /** Text of the council's own letter, in which the check takes no mark-up and no placeholder. */
  checked?: true;
}

export const places: readonly Place[] = [
  { where: 'Subject', stands: 'the card', as: (w) => `REQ00001: ${w}`, checked: true },
  { where: 'Subject', stands: 'the letter', as: (w) => `information relating to ${w}, which`, checked: true },
  { where: 'The request as written', stands: '#highways', as: (w) => `How many, ${w}?` },
  { where: 'The request as written', stands: 'the letter', as: (w) => `1. How many, ${w}?` },
  { where: 'The request as written', stands: 'its PDF', as: (w) => w },
  { where: 'Context', stands: '#highways', as: (w) => `Of 2025, ${w}.` },
  { where: 'a reply in the thread', stands: 'the letter', as: (w) => `It was 412, ${w}`, checked: true },
  { where: 'What exactly should not be released?', stands: '#foi-team', as: (w) => `All, ${w}` },
  { where: 'Prejudice', stands: 'the letter', as: (w) => `It harms, ${w}`, checked: true },
  { where: 'Factors against disclosure', stands: 'the letter', as: (w) => `- It costs, ${w}`, checked: true },
  { where: 'Who gave it, and how', stands: 'the card', as: (w) => `By phone, ${w}` },
  { where: 'Answer', stands: 'the letter', as: (w) => `In Mill Lane, ${w}`, checked: true },
  { where: 'Why it is not held', stands: 'the letter', as: (w) => `never counted, ${w}`, checked: true },
];

/** Takes a request from its logging to its letter, with this text typed wherever somebody may type. */
export async function typedWherever(desk: Desk, text: Text, inLetters = text): Promise<Record<Shown, string>> {
  const { typed } = text;
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    Subject: inLetters.typed,
    'The request as written': `1. How many, ${typed}?\n2. Why?\n3. Where?\n4. Who?`,
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  for (const number of [1, 2, 3]) await officer.fills({ [`Department for question ${number}`]: ['Highways'] });
  await officer.fills({ Context: `Of 2025, ${typed}.` });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Should not be released', { on: helen.latest('highways', 'question 2 of 4') });
  await helen.fills({
    'What exactly should not be released?': `All, ${typed}`,
    'Who would be harmed, and how?': typed,
    'Who knows it already?': typed,
  });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  await replies(desk, `It was 412, ${inLetters.typed}`);
  await settleAsDisclosed(officer, 1);
  await openSettling(officer, 2);
  await choosePart(officer, 'Withheld', 's.43(2)');
  await officer.fills({
    Prejudice: `It harms, ${inLetters.typed}`,
    'Factors for disclosure': 'People may see how money is spent.',
    'Factors against disclosure': `It costs, ${inLetters.typed}`,
    Balance: 'On balance, keeping prices secret until the tender ends outweighs it.',
    'Note for the file': typed,
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await officer.chooses('More…', 'Record an answer received elsewhere');
  await officer.fills({ Question: '3. Where?', 'Who gave it, and how': `By phone, ${typed}`, Answer: 'In Mill Lane.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  const cards = officer.latest('foi-team', 'In charge').words;
  await openSettling(officer, 3);
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.fills({ Answer: unformatted(`In Mill Lane, ${inLetters.typed}`) });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 4);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': `we never counted, ${inLetters.typed}` });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  const mail = await sendLetter(desk, officer);
  const pdf = await extractText(await getDocumentProxy(Uint8Array.from(mail.files[0] ?? [])), { mergePages: true });
  return {
    'the card': cards,
    '#highways': desk.as('Helen Marsh').latest('highways', 'question 1 of 4').words,
    'the letter': mail.text,
    'its PDF': pdf.text,
    '#foi-team': officer
      .sees('foi-team')
      .map((each) => each.words)
      .join('\n'),
  };
}

/** Words pasted without any format, whatever a composer would make of them. */
const unformatted = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** Helen's reply to question 1, as Slack tells of one whose words were pasted. */
async function replies(desk: Desk, text: string): Promise<void> {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const sent = replyBody(desk, 'EvTyped', { text: escaped, blocks: [unformatted(text)] });
  expect(await sendSigned(desk, sent, { type: 'application/json' })).toMatchObject({ status: 200 });
  await desk.settled();
}

/** The text for the council's own letter: the check stops a letter with mark-up of Slack's or with placeholders in it. */
export const inLetters = (text: Text): Text => (/<[!@#]|\{[{%]/u.test(text.typed) ? plain : text);
