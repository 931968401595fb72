import type { Holidays } from '../../domain/clock/index.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { listWrites, SEARCHED, type ListEntry, type Write } from '../../register/index.ts';
import { endedEntries } from './ended.ts';
import { fileEntries } from './files-held.ts';
import { placesOf } from './lists.ts';
import { searchEntries, searchWrites } from './searched.ts';

/** What every list that is made from the histories begins with: all of them can be made again from these. */
export const derivedPrefixes = [
  'open/',
  'officer/',
  'approval/',
  'drafted/',
  'unanswered/',
  'drafted-notice/',
  'to-settle/',
  'to-post/',
  'department/',
  'with/',
  'review/',
  'reviewer/',
  'undone/',
  'ended/',
  'named/',
  'file/',
  SEARCHED,
] as const;

/** Everything the register keeps of a request besides its history, made from its state alone. */
export function derivedOf(request: FoiRequest, holidays: Holidays): ListEntry[] {
  return [...placesOf(request, holidays), ...lastingEntries(request), ...searchEntries(request)];
}

/** The writes that bring what does not hang on holidays from what a request was to what it is. */
export function lastingWrites(before: FoiRequest | undefined, after: FoiRequest): Write[] {
  return [...listWrites(before ? lastingEntries(before) : [], lastingEntries(after)), ...searchWrites(before, after)];
}

function lastingEntries(request: FoiRequest): ListEntry[] {
  return [...endedEntries(request), ...fileEntries(request)];
}
