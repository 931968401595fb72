import type { Context, SplitQuestion } from './model.ts';

const NAMED = /\bquestions?\s(?:no\.?\s)?(\d{1,2})(?:\s?([-–&,]|to|and)\s?(\d{1,2}))?\b/gi;

function numbersNamed(text: string): number[] {
  return Array.from(text.matchAll(NAMED)).flatMap(([, from, joint = '', to]) => {
    const first = Number(from);
    const last = Number(to ?? from);
    if (/[&,]|and/i.test(joint)) return [first, last];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
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
