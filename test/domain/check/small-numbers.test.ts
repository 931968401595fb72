import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer.ts';
import type { TableRow } from '../../../src/domain/words/prose.ts';
import { checkAnswer, given } from './letters.ts';

function warned(answer: string | Part, wording = 'What happened?'): boolean {
  return checkAnswer(answer, { wording }).some((finding) => finding.code === 'smallNumbers');
}

function row(...cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  };
}

function table(...rows: TableRow[]): Part {
  return { ...given(''), answer: { type: 'root', children: [{ type: 'table', children: rows }] } };
}

describe('small numbers about people', () => {
  test.each([
    'Two employees were dismissed.',
    'There were 3 pupils excluded in 2024.',
    'In 2024 four permanent members of staff left.',
    '1 person was injured.',
    'Only one child was affected',
    'We housed 2 former service users.',
    'There were 4 deaths.',
    'Three officers, all in Highways',
    'A single resident complained.',
    'Only a couple of staff members were dismissed.',
  ])('%j', (answer) => {
    expect(warned(answer)).toBe(true);
  });
});

describe('numbers that are not', () => {
  test.each([
    'There are three cameras.',
    'There are a couple of cameras, and a couple of staff car parks.',
    'We can advise that there are three Hikvision cameras used as internal council cameras.',
    'Twelve employees were dismissed.',
    '12 employees, 104 pupils and 5 officers',
    '£3 people paid; 2.3 people a van; 1,004 people; version 1.2',
    'Fewer than five employees were dismissed.',
    'The 3 car parks for staff, and two cameras for pupils',
    'one staff car park and two staff rooms',
    'One of the officers said so.',
    'It took two weeks and 4 meetings with residents.',
    'Question 3: people asked',
    'Of residents, 4 people in every 10 cycle; 3 officers per shift, two officers from each team.',
    'Section 2 residents parking zone 4 opened on 3 May.',
  ])('%j', (answer) => {
    expect(warned(answer)).toBe(false);
  });
});

const dismissed = 'How many employees were dismissed in each year?';

describe('a bare number is about what was asked', () => {
  test.each([
    ['2', dismissed, true],
    ['Two.', dismissed, true],
    ['2023: 12\n2024: 3', dismissed, true],
    ['2023: 12\n2024: 30', dismissed, false],
    ['12', dismissed, false],
    ['2', 'How many cameras are in use?', false],
    ['3 cameras', 'How many cameras do staff use?', false],
    ['2', 'Please give the number of social workers who left.', true],
  ])('%j to %j: %s', (answer, wording, expected) => {
    expect(warned(answer, wording)).toBe(expected);
  });
});

describe('tables', () => {
  test.each([
    [
      'a column about people',
      table(row('Year', 'Employees dismissed'), row('2023', '12'), row('2024', '3')),
      'What?',
      true,
    ],
    ['a row about people', table(row('', '2024'), row('Pupils excluded', '2')), 'What?', true],
    ['a question about people', table(row('Year', 'Number'), row('2024', '2')), dismissed, true],
    ['cameras', table(row('Year', 'Cameras'), row('2024', '2')), 'How many cameras?', false],
    ['larger numbers', table(row('Year', 'Employees'), row('2024', '25')), dismissed, false],
    ['withheld small numbers', table(row('Year', 'Employees'), row('2024', '<5')), dismissed, false],
  ])('%s', (_what, answer, wording, expected) => {
    expect(warned(answer, wording)).toBe(expected);
  });
});

test('the cell is named by its row and column', () => {
  const [finding] = checkAnswer(table(row('Year', 'Employees dismissed'), row('2024', '3')));
  expect(finding?.says).toContain('"2024 Employees dismissed: 3"');
});
