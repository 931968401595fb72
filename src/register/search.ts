import type { Found } from './adapter.ts';

/** A record under `search/` that has words in common with a text. */
export interface Hit {
  key: string;
  /** How much of what was looked for it has, rare words counting more: from above 0 to 1. */
  score: number;
}

/** Records seen of each word, the latest: of a word that stands in more, what older ones share counts for nothing. */
export const HOLDERS = 200;
/** Words looked for at most. */
const WORDS = 64;
/** Words longer than this are not looked for. */
export const LONGEST_WORD = 60;

/** The different words of a text, in the order they come, without case. */
export function wordsIn(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= LONGEST_WORD);
  return [...new Set(words)].slice(0, WORDS);
}

/** The places of what was found and how much each has of what was looked for, best first; of equals the latest. */
export function ranked({ lastPlace, holders }: Found): { place: number; score: number }[] {
  const weights = holders.map((each) => weightOf(each, lastPlace));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = new Map<number, number>();
  for (const [index, places] of holders.entries()) {
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + (weights[index] ?? 0));
  }
  return [...shared]
    .toSorted(([placeA, a], [placeB, b]) => b - a || placeB - placeA)
    .map(([place, weight]) => ({ place, score: weight / all }));
}

/** How much a word tells: the more, the fewer records hold it. Beyond those seen their number is told from how close they stand. */
function weightOf(holders: Found['holders'][number], lastPlace: number): number {
  const oldest = holders.at(-1) ?? 0;
  const holding =
    holders.length < HOLDERS ? holders.length : (holders.length / Math.max(1, lastPlace - oldest + 1)) * lastPlace;
  return Math.log(1 + Math.max(0, lastPlace - holding + 0.5) / (holding + 0.5));
}
