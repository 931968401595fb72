import { expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Entry, Later, Letter } from '../../src/domain/letter.ts';
import { drawLetter, toHtml, toMarkdown, toPdf, toText } from '../../src/letters/index.ts';
import { letterOf, parts } from './samples.ts';
import { coventry, day, shipped } from './seed.ts';

const templates = shipped();

function drawn(letter: Letter) {
  return drawLetter({ letter, council: coventry, templates, grounds });
}

/** A letter whose first question is published elsewhere; the others are as told. */
function letter(...others: Partial<Entry>[]): Letter {
  const { entries, ...whole } = letterOf([parts['already available']], 'FOIA');
  const more = others.map((entry, index): Entry => ({
    number: index + 2,
    wording: `What about ${index + 2}?`,
    parts: [],
    law: 'FOIA',
    ...entry,
  }));
  return { ...whole, entries: [...entries, ...more] };
}

/** What the letter says before its first question, and to the second. */
function says(text: string, to: string): string {
  return text.slice(text.indexOf(to), text.indexOf('The supply of information')).trim();
}

const on = day('2026-11-09');
const until = day('2026-12-14');

test.each<[Later['because'], string]>([
  [
    'clarification',
    'We wrote to you on 9 November 2026 to ask what you mean by this question, and are waiting for your reply. We will answer it once we have that. Please reply by 14 December 2026.',
  ],
  [
    'fee',
    'We wrote to you on 9 November 2026 to ask for a fee before we answer this question, and are waiting for your payment. We will answer it once we have that. Please pay by 14 December 2026.',
  ],
  [
    'charge',
    'We wrote to you on 9 November 2026 to ask for a charge before we answer this question, and are waiting for your payment. We will answer it once we have that. Please pay by 14 December 2026.',
  ],
  [
    'publicInterest',
    'We wrote to you on 9 November 2026 to say that we need more time to weigh the public interest before we answer this question. Section 10(3) of the Freedom of Information Act 2000 allows us the time that is reasonable for that. We have not decided yet. We expect to decide by 14 December 2026, and will write to you then with our decision and the reasons for it.',
  ],
  [
    'complexity',
    'We wrote to you on 9 November 2026 to say that we need more than 20 working days for this question, because it is complex and asks for a large amount of information. Regulation 7(1) of the Environmental Information Regulations 2004 allows us that. You should have our answer by 14 December 2026 at the latest.',
  ],
  [
    'clarified',
    'You told us on 9 November 2026 what you mean by this question, and we are now dealing with it. You should have our answer by 14 December 2026.',
  ],
  [
    'paid',
    'We received your payment on 9 November 2026, and are now dealing with this question. You should have our answer by 14 December 2026.',
  ],
  [
    'late',
    'We wrote to you on 9 November 2026 to say that our answer to this question is late. We are sorry that we cannot give it to you yet. We expect to answer it by 14 December 2026.',
  ],
])('a question left for later: %s', (because, sentence) => {
  expect(says(toText(drawn(letter({ later: { because, on, until } }))), '2. What about 2?')).toBe(
    `2. What about 2?\n\n${sentence}`,
  );
});

test('a last day that has passed is not named', () => {
  const text = toText(drawn(letter({ later: { because: 'clarification', on, until: day('2026-11-20') } })));
  expect(says(text, '2. What')).toMatch(/once we have that\.$/u);
});

const third = letter(
  { toldOn: day('2026-11-09') },
  { toldOn: day('2026-11-16') },
  { toldOn: day('2026-11-16'), withdrawnOn: day('2026-11-10') },
  { later: { because: 'publicInterest', on, until } },
);
const opening =
  'We answered question 2 of your request in our letter of 9 November 2026. We answered question 3 of your request in our letter of 16 November 2026. This letter answers question 1. We will answer question 5 in a later letter, and say below why.';

test('what earlier letters answered is said in a line, and not answered again', () => {
  const text = toText(drawn(third));
  expect(text).toContain(`\n\n${opening}\n\n`);
  expect(text).toContain('1. What about 1?');
  expect(text).not.toMatch(/^[234]\. /mu);
  expect(text).toContain('5. What about 5?');
  expect(text).toContain('ask us to review our response');
});

test('a letter that answers all there is says nothing of parts', () => {
  expect(toText(drawn(letter({ parts: [parts.disclosed] })))).not.toMatch(/This letter answers|later letter/u);
});

test('says the same as Markdown, as HTML and as PDF', async () => {
  const tree = drawn(third);
  expect(toMarkdown(tree)).toContain(opening);
  expect(toHtml(tree)).toContain(opening);
  const { bytes } = await toPdf(tree, { title: 'Response', reference: third.reference, date: third.date });
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  expect(text.replaceAll(/\s+/gu, '')).toContain(opening.replaceAll(/\s+/gu, ''));
});

test.each([
  [
    { days: [on], part: false },
    'We answered your request on 9 November 2026. We have looked at it again, and this letter',
  ],
  [
    { days: [on, until], part: true },
    'We answered part of your request on 9 November 2026 and 14 December 2026. We have looked at it again, and this letter replaces what we wrote then.',
  ],
])('a response after the request was reopened names what it replaces: %j', (replaces, words) => {
  const again = { ...letter(), replaces };
  expect(toText(drawn(again))).toContain(words);
  expect(toText(drawn(letter()))).not.toContain('replaces');
});
