import { sentencesOf } from './sentences.ts';

const RECORDS = '(?:information|records?|data|documents?|files?|correspondence|reports?|copies|copy)';
const US = '\\b(?:we|the council|council)';

/** Words that say whether something is held. */
const TELLS = [
  /\b(?:we|the council|council)\s+(?:(?:can|do|does|did|have|has|had|may|also|still|now|already)\s+)*(?:confirm\s+(?:that\s+)?(?:we|it)\s+)?(?:(?:do|does|did|have|has)\s+)?(?:not\s+|don[’']t\s+|doesn[’']t\s+|no longer\s+|never\s+)?(?:hold|holds|held)\b/iu,
  /\b(?:is|are|was|were|(?:has|have)\s+been)\s+(?:not\s+)?(?:being\s+)?(?:held|withheld|redacted)\b/iu,
  /\b(?:we|the council|council)\s+(?:are\s+withholding|is\s+withholding|withhold|withholds|(?:have|has)\s+(?:withheld|redacted))\b/iu,
  /\b(?:service|team|department|unit|officers?|section|office)\s+(?:(?:do|does|did|also|still)\s+)*(?:not\s+)?(?:hold|holds|held)\b/iu,
  new RegExp(`\\b${RECORDS}\\s+(?:(?:do|does|did)\\s+(?:not\\s+)?)?(?:exists?|existed)\\b`, 'iu'),
  new RegExp(
    `${US}\\s+(?:(?:do|does|did)\\s+)?(?:have|has)\\s+(?:no|this|that|the|such|an?|some|several|\\d+)\\s+(?:such\\s+)?${RECORDS}\\b`,
    'iu',
  ),
  new RegExp(
    `${US}\\s+(?:do|does|did)(?:\\s+not|n[’']t)\\s+have\\s+(?:any|this|that|the|such)\\s+(?:such\\s+)?${RECORDS}\\b(?!\\s+(?:management|keeping|systems?)\\b)`,
    'iu',
  ),
  new RegExp(`${US}\\s+(?:have|has)\\s+(?:[\\p{L}\\d]+\\s+){1,4}on\\s+(?:file|record)\\b`, 'iu'),
  // At the beginning of a sentence: further on it may be what somebody would learn.
  new RegExp(
    `^(?:(?:yes|no|however),\\s+)?there\\s+(?:is|are|was|were)\\s+(?:[\\p{L}\\d]+\\s+){1,2}(?:${RECORDS}|complaints?|allegations?|investigations?|cases?)\\s+(?:on|about|against|into)\\s+(?:him|her|them|(?:this|that)\\s+(?:person|individual))\\b`,
    'iu',
  ),
  /\bfound\s+nothing\b/iu,
  new RegExp(`\\bthere\\s+(?:is|are|was|were)\\s+(?:no|(?:\\d+\\s+)?such)\\s+(?:such\\s+)?${RECORDS}\\b`, 'iu'),
  new RegExp(`\\b${RECORDS}\\b[^.,;]{0,40}\\b(?:is|are)\\s+(?:enclosed|attached)\\b`, 'iu'),
  new RegExp(`\\bwe\\s+(?:have\\s+)?(?:found|located|retrieved)\\s+(?:no|the|this|\\d+|some)\\s+${RECORDS}\\b`, 'iu'),
] as const;

/** What makes of the same words no statement: "whether or not we hold", "if it were held", "saying that we hold it". */
const HEDGES =
  /\b(?:neither|nor|whether|if|were to|would(?!\s+(?:like|be\s+(?:glad|happy|pleased))\b)|(?<!\b(?:able|glad|happy|like|pleased|want|wish)\s+)to\s+(?:say|confirm|deny|state)|saying|confirming|denying|stating|disclosing|revealing|knowing|telling|showing|indication)\b/giu;

/** Where a new statement begins in the same sentence, which no hedge before it reaches. */
const BREAKS = /[;:–—]|\bbut\b|\bhowever\b|,\s*(?:and\s+)?(?:we|the council|so)\b/iu;

/** The sentences of a text that say whether something is held. */
export function tellingSentences(text: string): string[] {
  return sentencesOf(text)
    .map(({ sentence }) => sentence.trim())
    .filter((sentence) => TELLS.some((tells) => isTold(sentence, tells)));
}

function isTold(sentence: string, tells: RegExp): boolean {
  return [...sentence.matchAll(new RegExp(tells, `g${tells.flags}`))].some(({ index, 0: words }) => {
    const before = [...sentence.slice(0, index).matchAll(HEDGES)].at(-1);
    if (before) return BREAKS.test(sentence.slice(before.index, index + words.length));
    return true;
  });
}
