import { z } from 'zod';
import { SEARCHED } from './adapter.ts';
import { LONGEST_WORD } from './search.ts';

const searched = z.object({ words: z.string() });

/** A word as the index has it: without accents, as SQLite's index has it too. */
export function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The different words that a record is found by; nothing for a record that is not searched. */
export function wordsOfRecord(key: string, json: string): string[] | undefined {
  if (!key.startsWith(SEARCHED)) return undefined;
  const read = searched.safeParse(JSON.parse(json));
  if (!read.success) return undefined;
  const words = plain(read.data.words).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length <= LONGEST_WORD))];
}
