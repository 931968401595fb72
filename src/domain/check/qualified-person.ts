import { fieldsOfGround, valueOf } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';

/** FOIA s.36(2): the opinion of anybody else counts for nothing, so whoever the council's file does not name needs a reason. */
export function anotherThanNamed({ parts, council }: Subject): Spot[] {
  const { qualifiedPersons } = council;
  if (qualifiedPersons.length === 0) return [];
  return parts.filter(isUnexplained).flatMap((placed) => {
    const name = valueOf(placed.part, 'qualifiedPerson');
    const post = valueOf(placed.part, 'qualifiedPersonRole');
    const named = qualifiedPersons.filter((each) => holds(name, each.name));
    if (named.some((each) => holds(post, each.post) || holds(each.post, post))) return [];
    const known = qualifiedPersons.map((each) => `${each.name} (${each.post})`).join(' or ');
    const says = `The council’s file names ${known} as its qualified person. Name them as it does, or say why this person is qualified.`;
    return [spot(placed, says, named.length > 0 ? 'qualifiedPersonRole' : 'qualifiedPerson')];
  });
}

/** Posts whose holders Ministers have authorised in councils. */
const USUAL =
  /\bmonitoring officer\b|\bchief executive\b|\bhead of (?:the )?paid service\b|\b(?:town|county|city|parish) clerk\b/iu;

/** Where the council's file names nobody: a post whose holder is seldom authorised. */
export function unusualPost({ parts, council }: Subject): Spot[] {
  if (council.qualifiedPersons.length > 0) return [];
  return parts
    .filter(isUnexplained)
    .filter(({ part }) => !USUAL.test(valueOf(part, 'qualifiedPersonRole')))
    .map((placed) =>
      spot(
        placed,
        'A council’s qualified person is its monitoring officer or somebody a Minister has authorised. Say why this person is qualified, or name whoever is.',
        'qualifiedPersonRole',
      ),
    );
}

/** A part that rests on an opinion, and does not say why whoever gave it is qualified. */
function isUnexplained({ part, ground }: PlacedPart): boolean {
  return (
    ground !== undefined &&
    fieldsOfGround(ground, part.kind, part.subsections).includes('qualifiedPerson') &&
    valueOf(part, 'qualifiedPerson') !== '' &&
    valueOf(part, 'qualifiedPersonRole') !== '' &&
    valueOf(part, 'whyQualified') === ''
  );
}

/** Whether what was typed has all the words of the other: "Ms Amara Okafor", "Director of Law and Monitoring Officer". */
function holds(typed: string, named: string): boolean {
  const words = new Set(wordsOf(typed));
  return wordsOf(named).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
