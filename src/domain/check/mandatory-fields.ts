import {
  allFields,
  costLimitOn,
  fieldDefinitions,
  type FieldId,
  fieldsOfGround,
  kindsInLaw,
  partProblems,
  type ProblemCode,
  valueOf,
} from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';

/** What settling refuses, found again in the letter as a whole: estimates of all its parts are added up. */
export function settling(code: ProblemCode): (subject: Subject) => Spot[] {
  return ({ letter, parts }) => {
    const limit = costLimitOn(letter.received);
    const others = parts.map((placed) => placed.part);
    return parts.flatMap((placed) =>
      partProblems(placed.part, placed.entry.law, { others, limit })
        .filter((problem) => problem.code === code)
        .map(({ field, says }) => (field === 'kind' ? spot(placed, says) : spot(placed, says, field))),
    );
  };
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
  'accessibleToRequester',
  'filesToRelease',
  'coversQuestions',
  'noteForTheFile',
  'toldBefore',
  'publicationDate',
  'preparingAuthority',
  'qualifiedPerson',
  'qualifiedPersonRole',
  'opinionDate',
]);

/** What the kind and the ground should say besides what the statute demands, each empty field by itself. */
export function particularsMissing({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    owed(placed)
      .filter((field) => !neverOwed.has(field) && valueOf(placed.part, field) === '')
      .map((field) => {
        const forWhat = placed.ground === undefined ? '' : ` for ${placed.ground.shortTitle}`;
        return spot(placed, `Nothing is said under "${fieldDefinitions[field].label}"${forWhat}. Add it.`, field);
      }),
  );
}

function owed({ part, ground }: PlacedPart): FieldId[] {
  const asked = new Set<FieldId>([
    ...kindsInLaw[part.kind].asks,
    ...(ground === undefined ? [] : fieldsOfGround(ground, part.kind)),
  ]);
  return allFields.filter((field) => asked.has(field));
}

/** The step from disclosure to the harm, where the ground is about harm. */
export function causalLinkMissing({ parts }: Subject): Spot[] {
  return parts
    .filter((placed) => owed(placed).includes('prejudice') && valueOf(placed.part, 'prejudice') === '')
    .map((placed) =>
      spot(
        placed,
        'The letter asserts the harm but does not show it. Say under "Prejudice" how disclosing this would lead to it.',
        'prejudice',
      ),
    );
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
