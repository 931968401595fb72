import { allFields, type FieldId, fieldsOfGround, kindsInLaw, type ProblemCode, valueOf } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';

/** What settling refuses, found again in the letter as a whole: estimates of all its parts are added up. */
export function settling(code: ProblemCode): (subject: Subject) => Spot[] {
  return ({ problems }) =>
    problems
      .filter(({ problem }) => problem.code === code)
      .map(({ problem: { field, says }, of }) => (field === 'kind' ? spot(of, says) : spot(of, says, field)));
}

/** Fields that no letter needs for itself: what they hold is optional, or a rule of its own asks for it. */
const neverOwed: ReadonlySet<FieldId> = new Set([
  'answer',
  'ground',
  'subsections',
  'likelihood',
  'prejudice',
  'factorsFor',
  'factorsAgainst',
  'balance',
  'whyNotHeld',
  'searchedOn',
  'whoMayHoldIt',
  'whereItIsPublished',
  'addedTogether',
  'accessibleToRequester',
  'filesToRelease',
  'coversQuestions',
  'noteForTheFile',
  'toldBefore',
  'publicationDate',
  'preparingAuthority',
  'qualifiedPerson',
  'qualifiedPersonRole',
  'whyQualified',
  'opinionDate',
  'statutoryBar',
]);

/** What the kind and the ground should say besides what the statute demands, each empty field by itself. */
export function particularsMissing({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    owed(placed)
      .filter((field) => !neverOwed.has(field) && valueOf(placed.part, field) === '')
      .map((field) => {
        const forWhat = placed.ground === undefined ? '' : ` for ${placed.ground.shortTitle}`;
        return spot(placed, `Nothing is said here${forWhat}. Add it.`, field);
      }),
  );
}

function owed({ part, ground }: PlacedPart): FieldId[] {
  const asked = new Set<FieldId>([
    ...kindsInLaw[part.kind].asks,
    ...(ground === undefined ? [] : fieldsOfGround(ground, part.kind, part.subsections)),
  ]);
  return allFields.filter((field) => asked.has(field));
}

/** The step from disclosure to the harm, where the ground is about harm: more than the name of the interest harmed. */
export function causalLinkMissing({ parts }: Subject): Spot[] {
  return parts
    .filter((placed) => owed(placed).includes('prejudice') && namesOnlyTheHarm(placed))
    .map((placed) =>
      spot(
        placed,
        'The letter asserts the harm but does not show it. Say under "Prejudice" how disclosing this would lead to it.',
        'prejudice',
      ),
    );
}

/** Fewer words cannot tell both what would happen and by what step. */
const FEWEST_WORDS = 8;

function namesOnlyTheHarm({ part, ground }: PlacedPart): boolean {
  const said = plainWords(valueOf(part, 'prejudice'));
  const harms = (ground?.subsections ?? []).flatMap(({ title, harm = '' }) => [plainWords(title), plainWords(harm)]);
  return said.split(' ').length < FEWEST_WORDS || harms.some((harm) => harm.includes(said));
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A search is worth the day it was made on. A reason such as "never recorded" needs none. */
export function searchUndated({ parts }: Subject): Spot[] {
  const searched = /\b(?:search(?:ed|es)?|looked (?:for|in|through)|checked|could not find|found (?:no|nothing))\b/iu;
  const dated = /\b(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+ \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\b/u;
  return parts
    .filter(({ part }) => {
      const why = `${valueOf(part, 'whyNotHeld')}\n${valueOf(part, 'answer')}`;
      return part.kind === 'notHeld' && searched.test(why) && !dated.test(why) && valueOf(part, 'searchedOn') === '';
    })
    .map((placed) => spot(placed, 'It was searched for, but not said when. Add the day of the search.', 'searchedOn'));
}
