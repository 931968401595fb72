import {
  allFields,
  costLimitOn,
  type FieldDefinition,
  fieldDefinitions,
  type FieldId,
  type Ground,
  groundById,
  type PartProblem,
  partProblems,
  valueOf,
} from '../catalogue/index.ts';
import type { Part } from '../answer.ts';
import type { Council } from '../council.ts';
import type { Entry, Letter } from '../letter.ts';
import type { Facts } from './facts.ts';
import type { Spot } from './finding.ts';

/** A part with where it stands. */
export interface PlacedPart {
  part: Part;
  entry: Entry;
  ground: Ground | undefined;
  /** Question, part and place of findings about it. */
  at: { question: number; part: number; place: string };
}

/** A text that reaches the requester, with where it stands. */
export interface PlacedText {
  text: string;
  field: FieldId;
  of: PlacedPart;
  at: { question: number; part: number; place: string };
}

/** A letter laid out for the rules. */
export interface Subject {
  letter: Letter;
  council: Council;
  facts: Facts;
  parts: readonly PlacedPart[];
  texts: readonly PlacedText[];
  /** What settling would refuse now, with the estimates of all parts added up. */
  problems: readonly { problem: PartProblem; of: PlacedPart }[];
}

/** Lays a letter out for the rules: its parts and every text in them that the requester will read. */
export function subjectOf(letter: Letter, council: Council, facts: Facts): Subject {
  const parts = letter.entries.flatMap(placedParts);
  const others = parts.map(({ part }) => part);
  const limit = costLimitOn(letter.received);
  const problems = parts.flatMap((of) =>
    partProblems(of.part, of.entry.law, { others, limit }).map((problem) => ({ problem, of })),
  );
  return { letter, council, facts, parts, texts: parts.flatMap(textsOf), problems };
}

/** What a rule found about a part, at one of its fields where it can be named. */
export function spot(placed: PlacedPart, says: string, field?: FieldId): Spot {
  const place = field === undefined ? placed.at.place : placeIn(placed, field);
  return { ...placed.at, place, says };
}

function placedParts(entry: Entry): PlacedPart[] {
  return entry.parts.map((part, index) => ({
    part,
    entry,
    ground: part.ground === undefined ? undefined : groundById(part.ground),
    at: {
      question: entry.number,
      part: index + 1,
      place: entry.parts.length === 1 ? `Question ${entry.number}` : `Question ${entry.number}, part ${index + 1}`,
    },
  }));
}

function textsOf(placed: PlacedPart): PlacedText[] {
  return allFields
    .filter((field) => {
      const { goes, element }: FieldDefinition = fieldDefinitions[field];
      return goes === 'letter' && (element === 'text' || element === 'longText' || element === 'richText');
    })
    .map((field) => ({
      text: valueOf(placed.part, field),
      field,
      of: placed,
      at: { ...placed.at, place: placeIn(placed, field) },
    }))
    .filter(({ text }) => text !== '');
}

function placeIn(placed: PlacedPart, field: FieldId): string {
  return `${placed.at.place}, ${fieldDefinitions[field].label}`;
}
