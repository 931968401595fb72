/** An error keeps the letter from going; a warning may be accepted. */
export type Severity = 'error' | 'warning';

/** What a finding is about: it decides which are shown and accepted together, and which need a written reason. */
export type About = 'question' | 'law' | 'wording' | 'link' | 'personalData' | 'smallNumbers' | 'files' | 'letter';

/** Where something was found, and what to do about it. */
export interface Spot {
  /** Number of the question. */
  question?: number;
  /** 1-based part of that question. */
  part?: number;
  /** Where exactly, in words: "Question 6, part 2, Factors against disclosure". */
  place?: string;
  /** A sentence that says what is wrong and what to do next. */
  says: string;
}

/** Something the check found in a letter. */
export interface Finding extends Spot {
  code: string;
  severity: Severity;
  about: About;
  /** The statute, guidance or house rule it comes from. */
  source: string;
}

interface Placed {
  question?: number | undefined;
  part?: number | undefined;
  place?: string | undefined;
  says: string;
}

/** A finding as it is read by itself: with its place, where that is more than the question it names already. */
export function placed({ question, part, place, says }: Placed): string {
  const isNamed = question !== undefined && new RegExp(`\\bquestion ${question}\\b`, 'iu').test(says);
  if (isNamed && (place === undefined || place === `Question ${question}`)) return says;
  if (place !== undefined) return `${place}: ${says}`;
  if (question === undefined) return says;
  return part === undefined || part === 1
    ? `Question ${question}: ${says}`
    : `Question ${question}, part ${part}: ${says}`;
}
