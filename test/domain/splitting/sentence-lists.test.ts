import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRequest } from '../../../src/domain/splitting/index.ts';

const wordings = (text: string) => splitRequest(text).questions.map(({ wording }) => wording);

const styles = {
  '1.': ['1.', '2.', '3.'],
  '(1)': ['(1)', '(2)', '(3)'],
  '1)': ['1)', '2)', '3)'],
  '(a)': ['(a)', '(b)', '(c)'],
  'a)': ['a)', 'b)', 'c)'],
  '(A)': ['(A)', '(B)', '(C)'],
  '(i)': ['(i)', '(ii)', '(iii)'],
  'i)': ['i)', 'ii)', 'iii)'],
} as const;

describe.each(Object.entries(styles))('questions in one sentence under %s', (_, [one, two, three]) => {
  const asked = ['how many potholes were reported in 2022', 'how many were mended', 'how many claims were paid'];
  const [first, second, third] = asked;

  test.each([
    ['parted by semicolons', `Please tell me ${one} ${first}; ${two} ${second}; ${three} ${third}`],
    ['with “and” before the last', `Please tell me: ${one} ${first}; ${two} ${second}; and ${three} ${third}`],
    ['parted by commas', `I would like to know ${one} ${first}, ${two} ${second} and ${three} ${third}`],
    ['behind the law', `Under the FOI Act please let me know ${one} ${first}; ${two} ${second}; ${three} ${third}`],
    ['behind another sentence', `My road is bad. Please tell me ${one} ${first}; ${two} ${second}; ${three} ${third}`],
    ['with nothing before them', `${one} ${first}; ${two} ${second}; and ${three} ${third}`],
    ['wrapped by an e-mail program', `Please tell me ${one} ${first}; ${two}\n${second};\n${three} ${third}`],
    ['as whole sentences', `Please answer: ${one} ${first}? ${two} ${second}? ${three} ${third}`],
  ])('%s', (_, text) => {
    const ends = text.includes('?');
    expect(wordings(`${text}?`)).toEqual([`${first}${ends ? '?' : ''}`, `${second}${ends ? '?' : ''}`, `${third}?`]);
  });

  test('what follows the sentence is none of the last question', () => {
    const split = splitRequest(
      `Dear Sir, please tell me ${one} ${first}; ${two} ${second}. Please send it as a spreadsheet. Thanks, Bob`,
    );
    expect(split.questions).toEqual([{ wording: first }, { wording: `${second}.` }]);
    expect(split.context).toEqual([{ text: 'Please send it as a spreadsheet.', questions: 'all' }]);
    expect(split.leftOut.join(' ')).toBe('Dear Sir, please tell me Thanks, Bob');
  });
});

test.each([
  [
    'information on',
    'I would like to request information on (a) the number of potholes reported; (b) the cost of mending them.',
    ['the number of potholes reported', 'the cost of mending them.'],
  ],
  [
    'provide me with',
    'Could you please provide me with: (1) the number of potholes reported; (2) the number mended within a month?',
    ['the number of potholes reported', 'the number mended within a month?'],
  ],
  [
    'nothing between them',
    'Please advise (i) how many potholes were reported (ii) how many were mended.',
    ['how many potholes were reported', 'how many were mended.'],
  ],
  [
    'capitals and nothing between them',
    'Please could you tell me: 1) How many potholes were reported in 2022 2) How many were mended 3) What it cost',
    ['How many potholes were reported in 2022', 'How many were mended', 'What it cost'],
  ],
  [
    'a lead of their own',
    'My request is: (a) How many staff are employed in housing? (b) How many of them are agency workers?',
    ['How many staff are employed in housing?', 'How many of them are agency workers?'],
  ],
])('with %s', (_, text, questions) => {
  expect(wordings(text)).toEqual(questions);
});

