import { askingOf } from './asking.ts';
import { isCloser, isFooter, isHousekeeping, isSalutation, isSignatureLine } from './courtesies.ts';
import type { Line } from './lines.ts';
import { toParagraphs } from './lines.ts';
import { readMarker } from './markers.ts';

function isItem(line: Line): boolean {
  return readMarker(line.text) !== undefined;
}

/** Whether "J. Smith" is a person, not the tenth item: the only line of the letter that begins with an initial. */
function isInitial(line: Line, body: readonly Line[]): boolean {
  const begins = (one: Line): boolean => /^\p{Lu}\.\s\p{Lu}/u.test(one.text);
  return begins(line) && body.filter(begins).length === 1;
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

/** Whether somebody who has signed goes on asking: "PS please also send ...", or a list of questions under the letter. */
function goesOn(paragraph: readonly Line[]): boolean {
  const text = textOf(paragraph).replace(/^p\.?\s?s\.?\s?[:.-]?\s*/i, '');
  if (isFooter(text)) return false;
  const numbered = paragraph.some((line) => {
    const marker = readMarker(line.text);
    return (marker?.kind === 'number' || marker?.kind === 'labelled') && !isSignatureLine(line.text);
  });
  return numbered || (askingOf(text) === 'asks' && !isHousekeeping(text));
}

function withoutGreeting(lines: readonly Line[]): { body: readonly Line[]; greeting: readonly Line[] } {
  const at = lines.findIndex((line) => isSalutation(line.text));
  if (at < 0) return { body: lines, greeting: [] };
  const above = lines.slice(0, at);
  const asked = above.some((line) => isItem(line) || askingOf(line.text) === 'asks');
  // What stands above the greeting is a letterhead, unless it asks.
  const from = asked ? at : 0;
  return { body: [...lines.slice(0, from), ...lines.slice(at + 1)], greeting: lines.slice(from, at + 1) };
}

/** Parts the letter from its letterhead and greeting, its signature and the small print under it. */
export function withoutSignOff(lines: readonly Line[]): { body: Line[]; courtesies: Line[] } {
  const { body: letter, greeting } = withoutGreeting(lines);
  const body: Line[] = [];
  const courtesies: Line[] = [...greeting];
  let signed = false;
  for (const paragraph of toParagraphs(letter, (before, line) => isCloser(line.text) || isCloser(before.text))) {
    const [first] = paragraph;
    if (first === undefined) continue;
    if (isCloser(first.text)) signed = true;
    else if (signed && goesOn(paragraph)) signed = false;
    const out = signed || (!paragraph.some(isItem) && isFooter(textOf(paragraph)));
    (out ? courtesies : body).push(...paragraph);
  }
  const signature = trailingSignature(body);
  return {
    body: body.slice(0, body.length - signature),
    courtesies: [...courtesies, ...body.slice(body.length - signature)].toSorted((a, b) => a.at - b.at),
  };
}

/** How many lines at the end are a signature nobody announced: a name, an address, under a blank line. */
function trailingSignature(body: readonly Line[]): number {
  const last = body.at(-1);
  const above = body.at(-2);
  const oneWord = last !== undefined && above !== undefined && last.opens && /^\p{L}{2,15}$/u.test(last.text);
  if (oneWord && /[.?!]$/.test(above.text)) return 1;
  let found = 0;
  for (let length = 1; length < body.length; length += 1) {
    const line = body[body.length - length];
    if (line === undefined || !isSignatureLine(line.text) || (isItem(line) && !isInitial(line, body))) break;
    if (line.opens) found = length;
  }
  return found;
}
