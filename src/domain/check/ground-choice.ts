import { kindsInLaw, valueOf } from '../catalogue/index.ts';
import { londonDate, sayDate } from '../london.ts';
import type { Spot } from './finding.ts';
import { spot, type Subject } from './subject.ts';

/** FOIA s.36(2): the opinion must exist when the exemption is relied on. */
export function opinionAfterLetter({ letter, parts }: Subject): Spot[] {
  return parts.flatMap((placed) => {
    const date = londonDate.safeParse(valueOf(placed.part, 'opinionDate'));
    return date.success && date.data > letter.date
      ? [
          spot(
            placed,
            `The opinion is dated ${sayDate(date.data)}, after the letter. It must come first.`,
            'opinionDate',
          ),
        ]
      : [];
  });
}

/** FOIA s.22(1)(a): what is held to be published at some future date; on a day that has passed it is public. */
export function publicationPast({ letter, parts }: Subject): Spot[] {
  return parts.flatMap((placed) => {
    const date = londonDate.safeParse(valueOf(placed.part, 'publicationDate'));
    const says = 'This day has passed. If it is published, say where as already available; if not, mend the day.';
    return date.success && date.data < letter.date ? [spot(placed, says, 'publicationDate')] : [];
  });
}

/** FOIA s.14(2): a request is repeated where the council had answered the earlier one when this one came. */
export function earlierAnsweredAfter({ letter, parts }: Subject): Spot[] {
  return parts.flatMap((placed) => {
    const date = londonDate.safeParse(valueOf(placed.part, 'previousAnswerDate'));
    const says = `The earlier request was answered only after this one came, on ${sayDate(letter.received)}. Answer this one, or mend the day.`;
    return date.success && date.data > letter.received ? [spot(placed, says, 'previousAnswerDate')] : [];
  });
}

/** Two parts of one question on s.30 and s.31: right only where they are about different information. */
export function thirtyBesideThirtyOne({ letter }: Subject): Spot[] {
  return letter.entries
    .filter(({ parts }) => ['foia-30', 'foia-31'].every((id) => parts.some((part) => part.ground === id)))
    .map(({ number }) => ({
      question: number,
      place: `Question ${number}`,
      says: 'One part rests on section 30, one on section 31. Make sure they are about different information.',
    }));
}

/** Things of the environment in EIR reg 2(1), as questions to a council name them. */
const ENVIRONMENT =
  /\b(?:emissions?|pollut\w+|air quality|contaminat\w+|land ?fill|recycling|waste (?:collection|disposal|contract|incinerat\w+)|incinerator\w*|flood\w*|drainage|sewage|noise (?:levels?|nuisance)|radiation|biodiversity|wildlife|trees? (?:felling|preservation|felled)|woodland|planning (?:application|permission|enforcement)|green belt|asbestos|radon|wind ?farms?)\b/iu;

/** Commercial harm and confidence are FOIA's for anything but the environment: there reg 12(5)(e) and (f) stand. */
export function environmentalUnderFoia({ letter, parts }: Subject): Spot[] {
  return parts
    .filter(({ part, entry }) => entry.law === 'FOIA' && (part.ground === 'foia-43-2' || part.ground === 'foia-41'))
    .flatMap((placed) => {
      const word = ENVIRONMENT.exec(`${placed.entry.wording}\n${letter.subject}`)?.[0];
      return word === undefined
        ? []
        : [
            spot(
              placed,
              `"${word}" sounds like environmental information. If it is, correct the request’s law to EIR or Both, and use regulation 12(5)(e) or (f).`,
              'ground',
            ),
          ];
    });
}

/** FOIA s.12(4): requests whose cost is added together are named, so that the requester can tell whether that is right. */
export function addedUnnamed({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => part.subsections.includes('12(4)') && valueOf(part, 'addedTogether') === '')
    .map((placed) =>
      spot(
        placed,
        '12(4) adds the cost of several requests together. Name the others, or leave 12(4) out.',
        'addedTogether',
      ),
    );
}

const GOODWILL = /goodwill|good will|outside (?:of )?the Act|not (?:obliged|required) to|do not have to|discretion/iu;

/** The limit is tested on the whole request: what is answered beside a refusal on cost is goodwill, and the letter says so. */
export function costBesideAnswers({ parts, texts }: Subject): Spot[] {
  const answered = parts.some(({ part }) => kindsInLaw[part.kind].givesInformation);
  if (!answered || texts.some(({ text }) => GOODWILL.test(text))) return [];
  return parts
    .filter(({ part }) => part.kind === 'overCostLimit')
    .slice(0, 1)
    .map((placed) =>
      spot(
        placed,
        'Other questions are answered beside this refusal on cost. Say that they are answered as goodwill, or cover them too.',
        'answer',
      ),
    );
}
