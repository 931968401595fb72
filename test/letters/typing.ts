import { array, constantFrom, oneof, string } from 'fast-check';

/** Things that mean something to Liquid, Markdown, HTML, Typst or our own slots. */
const syntax = constantFrom(
  '{{ council.name }}',
  '{% if x %}',
  '{% raw %}',
  '\uE0000\uE001',
  '# heading',
  '1. one',
  '2) two',
  '- item',
  '> quoted',
  '**bold**',
  '_it_',
  '~~gone~~',
  '`code`',
  '```',
  '---',
  '===',
  '| a | b |',
  '[a](javascript:alert(1))',
  '![a](http://x.example/p.png)',
  '[^1]',
  '[x]: y',
  '<script>alert(1)</script>',
  '<b>',
  '&amp;',
  '&lt;',
  'http://x.example/a_b_c?d=*e*',
  'www.x.example',
  'a@x.example',
  '#read("/etc/passwd")',
  '$x^2$',
  '\\',
  '\\n',
  '@label',
  '//',
  '/*',
);

/** What people may type, mark-up of every kind among it. */
export const typed = array(oneof(syntax, string({ unit: 'grapheme' })), { minLength: 1, maxLength: 6 }).map((pieces) =>
  pieces.join(' '),
);

/** White space is not what is tested: how many spaces end a line, or stand between a bullet and a word. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
