import { assert, property } from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { paragraphs, plainText } from '../../src/domain/words/prose.ts';
import { drawLetter, toHtml, toMarkdown, toText } from '../../src/letters/index.ts';
import { letterOf } from './samples.ts';
import { coventry, settled, shipped } from './seed.ts';
import { squeezed, typed } from './typing.ts';

const templates = shipped();

/** Where people type what a letter prints, and what comes before it so that it is printed as it stands. */
const places: Record<string, (text: string) => Letter> = {
  'the question': (text) => oneQuestion({ wording: text }),
  'the subject': (text) => letterOf([], 'FOIA', { subject: text.replaceAll('\n', ' ') }),
  'the answer': (text) => oneQuestion({ parts: [settled('disclosed', text)] }),
  'the answer before a refusal': (text) => oneQuestion({ parts: [settled('withheld', text)] }),
  'why it is not held': (text) => oneQuestion({ parts: [settled('notHeld', '', { fields: { whyNotHeld: text } })] }),
  'where it is published': (text) =>
    oneQuestion({ parts: [settled('alreadyAvailable', '', { whereItIsPublished: text.replaceAll('\n', ' ') })] }),
  'the prejudice': (text) => withheld({ fields: { prejudice: text } }),
  'the balance': (text) => withheld({ fields: { balance: text } }),
  'a reason': (text) => withheld({ fields: { whoseInterests: text } }),
  'a factor': (text) => withheld({ factorsFor: [text.replaceAll('\n', ' ')] }),
};

function oneQuestion(entry: Partial<Letter['entries'][number]>): Letter {
  return letterOf([], 'FOIA', { entries: [{ number: 1, wording: 'What?', parts: [], law: 'FOIA', ...entry }] });
}

function withheld(more: Parameters<typeof settled>[2]): Letter {
  const part = settled('withheld', '', { ground: 'foia-31', subsections: ['31(1)(a)'], likelihood: 'would', ...more });
  return oneQuestion({ parts: [part] });
}

function drawn(letter: Letter) {
  return drawLetter({ letter, council: coventry, templates, grounds });
}

describe.each(Object.entries(places))('whatever is typed as %s', (_, letterWith) => {
  const marker = 'Zebra would';
  const around = squeezed(toText(drawn(letterWith(`${marker}.`)))).split(`${marker}.`);

  test('stands in the letter as it was typed, and the rest of the letter is unchanged', () => {
    assert(
      property(typed, (text) => {
        const whole = `${marker} ${text}.`;
        const expected = squeezed(plainText(paragraphs(whole)));
        expect(squeezed(toText(drawn(letterWith(whole))))).toBe(around.join(expected));
      }),
      { numRuns: 40 },
    );
  });

  test('reads back from the Markdown as it was typed', () => {
    assert(
      property(typed, (text) => {
        const tree = drawn(letterWith(`${marker} ${text}.`));
        const read = fromMarkdown(toMarkdown(tree), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        expect(read.children.map((node) => node.type)).toEqual(tree.children.map((node) => node.type));
        expect(read.children.map((node) => squeezed(toString(node)))).toEqual(
          tree.children.map((node) => squeezed(toString(node))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('brings no script, picture or unsafe link into the HTML', () => {
    assert(
      property(typed, (text) => {
        const html = toHtml(drawn(letterWith(`${marker} ${text}.`)));
        expect(html).not.toMatch(/<(?:script|img|iframe|input)|<[^>]*javascript:|<[^>]+ on\w+=/iu);
      }),
      { numRuns: 40 },
    );
  });
});

test('what is for the file never reaches the letter', () => {
  const letter = withheld({
    noteForTheFile: 'secret',
    fields: {
      materialSeen: 'secret',
      vexatiousReasons: 'secret',
      accessibleToRequester: 'secret',
      somethingElse: 'secret',
    },
  });
  expect(toText(drawn(letter))).not.toContain('secret');
});
