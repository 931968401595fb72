import { isEmptyProse, plainText } from '../../domain/words/prose.ts';
import type { Prose } from '../../domain/words/prose.ts';
import { namedQuestions, numberedQuestion } from './answer-label.ts';
import type { AnswerLabel } from './answer-label.ts';
import { proseOfUnits, unitsOf } from './prose-units.ts';
import type { Unit } from './prose-units.ts';
import { textOfLine, withoutStart } from './runs.ts';

/**
 * One message that answers several questions ("Q1: yes", "Q2: no" on lines of their own) as an answer to each. What
 * holds for several ("Questions 1 and 2: …") is each one's answer.
 *
 * Divides only where at least two questions are named, each once, all of them asked, and every one has an answer; mere
 * numbers ("1.", "2.") must open the message and rise. Anything else is one answer.
 * @param numbers the questions asked of whoever answers.
 * @returns nothing when the message is one answer.
 */
export function splitAnswers(prose: Prose, numbers: readonly number[]): Map<number, Prose> | undefined {
  const units = unitsOf(prose.children);
  const { before, sections } = sectionsOf(units, named);
  if (sections.length > 0) {
    if (!isLeadIn(before) || (sections.every(({ label }) => label.short) && meansQuarters(prose, sections))) {
      return undefined;
    }
    return answersOf(sections, numbers);
  }
  const bare = sectionsOf(units, numbered);
  const rises = bare.sections.every(
    (section, index) => first(section) > (index === 0 ? 0 : first(bare.sections[index - 1])),
  );
  return bare.before.length === 0 && rises ? answersOf(bare.sections, numbers) : undefined;
}

interface Section {
  label: AnswerLabel;
  units: Unit[];
}

interface Labelled {
  label: AnswerLabel;
  /** What stays of the piece when the label is taken away. */
  rest: Unit[];
}

function sectionsOf(units: readonly Unit[], labelled: (unit: Unit) => Labelled | undefined) {
  const before: Unit[] = [];
  const sections: Section[] = [];
  for (const unit of units) {
    const found = labelled(unit);
    if (found === undefined) (sections.at(-1)?.units ?? before).push(unit);
    else sections.push({ label: found.label, units: found.rest });
  }
  return { before, sections };
}

function named(unit: Unit): Labelled | undefined {
  if (unit.kind === 'block') return undefined;
  if (unit.kind === 'line') return labelledLine(unit, namedQuestions);
  const [opening, ...rest] = unitsOf(unit.item.children);
  if (opening?.kind !== 'line') return undefined;
  const found = labelledLine(opening, namedQuestions);
  return found === undefined ? undefined : { label: found.label, rest: [...found.rest, ...rest] };
}

function numbered(unit: Unit): Labelled | undefined {
  if (unit.kind === 'line') return labelledLine(unit, numberedQuestion);
  if (unit.kind === 'block' || !unit.of.ordered) return undefined;
  return { label: { questions: [unit.number], length: 0, short: false }, rest: unitsOf(unit.item.children) };
}

function labelledLine(
  unit: Extract<Unit, { kind: 'line' }>,
  labelOf: (line: string) => AnswerLabel | undefined,
): Labelled | undefined {
  const label = labelOf(textOfLine(unit.line));
  if (label === undefined) return undefined;
  const line = withoutStart(unit.line, label.length);
  return { label, rest: line.length === 0 ? [] : [{ ...unit, line }] };
}

function answersOf(sections: readonly Section[], numbers: readonly number[]): Map<number, Prose> | undefined {
  const questions = sections.flatMap(({ label }) => label.questions);
  const answers = new Map(
    sections.flatMap(({ label, units }) => label.questions.map((question) => [question, proseOfUnits(units)] as const)),
  );
  const each = answers.size === questions.length && questions.every((question) => numbers.includes(question));
  return each && answers.size > 1 && ![...answers.values()].some(isEmptyProse) ? answers : undefined;
}

function first(section: Section | undefined): number {
  return section?.label.questions[0] ?? 0;
}

const GREETING =
  /^(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|thanks|thank you)\b[^.?]{0,30}[.!,]?$/iu;
const ANNOUNCEMENT = /^.{0,60}\b(?:below|as follows)[.!]?$|^.{1,80}:$/iu;

/** What may stand before the first answer without belonging to any: a greeting, "Answers below:". */
function isLeadIn(units: readonly Unit[]): boolean {
  return units.every((unit) => {
    if (unit.kind !== 'line') return false;
    const text = textOfLine(unit.line);
    return GREETING.test(text) || ANNOUNCEMENT.test(text);
  });
}

/** "Q1: 45, Q2: 50 …" are figures of the year's quarters where the message says so or gives four bare figures. */
function meansQuarters(prose: Prose, sections: readonly Section[]): boolean {
  const questions = sections.flatMap(({ label }) => label.questions);
  if (questions.some((question) => question > 4)) return false;
  if (/\bquarter/iu.test(plainText(prose))) return true;
  const figures = sections.every(({ units }) => /^[£€$]?[\d,.]+(?:%|k|m)?$/iu.test(plainText(proseOfUnits(units))));
  return figures && questions.length === 4;
}
