import type { KindOfAnswer, Part } from '../domain/answer.ts';
import type { Ground } from '../domain/catalogue/index.ts';
import type { Council } from '../domain/council.ts';
import { visibleText } from '../domain/words/visible-text.ts';
import type { LondonDate } from '../domain/london.ts';
import { cite, citeNeither } from './citation.ts';
import { completed, wholeSentences } from './completed.ts';
import { costScope } from './cost-scope.ts';
import { harmOf, likelihoodInWords } from './harm.ts';
import { withLinks } from './links.ts';
import { fieldsOfLetter, reasonsOf } from './reasons.ts';
import { Typed, typedProse, typedText, withoutBullet } from './typed.ts';
import { questionList } from './words.ts';

/** A part of an answer as its template sees it, before the blocks that other templates draw are added. */
export function partScope(
  part: Part,
  question: { number: number; law: 'FOIA' | 'EIR'; received: LondonDate },
  ground: Ground | undefined,
  council: Council,
) {
  return {
    council: { name: council.name },
    eir: question.law === 'EIR',
    neither: part.kind === 'neitherConfirmNorDeny',
    costOfConfirming: ground?.section === '12(2)',
    saysHeld: ground === undefined || !refusesTheRequest(ground),
    alsoAnswers: alsoAnswers(part, question.number),
    answer: typedProse(part.answer),
    ...groundScope(part, ground),
    why: completed(part.fields.whyNotHeld),
    within: completed(part.fields.whatCouldBeDone),
    published: published(part.whereItIsPublished),
    balance: wholeSentences(part.fields.balance),
    factorsFor: part.factorsFor.map(withoutBullet).filter((factor) => factor !== ''),
    factorsAgainst: part.factorsAgainst.map(withoutBullet).filter((factor) => factor !== ''),
    cost: costScope(part, question.received),
    fields: fieldsOfLetter(part),
    reasons: ground === undefined ? [] : reasonsOf(part),
  };
}

/** Grounds that refuse the request as such: the letter then does not say that the information is held. */
function refusesTheRequest(ground: Ground): boolean {
  return ground.basis === 'none' || ['12(4)(c)', '40(1)'].includes(ground.section);
}

function groundScope(part: Part, ground: Ground | undefined) {
  if (ground === undefined) {
    return {
      ground: { provision: '', several: false, title: '', kind: '' },
      likelihood: '',
      harm: { effect: null, said: null },
    };
  }
  const typed = part.fields.prejudice ?? '';
  const harm =
    ground.basis === 'prejudice' || typed.trim() !== ''
      ? harmOf(typed, ground, part.subsections, part.likelihood)
      : undefined;
  return {
    ground: {
      ...(part.kind === 'neitherConfirmNorDeny'
        ? { provision: citeNeither(ground, part.subsections), several: false }
        : cite(ground, part.subsections)),
      title: ground.heading,
      kind: ground.kind,
    },
    likelihood: likelihoodInWords(part.likelihood, ground),
    harm: { effect: harm?.effect ?? null, said: typedText(harm?.said) },
  };
}

/** *Where it is published*, a line to a paragraph, its addresses as links. */
function published(text: string | undefined): Typed | null {
  const lines = visibleText(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? null : new Typed(lines.map((line) => ({ type: 'paragraph', children: withLinks(line) })));
}

/** The other questions that a part answers, in words; nothing where it answers only its own. */
function alsoAnswers(part: Part, own: number): string | null {
  const others = [...new Set(part.coversQuestions)].filter((number) => number !== own).toSorted((a, b) => a - b);
  return questionList(others);
}

/** The template that draws each kind of answer. */
export const templateOfKind = {
  disclosed: 'parts/disclosed',
  disclosedInPart: 'parts/disclosed-in-part',
  notHeld: 'parts/not-held',
  alreadyAvailable: 'parts/already-available',
  withheld: 'parts/withheld',
  neitherConfirmNorDeny: 'parts/neither-confirm-nor-deny',
  overCostLimit: 'parts/over-cost-limit',
  vexatious: 'parts/vexatious',
  repeated: 'parts/repeated',
} as const satisfies Record<KindOfAnswer, string>;
