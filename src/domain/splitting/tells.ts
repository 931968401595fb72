import { circumstancesIn } from './circumstances.ts';
import type { KnownParticulars } from './particulars.ts';
import { namesAloneIn, particularsIn } from './particulars.ts';
import type { Span } from './sentences.ts';
import { sentencesOf } from './sentences.ts';

/** What in a text tells who asks or why: the requester's own particulars, or a first-person circumstance. */
export interface Tell {
  kind: 'particulars' | 'circumstance';
  /** The words that tell, as written. */
  words: string;
}

type Found = Tell & Span;

function find(text: string, requester: KnownParticulars): Found[] {
  const named =
    (kind: Tell['kind']) =>
    (span: Span): Found => ({ ...span, kind, words: text.slice(span.start, span.end) });
  const found = [
    ...particularsIn(text, requester).map(named('particulars')),
    ...circumstancesIn(text).map(named('circumstance')),
    ...namesAloneIn(text, requester).map(named('circumstance')),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.kind === 'particulars' && last.kind === 'circumstance') kept[kept.length - 1] = one;
  }
  return kept;
}

/**
 * The words in a text that tell who asks or why, in order, none within another. Particulars win over a circumstance
 * they overlap. Words of asking ("my request", "please send me", "I would like to know") tell nothing.
 */
export function tells(text: string, requester: KnownParticulars): Tell[] {
  return find(text, requester).map(({ kind, words }) => ({ kind, words }));
}

/** The text without the sentences that tell who asks or why; empty if nothing is left. What it returns tells nothing. */
export function withoutTells(text: string, requester: KnownParticulars): string {
  return partTells(text, requester).silent;
}

/** A text parted into what tells nothing of who asks or why, and the sentences that do, as they stood. */
export function partTells(text: string, requester: KnownParticulars): { silent: string; telling: string[] } {
  const telling: string[] = [];
  let kept = text;
  for (let found = find(kept, requester); found.length > 0; found = find(kept, requester)) {
    const told = found;
    let next = 0;
    const silent = sentencesOf(kept).filter((sentence) => {
      while ((told[next]?.end ?? Infinity) <= sentence.start) next += 1;
      if ((told[next]?.start ?? Infinity) >= sentence.end) return true;
      telling.push(sentence.text.trim());
      return false;
    });
    kept = silent.map((sentence) => sentence.text).join('');
  }
  return { silent: kept.trim(), telling };
}
