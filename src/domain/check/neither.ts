import type { Spot } from './finding.ts';
import { fewOf, sentencesOf } from './sentences.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';

const TELLS = [
  /\b(?:we|the council|council)\s+(?:(?:can|do|does|did|have)\s+)?(?:confirm\s+(?:that\s+)?(?:we|it)\s+)?(?:not\s+|don[’']t\s+|doesn[’']t\s+)?(?:hold|holds|held)\b/iu,
  /\b(?:is|are|was|were)\s+(?:not\s+)?(?:being\s+)?(?:held|withheld)\b/iu,
  /\bwe\s+(?:are\s+withholding|withhold|have\s+withheld)\b/iu,
  /\b(?:no|this|that|the|such)\s+(?:such\s+)?(?:information|records?|data|documents?|files?)\s+(?:does\s+not\s+exist|do\s+not\s+exist|exists?)\b/iu,
  /\bwe\s+have\s+(?:no|this|that|the|such)\s+(?:information|records?|data|documents?|files?)\b/iu,
] as const;

/** Sentences that speak of holding without telling: "whether or not we hold", "if it were held". */
const HEDGED = /\b(?:neither|nor deny|whether|if|would|were to)\b/iu;

/** A part that may not tell whether anything is held: neither confirmed nor denied, or s.12(2). */
function mayNotTell({ part }: PlacedPart): boolean {
  return part.kind === 'neitherConfirmNorDeny' || part.ground === 'foia-12-2';
}

/** A sentence of the same question that tells what may not be told. */
export function tellsWhetherHeld({ parts, texts }: Subject): Spot[] {
  const silent = new Set(parts.filter(mayNotTell).map(({ entry }) => entry.number));
  return texts
    .filter(({ of }) => silent.has(of.entry.number))
    .flatMap((text) => {
      const telling = sentencesOf(text.text)
        .map(({ sentence }) => sentence.trim())
        .filter((sentence) => !HEDGED.test(sentence) && TELLS.some((tells) => tells.test(sentence)));
      return telling.length === 0
        ? []
        : [
            {
              ...text.at,
              says: `${fewOf(telling)} tells whether it is held, which this question may not. Take it out.`,
            },
          ];
    });
}

/** A part of the same question whose standing words say that something is held or not. */
export function toldByOtherPart({ parts }: Subject): Spot[] {
  return parts.filter(mayNotTell).flatMap((placed) => {
    const beside = parts.filter((other) => other.entry === placed.entry && !mayNotTell(other));
    return beside.map((other) =>
      spot(
        other,
        `This part says whether something is held, beside ${placed.at.place}, which may not. Make sure it is about other information.`,
      ),
    );
  });
}
