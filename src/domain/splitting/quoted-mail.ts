import { askingOf } from './asking.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';

const HEADER = /^[*_]{0,2}(?:from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments?)\s?:[*_]{0,2}(?:\s|$)/i;
const FORWARD = /^(?:-{2,}\s*(?:original|forwarded)\s+message\b|begin\s+forwarded\s+message)/i;
const WROTE_BEGINS = /^on\s.{0,200}\d/i;
const WROTE_ENDS = /\b(?:wrote|writes)\s?:$/i;
const QUOTE = /^(?:>\s?)+/;

/** The line without the marks of a quotation. */
export function unquoted(line: Line): Line {
  return { ...line, text: line.text.replace(QUOTE, '') };
}

/** How many lines from here are the header of a quoted e-mail; 0 when none are. */
export function headerLength(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined) return 0;
  if (FORWARD.test(first.text)) return 1 + headerLength(lines, from + 1);
  if (WROTE_BEGINS.test(first.text)) {
    for (let length = 1; length <= 3; length += 1) {
      const line = lines[from + length - 1];
      if (line === undefined || (length > 1 && line.opens)) break;
      if (WROTE_ENDS.test(line.text)) return length;
    }
  }
  let length = 0;
  while (HEADER.test(lines[from + length]?.text ?? '')) length += 1;
  return length >= 2 ? length : 0;
}

function asks(lines: readonly Line[]): boolean {
  return lines.some((line) => {
    const marker = readMarker(line.text);
    return marker?.kind === 'number' || marker?.kind === 'labelled' || askingOf(line.text) === 'asks';
  });
}

const PASSES_ON = /\b(?:see\s+below|below|please\s+(?:log|deal|action|process|see)|fwd|forward(?:ed|ing)?|fyi)\b/i;

/**
 * Parts the letter from the e-mail it came in: headers, and the older messages quoted under it. Where the request
 * itself is what was forwarded or quoted, only the header and the quotation marks go.
 */
export function withoutQuotedMail(lines: readonly Line[]): { body: Line[]; quoted: Line[] } {
  const body: Line[] = [];
  const quoted: Line[] = [];
  const marked: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const length = headerLength(lines, index);
    if (length > 0) {
      const after = lines[index + length];
      const older = after !== undefined && !QUOTE.test(after.text);
      if (older && asks(body.filter((said) => !PASSES_ON.test(said.text)))) {
        quoted.push(...lines.slice(index));
        break;
      }
      quoted.push(...lines.slice(index, index + length));
      index += length - 1;
    } else if (QUOTE.test(line.text)) marked.push(line);
    else body.push(line);
  }
  const askedInQuotation = marked.length > 0 && !asks(body) && asks(marked.map(unquoted));
  if (!askedInQuotation) return { body, quoted: [...quoted, ...marked].toSorted((a, b) => a.at - b.at) };
  let opens = true;
  const read = [...body, ...marked]
    .toSorted((a, b) => a.at - b.at)
    .flatMap((line) => {
      const bare = { ...unquoted(line), opens: opens || line.opens };
      opens = bare.text === '';
      return opens ? [] : [bare];
    });
  return { body: read, quoted };
}
