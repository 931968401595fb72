/** `1 question`, `3 questions`. */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

const listed = new Intl.ListFormat('en-GB');

/** `a, b and c`. */
export function inWords(things: readonly string[]): string {
  return listed.format(things);
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

/** Begins a sentence with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Goes on within a sentence, where it was written to begin one. */
export function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Ends as a sentence does, whatever somebody typed: with the full stop that it lacks. */
export function sentence(words: string): string {
  const said = words.trim();
  return /[.!?…]["”’')]*$/u.test(said) ? said : `${said}.`;
}

/** Somebody's words in one line of at most `most` characters; an ellipsis says that there are more. */
export function inOneLine(words: string, most: number): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}
