import type { Letter } from '../letter.ts';
import type { LondonDate } from '../london.ts';

/** How a link did when it was last looked at. Private addresses, and all without a network, are not checked. */
export interface LinkFact {
  url: string;
  checkedOn: LondonDate;
  outcome: 'answers' | 'fails' | 'notChecked';
}

/** Something the letter's standing words should say. */
export type StandingBlock =
  | 'dateReceived'
  | 'review'
  | 'regulator'
  | 'section50'
  | 'apology'
  | 'reuse'
  | 'reference'
  | 'law'
  | 'contact'
  | 'description';

/** Something only the history of the request shows, such as a reply that came after its question was settled. */
export interface Unresolved {
  question?: number;
  says: string;
}

/** What was looked at outside the letter's model, as dated facts. */
export interface Facts {
  links: readonly LinkFact[];
  /** The questions as they stand in the request now. */
  asked: readonly { number: number; wording: string }[];
  /** What the council's templates leave out. */
  leftOut: readonly StandingBlock[];
  unresolved: readonly Unresolved[];
  /** Names of colleagues: who had a hand in the request, and whoever its replies mention. */
  staff: readonly string[];
}

/** Facts where nobody has looked yet: every link is unchecked, and the letter's questions are taken for the request's. */
export function factsNotLookedAt(letter: Letter): Facts {
  return {
    links: [],
    asked: letter.entries.map(({ number, wording }) => ({ number, wording })),
    leftOut: [],
    unresolved: [],
    staff: [],
  };
}
