import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Law } from '../../src/domain/letter.ts';
import { drawLetter, toText } from '../../src/letters/index.ts';
import { letterOfNotice, samples } from './notices.ts';
import { coventry, seedLetter, shipped } from './seed.ts';

const naming = { ...coventry, letter: { ...coventry.letter, nameSection50: true } };

function response(law: Law, council = naming): string {
  return toText(drawLetter({ letter: { ...seedLetter, law }, council, templates: shipped(), grounds }));
}

describe('a response names the right to a decision of the regulator (FOIA s.17(7)(b), EIR reg 14(5)(b))', () => {
  const act =
    'you can apply to the Information Commissioner for a decision under Section 50 of the Freedom of Information Act 2000';

  test.each<[Law, string]>([
    ['FOIA', `${act}. The Information Commissioner can be contacted at: Information Commissioner's Office`],
    ['EIR', `${act}, as Regulation 18 of the Environmental Information Regulations 2004 applies it. The Information`],
    [
      'both',
      `${act} (for environmental information, as Regulation 18 of the Environmental Information Regulations 2004 applies it). The Information`,
    ],
  ])('%s', (law, words) => {
    expect(response(law)).toContain(words);
  });

  test('where the council has it not named, the letter says whom to write to; the regulation is named all the same', () => {
    const plain = 'you can write to the Information Commissioner, who can be contacted at: Information';
    expect(response('FOIA', coventry)).toContain(plain);
    expect(response('FOIA', coventry)).not.toContain('Section 50');
    expect(response('EIR', coventry)).toContain(plain);
    expect(response('EIR', coventry)).toContain('this right is in Regulation 18');
  });
});

test('the outcome of a review says that there is no further procedure, and names the right (FOIA s.17(7))', () => {
  const said = toText(letterOfNotice(samples.reviewOutcome));
  expect(said).toContain('there is no further step within the council');
  expect(said).toContain('six weeks from the date of this letter to complain to the Information Commissioner, who');
  expect(said).toContain('This right is in Section 50 of the Freedom of Information Act 2000.');
});
