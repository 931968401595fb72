import { describe, expect, test } from 'vitest';
import { part } from '../../../src/domain/answer.ts';
import { paragraphs, plainText } from '../../../src/domain/words/prose.ts';
import type { Filled } from '../../../src/workflows/forms/form.ts';
import { isBlank, readPart } from '../../../src/workflows/settle-answer/read-part.ts';
import { aRequest, type ARequest } from '../../domain/request/a-request.ts';
import { aFile, sha } from '../../domain/request/things.ts';

const list = aFile('list.xlsx', sha('a'));
const plan = aFile('plan.pdf', sha('b'));
const answered = aRequest()
  .asked(1)
  .answered(1, 'Three.', { files: [list, plan] });

function read(about: Parameters<typeof readPart>[2], filled: Partial<Filled>, request: ARequest = answered) {
  return readPart(request.state, request.question(1), about, {
    texts: {},
    choices: {},
    prose: {},
    files: {},
    ...filled,
  });
}

describe('a part as filled in', () => {
  test('that discloses says what the department said, where nothing else is typed', () => {
    expect(read({ kind: 'disclosed' }, {})).toEqual(
      part.parse({ kind: 'disclosed', answer: paragraphs('Three.'), asItStood: true }),
    );
  });

  test('says what was typed', () => {
    const typed = read({ kind: 'disclosed' }, { prose: { answer: paragraphs('There are three.') } });
    expect(plainText(typed.answer)).toBe('There are three.');
  });

  test('that withholds has everything its ground asks for, and the department’s words nowhere', () => {
    const withheld = read(
      { kind: 'withheld', ground: 'foia-31' },
      {
        texts: {
          prejudice: ' Thieves would know. ',
          factorsFor: '- Openness\n\n• Trust  \n',
          factorsAgainst: 'Theft',
          balance: 'Theft weighs more.',
          noteForTheFile: 'Rang the police.',
        },
        choices: { subsections: ['31(1)(a)'], likelihood: ['would'] },
      },
    );
    expect(withheld).toEqual(
      part.parse({
        kind: 'withheld',
        ground: 'foia-31',
        subsections: ['31(1)(a)'],
        answer: paragraphs(''),
        likelihood: 'would',
        fields: { prejudice: 'Thieves would know.', balance: 'Theft weighs more.' },
        factorsFor: ['Openness', 'Trust'],
        factorsAgainst: ['Theft'],
        noteForTheFile: 'Rang the police.',
      }),
    );
    expect(JSON.stringify(withheld)).not.toContain('Three.');
  });

  test('takes “would be likely to” where nothing was chosen', () => {
    expect(read({ kind: 'withheld', ground: 'foia-31' }, {}).likelihood).toBe('wouldBeLikelyTo');
    expect(read({ kind: 'withheld', ground: 'foia-31' }, { choices: { likelihood: ['made up'] } }).likelihood).toBe(
      'wouldBeLikelyTo',
    );
  });

  test('takes the only ground there is', () => {
    expect(read({ kind: 'alreadyAvailable' }, { texts: { whereItIsPublished: 'https://x.example' } })).toMatchObject({
      ground: 'foia-21',
      whereItIsPublished: 'https://x.example',
    });
  });

  test('leaves out what was typed for another kind before', () => {
    const changed = read(
      { kind: 'notHeld' },
      {
        texts: { whyNotHeld: 'Never counted.', prejudice: 'x', factorsFor: 'x', whereItIsPublished: 'x', balance: 'x' },
        choices: { subsections: ['31(1)(a)'], likelihood: ['would'], filesToRelease: [sha('a')] },
      },
    );
    expect(changed).toEqual(
      part.parse({ kind: 'notHeld', answer: paragraphs(''), fields: { whyNotHeld: 'Never counted.' } }),
    );
  });

  test('covers the questions that were picked', () => {
    expect(read({ kind: 'disclosed' }, { choices: { coversQuestions: ['2', '3'] } }).coversQuestions).toEqual([2, 3]);
  });

  test('releases the files that were ticked, with the reason; no file by itself', () => {
    expect(read({ kind: 'disclosed' }, {}).filesToRelease).toEqual([]);
    expect(
      read({ kind: 'disclosed' }, { choices: { filesToRelease: [list.sha256] }, texts: { fileReason: ' Looked at. ' } })
        .filesToRelease,
    ).toEqual([{ ...list, reason: 'Looked at.' }]);
  });

  test('releases no file that is not of an answer, whatever was ticked', () => {
    const ticked = { choices: { filesToRelease: [plan.sha256, sha('9')] } };
    expect(read({ kind: 'disclosed' }, ticked).filesToRelease).toEqual([plan]);
    expect(read({ kind: 'disclosed' }, ticked, answered.takenBack(1)).filesToRelease).toEqual([]);
    expect(read({ kind: 'disclosed' }, ticked, answered.deleted(1)).filesToRelease).toEqual([]);
  });
});

describe('a view of a further part', () => {
  const nothing: Filled = { texts: {}, choices: {}, prose: {}, files: {} };
  test.each([
    ['nothing at all', nothing, true],
    ['nothing but the question it is about', { ...nothing, choices: { question: ['1'] } }, true],
    ['empty fields', { ...nothing, texts: { balance: ' ' }, prose: { answer: paragraphs('') } }, true],
    ['a kind', { ...nothing, choices: { kind: ['notHeld'] } }, false],
    ['a word', { ...nothing, texts: { balance: 'x' } }, false],
    ['an answer', { ...nothing, prose: { answer: paragraphs('x') } }, false],
  ] as const)('with %s is blank or not', (_, filled, blank) => expect(isBlank(filled)).toBe(blank));
});
