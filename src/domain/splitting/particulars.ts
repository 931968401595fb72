import { folded } from './folded.ts';
import { emailPatterns, looseNamePatterns } from './loosely-written.ts';
import type { Span } from './sentences.ts';
import { escaped, wholeWords } from './whole-words.ts';

/** What is known of the requester from the request's form. */
export interface KnownParticulars {
  name?: string;
  email?: string;
  postalAddress?: string;
}

const TITLE = String.raw`(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lady|lord|rev|reverend|cllr|councillor)\.?`;
const TITLE_ALONE = new RegExp(`^${TITLE}$`, 'i');
const STREET =
  /\b(?:street|st|road|rd|avenue|ave|lane|close|drive|way|court|crescent|place|gardens?|grove|terrace|square|hill|park|mews|row|walk|green|rise|view|parade)\.?$/i;
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s{0,2}\d[a-z]{2}\b/i;
const FREE_MAIL =
  /[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|talktalk|sky|virginmedia|ntlworld|proton|protonmail|gmx|mail)\.(?:com|co\.uk|net|me|org)\b/gi;
const OWN_CONTACT =
  /\b(?:my|our)\s+(?:e-?mail|phone|telephone|mobile|number|address|postcode|name)\b[^.?!\n]{0,20}?\s(?:is|are)\b[^\n]{1,80}|\b(?:call|ring|phone|text|reach|contact|e-?mail|write\s+to)\s+(?:me|us)\s+(?:on|at|via)\s+[^\n]{3,60}|\b(?:tel|telephone|mob|mobile|phone)(?:\s(?:no|number))?\.?\s?:?\s?\+?[\d(][\d\s()-]{8,18}\d|(?<![\d.])(?:(?:\+|00)44\s?\(?0?\)?\s?7|\(?07)\d{3}\)?[\s-]?\d{3}[\s-]?\d{3}\b/gi;
// Names that are words too: alone, they tell only with a title before them or in a name of several words.
const WORDS_THAT_ARE_NAMES = new Set(
  `will mark bill grace hope may april june august rose frank rich grant pat sue jack dean park parks hill wood woods green
   brown white black grey gray young king price bond cook banks lane field fields rivers bush church day hall long short law
   case page penny faith joy ivy iris lily heather violet ray rob sandy art drew chase miles summer autumn dawn eve chip guy
   jean josh lance max nick pierce reed skip sky stone wade ward warren council resident anonymous taxpayer citizen concerned
   local street rowan hazel holly robin jay martin christian victor victoria london coventry chester lincoln bradford england
   wales scott francis dale glen heath marsh moss brook brooks ford bridge mills miller baker taylor mason carter cooper
   turner walker parker gardener potter fisher farmer hunter shepherd archer porter butler clerk clark best good gold silver
   sharp small little rich power love pride bishop abbott pope noble major sergeant read root tree berry bloom flowers public
   officer team group limited ltd company society association trust the and of a an parent journalist reporter`.split(
    /\s+/,
  ),
);

function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  const compared = folded(text);
  return patterns
    .flatMap((pattern) => [...compared.text.matchAll(pattern)])
    .map((found) => compared.asWritten({ start: found.index, end: found.index + found[0].length }));
}

function isCommon(word: string): boolean {
  return WORDS_THAT_ARE_NAMES.has(word.toLowerCase());
}

/** The words of a name, without a title. */
function wordsOf(name: string): string[] {
  return name
    .split(/[\s,]+/)
    .filter((word) => /\p{L}/u.test(word) && !TITLE_ALONE.test(word))
    .map((word) => word.replace(/\.$/, ''));
}

function namePatterns(name: string): RegExp[] {
  const words = wordsOf(name);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  const titled = wholeWords(String.raw`${TITLE}\s{1,3}(?:\p{L}[\p{L}.'’-]{0,30}\s{1,3}){0,2}${escaped(last)}`);
  if (words.length === 1) {
    // A single name tells where it is written as one, not where it begins a sentence as a word might.
    return isCommon(first) || first.length < 3 ? [titled] : [titled, wholeWords(escaped(first), 'gu')];
  }
  const between = String.raw`\.?[\s,]{1,3}`;
  const flags = words.every(isCommon) ? 'gu' : 'giu';
  const [initial = ''] = first;
  return [
    titled,
    wholeWords(words.map(escaped).join(between), flags),
    wholeWords(`${escaped(first)}${between}${escaped(last)}`, flags),
    wholeWords(`${escaped(last)},?\\s{1,3}${escaped(first)}`, flags),
    wholeWords(`${escaped(initial)}\\.?\\s{0,3}${escaped(last)}`, 'gu'),
  ];
}