describe('stays one question', () => {
  test.each([
    'Please provide a list of contracts giving (a) the name of the supplier; (b) the value of the contract.',
    'Please confirm whether the council (1) owns the land at Mill Lane; (2) has let it to anybody since 2020.',
    'Please send me the report that regulation 12 (4) (e) and regulation 12 (5) (b) were said to protect.',
    'How many of those in (1) above, and of those in (2) above, were let again?',
    'How much did the council spend on (a) gritting; (b) snow clearing?',
    'Please tell me (a) the name, (b) the value and (c) the date of each contract for gritting.',
    'Please tell me whether you hold (i) or (ii).',
    'Please tell me the number of staff (1) or volunteers (2) at each library.',
    'Please tell me (1) how many libraries there are.',
    'Please tell me (1) how many libraries there are; (3) how many have closed.',
    'Please tell me (1) how many libraries there are; (b) how many have closed.',
    'Please tell me (1) how many libraries there are; 2) how many have closed.',
    'Please tell me (a) numbers; (b) costs.',
    'Please confirm what happened in 2019. 1. of the staff left then; 2. of them came back.',
    'Please tell me how the 5 cameras of 2019 were paid for, under section 1. of the plan; 2. was never published.',
  ])('%s', (text) => {
    expect(wordings(text)).toEqual([text]);
  });
});

test.each([
  [
    'numbered questions',
    '1. Please tell me (a) how many bins there are; (b) how many were stolen.\n2. Who empties them?',
    ['Please tell me (a) how many bins there are; (b) how many were stolen.', 'Who empties them?'],
  ],
  [
    'lettered questions',
    'a) Please tell me (i) how many bins there are; (ii) how many were stolen.\nb) Who empties them?',
    ['Please tell me (i) how many bins there are; (ii) how many were stolen.', 'Who empties them?'],
  ],
])('a list within one of several %s is a part of that one', (_, text, questions) => {
  expect(wordings(text)).toEqual(questions);
});

const item = fc
  .tuple(
    fc.constantFrom('how many', 'whether the', 'what the', 'the number of'),
    fc.array(fc.constantFrom('cameras', 'in 2019', 'vans (see below)', '£1.5m', 'of those in section 12(1)', 'café'), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([first, rest]) => `${first} ${rest.join(' ')} there are`);

describe('any list in a sentence', () => {
  test.each(Object.values(styles))(
    '%s is split into exactly its items, and no word of the letter is lost',
    (...marks) => {
      fc.assert(
        fc.property(
          fc.array(item, { minLength: 2, maxLength: 3 }),
          fc.constantFrom(' ', '\n'),
          fc.constantFrom('Please tell me', 'Dear Sir,\n\nI would like to know', 'Bad roads. Please let me know:'),
          fc.constantFrom('.', '.\n\nYours faithfully\nJane', '. Bob thinks so too.', ''),
          (items, gap, lead, end) => {
            const listed = items.map((one, index) => `${marks[index]} ${one}`).join(`;${gap}`);
            const { questions, context, leftOut } = splitRequest(`${lead} ${listed}${end}`);
            expect(questions.length).toBe(items.length);
            for (const [index, one] of items.entries()) expect(questions[index]?.wording).toContain(one);
            const told = [...questions.map(({ wording }) => wording), ...context.map((one) => one.text), ...leftOut];
            for (const word of `${lead} ${items.join(' ')}${end}`.match(/\p{L}{3,}/gu) ?? [])
              expect(told.join('\n')).toContain(word);
          },
        ),
      );
    },
  );
});

test.each([
  ['numbers in brackets', 'Please tell me (1) how many; (2) how many. '.repeat(450)],
  ['the same number', '(1) '.repeat(5000)],
  ['letters in brackets', '(a) how many x; (b) how many y; '.repeat(600)],
  ['climbing numbers', Array.from({ length: 2000 }, (_, index) => `(${(index % 99) + 1}) how many`).join('; ')],
])('%s take no long time', (_, text) => {
  const begun = performance.now();
  expect(wordings(text).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(500);
});
