/** Which questions the beginning of a line names, and how many of its characters do so. */
export interface AnswerLabel {
  questions: number[];
  length: number;
  /** Named as "Q3", which can mean a quarter of a year as well. */
  short: boolean;
}

const NUMBERS = String.raw`\d{1,3}(?:(?:\s*(?:,\s*and\b|,|&|/|\band\b|\bto\b)\s*(?:q\s?)?|[-–])\d{1,3})*`;

/** A colon; a full stop or bracket that is not inside a number such as 1.5; a dash with a space after it. */
const MARK = String.raw`(?:\s*(?::|[.)\]](?!\d)|[-–—](?=\s|$)))+\s*`;

/** "Q1 yes": no mark, only a space, and what follows neither is a number or year nor speaks about the question. */
const SPACE = String.raw`\s+(?![\d(]|(?:is|are|was|were|and|or|to|has|asks?|should|needs?|can)\b)`;

const NAMED = new RegExp(
  String.raw`^(?:(?:re:?|for|on|(?:answers?|repl(?:y|ies)|responses?) (?:to|for))\s+)?` +
    String.raw`(?:(?<long>questions?)\s*(?:no\.?|number)?\s*(?<longNumbers>${NUMBERS})(?:${MARK}|\s*$)` +
    String.raw`|qs?\.?\s?(?<shortNumbers>${NUMBERS})(?:${MARK}|\s*$)|q\.?\s?(?<single>\d{1,3})${SPACE})`,
  'iu',
);

const NUMBERED = /^\(?(?<number>\d{1,3})(?:[.)](?=\s|$)|:(?=\s|$))\s*/u;

/** A label that says that it names questions: "Q1:", "Question 3 - ", "Questions 1 and 2:", "Q1–3." */
export function namedQuestions(line: string): AnswerLabel | undefined {
  const match = NAMED.exec(line);
  const { long, longNumbers, shortNumbers, single } = match?.groups ?? {};
  const numbers = longNumbers ?? shortNumbers ?? single;
  if (match === null || numbers === undefined) return undefined;
  return { questions: numbersIn(numbers), length: match[0].length, short: long === undefined };
}

/** A mere number before a line: "1.", "2)", "(3)". */
export function numberedQuestion(line: string): AnswerLabel | undefined {
  const match = NUMBERED.exec(line);
  const number = match?.groups?.['number'];
  if (match === null || number === undefined) return undefined;
  return { questions: [Number(number)], length: match[0].length, short: false };
}

/** "1, 2 and 4" and "1-3" or "1 to 3" as single numbers. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d+)(?:\s*(?:to\b|[-–])\s*(?:q\s?)?(\d+))?/giu)].flatMap(([, first, last]) => {
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    return to < from ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
