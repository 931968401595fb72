import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRequest, tells, withoutTells } from '../../../src/domain/splitting/index.ts';

const begins = fc.constantFrom(
  'How many',
  'Does the council',
  'Please list',
  'What was',
  'Which of',
  'The number of',
  'Cameras',
);
const words = fc.constantFrom(
  'cameras',
  'in 2019. 5 of them',
  'under section 12',
  '10.5 miles',
  '£1.5m',
  'on 3 March 2021',
  '(2)',
  'e.g. vans',
  'schools, libraries',
  'from 9 - 5',
  'for Q1 2023',
  '“Everyone In”',
  'café',
  'I. Smith',
  'and why',
  'كاميرا',
  '👩‍💻',
  'a) or b)',
);
const question = fc
  .tuple(begins, fc.array(words, { minLength: 1, maxLength: 12 }))
  .map(([first, rest]) => `${first} ${rest.join(' ')}?`);

const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi'.split(' ');
const styles: Record<string, (place: number) => string> = {
  '1.': (n) => `${n}. `,
  '1)': (n) => `${n}) `,
  '(1)': (n) => `(${n}) `,
  Q1: (n) => `Q${n} `,
  'Q1.': (n) => `Q${n}. `,
  'Question 1:': (n) => `Question ${n}: `,
  '1 -': (n) => `${n} - `,
  '1:': (n) => `${n}: `,
  'a)': (n) => `${letters[n - 1]}) `,
  'a.': (n) => `${letters[n - 1]}. `,
  '(a)': (n) => `(${letters[n - 1]}) `,
  '(i)': (n) => `(${romans[n - 1]}) `,
  'i.': (n) => `${romans[n - 1]}. `,
  '-': () => '- ',
  '*': () => '* ',
  '•': () => '• ',
  '–': () => '– ',
  '1. with a tab': (n) => `${n}.\t`,
  '  1. indented': (n) => `   ${n}. `,
  '[1]': (n) => `[${n}] `,
  'Q1 on a line of its own': (n) => `Q${n}\n`,
};

describe('a list of questions in any style is split into exactly them', () => {
  test.each(Object.keys(styles))('%s', (style) => {
    const mark = styles[style] ?? (() => '');
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 2, maxLength: 26 }),
        fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n', ' \n'),
        fc.constantFrom('', 'Dear Sir,\n\n', 'Hello\nPlease answer the following questions.\n\n'),
        fc.constantFrom('', '\n\nYours faithfully\nJane Smith', '\nMany thanks,\nBob\n07700 900123'),
        (questions, gap, before, after) => {
          const text = before + questions.map((one, index) => mark(index + 1) + one).join(gap) + after;
          expect(splitRequest(text).questions).toEqual(questions.map((wording) => ({ wording })));
        },
      ),
    );
  });

  test('one to a paragraph', () => {
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 1, maxLength: 26 }),
        fc.constantFrom('\n\n', '\r\n\r\n', '\n \n'),
        (questions, gap) => {
          expect(splitRequest(questions.join(gap)).questions).toEqual(questions.map((wording) => ({ wording })));
        },
      ),
    );
  });
});

// What is not seen, and so may be missing.
const signs = (text: string): string => text.replace(/\s|\u200b|\u2060|\ufeff/g, '');

/** Whether the signs of `part` all stand in `whole`, in that order. */
function isSaidIn(part: string, whole: string): boolean {
  let from = 0;
  for (const sign of signs(part)) {
    const at = whole.indexOf(sign, from);
    if (at < 0) return false;
    from = at + sign.length;
  }
  return true;
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '',
    '1. How many?',
    '2) Where',
    '2. Who is it?',
    'a) x',
    '(ii)',
    'Q3',
    '- cost',
    'Section B: Staff',
    'Dear Sir,',
    'Yours faithfully',
    'Thanks',
    '> How many?',
    'From: a@b.org',
    'Subject: FOI',
    'On Tue 3 Oct 2023 Jane wrote:',
    'Please provide the answers in a spreadsheet.',
    'For each of the last three years:',
    'I am a journalist.',
    '\u200f',
    '\u200d',
    '1.',
    '...',
    '\t\t',
  ),
);

