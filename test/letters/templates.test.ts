import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadTemplates } from '../../src/letters/index.ts';
import { contracts } from '../../src/letters/placeholders.ts';
import { fileOf } from './seed.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync(fileOf('templates'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function faults(): string[] {
  const loaded = loadTemplates(folder);
  return loaded.ok ? [] : loaded.faults;
}

/** Puts words in the third line of a template, after a blank one. */
function insert(name: string, words: string): string[] {
  const path = join(folder, name);
  const [first = '', second = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [first, second, words, '', ...rest].join('\n'));
  return faults();
}

test('the templates that ship are in order', () => {
  expect(faults()).toEqual([]);
});

describe('a fault names the file and the line', () => {
  test.each([
    ['a placeholder there is not', '{{ counicl.name }}', 'there is no placeholder {{ counicl.name }} here'],
    ['a placeholder of another template', '{{ balance }}', 'there is no placeholder {{ balance }} here'],
    [
      'a condition on something there is not',
      '{% if urgent %}{% endif %}',
      'there is no placeholder {{ urgent }} here',
    ],
    ['a misspelt filter', '{{ subject | uppercase }}', 'undefined filter: uppercase'],
    ['a tag that reads files', '{% include "x" %}', 'tag "include" not found'],
    ['a filter that would print Markdown', '{{ subject | raw }}', 'undefined filter: raw'],
    ['a condition left open', '{% if eir %}', 'tag {% if eir %} not closed'],
    ['a heading', '# Heading', "a letter's standing words have no place for a heading"],
    ['HTML', '<b>bold</b>', 'HTML has no place in a letter; use Markdown'],
    ['a picture', '![logo](https://x.example/logo.png)', "a letter's standing words have no place for a image"],
    ['a misspelt role', '<!-- closeing -->', 'there is no role "closeing"'],
  ])('%s', (_, words, fault) => {
    expect(insert('letters/response.md', words)).toEqual([
      expect.stringContaining(`letters/response.md, line 3: ${fault}`),
    ]);
  });

  test('a placeholder that a letter cannot do without', () => {
    const path = join(folder, 'letters/response.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('{{ questions }}', ''));
    expect(faults()).toEqual(['letters/response.md: {{ questions }} is missing; the letter needs it']);
  });

  test('everything that any letter cannot do without is missed', () => {
    for (const name of Object.keys(contracts)) writeFileSync(join(folder, `${name}.md`), 'Words alone.\n');
    expect(faults()).toEqual(
      Object.entries(contracts).flatMap(([name, { required }]) =>
        required.map((placeholder) => `${name}.md: {{ ${placeholder} }} is missing; the letter needs it`),
      ),
    );
  });

  test('a template that is missing, and one nobody uses', () => {
    rmSync(join(folder, 'parts/withheld.md'));
    writeFileSync(join(folder, 'parts/witheld.md'), 'x');
    expect(faults()).toEqual([
      'parts/witheld.md: no letter uses a template of this name; rename or remove the file',
      'parts/withheld.md: the file is missing; every letter needs it',
    ]);
  });

  test('characters that stand for values', () => {
    expect(insert('letters/response.md', '\uE0001\uE001')).toEqual([expect.stringContaining('private-use characters')]);
  });

  test('every fault of every file together', () => {
    insert('letters/response.md', '{{ a }} {{ b }}');
    expect(insert('parts/withheld.md', '{{ c }}')).toHaveLength(3);
  });
});
