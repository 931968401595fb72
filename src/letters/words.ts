import { capital, inWords } from '../domain/words/in-words.ts';

const smallWords = new Set([
  'a',
  'an',
  'and',
  'as',
  'by',
  'for',
  'from',
  'in',
  'nor',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/** `Prevention of crime` → `Prevention of Crime`: the title of an exemption as letters print it. */
export function titleCase(text: string): string {
  return text.replaceAll(/\p{L}[\p{L}\p{N}’']*/gu, (word, at: number) =>
    at > 0 && smallWords.has(word) ? word : capital(word),
  );
}

/** First letter small, unless the word is in capitals or a lone letter: `Legal advice` → `legal advice`, `CCTV` stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `question 3`, `questions 1, 2 and 4`, each number for itself; nothing where there is none. */
export function questionList(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  return `question${numbers.length > 1 ? 's' : ''} ${inWords(numbers.map(String))}`;
}

/** Whether a text is the rest of a sentence that the letter begins: it starts with a small letter. */
export function isFragment(text: string): boolean {
  return /^\p{Ll}/u.test(text.trim());
}
