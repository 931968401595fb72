import { kindOfAnswer, type KindOfAnswer, type Part } from '../answer.ts';
import type { Law } from '../letter.ts';
import type { FieldId } from './fields.ts';

/** What a kind of answer means for the rest of the work. */
export interface KindInLaw {
  /**
   * The answer gives what was asked: an empty *Answer* then stands for the department's, and files may go with it.
   * For every other kind an empty *Answer* means that the letter's standing words are enough: the department's words
   * would tell what is being withheld.
   */
  givesInformation: boolean;
  /** Fields the kind asks for whatever its ground. */
  asks: readonly FieldId[];
  /** FOIA sections 12 and 14 have no like in the EIR, where regulation 12(4)(b) takes their place. */
  foiaAlone?: true;
}

const always = ['answer', 'coversQuestions', 'noteForTheFile'] as const;

/** What each kind of answer means and asks for. */
export const kindsInLaw: Record<KindOfAnswer, KindInLaw> = {
  disclosed: { givesInformation: true, asks: [...always, 'filesToRelease'] },
  disclosedInPart: { givesInformation: true, asks: [...always, 'filesToRelease', 'whatIsWithheld'] },
  notHeld: { givesInformation: false, asks: [...always, 'whyNotHeld', 'searchedOn', 'whoMayHoldIt'] },
  alreadyAvailable: { givesInformation: false, asks: [...always, 'whereItIsPublished'] },
  withheld: { givesInformation: false, asks: always },
  neitherConfirmNorDeny: { givesInformation: false, asks: always },
  overCostLimit: { givesInformation: false, asks: always, foiaAlone: true },
  vexatious: { givesInformation: false, asks: always, foiaAlone: true },
  repeated: { givesInformation: false, asks: always, foiaAlone: true },
};

/** What an answer can be in that law. */
export function kindsOpenTo(law: Law): KindOfAnswer[] {
  return kindOfAnswer.options.filter((kind) => law !== 'EIR' || kindsInLaw[kind].foiaAlone === undefined);
}

/** Whether an answer may not tell if anything is held: neither confirmed nor denied, or too dear even to say (FOIA s.12(2)). */
export function leavesOpen({ kind, ground }: Pick<Part, 'kind' | 'ground'>): boolean {
  return kind === 'neitherConfirmNorDeny' || ground === 'foia-12-2';
}
