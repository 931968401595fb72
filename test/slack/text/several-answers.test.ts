import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs, plainText } from '../../../src/domain/words/prose.ts';
import type { Prose } from '../../../src/domain/words/prose.ts';
import { fromMrkdwn } from '../../../src/slack/text/from-mrkdwn.ts';
import { splitAnswers } from '../../../src/slack/text/several-answers.ts';

const said = (prose: Prose, asked: number[]) => {
  const answers = splitAnswers(prose, asked);
  return answers && Object.fromEntries([...answers].map(([number, answer]) => [number, plainText(answer)]));
};
const split = (message: string, asked = [1, 2, 3]) =>
  said(
    fromMrkdwn(message, () => undefined),
    asked,
  );

describe('one message that answers several questions', () => {
  test.each([
    ['Q1: yes\nQ2: no', { 1: 'yes', 2: 'no' }],
    ['q1 yes\nq2 no', { 1: 'yes', 2: 'no' }],
    ['Q.1) yes\n\nQ 2 - no', { 1: 'yes', 2: 'no' }],
    ['Question 1\nYes, three.\n\nQuestion 3\nNone.', { 1: 'Yes, three.', 3: 'None.' }],
    ['*Question 3* - see below\n• a\n• b\n*Question 1:* no', { 3: 'see below\n\n- a\n- b', 1: 'no' }],
    ['Question no. 1: yes\nquestion number 2: no', { 1: 'yes', 2: 'no' }],
    ['Questions 1 and 2: three\nQuestion 3: none', { 1: 'three', 2: 'three', 3: 'none' }],
    ['Questions 1 and 2: three', { 1: 'three', 2: 'three' }],
    ['Qs 1, 2 & 3: not held', { 1: 'not held', 2: 'not held', 3: 'not held' }],
    ['Q1-3: not held', { 1: 'not held', 2: 'not held', 3: 'not held' }],
    ['Questions 1 to 3: not held', { 1: 'not held', 2: 'not held', 3: 'not held' }],
    ['Q1 - 3 cameras\nQ2 - 2 cameras', { 1: '3 cameras', 2: '2 cameras' }],
    ['Answer to question 1: yes\nRe Q2: no', { 1: 'yes', 2: 'no' }],
    ['• Q1: yes\n• Q2: no\n• nor in 2023', { 1: 'yes', 2: 'no\n\n- nor in 2023' }],
    ['Hi all,\nAnswers below:\nQ1: yes\nQ2: no', { 1: 'yes', 2: 'no' }],
    ['Q1: the steps are\n1. find\n2. count\nQ2: no', { 1: 'the steps are\n\n1. find\n2. count', 2: 'no' }],
    ['Q2: 12:30\nQ1: 1.5 million', { 2: '12:30', 1: '1.5 million' }],
    ['1. yes\n2. no', { 1: 'yes', 2: 'no' }],
    ['1. yes\n\n2. no\n\nand none before', { 1: 'yes', 2: 'no\n\nand none before' }],
    ['1) yes\n3) no', { 1: 'yes', 3: 'no' }],
    ['(1) yes\n(2) no', { 1: 'yes', 2: 'no' }],
    ['1: yes\n2: no', { 1: 'yes', 2: 'no' }],
    ['2. yes:\n    ◦ three\n3. no', { 2: 'yes:\n\n- three', 3: 'no' }],
  ])('%j', (message, answers) => {
    expect(split(message)).toEqual(answers);
  });

  test('is also found in plain text', () => {
    expect(said(paragraphs('1. yes\n2. no'), [1, 2])).toEqual({ 1: 'yes', 2: 'no' });
  });

  test.each([
    ['an answer to one', 'Three cameras.'],
    ['one question named', 'Q1: yes'],
    ['a question that was not asked of them', 'Q1: yes\nQ4: no'],
    ['one named twice', 'Q1: yes\nQ2: no\nQ1: or rather no'],
    ['one without an answer', 'Q1:\nQ2: no'],
    ['text that may belong to all', 'We looked in the archive.\nQ1: yes\nQ2: no'],
    ['a reference that may belong to all', 'See the annual report.\nQ1: yes\nQ2: no'],
    ['questions named inside sentences', 'For Q1: yes, and Q2: no'],
    ['sentences about the questions', 'Q1 is not ours.\nQ2 is not ours.'],
    ['quarters of a year', 'By quarter:\nQ1: 45\nQ2: 50'],
    ['quarters with their year', 'Q1 2024: 45\nQ2 2024: 50'],
    ['a numbered list after its introduction', 'The steps are:\n1. find\n2. count'],
    ['a numbered list with more items than questions', '1. find\n2. count\n3. add\n4. write'],
    ['a numbered list that starts again', '1. find\n2. count\nor\n1. ask'],
    ['one numbered item', '1. yes'],
    ['points', '• yes\n• no'],
    ['figures', '1.5 million\n2.5 million'],
    ['times', '10:30\n11:30'],
    ['nothing', ''],
  ])('is not seen in %s', (_, message) => {
    expect(split(message)).toBeUndefined();
  });

  test('four bare figures under Q1 to Q4 are quarters; words are answers', () => {
    expect(split('Q1: 45\nQ2: £50\nQ3: 61\nQ4: 1,040', [1, 2, 3, 4, 5])).toBeUndefined();
    expect(split('Q1: 45\nQ2: 50\nQ3: none\nQ4: 40', [1, 2, 3, 4, 5])).toEqual({
      1: '45',
      2: '50',
      3: 'none',
      4: '40',
    });
  });

  test('a numbered list is one answer where other questions were asked', () => {
    expect(split('1. find\n2. count', [5, 6])).toBeUndefined();
    expect(split('5. yes\n6. no', [5, 6])).toEqual({ 5: 'yes', 6: 'no' });
  });

  test('gives each question its words, in any order and under any label', () => {
    const label = fc.constantFrom(
      (n: number) => `Q${n}: `,
      (n: number) => `Question ${n} - `,
      (n: number) => `*Question ${n}*\n`,
      (n: number) => `• Q${n}) `,
    );
    const asked = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(asked, fc.array(label, { minLength: 7, maxLength: 7 }), (numbers, labels) => {
        const message = numbers.map((n, index) => `${labels[index]?.(n)}word ${n} x`).join('\n');
        expect(split(message, numbers)).toEqual(Object.fromEntries(numbers.map((n) => [n, `word ${n} x`])));
      }),
    );
  });
});
