import { valueOf } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { fewOf } from './sentences.ts';
import { spot, type Subject } from './subject.ts';

const REFUSES =
  /\b(?:(?:we|the council|i|they)\s+(?:are|is|am|were|was)?\s*(?:regrettably |unfortunately )?(?:(?:are |is |am )?(?:unable|not able) to|can(?:not|[’']t| not)|could not|will not|won[’']t)|(?:unable|not able) to)\s+(?:fully\s+)?(?:provide|disclose|release|supply|share|give|answer|confirm|comment|respond|say|break|separate|split|identify)\b|\b(?:cannot|can[’']t) be (?:provided|disclosed|released|supplied|shared|given)\b/giu;

const NOT_PREPARED =
  /\b(?:we|the council)\s+(?:(?:are|is)\s+not\s+(?:in a position|prepared|willing|permitted|allowed)\s+to|declines?\s+to|(?:have|has)\s+declined\s+to)\s+(?:provide|disclose|release|supply|share|give|answer|say)\b/giu;

/** What was kept back of what is given, where no part of the question says on what ground. */
const KEPT_BACK =
  /\b(?:(?:has|have)\s+been|is|are|was|were|(?:we|the council)\s+(?:have|has|are|is))\s+(?:(?:also|however)\s+)?(?:withheld|withholding|redacted|redacting)\b|\b(?:is|are)\s+commercially\s+(?:confidential|sensitive)\b/giu;

const NOT_HELD =
  /\b(?:we|the council)\s+(?:do|does|did)\s+not\s+hold\s+(?:(?:this|that|the|any|such)\s+)*(?:information|data|records?|documents?|figures?)\b/giu;

/** "We are unable to …" in an answer that rests on no ground: a refusal in disguise. Under the EIR "not held" is one too. */
export function refusesWithoutGround({ texts }: Subject): Spot[] {
  return texts
    .filter(({ of }) => of.part.kind === 'disclosed')
    .flatMap(({ text, at, of: { entry } }) => {
      const hasGround = entry.parts.some(({ ground }) => ground !== undefined);
      const refusing = [REFUSES, NOT_PREPARED, ...(hasGround ? [] : [KEPT_BACK])];
      const saysSo = entry.law !== 'EIR' || entry.parts.some(({ kind }) => kind === 'notHeld');
      const notHeld = saysSo ? [] : wordsOf(text, [NOT_HELD]);
      return [
        ...spotOf(
          at,
          wordsOf(text, refusing),
          'refuses without a ground. Settle what is not given as a part of its own, or put it otherwise.',
        ),
        ...spotOf(
          at,
          notHeld,
          'is a refusal under the EIR (regulation 12(4)(a)). Settle it as Not held, or as a part of its own.',
        ),
      ];
    });
}

function wordsOf(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words));
}

function spotOf(at: Omit<Spot, 'says'>, found: readonly string[], says: string): Spot[] {
  return found.length === 0 ? [] : [{ ...at, says: `${fewOf(found)} ${says}` }];
}

const APPLICANT =
  /\b(?:(?:as|because|since|given that|considering that)\s+you\s+(?:are\s+(?:an?|the|not an?|employed|known|acting|working|one of)|work|represent|were\s+(?:an?|employed)|used to)\b|(?:your|the (?:requester|applicant)[’']?s?)\s+(?:motives?|motivation|occupation|employer|profession|identity|reasons? for (?:asking|requesting|wanting))\b|you (?:are|work as|being) an?\s+(?:journalist|reporter|campaigner|solicitor|researcher|competitor|councillor|former employee)\b)/giu;

/** Where who asks may count: access by this person, vexatious and repeated requests, one's own data. */
const IDENTITY_COUNTS = new Set([
  'foia-21',
  'eir-6-1-b',
  'foia-14-1',
  'foia-14-2',
  'eir-12-4-b',
  'foia-40-1',
  'eir-5-3',
]);

/** Reasons drawn from who asks or why. */
export function reasonsFromApplicant({ texts }: Subject): Spot[] {
  return texts
    .filter(({ of }) => !IDENTITY_COUNTS.has(of.part.ground ?? ''))
    .flatMap((text) => {
      const found = [...text.text.matchAll(APPLICANT)].map((match) => match[0]);
      return found.length === 0
        ? []
        : [
            {
              ...text.at,
              says: `${fewOf(found)} reasons from who asks. The answer is the same for everyone: take it out.`,
            },
          ];
    });
}

const HARM = /(?:prejudice|endanger|inhibit|harm|damage|adversely affect|undermine)/u.source;
const WOULD = new RegExp(String.raw`\bwould ${HARM}\b`, 'iu');
const LIKELY = /\bwould be likely to\b/iu;

/** One level of likelihood, the chosen one, throughout a part. */
export function likelihoodMixed({ texts }: Subject): Spot[] {
  return texts.flatMap((text) => {
    const { likelihood } = text.of.part;
    if (likelihood === 'would' && LIKELY.test(text.text)) {
      return [{ ...text.at, says: 'It says "would be likely to", but "would" is chosen. Use one of them throughout.' }];
    }
    return likelihood === 'wouldBeLikelyTo' && WOULD.test(text.text)
      ? [{ ...text.at, says: 'It says "would", but "would be likely to" is chosen. Use one of them throughout.' }]
      : [];
  });
}

/** FOIA has exemptions, the EIR exceptions. */
export function exemptionUnderEir({ texts }: Subject): Spot[] {
  return texts
    .filter(
      ({ of, text }) =>
        of.entry.law === 'EIR' && /\bexemptions?\b/iu.test(text) && !/FOI|Freedom of Information/u.test(text),
    )
    .map((text) => ({ ...text.at, says: 'The EIR call it an exception, not an exemption. Change the word.' }));
}

/** Published on the web only, to somebody who can be reached by post only. */
export function noPaperOffered({ letter, parts }: Subject): Spot[] {
  if ((letter.addressee.email ?? '') !== '') return [];
  return parts
    .filter(({ part }) => part.kind === 'alreadyAvailable' && /https?:|www\./iu.test(part.whereItIsPublished ?? ''))
    .filter(({ part }) => valueOf(part, 'accessibleToRequester') === '')
    .map((placed) =>
      spot(
        placed,
        'It is on the web, but the requester gave no e-mail. Offer a copy on paper, or note that they can use it.',
        'accessibleToRequester',
      ),
    );
}
