import type { Likelihood } from '../domain/answer.ts';
import type { Ground } from '../domain/catalogue/index.ts';
import { inWords, sentence } from '../domain/words/in-words.ts';
import { isFragment } from './words.ts';

/** What the letter says of the harm that disclosure would do. */
export interface Harm {
  /** The rest of "would be likely to …", such as `prejudice the prevention or detection of crime.`; null when the officer's words say it all. */
  effect: string | null;
  /** What the officer typed besides, word for word. */
  said: string;
}

/** A sentence that an officer typed says already what disclosure would do, and how likely that is. */
const SAYS_WOULD = /\bdisclos\w*\b[^.\n]*\bwould\b/iu;
const SAYS_WOULD_BE_LIKELY = /\bdisclos\w*\b[^.\n]*\bwould be likely to\b/iu;

/** A harm that begins with an act ("endanger the safety …") and not with the interest harmed. */
const ACT = /^(?:endanger|inhibit|otherwise prejudice|prejudice|adversely affect|harm)\b/iu;

/**
 * The harm, from *Prejudice* as typed: a fragment ("the prevention or detection of crime"), or nothing, completes the
 * sentence that the letter begins; a text that says itself what disclosure would do, as likely as was chosen, stands
 * instead of it; any other follows it, so that the letter never leaves unsaid how likely the harm is.
 */
export function harmOf(typed: string, ground: Ground, subsections: readonly string[], likelihood?: Likelihood): Harm {
  const text = typed.trim();
  const says = likelihoodInWords(likelihood, ground) === 'would' ? SAYS_WOULD : SAYS_WOULD_BE_LIKELY;
  if (says.test(text)) return { effect: null, said: text };
  if (isFragment(text)) {
    const [first = '', ...rest] = text.split('\n');
    const verb = ground.regime === 'EIR' ? 'adversely affect' : 'prejudice';
    return { effect: sentence(ACT.test(first) ? first : `${verb} ${first}`), said: rest.join('\n').trim() };
  }
  const harm = harmOfSubsections(ground, subsections);
  return { effect: harm === '' ? null : sentence(harm), said: repeats(text, ground) ? '' : text };
}

/** `would` or `would be likely to`; EIR exceptions know only `would` (reg 12(5)). */
export function likelihoodInWords(likelihood: Likelihood | undefined, ground: Ground): string {
  return ground.regime === 'EIR' || likelihood === 'would' ? 'would' : 'would be likely to';
}

/** The harms of the subsections chosen, in the statute's words. */
function harmOfSubsections(ground: Ground, subsections: readonly string[]): string {
  const only = ground.subsections.length === 1;
  const harms = ground.subsections.flatMap(({ ref, harm }) =>
    harm !== undefined && (only || subsections.includes(ref)) ? [harm] : [],
  );
  const prejudiced = harms.every((harm) => harm.startsWith('prejudice '));
  return prejudiced && harms.length > 1
    ? `prejudice ${inWords(harms.map((harm) => harm.replace(/^prejudice /u, '')))}`
    : inWords(harms);
}

/** The title of a subsection typed again adds nothing to what the letter says. */
function repeats(text: string, ground: Ground): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .replace(/[.\s]+$/u, '');
  return ground.subsections.some(({ title }) => bare(title) === bare(text));
}
