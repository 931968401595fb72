import { valueOf } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { sayDate } from '../london.ts';
import { spot, type Subject } from './subject.ts';

/** A public interest test on a part that has none: absolute and procedural grounds, and what is not refused. */
export function testNotWanted({ parts }: Subject): Spot[] {
  return parts
    .filter(({ ground }) => ground?.pitInLetter !== true)
    .flatMap((placed) =>
      (['factorsFor', 'factorsAgainst', 'balance'] as const)
        .filter((field) => valueOf(placed.part, field) !== '')
        .slice(0, 1)
        .map((field) => {
          const what = placed.ground === undefined ? 'This answer' : placed.ground.shortTitle;
          return spot(placed, `${what} knows no public interest test. Take the factors and the balance out.`, field);
        }),
    );
}

const RESULT =
  /outweigh|greater|stronger|heavier|more weight|weighs? more|matters? more|favours?|in favour|prevail|overrid|on balance|lies? in|should be (?:maintained|withheld)/iu;
const FOR_DISCLOSURE = new RegExp(
  [
    /(?:favours?|in favour of) disclos(?:ure|ing)/,
    /interest in disclos(?:ure|ing)[^.]{0,60} outweighs/,
    // Of the interest itself, and not of what is set against it in the same sentence.
    /interest in disclos(?:ure|ing)(?:\s+(?:it|this|them|this information|the information))?\s+(?:(?:is|are) (?:the )?(?:greater|stronger|heavier)|prevails|(?:weighs|matters) more|carries more weight)/,
    /should be disclosed/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** The balance must come to a result, and to the one that is acted on. */
export function balanceWithoutResult({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part, ground }) => ground?.pitInLetter === true && valueOf(part, 'balance') !== '')
    .flatMap((placed) => {
      const balance = valueOf(placed.part, 'balance');
      if (!RESULT.test(balance)) {
        return [spot(placed, 'The balance does not say which side weighs more. Say so.', 'balance')];
      }
      return FOR_DISCLOSURE.test(balance)
        ? [
            spot(
              placed,
              'The balance seems to favour disclosure, but the information is refused. Look again.',
              'balance',
            ),
          ]
        : [];
    });
}

/** The requester was promised the balance: a letter that follows an extension for it gives it, or what it led to. */
export function balanceOwed({ letter, parts }: Subject): Spot[] {
  const { extended } = letter;
  if (extended?.because !== 'publicInterest') return [];
  if (parts.some(({ part, ground }) => ground?.pitInLetter === true && valueOf(part, 'balance') !== '')) return [];
  return [
    {
      place: 'Public interest',
      says: `The time was extended on ${sayDate(extended.on)} to weigh the public interest, and this letter gives no balance. Withhold with one, or make sure that the answer says what was decided.`,
    },
  ];
}

/** Words that fit every request, and so say nothing about this information. */
const STOCK = new Set([
  'transparency',
  'openness',
  'accountability',
  'openness and transparency',
  'transparency and openness',
  'transparency and accountability',
  'openness and accountability',
  'openness transparency and accountability',
  'public interest',
  'the public interest',
  'public debate',
  'the public has a right to know',
  'the publics right to know',
  'promotes transparency',
  'promotes openness and transparency',
  'promotes accountability and transparency',
  'there is a public interest in transparency',
  'there is a general public interest in disclosure',
  'there is a general public interest in openness and transparency',
  'furthering the understanding of public debate',
  'it is not in the public interest',
  'confidentiality',
  'prejudice',
  'the exemption applies',
  'none',
  'na',
]);

/** Factors that could stand in any letter: on one side nothing but such words. */
export function stockFactors({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    (['factorsFor', 'factorsAgainst'] as const)
      .filter((side) => placed.part[side].length > 0 && placed.part[side].every(isStock))
      .map((side) =>
        spot(placed, 'These factors could stand in any letter. Say what this information would show.', side),
      ),
  );
}

function isStock(factor: string): boolean {
  return STOCK.has(
    factor
      .toLowerCase()
      .replaceAll(/[^a-z ]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
}
