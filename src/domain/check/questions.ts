import type { Entry, Later } from '../letter.ts';
import { sayDate } from '../london.ts';
import type { Spot } from './finding.ts';
import { spot, type Subject } from './subject.ts';

/**
 * Every question has an answer, or a part elsewhere that covers it, was withdrawn or lapsed, is left for a later letter with
 * the reason, or was told of in an earlier one.
 */
export function unsettled({ letter }: Subject): Spot[] {
  return letter.entries
    .filter(
      (entry) => !isAnswered(entry) && [entry.withdrawnOn, entry.closedOn, entry.later, entry.toldOn].every(isNot),
    )
    .map(({ number }) => at(number, `Question ${number} has no answer yet. Settle it.`));
}

/** A letter that leaves questions for later answers something now. */
export function answersNothing({ letter }: Subject): Spot[] {
  const leaves = letter.entries.some(({ later }) => later !== undefined);
  return leaves && !letter.entries.some(isAnswered)
    ? [{ says: 'This letter answers no question: it leaves all of them for later. Settle one first.' }]
    : [];
}

/** Until when a question waits is still to come on the day of the letter, unless it is the requester who is waited for. */
export function laterIsPast({ letter }: Subject): Spot[] {
  return letter.entries.flatMap(({ number, later }) =>
    later === undefined || asksRequester.has(later.because) || later.until >= letter.date
      ? []
      : [at(number, `Question ${number} was to be answered by ${sayDate(later.until)}, which has passed. Settle it.`)],
  );
}

const asksRequester: ReadonlySet<Later['because']> = new Set(['clarification', 'fee', 'charge']);

function isAnswered({ parts, coveredBy }: Entry): boolean {
  return parts.length > 0 || coveredBy !== undefined;
}

function isNot(what: unknown): boolean {
  return what === undefined;
}

/** Numbers run 1, 2, 3 … */
export function numbering({ letter }: Subject): Spot[] {
  const numbers = letter.entries.map((entry) => entry.number);
  return numbers.every((number, index) => number === index + 1)
    ? []
    : [{ says: `The questions are numbered ${numbers.join(', ')}. Number them 1, 2, 3 … without a gap.` }];
}

/** The letter answers the questions of the request as they now stand, in the requester's words. */
export function notAsAsked({ letter, facts }: Subject): Spot[] {
  const entries = new Map(letter.entries.map((entry) => [entry.number, entry]));
  const asked = new Map(facts.asked.map((question) => [question.number, question]));
  return [
    ...facts.asked
      .filter(({ number }) => !entries.has(number))
      .map(({ number }) => at(number, `Question ${number} of the request is not in the letter. Draft it again.`)),
    ...letter.entries.flatMap((entry) => {
      const question = asked.get(entry.number);
      if (question === undefined) {
        return [at(entry.number, `Question ${entry.number} is not in the request. Draft the letter again.`)];
      }
      return sameWords(question.wording, entry.wording)
        ? []
        : [at(entry.number, `Question ${entry.number} now reads otherwise in the request. Draft the letter again.`)];
    }),
  ];
}

/** A part says which questions it covers, and they say which question's part covers them: both must agree. */
export function coveringBroken({ letter, parts }: Subject): Spot[] {
  const numbers = new Set(letter.entries.map((entry) => entry.number));
  return [
    ...parts.flatMap((placed) =>
      placed.part.coversQuestions
        .filter((number) => !numbers.has(number) || number === placed.entry.number)
        .map((number) =>
          spot(
            placed,
            `It covers question ${number}, which is not another question of the letter. Choose again.`,
            'coversQuestions',
          ),
        ),
    ),
    ...letter.entries
      .filter((entry) => entry.coveredBy !== undefined && !isCovered(entry, letter.entries))
      .map(({ number, coveredBy }) =>
        at(
          number,
          `Question ${number} points to question ${coveredBy}, where no part covers it. Settle one of them again.`,
        ),
      ),
  ];
}

/** A question with an answer of its own that another question's part covers as well. */
export function answeredTwice({ letter, parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    letter.entries
      .filter((entry) => placed.part.coversQuestions.includes(entry.number) && entry.parts.length > 0)
      .filter((entry) => entry.number !== placed.entry.number)
      .map((entry) =>
        at(
          entry.number,
          `Question ${entry.number} has its own answer and is covered by question ${placed.entry.number} too. Keep one.`,
        ),
      ),
  );
}

/** What only the history shows, such as a reply that came after its question was settled. */
export function unresolved({ facts }: Subject): Spot[] {
  return facts.unresolved.map(({ question, says }) => (question === undefined ? { says } : at(question, says)));
}

function isCovered(entry: Entry, entries: readonly Entry[]): boolean {
  return entries
    .filter((other) => other.number === entry.coveredBy)
    .some((other) => other.parts.some((part) => part.coversQuestions.includes(entry.number)));
}

function sameWords(a: string, b: string): boolean {
  return a.trim().split(/\s+/u).join(' ') === b.trim().split(/\s+/u).join(' ');
}

function at(question: number, says: string): Spot {
  return { question, place: `Question ${question}`, says };
}
