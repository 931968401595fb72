import type { Context, SplitQuestion } from './model.ts';

const NAMED = /\b(?:questions?\s(?:no\.?\s)?|q\.?\s?)(\d{1,2})((?:\s?(?:[-–&,]|to|and)\s?(?:and\s)?\d{1,2}\b){0,20})/gi;
const NEXT = /([-–&,]|to|and)\D{0,6}(\d{1,2})/gi;
const BOTH = /\b(?:both|the\s+(?:first|last|above|previous))\s+(?:(?:two|three|four|\d)\s+)?questions?\b/i;

/** Whether the sentence speaks of other questions: by their numbers, or as "both questions". */
export function namesQuestions(sentence: string): boolean {
  return BOTH.test(sentence) || sentence.search(NAMED) >= 0;
}

function numbersNamed(text: string): number[] {
  return Array.from(text.matchAll(NAMED)).flatMap(([, from, others = '']) => {
    const numbers = [Number(from)];
    for (const [, joint = '', to] of others.matchAll(NEXT)) {
      const last = numbers.at(-1) ?? 0;
      if (!/^(?:[-–]|to)$/i.test(joint)) numbers.push(Number(to));
      else for (let next = last + 1; next <= Number(to); next += 1) numbers.push(next);
    }
    return numbers;
  });
}

/** A context that names its questions ("break down question 1 by year") belongs to those, not to all. */
export function narrowed(context: Context, questions: readonly SplitQuestion[]): Context {
  // Under headings the letter's own numbers begin again, and are not ours.
  const sameNumbers = questions.every((question) => question.heading === undefined);
  const numbers = numbersNamed(context.text);
  const known = numbers.every((number) => number >= 1 && number <= questions.length);
  if (context.questions !== 'all' || !sameNumbers || numbers.length === 0 || !known) return context;
  return { ...context, questions: Array.from(new Set(numbers)).toSorted((a, b) => a - b) };
}
