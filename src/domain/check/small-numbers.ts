import type { Prose, Table } from '../words/prose.ts';
import { inlineText } from '../words/prose.ts';
import type { Spot } from './finding.ts';
import { fewOf } from './sentences.ts';
import type { PlacedText, Subject } from './subject.ts';
import type { Written } from './written.ts';

/** People, counted several at a time. "Officers" and "staff" are people too. */
const MANY = String.raw`(?:people|persons|individuals|children|pupils|students|employees|staff(?: members)?|members of (?:staff|the public)|officers|workers|teachers|tenants|residents|occupants|homeless|patients|clients|claimants|applicants|complainants|adults|men|women|boys|girls|drivers|victims|offenders|perpetrators|suspects|service users|carers|care leavers|asylum seekers|refugees|families|households|apprentices|volunteers|contractors|visitors|deaths|suicides)`;
const ONE = String.raw`(?:person|individual|child|pupil|student|employee|staff member|member of (?:staff|the public)|officer|worker|teacher|tenant|resident|patient|client|claimant|applicant|complainant|adult|man|woman|boy|girl|driver|victim|offender|suspect|service user|carer|care leaver|asylum seeker|refugee|family|household|apprentice|volunteer|death|suicide)`;
/** A describing word between the number and the people: "two permanent employees"; no plural, no little word. */
const BETWEEN = String.raw`(?:(?!(?:of|for|in|on|at|to|by|and|or|with|from|per|used|the|a)\b)(?:\p{L}|-)*(?:[^s\P{L}]|ss)\s+){0,2}`;
/** What may follow: no further noun, which would make the person a label ("one staff car park"). */
const ENDS = String.raw`(?!\s+(?:in every|in ten|out of|from each|each (?:shift|team|day))\b)(?=\s*(?:[.,;:)|\n]|$|(?:who|that|which|were|was|are|is|had|have|has|in|on|at|of|from|with|by|during|to|for|aged|under|over|left|died|and|or|each|working|living|waiting|using|receiving|got|made|came|went|lost|took|\p{L}+ed)\b))`;

const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€.,:/-])(?:(?:[2-4]|two|three|four|a couple of)\s+${BETWEEN}${MANY}|(?:1|one|a single)\s+${BETWEEN}${ONE})\b${ENDS}`,
  'giu',
);
const PEOPLE = new RegExp(String.raw`\b(?:${MANY}|${ONE})\b`, 'iu');
const ASKS_HOW_MANY = new RegExp(
  String.raw`\b(?:how many|number of|numbers of|total of|count of)\b[^.?!\n]{0,60}?\b${MANY}\b`,
  'iu',
);

/** A number that stands by itself: the whole of a line, or what follows a colon or a year. */
const ALONE = /^\s*(?:[-•]\s*)?(?:[^:|\n]{1,60}[:–—]\s*)?(?<number>[1-4]|one|two|three|four)\s*[.;]?\s*$/gimu;
const SMALL_CELL = /^\s*[1-4]\s*$/u;

/** Numbers under five about people: somebody may be known again by them. Things are not counted. */
export function smallNumbers({ texts }: Subject): Spot[] {
  return texts.flatMap((text) => fewPeople(text.at, [...inSentences(text), ...inAnswer(text), ...inTables(text)]));
}

/**
 * Numbers under five about people in a text that answers no question, and in the tables of its prose if it is prose.
 */
export function smallNumbersIn(text: Written, prose?: Prose): Spot[] {
  const cells = prose === undefined ? [] : tablesOf(prose).flatMap((table) => smallCells(table, false));
  return fewPeople(text.at, [...inSentences(text), ...cells]);
}

function fewPeople(at: Written['at'], found: readonly string[]): Spot[] {
  if (found.length === 0) return [];
  const says = `${fewOf(found)}: so few people may be known again. Give "fewer than five", withhold it under section 40(2), or note why it may go.`;
  return [{ ...at, says }];
}

function inSentences({ text }: Written): string[] {
  return (text.match(COUNTED) ?? []).map((each) => each.replaceAll(/\s+/gu, ' ').trim());
}

/** "How many employees were dismissed?" answered by a bare "2", or by lines such as "2023: 2". */
function inAnswer({ text, field, of }: PlacedText): string[] {
  if (field !== 'answer' || !ASKS_HOW_MANY.test(of.entry.wording)) return [];
  return [...text.matchAll(ALONE)].map((match) => match[0].trim());
}

/** A cell under or beside the name of people, or any cell where the question asks how many people. */
function inTables({ field, of }: PlacedText): string[] {
  if (field !== 'answer') return [];
  const asked = ASKS_HOW_MANY.test(of.entry.wording);
  return tablesOf(of.part.answer).flatMap((table) => smallCells(table, asked));
}

function smallCells(table: Table, asked: boolean): string[] {
  const [head = [], ...rows] = table.children.map((row) => row.children.map((cell) => inlineText(cell.children)));
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const heading = head[column] ?? '';
      const about = asked || PEOPLE.test(heading) || (column > 0 && PEOPLE.test(row[0] ?? ''));
      return about && SMALL_CELL.test(cell) ? [`${row[0] ?? ''} ${heading}: ${cell.trim()}`.trim()] : [];
    }),
  );
}

function tablesOf(prose: Prose): Table[] {
  return prose.children.filter((block) => block.type === 'table');
}
