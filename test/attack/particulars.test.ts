import { describe, expect, test } from 'vitest';
import { tells } from '../../src/domain/splitting/index.ts';

const zebedee = {
  name: 'Mr Zebedée J. Quillfeather-Smith',
  email: 'zebedee.q@larkspur-post.example',
  postalAddress: '7 Larkspur Mews\nNorthwold\nNW9 9ZZ',
};

describe('a name, an e-mail address or a postal address is known however it is written', () => {
  test.each([
    'Zebedee Quillfeather-Smith',
    'ZEBEDEE QUILLFEATHER-SMITH',
    'Zebede\u0301e Quillfeather Smith',
    'Zebe\u200Bdée Quillfeather\u2011Smith',
    'Zebedée\u00A0J\u00A0Quillfeather–Smith',
    'Ｚｅｂｅｄｅｅ Ｑｕｉｌｌｆｅａｔｈｅｒ－Ｓｍｉｔｈ',
    'Mr Quillfeather Smith',
    'QuillfeatherSmith, Zebedee',
    'zebedee.q＠larkspur-post.example',
    'zebedee.q(at)larkspur-post.example',
    'zebedee.q [at] larkspur-post.example',
    'zebedee.q at larkspur-post.example',
    'mailto:zebedee.q%40larkspur-post.example',
    'ＮＷ9 9ZZ',
    '7 Lark\u00ADspur Mews',
    'Zebedee James Quillfeather-Smith',
    'ZEBEDEE JAMES QUILLFEATHER-SMITH',
    'Zebedee J. R. Quillfeather-Smith',
    'Z. J. Quillfeather-Smith',
    'Z.J. Quillfeather-Smith',
    'zebedee_quillfeather-smith',
    'ZebedeeQuillfeatherSmith',
    'zebedee.quillfeather.smith@elsewhere.example',
    'zebedee.q+foi@larkspur-post.example',
    'zebedee.q at larkspur-post dot example',
    'zebedee.q(at)larkspur-post(dot)example',
    'NW9-9ZZ',
    '(07700) 900123',
    '0044 7700 900123',
  ])('%s', (written) => {
    const found = tells(`What is held about ${written} since 2020?`, zebedee);
    expect(found.map(({ kind }) => kind)).toEqual(['particulars']);
    expect(written).toContain(found[0]?.words);
  });

  test('a Polish name without its strokes', () => {
    const found = tells('Letters to Lukasz Szczesny', { name: 'Łukasz Szczęsny' });
    expect(found).toEqual([{ kind: 'particulars', words: 'Lukasz Szczesny' }]);
  });
});

test.each([
  'How many Zebedees and Quillfeathers are there?',
  'What did Zebedee Park and Smith Street cost?',
  'Is the hotline 0300 123 4567 answered on Sundays?',
  'Who wrote to zebedee.quincy@larkspur-post.example?',
])('nobody is known by %s', (asks) => {
  expect(tells(asks, zebedee).filter(({ kind }) => kind === 'particulars')).toEqual([]);
});

test.each(['Quillfeather', 'SMITH and ZEBEDEE', 'Zebedee'])('%s alone is for the officer to look at', (written) => {
  const found = tells(`What is held about ${written}?`, zebedee);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ kind }) => kind === 'circumstance')).toBe(true);
});
