import type { Line } from './lines.ts';
import { toParagraphs } from './lines.ts';
import type { Marker } from './markers.ts';
import { letterPlaces, readMarker } from './markers.ts';

/** A list of bulleted or lettered items: `lines` as written, `items` without their bullets. */
export interface ListPassage {
  is: 'list';
  lines: Line[];
  items: Line[][];
  /** Whether a paragraph interrupted the list, and it goes on with the next letter. */
  resumed: boolean;
}

/** A stretch of a letter without numbers. */
export type Passage = { is: 'text'; lines: Line[] } | ListPassage;

/** How a list is lettered, and which place comes next. */
interface Lettering {
  kind: Marker['kind'];
  style: string;
  reading: 'letter' | 'roman';
  next: number;
}

/** The line's bullet or letter if it can stand at this place of a list. */
function itemMarker(line: Line, place: number, reading: Lettering['reading']): Marker | undefined {
  const marker = readMarker(line.text);
  if (marker?.kind === 'bullet') return marker;
  if (marker?.kind !== 'letter') return undefined;
  return letterPlaces(marker.token)[reading] === place ? marker : undefined;
}

function letteringAt(line: Line, before: Lettering | undefined): Lettering | undefined {
  if (before?.kind === 'letter') {
    const marker = itemMarker(line, before.next, before.reading);
    if (marker?.kind === 'letter' && marker.style === before.style) return before;
  }
  for (const reading of ['letter', 'roman'] as const) {
    const marker = itemMarker(line, 1, reading);
    if (marker !== undefined) return { kind: marker.kind, style: marker.style, reading, next: 1 };
  }
  return undefined;
}

/** The list that begins at `from`, if one does; it may go on where the list before it was interrupted. */
function listAt(
  lines: readonly Line[],
  from: number,
  before: Lettering | undefined,
): { passage: ListPassage; lettering: Lettering } | undefined {
  const first = lines[from];
  const opening = first === undefined ? undefined : letteringAt(first, before);
  if (first === undefined || opening === undefined) return undefined;
  const items: Line[][] = [];
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const marker = itemMarker(line, opening.next + items.length, opening.reading);
    const item = items.at(-1);
    if (marker?.kind === opening.kind && marker.style === opening.style && line.indent < first.indent + 2) {
      items.push([{ ...line, text: marker.rest }]);
    } else if (
      item !== undefined &&
      (readMarker(line.text) !== undefined || !line.opens || line.indent > first.indent)
    ) {
      item.push(line);
    } else break;
    end = index + 1;
  }
  const resumed = opening.next > 1;
  // One line that begins with "A." or "I." is more often a name than a list.
  const doubtful = opening.kind === 'letter' && (opening.style === 'a.' || opening.style.startsWith('A'));
  if (doubtful && items.length < 2 && !resumed) return undefined;
  const passage = { is: 'list' as const, lines: lines.slice(from, end), items, resumed };
  return { passage, lettering: { ...opening, next: opening.next + items.length } };
}

/** The letter's body as paragraphs and lists, in order. */
export function toPassages(lines: readonly Line[], breaks: (before: Line, line: Line) => boolean): Passage[] {
  const passages: Passage[] = [];
  let text: Line[] = [];
  let lettering: Lettering | undefined;
  const flush = (): void => {
    for (const paragraph of toParagraphs(text, breaks)) passages.push({ is: 'text', lines: paragraph });
    text = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const list = listAt(lines, index, lettering);
    if (list === undefined) {
      if (line !== undefined) text.push(line);
      continue;
    }
    flush();
    passages.push(list.passage);
    lettering = list.lettering;
    index += list.passage.lines.length - 1;
  }
  flush();
  return passages;
}
