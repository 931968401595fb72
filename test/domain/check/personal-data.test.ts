import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer, codes } from './letters.ts';

function personal(answer: string): string[] {
  return codes(checkAnswer(answer)).filter((code) => code.startsWith('personal.'));
}

describe('personal data that is seen', () => {
  test.each([
    ['Write to jo.bloggs@gmail.com', ['personal.email']],
    ['jo.bloggs+foi@marlbury.example answered', ['personal.email']],
    ['Ring 020 7946 0018', ['personal.phone']],
    ['Ring (01632) 960 555', ['personal.phone']],
    ['Ring +44 7700 900123', ['personal.phone']],
    ['Ring +44 (0)7700 900 123.', ['personal.phone']],
    ['07700-900-123', ['personal.phone']],
    ['NI number AB 12 34 56 C', ['personal.nationalInsurance']],
    ['ab123456c', ['personal.nationalInsurance']],
    ['She lives at 4 High Street, CV1 5RR', ['personal.postcode']],
    ['sw1a1aa', ['personal.postcode']],
    ['M1 1AE and EC1A 1BB', ['personal.postcode']],
    ['Mr Smith signed', ['personal.name']],
    ['The author is Dr. A. O’Neill', ['personal.name']],
    ['Yes.\nBest regards', ['personal.signature']],
    ['Yes.\nSent from my iPhone', ['personal.signature']],
    ['Hi Sam,\nthere are twelve.', ['personal.signature']],
    ['There are twelve.\nThanks, Jo', ['personal.signature']],
  ])('%j', (answer, found) => {
    expect(personal(answer)).toEqual(found);
  });
});

describe('what is none', () => {
  test.each([
    'It cost £01234567890, or 0.0123456789 of it.',
    'See REQ06487 of 10/12/2019, 10.12.2019 and 2019-12-10.',
    'Ring 0300 123 1113, 0800 100 900 or 101.',
    'The meter is 123 456 789 012 and the order 10234567.',
    'Contract 2017/0123456-789 was let.',
    'Write to foi@marlbury.example, FOI@Marlbury.example.',
    'Ring 01632960100 or +44 1632 960100.',
    'Town Hall, Marlbury mk9 3ej',
    'The Commissioner is at Wilmslow, SK9 5AF, and icocasework@ico.org.uk.',
    'The vans are a B1 1st and a CV2 2nd class; A4 2pm; room E1 6AM.',
    'Cars XX1 2XX and Q1 1AA; paper size A4 3AB',
    'Councillor Smith and Cllr Jones decided; the St Mary ward; the Drive',
    'AB123456 is a part number and BG123456A is never given.',
    'Thanks to the new cameras, fewer fines were issued.',
    'Highways hold it. Hire cars are left out.',
    'We thank everyone for their regards to the matter.',
  ])('%j', (answer) => {
    expect(personal(answer)).toEqual([]);
  });
});

test('a mobile number is seen however it is grouped', () => {
  const digits = array(integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
  assert(
    property(
      digits,
      constantFrom('', ' ', '-'),
      constantFrom('07', '+447', '0044 7', '+44 (0)7'),
      (rest, gap, start) => {
        const number = `${start}7${rest.slice(0, 2).join('')}${gap}${rest.slice(2, 5).join('')}${gap}${rest.slice(5).join('')}`;
        expect(personal(`Ring ${number} after six`)).toContain('personal.phone');
      },
    ),
  );
});

test('where it stands is named, and a long list of it is one finding', () => {
  const many = Array.from({ length: 12 }, (_, n) => `CV${n + 1} 5RR`).join('\n');
  const [finding, ...more] = checkAnswer(many).filter((each) => each.code === 'personal.postcode');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    about: 'personalData',
    question: 1,
    place: 'Question 1, Answer',
  });
  expect(finding?.says).toContain('"CV1 5RR", "CV2 5RR", "CV3 5RR" and 9 more');
});

test('no text that people type upsets the check', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(Array.isArray(checkAnswer(text))).toBe(true);
    }),
  );
});
