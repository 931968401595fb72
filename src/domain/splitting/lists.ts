import type { Line } from './lines.ts';
import { toParagraphs } from './lines.ts';
import type { Marker } from './markers.ts';
import { letterPlaces, readMarker } from './markers.ts';

/** A stretch of a letter without numbers: a paragraph, or a list of bulleted or lettered items. */
export type Passage =
  | { is: 'text'; lines: Line[] }
  /** `lines` as written; `items` without their bullets. */
  | { is: 'list'; lines: Line[]; items: Line[][] };

type ItemMarker = Extract<Marker, { kind: 'letter' | 'bullet' }>;

/** The line's bullet or letter, if it is an item; a letter must be the first of its list or follow the one before. */
function itemMarker(line: Line, place: number, reading: 'letter' | 'roman'): ItemMarker | undefined {
  const marker = readMarker(line.text);
  if (marker?.kind === 'bullet') return marker;
  if (marker?.kind !== 'letter') return undefined;
  return letterPlaces(marker.token)[reading] === place ? marker : undefined;
}

/** The list that begins at `from`, if one does. */
function listAt(lines: readonly Line[], from: number): Extract<Passage, { is: 'list' }> | undefined {
  const first = lines[from];
  if (first === undefined) return undefined;
  const opening = itemMarker(first, 1, 'letter') ?? itemMarker(first, 1, 'roman');
  if (opening === undefined) return undefined;
  const reading = opening.kind === 'letter' && opening.token.toLowerCase() === 'i' ? 'roman' : 'letter';
  const items: Line[][] = [];
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const marker = itemMarker(line, items.length + 1, reading);
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
  // One line that begins with "A." or "I." is more often a name than a list.
  const alone =
    items.length < 2 && opening.kind === 'letter' && (opening.style === 'a.' || opening.style.startsWith('A'));
  return alone ? undefined : { is: 'list', lines: lines.slice(from, end), items };
}

/** The letter's body as paragraphs and lists, in order. */
export function toPassages(lines: readonly Line[], breaks: (before: Line, line: Line) => boolean): Passage[] {
  const passages: Passage[] = [];
  let text: Line[] = [];
  const flush = (): void => {
    for (const paragraph of toParagraphs(text, breaks)) passages.push({ is: 'text', lines: paragraph });
    text = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const list = listAt(lines, index);
    if (list === undefined) {
      if (line !== undefined) text.push(line);
      continue;
    }
    flush();
    passages.push(list);
    index += list.lines.length - 1;
  }
  flush();
  return passages;
}
