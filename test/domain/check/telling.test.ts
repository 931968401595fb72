import { assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { tellingSentences } from '../../../src/domain/check/telling.ts';

test.each([
  'We do hold this information.',
  'We hold it, and would be pleased to talk about it.',
  'If it helps, we hold 12 of these.',
  'We would like to confirm that we hold this.',
  'We would be glad to help, but we hold only the minutes.',
  'I can confirm that the council does hold one complaint.',
  'The council no longer holds it.',
  'We have never held such a list.',
  'The service does not hold it.',
  'It is held by our legal team.',
  'The names have been redacted.',
  'We have withheld the names.',
  'No such records exist.',
  'There are no such complaints on file: there is no such information.',
  'The file exists.',
  'We have some records about this.',
  'We do have this information.',
  'The council has no records.',
  'The council does not have any such correspondence.',
  'We have two of these on file.',
  'There is a file on this person.',
  'Yes, there are three complaints about her.',
  'We looked and found nothing.',
  'The report of 3 May is attached.',
  'We neither confirm nor deny it; however, we hold the minutes.',
  'We cannot say whether it was asked for, but the council holds the minutes.',
])('“%s” tells', (sentence) => {
  expect(tellingSentences(sentence)).toHaveLength(1);
});

test.each([
  'We neither confirm nor deny that we hold this information.',
  'We can neither confirm nor deny whether the council holds it.',
  'To say whether or not we hold it would help an offender.',
  'Saying that we hold this would tell the person that they are being looked at.',
  'If it were held, it would be personal data.',
  'Confirming that records exist would itself be a disclosure.',
  'This should not be taken as an indication that the information you requested is or is not held by us.',
  'Finding out whether anything is held would take 62 hours.',
  'The hearing takes place in May.',
  'Please write to us if you need help.',
  'Somebody who is told that there is a file on them would destroy what it proves.',
  'Knowing that we have this on file would help an offender.',
  'There is a complaints procedure, and a report about this scheme.',
  'We do not have a file for each site, so every case would have to be opened.',
  'The council does not have any records management system that could tell.',
])('“%s” does not', (sentence) => {
  expect(tellingSentences(sentence)).toEqual([]);
});

test('a sentence that tells is found whatever stands before and after it', () => {
  const around = constantFrom(
    'We neither confirm nor deny it.',
    'Thank you for your request.',
    'Would it help to talk?',
    'Whether this changes, we will see.',
  );
  const telling = constantFrom('We do hold this.', 'The council holds no such list.', 'It was withheld.');
  assert(
    property(tuple(around, telling, around), ([before, tells, after]) => {
      expect(tellingSentences(`${before} ${tells} ${after}`)).toEqual([tells]);
    }),
  );
});
