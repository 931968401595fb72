import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownParticulars } from '../../../src/domain/splitting/index.ts';
import { tells, withoutTells } from '../../../src/domain/splitting/index.ts';

const jane: KnownParticulars = {
  name: 'Mrs Jane Mary Whitfield',
  email: 'jane.whitfield@example.org',
  postalAddress: '12 Acacia Avenue\nEarlsdon\nCoventry\nCV5 6EE',
};

function words(text: string, requester: KnownParticulars = jane): string[] {
  return tells(text, requester).map((tell) => tell.words);
}

describe("the requester's own particulars", () => {
  test.each([
    ['the whole name', 'Letters sent to Jane Mary Whitfield in May', 'Jane Mary Whitfield'],
    ['the name without its middle', 'Letters sent to JANE WHITFIELD in May', 'JANE WHITFIELD'],
    ['the name turned round', 'The file "Whitfield, Jane"', 'Whitfield, Jane'],
    ['the surname with a title', 'The decision on Mrs Whitfield’s permit', 'Mrs Whitfield'],
    ['an initial and the surname', 'Notes about J. Whitfield', 'J. Whitfield'],
    ['the e-mail address', 'Messages from Jane.Whitfield@example.org since May', 'Jane.Whitfield@example.org'],
    ['the postcode', 'Bins missed in cv56ee', 'cv56ee'],
    ['the line of the address', 'Bins missed at 12, Acacia Avenue', '12, Acacia Avenue'],
    ['the line of the address, shortened', 'Bins missed at 12 Acacia Ave.', '12 Acacia Ave.'],
    ['a private e-mail address not known before', 'Copy it to jw1970@gmail.com.', 'jw1970@gmail.com'],
    ['a mobile number', 'Who rang 07700 900123?', '07700 900123'],
    ['a phone number given to be called on', 'Please call me on 024 7600 0000', 'call me on 024 7600 0000'],
  ])('%s tells', (_what, text, told) => {
    expect(tells(text, jane)).toEqual([{ kind: 'particulars', words: told }]);
  });

  test.each([
    ['the street alone', 'How many potholes are there in Acacia Avenue?'],
    ['the city', 'How many parks are there in Coventry?'],
    ['another house', 'Who owns 112 Acacia Avenue?'],
    ['another postcode', 'How many fines were issued in CV1 5RR?'],
    ['an address at a public body', 'Who reads foi@coventry.gov.uk?'],
    ['a figure', 'Was £07,700,900 spent in 2022?'],
  ])('%s does not', (_what, text) => {
    expect(words(text)).toEqual([]);
  });

  test('a single name that is a common word does not tell, one that is not does', () => {
    expect(words('Will the council repair it?', { name: 'Will' })).toEqual([]);
    expect(words('What did Mr Will say?', { name: 'Will' })).toEqual(['Mr Will']);
    expect(words('What did the council pay Banksy?', { name: 'Banksy' })).toEqual(['Banksy']);
  });

  test('a name of two common words tells only as it is written', () => {
    expect(words('Every will was read in the green park', { name: 'Will Green' })).toEqual([]);
    expect(words('a letter from Will Green', { name: 'Will Green' })).toEqual(['Will Green']);
  });

  test('names hold signs that mean something in a pattern', () => {
    expect(words('Ask Zoë O’Hara-(Smith) why', { name: "Zoë O'Hara-(Smith)" })).toEqual(['Zoë O’Hara-(Smith)']);
  });

  test('unknown particulars find nothing', () => {
    expect(words('How many potholes were filled?', { name: ' ', email: '', postalAddress: '\n' })).toEqual([]);
  });
});

