import type { About } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Where what was found is put right: in an answer, in what was written down about the request, by drafting the letter
 * again, or in the council's file, which nobody changes in Slack.
 */
export type MendedIn = 'answer' | 'request' | 'draft' | 'councilsFile';

/** What is about the letter as a whole is mostly the council's; these are not. */
const ofTheLetter: Readonly<Record<string, MendedIn>> = {
  'letter.headIncomplete': 'request',
  'letter.datedBeforeReceipt': 'request',
  'letter.lawNotNamed': 'request',
  'letter.latenessWrong': 'draft',
  'question.numbering': 'draft',
  'question.notAsAsked': 'draft',
};

const abouts: ReadonlyMap<string, About> = new Map(rules.map(({ code, about }) => [code, about]));

/** Where a finding of this code is put right. */
export function mendedIn(code: string): MendedIn {
  return ofTheLetter[code] ?? (abouts.get(code) === 'letter' ? 'councilsFile' : 'answer');
}
