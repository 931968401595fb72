import { londonDate, type LondonDate } from '../london.ts';
import { toLines } from './lines.ts';
import { headerLength, unquoted } from './quoted-mail.ts';

const DATED = /^[*_]{0,2}(?:sent|date)\s?:[*_]{0,2}\s*(?=\S)/i;
const WROTE = /^on\s(?=.{0,200}\d)/i;
const MONTH =
  '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)';
const YEAR = String.raw`(\d{4})(?!\d)`;
const DAY = String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?`;
const DAY_MONTH = new RegExp(String.raw`${DAY}\s+${MONTH}\.?,?\s+${YEAR}`, 'gi');
const MONTH_DAY = new RegExp(String.raw`\b${MONTH}\.?\s+${DAY},?\s+${YEAR}`, 'gi');
const NUMBERS = new RegExp(String.raw`(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]${YEAR}`, 'g');
const ISO = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The days on which the e-mails in a letter were sent, as their headers name them, earliest first. A day that can be read two
 * ways (`03/04/2026`), or of which one line names several, is none: nothing is guessed.
 */
export function daysOfMail(letter: string): LondonDate[] {
  const lines = toLines(letter).map(unquoted);
  const days = new Set<LondonDate>();
  for (let index = 0; index < lines.length; index += 1) {
    const alone = index === 0 && DATED.test(lines[0]?.text ?? '') ? 1 : 0;
    const length = headerLength(lines, index) || alone;
    const header = lines.slice(index, index + length).map(({ text }) => text);
    const dated = WROTE.test(header[0] ?? '') ? [header.join(' ')] : header.filter((text) => DATED.test(text));
    for (const day of dated.flatMap(onlyDayIn)) days.add(day);
    index += Math.max(0, length - 1);
  }
  return [...days].toSorted();
}

function onlyDayIn(text: string): LondonDate[] {
  const found = [
    ...[...text.matchAll(DAY_MONTH)].map(([, day, month, year]) => [year, monthOf(month), day]),
    ...[...text.matchAll(MONTH_DAY)].map(([, month, day, year]) => [year, monthOf(month), day]),
    ...[...text.matchAll(NUMBERS)].map(([, day, month, year]) => (Number(day) > 12 ? [year, month, day] : [])),
    ...[...text.matchAll(ISO)].map(([, iso = '']) => iso.split('-')),
  ];
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) return [];
  const read = londonDate.safeParse(one.map((part = '') => part.padStart(2, '0')).join('-'));
  return read.success ? [read.data] : [];
}

/** `10` of October, however it is cut short. */
function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
