import type { About } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Where what was found is put right: in an answer, in what was written down about the request, by drafting the letter
 * again, or in the council's file, which nobody changes in Slack.
 */
export type MendedIn = 'answer' | 'request' | 'draft' | 'councilsFile';

/** Most findings about the whole letter are mended in the council's file; these are mended elsewhere. */
const otherwise: Readonly<Record<string, readonly MendedIn[]>> = {
  'letter.headIncomplete': ['request'],
  'letter.datedBeforeReceipt': ['request'],
  'letter.lawNotNamed': ['request'],
  'letter.latenessWrong': ['draft'],
  'question.numbering': ['draft'],
  'question.notAsAsked': ['draft'],
  // Either the answer is wrong, or the law it is given under.
  'cited.otherLaw': ['answer', 'request'],
  'cited.perhapsOtherLaw': ['answer', 'request'],
  'grounds.environmental': ['answer', 'request'],
  'kind.notInThisLaw': ['answer', 'request'],
  'ground.notUsable': ['answer', 'request'],
  // Either another person gave the opinion, or the file does not name them yet.
  'qualifiedPerson.another': ['answer', 'councilsFile'],
};

const abouts: ReadonlyMap<string, About> = new Map(rules.map(({ code, about }) => [code, about]));

/** Where a finding of this code is put right, the likeliest place first. */
export function mendedIn(code: string): readonly MendedIn[] {
  return otherwise[code] ?? (abouts.get(code) === 'letter' ? ['councilsFile'] : ['answer']);
}
