import { leavesOpen } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import type { NoticeSubject } from './notice-subject.ts';
import { ANSWERED_NOW } from './notice-texts.ts';
import { fewOf } from './sentences.ts';
import { type PlacedPart, spot, type Subject } from './subject.ts';
import { tellingSentences } from './telling.ts';

/** The questions a part answers: its own, and those it covers. */
function answers({ entry, part }: PlacedPart): readonly number[] {
  return [entry.number, ...part.coversQuestions];
}

/** A sentence of the same question that tells what may not be told, or one of another that names the question. */
export function tellsWhetherHeld({ parts, texts }: Subject): Spot[] {
  const silent = [...new Set(parts.filter(({ part }) => leavesOpen(part)).flatMap(answers))];
  return texts.flatMap((text) => {
    const own = answers(text.of);
    if (silent.some((number) => own.includes(number))) return told(text, 'this question may not');
    return told(text, 'that question may not', (sentence) => silent.some((number) => names(sentence, number)));
  });
}

const QUESTIONS_NAMED = /\b(?:questions?|q)\s*\d+(?:(?:\s*(?:,|and|or|&)\s*)+\d+)*\b/giu;

/** Whether a sentence names a question: "question 3", "questions 1, 2 and 3", "Q3". */
function names(sentence: string, number: number): boolean {
  return [...sentence.matchAll(QUESTIONS_NAMED)].some(([named]) =>
    [...named.matchAll(/\d+/gu)].some(([each]) => Number(each) === number),
  );
}

/** A part of the same question whose standing words say that something is held or not. */
export function toldByOtherPart({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => leavesOpen(part))
    .flatMap((placed) => {
      const about = answers(placed);
      const beside = parts.filter(
        (other) => !leavesOpen(other.part) && answers(other).some((one) => about.includes(one)),
      );
      return beside.map((other) =>
        spot(
          other,
          `This part says whether something is held${filesOf(other)}, beside ${placed.at.place}, which may not. Make sure it is about other information.`,
        ),
      );
    });
}

function filesOf({ part: { filesToRelease } }: PlacedPart): string {
  return filesToRelease.length === 0 ? '' : ` and sends ${fewOf(filesToRelease.map(({ name }) => name))}`;
}

/**
 * An extension to weigh whether to confirm or deny that tells it (FOIA s.10(3), s.17(4)). Of the rest of a request it may
 * tell: where the letter names its questions, see `toldOfTheRest`.
 */
export function toldByExtension({ notice, texts }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension' || !notice.confirming) return [];
  return texts
    .filter(({ at }) => at.place !== ANSWERED_NOW || notice.questions === undefined)
    .flatMap((text) => told(text, 'this letter may not'));
}

/**
 * Where an extension to weigh whether to confirm or deny speaks of the questions that it is not about: what tells whether
 * something is held, which may be right there.
 */
export function toldOfTheRest({ notice, texts }: NoticeSubject): Spot[] {
  if (notice.kind !== 'publicInterestExtension' || !notice.confirming || notice.questions === undefined) return [];
  return texts
    .filter(({ at }) => at.place === ANSWERED_NOW)
    .flatMap(({ text, at }) => {
      const telling = tellingSentences(text);
      return telling.length === 0
        ? []
        : [
            {
              ...at,
              says: `${fewOf(telling)} tells whether something is held. Make sure it is about other questions than this letter.`,
            },
          ];
    });
}

function told(
  { text, at }: { text: string; at: Omit<Spot, 'says'> },
  which: string,
  about: (sentence: string) => boolean = () => true,
): Spot[] {
  const telling = tellingSentences(text).filter(about);
  return telling.length === 0
    ? []
    : [{ ...at, says: `${fewOf(telling)} tells whether it is held, which ${which}. Take it out.` }];
}
