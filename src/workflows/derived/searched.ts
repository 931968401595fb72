import { isDeepStrictEqual } from 'node:util';
import { searchedTexts, searchedWords } from '../../domain/request/searched.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { listWrites, SEARCHED, type ListEntry, type Write } from '../../register/index.ts';

/** A request in the index of words: made from its state alone, at any time again. */
export function searchEntries(request: FoiRequest): ListEntry[] {
  if (request.erased) return [];
  return [{ key: `${SEARCHED}${request.reference}`, value: { words: searchedWords(request) } }];
}

/** The writes that bring the index of words from what a request was to what it is. */
export function searchWrites(before: FoiRequest | undefined, after: FoiRequest): Write[] {
  if (before === undefined) return listWrites([], searchEntries(after));
  return saysTheSame(before, after) ? [] : listWrites(searchEntries(before), searchEntries(after));
}

/** Looking for what tells who asks takes its time: it is done again only where there is something new to look through. */
function saysTheSame(before: FoiRequest, after: FoiRequest): boolean {
  return (
    before.erased === after.erased &&
    isDeepStrictEqual(before.requester, after.requester) &&
    isDeepStrictEqual(searchedTexts(before), searchedTexts(after))
  );
}
