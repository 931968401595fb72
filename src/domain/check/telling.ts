import { sentencesOf } from './sentences.ts';
import { TELLS } from './telling-words.ts';

/** What makes of the same words no statement: "whether or not we hold", "if it were held", "saying that we hold it". */
const HEDGES = new RegExp(
  [
    /\b(?:neither|nor|whether|if|were to|saying|confirming|denying|stating|disclosing|revealing|knowing|telling|showing|indication)\b/,
    /\bwould(?!\s+(?:like|help|add|stress|be\s+(?:glad|happy|pleased|fair|right|honest|wrong\s+not))\b)/,
    /(?<!\b(?:able|glad|happy|like|pleased|want|wish)\s+)\bto\s+(?:say|confirm|deny|state)\b/,
    // What somebody would learn by it, or what would hold of it.
    /\bwho\s+(?:(?:is|are|was|were)\s+told|learns?|knows?)\b/,
    /\b(?:where|any)\b(?=[^.]*\b(?:would|might|could)\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Where a new statement begins in the same sentence, which no hedge before it reaches. */
const BREAKS = /[;:–—]|\bbut\b|\bhowever\b|,\s*(?:and\s+)?(?:we|the council|so)\b/iu;

/** The sentences of a text that say whether something is held. */
export function tellingSentences(text: string): string[] {
  return sentencesOf(text)
    .map(({ sentence }) => sentence.trim())
    .filter((sentence) => TELLS.some((tells) => isTold(sentence, tells)));
}

function isTold(sentence: string, tells: RegExp): boolean {
  return [...sentence.matchAll(tells)].some(({ index, 0: words }) => {
    const before = [...sentence.matchAll(HEDGES)].findLast((hedge) => hedge.index + hedge[0].length <= index);
    if (before) return BREAKS.test(sentence.slice(before.index, index + words.length));
    return true;
  });
}
