import type { Inline } from './tree.ts';

/** What begins at a place: how it is drawn, and how many characters it takes. */
export interface Mark {
  node: Inline;
  length: number;
}

/** Reads a run from its beginning to its end: what marks make of it, and what stands between them as `plain` reads it. */
export function scan(
  source: string,
  markAt: (at: number) => Mark | undefined,
  plain: (text: string) => Inline[],
): Inline[] {
  const out: Inline[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') out.push(...plain(text));
    text = '';
  };
  let at = 0;
  while (at < source.length) {
    const found = markAt(at);
    if (found === undefined) {
      text += source[at];
      at += 1;
    } else {
      flush();
      out.push(found.node);
      at += found.length;
    }
  }
  flush();
  return out;
}
