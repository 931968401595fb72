import type { Spot } from './finding.ts';
import { fewOf, sentencesOf } from './sentences.ts';
import type { Subject } from './subject.ts';

/** What a request asks for; other things are found, made and supplied as well, which is no refusal. */
const ASKED =
  '(?:this|that|it|these|them|those|your (?:request|questions?)|all questions|you|all of (?:this|it|them)|the (?:requested )?(?:information|figures?|data|records?|files?|answer|questions?|documents?))';
const LOOKED_THROUGH =
  '(?:(?:each|every|all|the|our|these|those|individual|paper|old|[\\d,]+) ){1,3}(?:files?|records?|cases?|letters?|documents?|data|information|e-?mails|figures)';
/** Work that only an answer to a request would take. */
const FINDING = `(?:(?:find|answer|provid|suppl|produc|identify|gather|work)(?:e|y|ing|ying)?(?: out)? ${ASKED}|(?:(?:locat|retriev|extract|compil|collat)(?:e|ing)|(?:search|open|read|check|(?:go|look)(?:ing)? through)(?:ing)?)(?: of)? (?:${ASKED}|${LOOKED_THROUGH}))`;
/** Work that may be for an answer, where the sentence says “it” or “we” of whatever takes so long. */
const LOOKING = '(?:(?:locat|retriev|extract|compil|collat)(?:e|ing)|search(?:ing)?|manual(?:ly)?|by hand)';
const LIMIT = '(?:the|our|an?) (?:(?:statutory|time) )*(?:(?:appropriate|costs?|fees|18[- ]hours?|£450) )+limit\\b';
const TAKE =
  '\\b(?:would|will) (?:therefore |also |alone )?(?:take|need|require|exceed|cost|have to|be (?:over|above|beyond))\\b';
const TOO_LONG = '[^.;]{0,60}?\\b(?:hours|days|weeks|months|too long|too much (?:time|work))\\b';
const OF_THIS = '\\b(?:it|this|that|we)(?: alone)? ';

const COST = new RegExp(`${TAKE}[^.;]{0,40}?${LIMIT}`, 'iu');
const LONG = new RegExp(`${TAKE}${TOO_LONG}`, 'iu');
const OVER_18 = new RegExp(
  `${OF_THIS}${TAKE}[^.;]{0,40}?(?:more than|over|in excess of|above) (?:18|eighteen) hours`,
  'iu',
);
const THIS_LONG = new RegExp(`${OF_THIS}${TAKE}${TOO_LONG}`, 'iu');
const TO_FIND = new RegExp(`\\b${FINDING}\\b`, 'iu');
const TO_LOOK = new RegExp(`\\b${LOOKING}\\b`, 'iu');

/**
 * A refusal under s.12 that was settled as something else: FOIA s.17(5) wants it said, with the estimate behind it. Hours that
 * something took are facts, as is what other work would take.
 */
export function costInDisguise({ texts, parts }: Subject): Spot[] {
  const onCost = new Set(
    parts
      .filter(({ part }) => part.kind === 'overCostLimit' || part.ground === 'eir-12-4-b')
      .flatMap(({ entry, part }) => [entry.number, ...part.coversQuestions]),
  );
  return texts
    .filter(({ of, at }) => (of.part.kind === 'disclosed' || of.part.kind === 'notHeld') && !onCost.has(at.question))
    .flatMap(({ text, at, of: { part, entry } }) => {
      const found = sentencesOf(text)
        .map(({ sentence }) => sentence.trim())
        .filter((each) => isOnCost(each, part.kind === 'notHeld'));
      const settle =
        entry.law === 'EIR' ? 'under 12(4)(b), with the burden' : 'as Over the cost limit, with the work it would take';
      const says = `${fewOf(found)} refuses because of the work. Settle it ${settle}, or give the answer.`;
      return found.length === 0 ? [] : [{ ...at, says }];
    });
}

function isOnCost(sentence: string, isNotHeld: boolean): boolean {
  if (COST.test(sentence) || OVER_18.test(sentence) || (LONG.test(sentence) && TO_FIND.test(sentence))) return true;
  return THIS_LONG.test(sentence) && (isNotHeld || TO_LOOK.test(sentence));
}
