import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, safeFileNames } from '../../src/mail/file-names.ts';

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['Llŷn £450 – plan.pdf', 'Llŷn £450 – plan.pdf'],
  ['../../etc/passwd', '-etc-passwd'.slice(1)],
  ['C:\\temp\\plan.pdf', 'C-temp-plan.pdf'],
  ['a\r\nBcc: x.pdf', 'a Bcc- x.pdf'],
  ['plan\u202Efdp.exe', 'planfdp.exe'],
  ['.hidden', 'hidden'],
  ['CON.txt', 'file-CON.txt'],
  ['...', 'file'],
  ['', 'file'],
])('%j goes out as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a name of any characters comes out safe, not empty and not too long, and its kind stays', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = safeFileName(`${name}.csv`);
      expect(safe).toMatch(/^[^.\s][^<>:"/\\|?*\p{Cc}]*\.csv$|^csv$/u);
      expect(Array.from(safe).length).toBeLessThanOrEqual(120);
    }),
  );
});

test('files of the same name are told apart, whatever their capitals', () => {
  expect(safeFileNames(['plan.pdf', 'Plan.pdf', 'plan.pdf', 'plan (2).pdf'])).toEqual([
    'plan.pdf',
    'Plan (2).pdf',
    'plan (3).pdf',
    'plan (2) (2).pdf',
  ]);
});
