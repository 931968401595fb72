import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';

const INLINE = /(^|[.?!;:]["'”’)]?\s)(?:(Q(?:uestion)?\s?)|\(?)(\d{1,2})(\.\)|[.):])\s{0,3}(?=["'“‘]?\p{Lu})/gu;

/**
 * Gives each question its own line where a web form has run a numbered list together: "1. How many? 2. Where?", "Q1: How
 * many? Q2: Where?". Only numbers that follow the end of a sentence, go up by one from 1 and all have one style count, so
 * that "in 2019. 5 cameras" and "section 12. The" stay in their sentence.
 */
export function breakInlineNumbers(lines: readonly Line[]): Line[] {
  const numbersAtLineStart = new Set(
    lines.flatMap(({ text }) => {
      const marker = readMarker(text);
      return marker?.kind === 'number' && marker.number > 1 ? [marker.number] : [];
    }),
  );
  return lines.flatMap((line) => {
    const cuts: number[] = [];
    let style: string | undefined;
    for (const found of line.text.matchAll(INLINE)) {
      const [, before = '', name = '', digits = '', delimiter = ''] = found;
      const number = Number(digits);
      if (number !== cuts.length + 1 || (style !== undefined && name + delimiter !== style)) continue;
      if (numbersAtLineStart.has(number)) return [line];
      style = name + delimiter;
      cuts.push(found.index + before.length);
    }
    if (cuts.length < 2) return [line];
    const edges = [...(cuts[0] === 0 ? [] : [0]), ...cuts];
    return edges.map((start, index) => {
      const text = line.text.slice(start, edges[index + 1] ?? line.text.length).trim();
      return { ...line, text, width: line.indent + text.length, opens: index === 0 && line.opens };
    });
  });
}
