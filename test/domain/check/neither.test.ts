import { expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer.ts';
import { needsReason } from '../../../src/domain/check/index.ts';
import { answers, evenToConfirm, file, neither, notHeld, published } from './broken/parts.ts';
import {
  allFields,
  fieldDefinitions,
  type FieldDefinition,
  type FieldId,
} from '../../../src/domain/catalogue/index.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { check, entry, given, letter } from './letters.ts';

type Expected = readonly [code: string, severity: 'error' | 'warning', place: string];

const beside = (place: string): Expected => ['neither.besideOther', 'warning', place];
const tells = (place: string): Expected => ['neither.tells', 'error', place];

/** Ways in which another part could give away what one part may not tell. */
test.each<[what: string, first: readonly Part[], second: readonly Part[], expected: readonly Expected[]]>([
  [
    'a sentence that says so',
    [neither, given('We do hold this, and would be glad to talk about it.')],
    [],
    [tells('Question 1, part 2, Answer'), beside('Question 1, part 2')],
  ],
  [
    'a file that goes out',
    [neither, given('See the file.', { filesToRelease: [file] })],
    [],
    [beside('Question 1, part 2')],
  ],
  ['something already available', [neither, published], [], [beside('Question 1, part 2')]],
  [
    'words that it is somewhere else already',
    [neither, answers(published, 'The report is held by the library.')],
    [],
    [tells('Question 1, part 2, Answer'), beside('Question 1, part 2')],
  ],
  [
    'something not held, where even that would cost too much',
    [evenToConfirm, notHeld],
    [],
    [beside('Question 1, part 2')],
  ],
  [
    'a question that the silent part covers',
    [{ ...neither, coversQuestions: [2] }],
    [given('The council holds three such complaints.')],
    [tells('Question 2, Answer'), beside('Question 2')],
  ],
  [
    'a part of another question that covers the silent one',
    [neither],
    [given('There are three, and we hold them all.', { coversQuestions: [1] })],
    [tells('Question 2, Answer'), beside('Question 2')],
  ],
  ['nothing: another question about something else', [neither], [given('We hold three.')], []],
  [
    'an answer to another question that speaks of it',
    [neither],
    [given('As for question 1, we hold three of them.')],
    [tells('Question 2, Answer')],
  ],
  [
    'an answer to another question that tells of two',
    [neither],
    [given('We have no records for questions 1 and 2.')],
    [tells('Question 2, Answer')],
  ],
  [
    'nothing: an answer to another question that tells of itself',
    [neither],
    [given('We do not confirm or deny what is asked in question 1. We hold three contracts.')],
    [],
  ],
])('beside a refusal to confirm or deny: %s', (_, first, second, expected) => {
  const entries = [entry(1, first), ...(second.length > 0 ? [entry(2, second)] : [])];
  const found = check(letter(entries)).filter(({ code }) => code.startsWith('neither.'));
  expect(found.map(({ code, severity, place }) => [code, severity, place])).toEqual(expected);
});

test('what stands beside it is named, with its files, and needs a written reason', () => {
  const found = check(letter([entry(1, [neither, given('', { filesToRelease: [file] })])]));
  expect(found.find(({ code }) => code === 'neither.besideOther')?.says).toBe(
    'This part says whether something is held and sends "fines.csv", beside Question 1, part 1, which may not. Make sure it is about other information.',
  );
  expect(needsReason('neither.besideOther')).toBe(true);
});

/** Every field of these answers that the letter prints as written. */
const printed = allFields.filter((field) => {
  const { goes, element }: FieldDefinition = fieldDefinitions[field];
  return goes === 'letter' && ['text', 'longText', 'richText'].includes(element);
});

test.each([
  ['neither confirmed nor denied', neither],
  ['too dear even to say', evenToConfirm],
] as const)('%s: what tells is found in every field that is printed', (_, silent) => {
  for (const field of printed) {
    const found = check(letter([entry(1, [saying(silent, field)])]));
    const told = found.filter(({ code }) => code === 'neither.tells');
    expect(told).toMatchObject([{ place: `Question 1, ${fieldDefinitions[field].label}`, severity: 'error' }]);
  }
});

function saying(part: Part, field: FieldId): Part {
  const says = 'We are aware of two complaints.';
  switch (field) {
    case 'answer':
      return { ...part, answer: paragraphs(says) };
    case 'factorsFor':
    case 'factorsAgainst':
      return { ...part, [field]: [says] };
    case 'whereItIsPublished':
      return { ...part, whereItIsPublished: says };
    default:
      return { ...part, fields: { ...part.fields, [field]: says } };
  }
}
