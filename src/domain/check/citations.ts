import { isLimbOfAGround, isNumberOfAGround } from './known-sections.ts';
import { sentencesOf } from './sentences.ts';

/** A section of FOIA or a regulation of the EIR, named in typed text. */
export interface Citation {
  law: 'FOIA' | 'EIR';
  /** `31` of `section 31(1)(a)`. */
  number: string;
  /** `31(1)(a)`. */
  ref: string;
  /** What follows in the same sentence, up to the next citation. */
  after: string;
  sentence: string;
  /** The sentence is about giving or refusing information. Otherwise it may be another Act's section with the same number. */
  isOfRefusal: boolean;
}

const CITED =
  /(?<![\p{L}\p{N}'’])(?:(?<section>sections?|ss?\.?)|(?<regulation>regulations?|regs?\.?))\s?(?<first>\d{1,3}[A-Z]{0,2}\b(?:\s?\([0-9A-Za-z]{1,4}\))*)(?<more>(?:\s*(?:,|and|or|&)+\s*\d{1,3}[A-Z]{0,2}\b(?:\([0-9A-Za-z]{1,4}\))*)*)/giu;

/** Words of a sentence that is about giving or refusing information. */
const REFUSING =
  /exempt|exception|withh(?:e|o)ld|refus|disclos|public interest|freedom of information|environmental information|\b(?:FOIA?|EIRs?)\b|\bthe (?:Act|Regulations)\b|neither confirm|engaged|(?:already|reasonably) (?:accessible|available)/iu;

/** What is said of a ground without any such word: "Section 43(2) applies", "Section 43(2) – Commercial Interests". */
const CLAIMS =
  /\b(?:appl(?:y|ies)|rel(?:y|ies|ying) (?:up)?on|covered by|falls? (?:under|within))\b|\)\s*(?:[–—:]|-\s)/iu;

/** What follows a section of some other law: "section 21 notice", "section 106 agreement". */
const OTHER_USE =
  /^\s*(?:(?:temporary|interim|final|draft|statutory)\s+)?(?:agreements?|notices?|orders?|works?|inspections?|appeals?|applications?|funding|contributions?|certificates?|officers?|enquir\w+|assessments?|grants?|payments?|powers?|consultations?|licen[cs]\w+|evictions?|statements?)\b/iu;

/** "… of the Housing Act 1988", "… of the report": what the section belongs to. */
const BELONGS_TO = /^\s*(?:\([^)]*\)\s*)?of\s+(?:(?:the|this|that|our|your)\s+)?(?<what>\S.*)/iu;
const OURS =
  /^(?:Act\b|2000 Act|FOIA?\b|Freedom of Information|Regulations\b|2004 Regulations|EIRs?\b|Environmental Information)/u;
/** "Highways Act 1980, section …". */
const LAW_BEFORE = /(?<name>\p{Lu}[^.;]*?)(?:Act|Regulations|Order|Rules)(?:\s+\d{4})?,?\s*\(?$/u;

/** Where in a document: "on page 9", "below". */
const PLACE = /^,?\s*(?:\(?(?:on\s+)?(?:pages?|p\.)|below|above|overleaf)\b/iu;
/** A number alone is the law's only where the sentence ends with it or goes on: not in "section 31 grant". */
const GOES_ON =
  /^\s*(?:$|[.,;:!?)\]–—”"]|-\s|(?:and|or|so|as|because|since|to|for|is|was|stands?|appl(?:y|ies)|prevents?|means)\b)/iu;

/** What somebody else said: a paragraph that is quoted, and what stands between quotation marks. */
const QUOTED = /^> .*$|“[^“”]*”|"[^"\n]*"/gmu;

/** Sections and regulations that a text names as law on information. Other Acts' sections are left alone. */
export function citationsIn(text: string): Citation[] {
  return sentencesOf(inOwnWords(text)).flatMap(({ sentence }) => citationsInSentence(sentence));
}

/**
 * What a text names as if it were law on information, without another word of refusing in the sentence.
 * `isSure`: it is a limb of a ground, such as `40(2)`; a number alone may as well be another Act's.
 */
export function barelyCitedIn(text: string): (Citation & { isSure: boolean })[] {
  return sentencesOf(inOwnWords(text)).flatMap(({ sentence }) => {
    if (REFUSING.test(sentence)) return [];
    const claimed = CLAIMS.test(sentence);
    return namedIn(sentence).flatMap((named) => {
      const { law, ref, number, after, before } = named;
      const isSure = isLimbOfAGround(law, ref);
      if ((isSure && claimed) || PLACE.test(after) || /\bsee\s+$/iu.test(before)) return [];
      if (!isSure && (ref !== number || !isNumberOfAGround(law, number) || !GOES_ON.test(after))) return [];
      return [{ law, ref, number, after, sentence, isOfRefusal: false, isSure }];
    });
  });
}

function citationsInSentence(sentence: string): Citation[] {
  const isOfRefusal = REFUSING.test(sentence);
  if (!isOfRefusal && !CLAIMS.test(sentence)) return [];
  return namedIn(sentence).flatMap(({ law, ref, number, after }) =>
    isOfRefusal || isLimbOfAGround(law, ref) ? [{ law, ref, number, after, sentence, isOfRefusal }] : [],
  );
}

/** Every section and regulation named in a sentence, but for those that it says are another law's. */
function namedIn(sentence: string): (Pick<Citation, 'law' | 'ref' | 'number' | 'after'> & { before: string })[] {
  const matches = [...sentence.matchAll(CITED)];
  return matches.flatMap((match, index) => {
    const end = match.index + match[0].length;
    const after = sentence.slice(end, matches[index + 1]?.index ?? sentence.length);
    const before = sentence.slice(0, match.index);
    if (OTHER_USE.test(after) || isOtherLaw(after, before)) return [];
    const law = match.groups?.['section'] === undefined ? 'EIR' : 'FOIA';
    const plural = /^(?:sections|ss|regulations|regs)/iu.test(match[0]);
    const listed = [match.groups?.['first'] ?? '', ...(plural ? numbersIn(match.groups?.['more'] ?? '') : [])];
    return listed.map((each) => {
      const ref = each.replaceAll(/\s/gu, '');
      return { law, ref, number: ref.split('(')[0] ?? ref, after, before } as const;
    });
  });
}

/** The text without what it quotes; a citation that is itself put in quotation marks stays. */
function inOwnWords(text: string): string {
  return text.replaceAll(QUOTED, (quoted) =>
    quoted.startsWith('> ') || quoted.search(CITED) > 1 ? ' '.repeat(quoted.length) : quoted,
  );
}

function numbersIn(list: string): string[] {
  return list.match(/\d+[A-Z]{0,2}(?:\([0-9A-Za-z]{1,4}\))*/giu) ?? [];
}

function isOtherLaw(after: string, before: string): boolean {
  const belongsTo = BELONGS_TO.exec(after)?.groups?.['what'];
  if (belongsTo !== undefined) return !OURS.test(belongsTo);
  const name = LAW_BEFORE.exec(before)?.groups?.['name'] ?? '';
  return name.trim() !== '' && !/(?:freedom of information|environmental information)\s*$/iu.test(name);
}