const SHORT_STREETS: Readonly<Record<string, string>> = { street: 'st', road: 'rd', avenue: 'ave' };

/** A word of an address as people write it: "Street" and "St". */
function addressWord(word: string): string {
  const short = SHORT_STREETS[word.toLowerCase()];
  return short === undefined ? escaped(word) : `(?:${escaped(word)}|${short}\\.?)`;
}

function addressPatterns(address: string): RegExp[] {
  const patterns: RegExp[] = [];
  const postcode = POSTCODE.exec(address)?.[0];
  if (postcode !== undefined) {
    const close = postcode.replace(/\s/g, '');
    patterns.push(wholeWords(String.raw`${close.slice(0, -3)}[\s-]{0,3}${close.slice(-3)}`));
  }
  const parts = address
    .split(/[\n,]+/)
    .map((part) => part.replace(POSTCODE, '').trim())
    .filter((part) => part !== '');
  for (const [place, part] of parts.entries()) {
    const words = part.split(/\s+/);
    const numberedStreet = /^\d+[a-z]?$/i.test(words[0] ?? '') && words.length > 1;
    const namedHouse =
      place === 0 && words.length > 1 && !STREET.test(part) && !/^(?:flat|unit|apartment|room)\s/i.test(part);
    const box = /^p\.?\s?o\.?\s?box\s+\d/i.test(part);
    const nextPart = parts[place + 1];
    if (numberedStreet || namedHouse || box)
      patterns.push(wholeWords(words.map(addressWord).join(String.raw`[\s,]{1,3}`)));
    // "12" and "High Street" on lines of their own, and "Flat 3" before the house it is in.
    else if (nextPart !== undefined && /\d/.test(part)) {
      const both = [...words, ...nextPart.split(/\s+/)];
      patterns.push(wholeWords(both.map(addressWord).join(String.raw`[\s,]{1,3}`)));
    }
  }
  return patterns;
}

/** How a text writes somebody's name, wherever it does: "Sean Doyle", "S. Doyle", "Doyle, Sean", "Mr Doyle". */
export function nameIn(text: string, name: string): string[] {
  return spansOf(text, namePatterns(folded(name).text)).map(({ start, end }) => text.slice(start, end));
}

/** Where a text holds the requester's name, e-mail, address or phone number. */
export function particularsIn(text: string, requester: KnownParticulars): Span[] {
  return spansOf(text, [...knownPatterns(requester), FREE_MAIL, OWN_CONTACT]);
}

/** Whether a text holds this very name, e-mail or address, and not only what might be anybody's. */
export function names(text: string, requester: KnownParticulars): boolean {
  return spansOf(text, knownPatterns(requester)).length > 0;
}

/** Patterns made for a requester serve for all the texts of a request: to make them takes longer than to look for them. */
function madeOnce(patterns: (requester: KnownParticulars) => readonly RegExp[]): typeof patterns {
  const made = new WeakMap<KnownParticulars, readonly RegExp[]>();
  return (requester) => {
    const found = made.get(requester) ?? patterns(requester);
    made.set(requester, found);
    return found;
  };
}

const knownPatterns = madeOnce(patternsOf);
const patternsOfNamesAlone = madeOnce(namePatternsAlone);

/** A name of which every word may mean something else is known only as it is usually written. */
function loosely(words: readonly string[]): RegExp[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2 || words.every(isCommon)) return [];
  return looseNamePatterns(first, last);
}

function patternsOf({ name = '', email = '', postalAddress = '' }: KnownParticulars): RegExp[] {
  return [
    ...namePatterns(folded(name).text),
    ...loosely(wordsOf(folded(name).text)),
    ...addressPatterns(folded(postalAddress).text),
    ...emailPatterns(folded(email).text.trim()),
  ];
}

/**
 * Where the requester's first name or surname stands by itself, written as a name. Many a name is a street or a word
 * too, so this is for the officer to look at, not a reason to refuse.
 */
export function namesAloneIn(text: string, requester: KnownParticulars): Span[] {
  return spansOf(text, patternsOfNamesAlone(requester));
}

function namePatternsAlone({ name = '' }: KnownParticulars): RegExp[] {
  const words = folded(name)
    .text.split(/[\s,-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !TITLE_ALONE.test(word) && !isCommon(word));
  return words.map((word) => wholeWords(`${escaped(word)}|${escaped(word.toUpperCase())}`, 'gu'));
}
