import { type Ground, grounds } from '../catalogue/index.ts';
import { barelyCitedIn, type Citation, citationsIn } from './citations.ts';
import type { Spot } from './finding.ts';
import { groundsMeant, groundsOfNumber, sectionExists } from './known-sections.ts';
import type { PlacedText, Subject } from './subject.ts';

type Judge = (citation: Citation, text: PlacedText, subject: Subject) => string | undefined;

/** Looks at every section that typed text names as law on information; the judge says what is wrong with it, if anything. */
function eachCitation(judge: Judge): (subject: Subject) => Spot[] {
  return (subject) =>
    subject.texts.flatMap((text) =>
      citationsIn(text.text).flatMap((citation) => {
        const says = judge(citation, text, subject);
        return says === undefined ? [] : [{ ...text.at, says }];
      }),
    );
}

/** Sections of FOIA that an answer under the EIR may name: s.39 sends it there, s.50 and s.57 are applied by reg 18. */
const SHARED = new Set(['39', '50', '57']);

/** FOIA sections never stand in an answer under the EIR, nor regulations in one under FOIA. */
export function citedFromOtherLaw(subject: Subject): Spot[] {
  return [...inSentencesOfRefusal(subject), ...barelyFromOtherLaw(subject, { isSure: true })];
}

const inSentencesOfRefusal = eachCitation((citation, text) =>
  isOfOtherLaw(citation, text) ? otherLaw(citation, text) : undefined,
);

/** A bare number that may be the other law's, or one of an Act that is not named. */
export function perhapsFromOtherLaw(subject: Subject): Spot[] {
  return barelyFromOtherLaw(subject, { isSure: false });
}

function barelyFromOtherLaw({ texts }: Subject, { isSure }: { isSure: boolean }): Spot[] {
  return texts.flatMap((text) =>
    barelyCitedIn(text.text)
      .filter((citation) => citation.isSure === isSure && isOfOtherLaw(citation, text))
      .map((citation) => ({
        ...text.at,
        says: `${otherLaw(citation, text)} If it is another law’s, name that law.`,
      })),
  );
}

function isOfOtherLaw(citation: Citation, { of }: PlacedText): boolean {
  return citation.law !== of.entry.law && !(citation.law === 'FOIA' && SHARED.has(citation.number));
}

function otherLaw(citation: Citation, { of }: PlacedText): string {
  const { law } = of.entry;
  const instead = law === 'EIR' ? 'Name a regulation' : 'Name a section';
  return `${say(citation)} is named, but the question is handled under the ${law}. ${instead}, or correct the request’s law.`;
}

/** A section that the Act does not have. */
export const citedUnknown = eachCitation((citation) =>
  sectionExists(citation.law, citation.ref) ? undefined : `${say(citation)} does not exist. Mend the number.`,
);

/** A section that is not open to a council. */
export const citedNotOpen = eachCitation((citation) => {
  const ofNumber = groundsOfNumber(citation.law, citation.number);
  return ofNumber.length > 0 && ofNumber.every((ground) => ground.councilUse === 'notAvailable')
    ? `${say(citation)} is not open to a council. Use another ground.`
    : undefined;
});

/** The number of one ground with the words of another. */
export const citedWithOtherTitle = eachCitation((citation) => {
  const named = titleAfter(citation.after, citation.law);
  if (named === undefined) return undefined;
  const meant = groundsMeant(citation.law, citation.ref);
  if (meant.length === 0 || meant.some((ground) => namesOf(ground).some((name) => sameName(name, named))))
    return undefined;
  return `${say(citation)} is not "${named}". Mend the number or the words.`;
});

/** Grounds for refusing: what a disclosure must not name. */
const refusing = new Set(grounds.filter((ground) => ground.usedFor.length > 0).map((ground) => ground.id));

/** An exemption named where everything is given. */
export const exemptionInDisclosure = eachCitation((citation, { of }) =>
  of.part.kind === 'disclosed' &&
  citation.isOfRefusal &&
  groundsOfNumber(citation.law, citation.number).some((ground) => refusing.has(ground.id))
    ? `${say(citation)} is named, but this part is settled as disclosed. Settle what is refused as a part of its own.`
    : undefined,
);

/** A ground named in words that no part of the question rests on. */
export const citedBesideGround = eachCitation((citation, { of }) => {
  if (of.part.kind === 'disclosed' || citation.law !== of.entry.law) return undefined;
  const meant = groundsOfNumber(citation.law, citation.number).filter((ground) => refusing.has(ground.id));
  if (meant.length === 0) return undefined;
  const used = new Set(of.entry.parts.map((part) => part.ground));
  return meant.some((ground) => used.has(ground.id))
    ? undefined
    : `${say(citation)} is named, but no part of this question rests on it. Mend the number or add a part.`;
});

/** FOIA s.31(1) covers only what is not exempt by s.30: never both on one part. */
export const thirtyWithThirtyOne = eachCitation((citation, { of }) => {
  const pair = { 'foia-30': '31', 'foia-31': '30' } as const;
  const id = of.part.ground;
  return (id === 'foia-30' || id === 'foia-31') && citation.law === 'FOIA' && pair[id] === citation.number
    ? 'Sections 30 and 31 exclude each other for the same information. Keep one of them.'
    : undefined;
});

function say({ law, ref }: Citation): string {
  return `${law === 'FOIA' ? 'Section' : 'Regulation'} ${ref}`;
}

/** The title of a ground that stands right after its number: "– Law enforcement", "(commercial interests)". */
function titleAfter(after: string, law: 'FOIA' | 'EIR'): string | undefined {
  const rest = after
    .replace(/^[\s:,–—-]*(?:of the (?:Act|FOIA|Freedom of Information Act(?: 2000)?|EIR)\b)?[\s:,–—(-]*(?:the )?/iu, '')
    .toLowerCase();
  const names = grounds.filter((ground) => ground.regime === law).flatMap(namesOf);
  return names.filter((name) => rest.startsWith(name.toLowerCase())).toSorted((a, b) => b.length - a.length)[0];
}

/** What people call a ground: its heading, its title and the words of its short title. */
function namesOf(ground: Ground): string[] {
  const words = ground.shortTitle.replace(/^(?:s\.|reg )\S+ /u, '');
  return [ground.heading, ground.title, words, ...(alsoCalled[ground.id] ?? [])];
}

const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'foia-12-1': ['Cost limit', 'Appropriate limit', 'Cost of compliance'],
  'foia-12-2': ['Cost limit', 'Appropriate limit', 'Cost of compliance'],
  'foia-14-1': ['Vexatious'],
  'foia-14-2': ['Repeated'],
  'foia-21': ['Information accessible', 'Reasonably accessible', 'Information already accessible'],
  'foia-22': ['Future publication', 'Intended for future publication'],
  'foia-40-2-first': ['Personal data'],
  'foia-40-1': ['Personal data'],
  'foia-41': ['Confidential information', 'Confidentiality'],
  'foia-42': ['Privilege', 'Legal privilege'],
  'foia-44': ['Prohibitions'],
  'foia-30': ['Investigations'],
};

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
