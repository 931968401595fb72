import { beginning } from './blocks.ts';
import type { ViewContext } from './message.ts';

/** No name in a sentence is longer. */
const NAME = 80;

/** A person's name; the desk's own where it acted by itself. */
export function who(user: string, ctx: ViewContext): string {
  return user === 'desk' ? 'FOI Desk' : beginning(ctx.nameOf(user), NAME) || 'Somebody';
}

/** A department's name; its id where the council's file no longer has it. */
export function departmentName(id: string, ctx: ViewContext): string {
  const department = ctx.council.departments.find((each) => each.id === id);
  return beginning(department?.name ?? id, NAME);
}

/** `1 question`, `3 questions`. */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** `question 3`, `questions 1 to 4 and 6`. */
export function questionsNamed(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'question' : 'questions'} ${inWords(ranges(numbers))}`;
}

/** `1 to 4`, `6`: three or more in a row are said together. */
function ranges(numbers: readonly number[]): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap(({ from, to }) => {
    if (to - from >= 2) return [`${from} to ${to}`];
    return from === to ? [`${from}`] : [`${from}`, `${to}`];
  });
}

const listed = new Intl.ListFormat('en-GB');

/** `a, b and c`. */
export function inWords(things: readonly string[]): string {
  return listed.format(things);
}

/** Begins a sentence with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
