import { groundById, valueOf } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { fewOf } from './sentences.ts';
import { spot, type Subject } from './subject.ts';

const SINCE_ASKED =
  /\b(?:since|after|following|because of|in response to|prompted by) (?:we (?:got|received|had) )?(?:your (?:request|question|letter|e-?mail)\b|(?:this|the) request\b(?! (?:of|from|by|at)\b))|\b(?:since|after|because|now that) you (?:asked|wrote)\b/iu;

/** FOIA s.22(1)(b): it was held with a view to its publication when the request came; a later intention does not count. */
export function decidedAfterRequest({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => part.ground === 'foia-22')
    .flatMap((placed) => {
      const found = SINCE_ASKED.exec(valueOf(placed.part, 'intendedBefore'))?.[0];
      return found === undefined
        ? []
        : [
            spot(
              placed,
              `"${found}": section 22 counts only where publication was intended before the request came. Say since when, or choose another ground.`,
              'intendedBefore',
            ),
          ];
    });
}

const OURSELVES =
  /^(?:it was |they were )?(?:(?:by|from) )?(?:(?:one|some|two|several|all|most) of )?(?:(?:our|the council[’']s|council) (?:own )?(?:[\p{L}-]+ )?(?:officers?|staff|employees?|teams?|managers?|department)|(?:the|this) council(?: itself)?|we|us|ourselves)(?=\s*(?:$|[.;(]|,? (?:who|when|while|made|wrote|prepared|created|produced|drew|recorded|themselves)\b))/iu;

/** FOIA s.41(1)(a): it was obtained from another person. What the council's own people made for it was not. */
export function confidenceInOwnInformation({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => part.ground === 'foia-41' && OURSELVES.test(valueOf(part, 'confidenceSource')))
    .map((placed) =>
      spot(
        placed,
        'Section 41 covers only what somebody else gave the council, not what it made itself. Say who gave it, or choose another ground.',
        'confidenceSource',
      ),
    );
}

const ON_REQUEST =
  /\b(?:(?:you (?:can|may)|please|if you|available (?:up)?on|by) )(?:request\b|(?:ask|asking|contact|contacting|write to|writing to|e-?mail|e-?mailing|ring|ringing|phone|call|calling)\s+(?:us|the council|our|me)\b)/iu;

/** Where else it is, what gives a right to it (s.21(2)(b)), or that asking only helps. */
const NOT_ONLY_ASKING =
  /https?:|www\.|\b[\w-]+\.(?:gov|org|co|com|nhs|ac)\b|\b(?:publication scheme|by law|acts?|regulations|companies house|land registry|help|cannot|trouble|paper copy|hours|before you)\b/iu;

/**
 * FOIA s.21(3): what can be had only by asking the council is not accessible otherwise, but by its publication scheme, or
 * where an enactment has the council give it to whoever asks (s.21(2)(b)).
 */
export function accessibleOnRequest({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part, entry }) => part.kind === 'alreadyAvailable' && entry.law === 'FOIA')
    .filter(({ part }) => !part.subsections.includes('21(2)(b)'))
    .flatMap((placed) => {
      const where = valueOf(placed.part, 'whereItIsPublished');
      const found = ON_REQUEST.exec(where)?.[0];
      return found === undefined || NOT_ONLY_ASKING.test(where)
        ? []
        : [
            spot(
              placed,
              `"${found}": what can be had only by asking us is not available elsewhere (section 21(3)). Give it, or say where it is published, or which law has us give it to whoever asks.`,
              'whereItIsPublished',
            ),
          ];
    });
}

const PERSON =
  /(?<!\bnot (?:say|mean|suggest|saying|suggesting) (?:that )?)\b(?:you|he|she|(?:the|this) (?:requester|applicant|person)) (?:are|is|have been|has been|were|was) (?:(?:an?|being|clearly|simply|just|again) )*vexatious\b|(?<!\b(?:policy|procedure|guidance) (?:on|for|about) |\bnot (?:a |the )?)\bvexatious (?:person|requesters?|applicants?|complainants?|individuals?|correspondents?)\b/giu;

/** FOIA s.14(1): a request is vexatious, never the person who makes it. */
export function vexatiousPerson({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) => {
    if (placed.part.kind !== 'vexatious' && placed.part.ground !== 'eir-12-4-b') return [];
    return (['answer', 'vexatiousReasons', 'burden', 'prejudice'] as const).flatMap((field) => {
      const found = [...valueOf(placed.part, field).matchAll(PERSON)].map(([words]) => words);
      const says = `${fewOf(found)} speaks of the person. Only a request can be vexatious: say what it asks and what it causes.`;
      return found.length === 0 ? [] : [spot(placed, says, field)];
    });
  });
}

const TOO_LOW =
  /(?<!\b(?:who|whether (?:it|this|that|they|release|disclosure)) )\b(?:may|might|could)\s+(?:well\s+|possibly\s+|potentially\s+)?(?:prejudice|endanger|inhibit|adversely affect)\b/giu;

/** Less than the chosen level: what may or could happen is below "would be likely to". */
export function belowTheThreshold({ texts }: Subject): Spot[] {
  return texts
    .filter(({ field }) => field === 'answer' || field === 'prejudice' || field === 'opinionReasons')
    .filter(({ of: { part } }) => part.likelihood !== undefined && groundById(part.ground ?? '')?.basis === 'prejudice')
    .flatMap(({ text, at }) => {
      const found = [...text.matchAll(TOO_LOW)].map(([words]) => words);
      const says = `${fewOf(found)} is less than the law asks. Say that it "would" or "would be likely to", as chosen under How likely.`;
      return found.length === 0 ? [] : [{ ...at, says }];
    });
}
