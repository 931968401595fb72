const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Where a line of a letter must not end: within a date, a section and its number, a sum, a number and what it counts. */
const WITHIN = [
  `(?<=\\b\\d{1,2}) (?=${MONTH}\\b)`,
  `(?<=\\b${MONTH}) (?=\\d{4}\\b)`,
  '(?<=\\b(?:sections?|regulations?|ss?\\.|regs?\\.|questions?|part|article|page) ?) (?=\\d)',
  '(?<=£[\\d.,]*\\d) (?=(?:million|billion|thousand)\\b)',
  '(?<=\\b\\d[\\d.,]*) (?=(?:working days?|days?|hours?|minutes?|pages?|weeks?|months?|years?)\\b)',
].join('|');
const SPACES = new RegExp(WITHIN, 'giu');

/** A text whose dates, citations and sums stay on one line each, by spaces that do not break. */
export function keptTogether(text: string): string {
  return text.replaceAll(SPACES, '\u00A0');
}
