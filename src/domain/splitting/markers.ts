/** What a line begins with when it is an item of a list. `rest` is the line without it. */
export type Marker =
  | { kind: 'labelled' | 'number'; style: string; number: number; part: string; rest: string }
  | { kind: 'decimal'; style: string; rest: string }
  | { kind: 'letter'; style: string; token: string; rest: string }
  | { kind: 'bullet'; style: string; rest: string };

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
// Marks that only turn the direction of writing may stand before a number.
const DIRECTION = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/;
const LABELLED =
  /^(?:\*\*|__)?(?:(question|query|request)\s{0,3}(?:no\.?|number|#)?\s{0,3}(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|(q)\.?\s{0,3}(\d{1,3}))(?:\s?\(?([a-z])\)?(?=[\s.:)-]|$))?\s{0,3}([.:)\]–—-]{0,2})(?:\*\*|__)?\s*/iu;
const QUARTER = /^q[1-4]\s*(?:of\b|20\d\d|fy|[/,&]|and\b|to\b|[-–—]\s*q|figures|results)/i;
const NUMBER =
  /^(?:\*\*|__)?(?:\((\d{1,3})\)|\[(\d{1,3})\]|#(\d{1,3})[.:)]?|(\d{1,3})\s?(\(?[a-z]\)|[a-z](?=[.)]))?\s?(\.\)|\)\.|[.):\]]|[-–—/](?=\s)|\ufe0f?\u20e3)|(\d{1,3})(\([a-z]\)))(?:\*\*|__)?\s*/u;
const CHAPTER = /^(\d{1,2})\.0[.):]?\s+(?=\p{L})/u;
const DECIMAL = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.):]?(?=\s)\s*/;
const LETTER = /^(?:\(([a-z]|[ivx]{1,6})\)|([a-z]|[ivx]{1,6})(\.\)|[.)\]:]|\s[-–—](?=\s)))\s*/i;
const BULLET = /^(?:([•·▪●○◦‣⁃■□➢►→])\s*|([-–—*+o])\s+|([-–—])(?=\p{L}))/u;
const HAS_WORD = /[\p{L}\p{Extended_Pictographic}]/u;

function labelled(text: string): Marker | undefined {
  const found = LABELLED.exec(text);
  if (found === null || QUARTER.test(text)) return undefined;
  const [whole, word, wordNumber, , shortNumber, part = '', delimiter = ''] = found;
  const rest = text.slice(whole.length);
  const named = wordNumber ?? shortNumber ?? '';
  const spelt = NUMBER_WORDS.indexOf(named.toLowerCase()) + 1;
  // "Question 1 was not answered" is a sentence; "Question 1: ..." and a line of its own are labels.
  if (word !== undefined && delimiter === '' && rest !== '') return undefined;
  if (delimiter === '' && rest !== '' && !/\s$/.test(whole)) return undefined;
  return { kind: 'labelled', style: 'label', number: spelt > 0 ? spelt : Number(named), part, rest };
}

function numbered(text: string): Marker | undefined {
  const found = NUMBER.exec(text);
  if (found === null) return undefined;
  const [whole, round, square, hash, plain, plainPart, delimiter = '', joined, joinedPart] = found;
  const number = Number(round ?? square ?? hash ?? plain ?? joined);
  const rest = text.slice(whole.length);
  // "10.5 miles", "1:30", "1 - 5 years" and the figures of a table begin no question.
  if (rest !== '' && (!HAS_WORD.test(rest) || (/^\d/.test(rest) && !/\s$/.test(whole)))) return undefined;
  if (/^[-–—]$/.test(delimiter) && /^[\d£]/.test(rest)) return undefined;
  const bracket = round !== undefined ? '()' : square !== undefined ? '[]' : hash !== undefined ? '#' : '';
  const part = (plainPart ?? joinedPart ?? '').replace(/[()]/g, '');
  return { kind: 'number', style: bracket + delimiter.replace(/^(?:\.\)|\)\.)$/, '.'), number, part, rest };
}

function lettered(text: string): Marker | undefined {
  const found = LETTER.exec(text);
  if (found === null) return undefined;
  const [whole, inBrackets, open, delimiter = ''] = found;
  const token = inBrackets ?? open ?? '';
  const rest = text.slice(whole.length);
  // "e.g. this", "i.e. that" and "p.m." are words.
  if (rest !== '' && !/\s$/.test(whole) && delimiter === '.' && /^\p{Ll}/u.test(rest)) return undefined;
  if (rest === '' && delimiter === ':') return undefined;
  const upper = token === token.toUpperCase() ? 'A' : 'a';
  return { kind: 'letter', style: upper + (inBrackets === undefined ? delimiter.trim() : '()'), token, rest };
}

/** What the line begins with if it is an item of a list. Whether it belongs to one, its neighbours say. */
export function readMarker(line: string): Marker | undefined {
  const text = line.replace(DIRECTION, '');
  const chapter = CHAPTER.exec(text);
  if (chapter !== null) {
    return { kind: 'number', style: '1.0', number: Number(chapter[1]), part: '', rest: text.slice(chapter[0].length) };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) return { kind: 'decimal', style: '1.1', rest: text.slice(decimal[0].length) };
  const named = labelled(text) ?? numbered(text) ?? lettered(text);
  if (named !== undefined) return named;
  const bullet = BULLET.exec(text);
  if (bullet === null) return undefined;
  const rest = text.slice(bullet[0].length);
  return HAS_WORD.test(rest) ? { kind: 'bullet', style: bullet[0].trim().replace(/[–—]/, '-'), rest } : undefined;
}

/** The number of a line that has a number and nothing after it but space: "1 How many", "2  How much". */
export function readBareNumber(line: string): { number: number; rest: string } | undefined {
  const found = /^(\d{1,2})\s{1,8}(?=\p{Lu})/u.exec(line.replace(DIRECTION, ''));
  if (found === null) return undefined;
  return { number: Number(found[1]), rest: line.replace(DIRECTION, '').slice(found[0].length) };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The place of a lettered item in its list, read as a letter (a = 1) and as a roman numeral (ii = 2). */
export function letterPlaces(token: string): { letter: number | undefined; roman: number | undefined } {
  const low = token.toLowerCase();
  const letter = low.length === 1 ? low.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
  const digits = Array.from(low, (sign) => ROMAN_DIGITS[sign] ?? 0);
  if (digits.includes(0)) return { letter, roman: undefined };
  const roman = digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
  return { letter, roman };
}