describe('any letter at all', () => {
  test('gives questions that are not empty and were said in it, in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        const { questions, context, leftOut } = splitRequest(text);
        expect(questions.length > 0).toBe(signs(text) !== '');
        for (const { wording } of questions) {
          expect(signs(wording)).not.toBe('');
          expect(isSaidIn(wording, signs(text))).toBe(true);
        }
        for (const one of context) {
          expect(one.text.trim()).not.toBe('');
          const numbers = one.questions === 'all' ? [1] : one.questions;
          expect(numbers).not.toEqual([]);
          for (const number of numbers) expect(questions[number - 1]).toBeDefined();
        }
        for (const piece of leftOut) expect(isSaidIn(piece, signs(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no word: each is in a question, a context, a heading, left out, or a mark', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const { questions, context, leftOut } = splitRequest(text);
        const told = [
          ...questions.flatMap((one) => [one.wording, one.heading ?? '']),
          ...context.map((one) => one.text),
          ...leftOut,
        ].join('\n');
        for (const word of text.match(/\p{L}{3,}/gu) ?? []) expect(told).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('long requests', () => {
  const sentence = 'How much was spent on the maintenance of street lights in each ward, and by whom? ';

  test('thirty questions, one of 3,000 characters, 20,000 in all', () => {
    const long = sentence.repeat(40).slice(0, 3000).trim();
    const questions = Array.from({ length: 30 }, (_, index) =>
      index === 4 ? long : `${sentence.repeat(7)}Number ${index}?`,
    );
    const text = `Dear Sir,\n\n${questions.map((one, index) => `${index + 1}. ${one}`).join('\n\n')}\n\nYours faithfully`;
    expect(text.length).toBeGreaterThan(20_000);
    expect(splitRequest(text).questions.map((one) => one.wording)).toEqual(questions);
  });

  test.each([
    ['one line of words', sentence.repeat(250)],
    ['one endless word', 'a'.repeat(20_000)],
    ['spaces', `${' '.repeat(10_000)}x${' '.repeat(10_000)}y`],
    ['blank lines', `${'\n'.repeat(10_000)}x${'\n'.repeat(10_000)}`],
    ['numbers', '1. '.repeat(7000)],
    ['numbered lines', '1. How many?\n'.repeat(1600)],
    ['climbing numbers', Array.from({ length: 1500 }, (_, index) => `${index + 1}. How?`).join('\n')],
    ['bullets', '- '.repeat(10_000)],
    ['bulleted lines', '- how many\n'.repeat(1800)],
    ['brackets', '('.repeat(20_000)],
    ['quotation marks', '> '.repeat(10_000)],
    ['headers', 'From: a\nSubject: b\n'.repeat(1000)],
    ['dates of quoted mail', 'On 1 May 2020 '.repeat(1400)],
    ['titles', 'Dr Mr Mrs '.repeat(2000)],
    ['my my my', 'my own local '.repeat(1500)],
    ['full stops', '. '.repeat(10_000)],
    ['question marks', '?'.repeat(20_000)],
    ['colons', 'By : '.repeat(4000)],
    ['tags', '<p'.repeat(10_000)],
    ['capital lines', 'STAFF\n\n'.repeat(2800)],
    ['please', 'please '.repeat(2800)],
    ['phone digits', '0 '.repeat(10_000)],
  ])('%s take no long time', (_what, text) => {
    const requester = { name: 'Jane Mary Smith', email: 'a@b.org', postalAddress: '1 High Street\nCV1 5RR' };
    const begun = performance.now();
    expect(splitRequest(text).questions.length + 1).toBeGreaterThan(0);
    tells(text, requester);
    withoutTells(text, requester);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
