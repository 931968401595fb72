import { headingText, isHeading, isSectionLabel } from './headings.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';

/** A question's lines, and what stands under them and introduces the next: a section's heading and words. */
export interface Block {
  lines: Line[];
  heading: Line[];
  intro: Line[];
}

/** Cuts the heading of the next section, and what is said under it, from the lines before a question. */
export function cutHeading(lines: readonly Line[]): Block {
  for (let at = lines.length; at > 0; at -= 1) {
    const line = lines[at - 1];
    if (line === undefined) break;
    if (isHeading(line, at === lines.length)) {
      const above = lines[at - 2];
      const first = above !== undefined && isSectionLabel(above.text) ? at - 2 : at - 1;
      return { lines: lines.slice(0, first), heading: lines.slice(first, at), intro: lines.slice(at) };
    }
    if (readMarker(line.text) !== undefined) break;
  }
  return { lines: [...lines], heading: [], intro: [] };
}

/** The heading's words as a question carries them: nothing when it has none. */
export function headed(heading: readonly Line[]): { heading?: string } {
  const words = heading.map((line) => headingText(line.text)).join(' ');
  return words === '' ? {} : { heading: words };
}
