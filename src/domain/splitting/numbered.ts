import { isOutrightQuestion } from './asking.ts';
import { endOfLastQuestion } from './last-question.ts';
import type { Line } from './lines.ts';
import { joinLines, toParagraphs } from './lines.ts';
import type { Context, Taken } from './model.ts';
import type { Start } from './number-sequence.ts';
import type { Block } from './sections.ts';
import { cutHeading, headed } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { partShared } from './shared-wording.ts';

/** Each question's lines without its number, and what under them introduces the next section. */
function blocksOf(lines: readonly Line[], starts: readonly Start[]): Block[] {
  return starts.map((start, place) => {
    const next = starts[place + 1];
    const under = lines.slice(start.index + 1, next?.index);
    const block = next === undefined ? { lines: under, heading: [], intro: [] } : cutHeading(under);
    const first = lines.slice(start.index, start.index + 1).map((line) => ({ ...line, text: start.rest }));
    return { ...block, lines: [...first.filter((line) => line.text !== ''), ...block.lines] };
  });
}

function asksOutright(paragraph: string): boolean {
  return sentencesOf(paragraph).some((sentence) => isOutrightQuestion(sentence.text.trim()));
}

/** Takes a letter with numbered questions apart, given where they begin. */
export function splitNumbered(lines: readonly Line[], starts: readonly Start[], margin: number | undefined): Taken {
  const taken: Taken = { questions: [], context: [], leftOut: [] };
  const opening = cutHeading(lines.slice(0, starts[0]?.index));
  const blocks = blocksOf(lines, starts);
  const hasSections =
    blocks.some((block) => block.heading.length > 0) ||
    opening.heading.some(({ text }) => /^section|^part/i.test(text));

  const share = (some: readonly Line[], questions: Context['questions']): void => {
    for (const paragraph of toParagraphs(some, () => false)) {
      const { shared, rest } = partShared(joinLines(paragraph, margin));
      if (shared !== '') taken.context.push({ text: shared, questions });
      if (rest !== '') taken.leftOut.push({ at: paragraph[0]?.at ?? 0, text: rest });
    }
  };

  const preamble = hasSections ? opening.lines : [...opening.lines, ...opening.heading, ...opening.intro];
  for (const paragraph of toParagraphs(preamble, () => false)) {
    const text = joinLines(paragraph, margin);
    if (asksOutright(text)) taken.questions.push({ wording: text });
    else share(paragraph, 'all');
  }

  let section: Pick<Block, 'heading' | 'intro'> = hasSections ? opening : { heading: [], intro: [] };
  let first = taken.questions.length + 1;
  const closeSection = (): void => {
    const numbers = Array.from({ length: taken.questions.length - first + 1 }, (_, index) => first + index);
    if (numbers.length > 0) share(section.intro, numbers);
    else for (const { at, text } of [...section.heading, ...section.intro]) taken.leftOut.push({ at, text });
    first = taken.questions.length + 1;
  };
  for (const [place, block] of blocks.entries()) {
    let own = block.lines;
    if (place === blocks.length - 1) {
      const end = endOfLastQuestion(block.lines, margin);
      own = end.question;
      taken.context.push(...end.context);
      taken.leftOut.push(...end.leftOut);
    }
    const wording = joinLines(own, margin);
    if (wording !== '') taken.questions.push({ wording, ...headed(section.heading) });
    if (block.heading.length === 0) continue;
    closeSection();
    section = block;
  }
  closeSection();
  return taken;
}
