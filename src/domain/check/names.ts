import { valueOf } from '../catalogue/index.ts';
import { peopleMentioned } from '../words/prose.ts';
import { nameIn } from '../splitting/index.ts';
import type { Spot } from './finding.ts';
import { fewOf } from './sentences.ts';
import type { Subject } from './subject.ts';
import type { Written } from './written.ts';

/** A person by title. Councillors and office holders are public; "St" and "Sir" stand in the names of places. */
const BY_TITLE = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.?\s+(?:\p{Lu}\.?\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/gu;
/** The first or the last line of a message to a colleague, with a name at most. */
const GREETING = /^\s*(?:hi|hello|hiya|hey|good (?:morning|afternoon))\b[^.:|\n]{0,30}[,!–-]?/gimu;
const SIGNED_OFF =
  /^\s*(?:(?:(?:kind|kindest|best|warm|many)\s+(?:regards|thanks|wishes)|regards|thanks|cheers|yours (?:sincerely|faithfully))[\s,.!]*(?:\p{L}+\.?(?: \p{L}+)?)?|sent from my .*)\s*$/gimu;

/** People named in what is released. */
export function namedPeople({ texts }: Subject): Spot[] {
  return texts
    .filter(({ field }) => field !== 'qualifiedPerson')
    .flatMap((text) => namedIn(text, valueOf(text.of.part, 'qualifiedPerson')));
}

/** Colleagues named in what is released, however they got there: mentioned in Slack, or written out. */
export function namedStaff({ texts, parts, facts }: Subject): Spot[] {
  const mentioned = parts.flatMap(({ part }) => peopleMentioned(part.answer));
  const names = [...new Set([...facts.staff, ...mentioned])];
  return texts
    .filter(({ field }) => field !== 'qualifiedPerson')
    .flatMap(({ text, at, of }) => {
      const known = valueOf(of.part, 'qualifiedPerson');
      const found = [...new Set(names.flatMap((name) => nameIn(text, name)))].filter((name) => !isKnown(name, known));
      if (found.length === 0) return [];
      const says =
        found.length === 1
          ? 'is a member of staff. Make sure they may be named, or take the name out.'
          : 'are members of staff. Make sure they may be named, or take the names out.';
      return [{ ...at, says: `${fewOf(found)} ${says}` }];
    });
}

/** People named by title in a text, but for one whose name is known to belong there. */
export function namedIn({ text, at }: Written, known = ''): Spot[] {
  const found = (text.match(BY_TITLE) ?? []).filter((name) => !isKnown(name, known));
  return found.length === 0
    ? []
    : [{ ...at, says: `${fewOf(found)} is named. Make sure this person may be named, or take the name out.` }];
}

/** The beginning or the end of somebody's message, copied with the answer. */
export function signatures({ texts }: { texts: readonly Written[] }): Spot[] {
  return texts.flatMap((text) => {
    const found = [GREETING, SIGNED_OFF].flatMap((part) => text.text.match(part) ?? []).map((each) => each.trim());
    return found.length === 0
      ? []
      : [
          {
            ...text.at,
            says: `${fewOf(found)} looks like part of a message to a colleague. Take the greeting or signature out.`,
          },
        ];
  });
}

function isKnown(name: string, known: string): boolean {
  const last = name.split(/\s+/u).at(-1) ?? '';
  return known !== '' && known.includes(last);
}
