/** One question of a request, in the requester's own words, without the number or bullet it stood under. */
export interface SplitQuestion {
  wording: string;
  /** The heading of its section, if the letter had sections. */
  heading?: string;
}

/** A period, a definition or a format that is no question but belongs to some or all of them. */
export interface Context {
  text: string;
  /** 1-based numbers of the questions it belongs to; `all` when it belongs to every one. */
  questions: 'all' | number[];
}

/** A request letter taken apart. */
export interface Split {
  questions: SplitQuestion[];
  context: Context[];
  /** Preamble, sign-off, quoted headers: what no department needs, in the order of the letter. */
  leftOut: string[];
}

/** Words of a letter and the number of the line they began on, so that pieces found apart can be put in order. */
export interface Piece {
  at: number;
  text: string;
}

/** What a letter's body gives, with the pieces left out still to be put in their place. */
export interface Taken {
  questions: SplitQuestion[];
  context: Context[];
  leftOut: Piece[];
}
