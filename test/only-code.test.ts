import { expect, test } from 'vitest';
import { onlyCode } from './only-code.ts';

test.each([
  ["const a = 'as any'; // as any", "const a = ''; "],
  ['const a = /* as any */ b;', 'const a =  b;'],
  ['const a = "it\\"s as any" + b as c;', 'const a = "" + b as c;'],
  ['const a = `as any ${b as c} as any`;', 'const a = `b as c`;'],
  ['const a = `x ${f({ y: `z ${w as c}` })} x` as d;', 'const a = `f({ y: `w as c` })` as d;'],
  ['if (/as any[/"]/u.test(b as c)) return 1 / 2 / 3;', 'if (/ /u.test(b as c)) return 1 / 2 / 3;'],
])('of %s the code is left', (source, code) => expect(onlyCode(source)).toBe(code));