describe('circumstances in the first person', () => {
  test.each([
    ['Why was my son refused a place?', 'my son'],
    ["What did my daughter's school say?", "my daughter's school"],
    ['When was my planning application decided?', 'my planning application'],
    ['Who inspected my house?', 'my house'],
    ['What was said about MY COUNCIL TAX?', 'MY COUNCIL TAX'],
    ['I am a journalist.', 'I am a journalist'],
    ["I'm the owner of number 9.", "I'm the owner of number"],
    ['As a resident of Earlsdon, I would like the figures.', 'As a resident of Earlsdon'],
    ['I write, as a local parent, to ask', 'as a local parent'],
    ['I live at the corner.', 'I live'],
    ['Which contracts has our company lost?', 'our company'],
    ['What was paid to my client?', 'my client'],
    ['I was injured on 3 May.', 'I was injured'],
    ['Please send everything you hold about me.', 'about me'],
    ['the mast near where I live', 'where I live'],
    ['We are a charity that helps carers.', 'We are a charity'],
    ['I work for the council.', 'I work'],
    ['I fell on the steps.', 'I fell'],
    ['I am writing on behalf of Mrs Jones.', 'I am writing on behalf of Mrs Jones'],
    ['I have two children at the school.', 'I have two children'],
    ['I am disabled and need the figures.', 'I am disabled'],
    ['my elderly mother was moved', 'my elderly mother'],
    ['How many of my neighbours complained?', 'my neighbours'],
    ['How many parents like me were refused?', 'like me'],
    ['I am writing a book.', 'I am writing a book'],
    ['As Chair of the trust, I ask', 'As Chair of the'],
    ['the accident I had on 3 May', 'I had on'],
  ])('%s', (text, told) => {
    expect(tells(text, {})).toEqual([{ kind: 'circumstance', words: told }]);
  });

  test.each([
    'Please send me the policy.',
    'This is my request.',
    'My questions are about parking.',
    'My previous FOI request was refused.',
    'I would like to know how many there are.',
    'I am writing to ask for the figures.',
    'I am requesting a list.',
    'I look forward to your reply.',
    'To my knowledge there are none.',
    'I have a question about trees.',
    'I was wondering how many there are.',
    'Can you tell me and let me know?',
    'How many people registered as a foster carer?',
    'How many streets in our city are lit?',
    'How many of the council’s own vans were sold?',
    'Does the council employ me­dical staff?',
    'In my opinion the answer is public.',
    'I understand that the council owns it.',
    'I have received your response of 3 May.',
    'Is it recorded as a parent complaint?',
    'If I park on a verge, what is the fine?',
    'As an example, list three.',
    'I am looking for a list.',
  ])('tells nothing: %s', (text) => {
    expect(words(text, {})).toEqual([]);
  });
});

describe('a context without what tells', () => {
  test.each([
    [
      'As a resident of Earlsdon I care about this. Please answer for each of the last three years.',
      'Please answer for each of the last three years.',
    ],
    ['By "cameras" I mean fixed cameras. My son was filmed by one.', 'By "cameras" I mean fixed cameras.'],
    ['For 2021 and 2022 only.', 'For 2021 and 2022 only.'],
    ['Jane Whitfield, 12 Acacia Avenue', ''],
    ['Give dates.\nI live at no. 4.\nGive sums.', 'Give dates.\nGive sums.'],
    ['Ask Dr. Jones about my case. Give sums.', 'Give sums.'],
    ['', ''],
  ])('%j', (text, rest) => {
    expect(withoutTells(text, jane)).toBe(rest);
  });

  const pieces = fc.constantFrom(
    'my',
    'son',
    'Jane',
    'Whitfield',
    'I',
    'am',
    'a',
    'journalist',
    'live',
    'CV5',
    '6EE',
    '12',
    'Acacia Avenue',
    'in',
    '2019.',
    'cameras?',
    'Please',
    'send',
    'about me',
    '\n',
    '\n\n',
    '- ',
    'as a parent,',
    'jane.whitfield@example.org',
  );

  test('whatever the text, what is left tells nothing and was all said in it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const left = withoutTells(text, jane);
        expect(tells(left, jane)).toEqual([]);
        const said = text.split(/\s+/);
        let from = 0;
        for (const word of left.split(/\s+/).filter((one) => one !== '')) {
          const at = said.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('any text and any particulars are taken without a fault', () => {
    const some = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(some, some, some, some, (text, name, email, postalAddress) => {
        expect(tells(withoutTells(text, { name, email, postalAddress }), { name, email, postalAddress })).toEqual([]);
      }),
    );
  });
});

describe('a name alone', () => {
  test.each([
    ['the first name', 'Who was Lady Jane?', 'Jane'],
    ['the surname, which may be a street', 'How long is Whitfield Lane?', 'Whitfield'],
  ])('%s is for the officer to look at, and no reason to refuse', (_what, text, name) => {
    expect(tells(text, jane)).toEqual([{ kind: 'circumstance', words: name }]);
  });

  test('a word that is a name too is left alone', () => {
    expect(tells('Will the council mark the bays?', { name: 'Will Marks' })).toEqual([]);
  });
});
