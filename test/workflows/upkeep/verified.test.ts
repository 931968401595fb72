import { expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import {
  newRecord,
  openRegister,
  saveWrites,
  SEARCHED,
  type ListEntry,
  type Write,
} from '../../../src/register/index.ts';
import { derivedOf } from '../../../src/workflows/derived/index.ts';
import { searchWrites } from '../../../src/workflows/derived/searched.ts';
import { rebuildRegister } from '../../../src/workflows/upkeep/rebuild-register.ts';
import { verifyRegister } from '../../../src/workflows/upkeep/verify-register.ts';
import { people } from '../../domain/request/things.ts';
import { underReview } from '../../domain/request/under-review.ts';

const holidays = shippedHolidays();

const withReviewer = underReview.happened('olive', {
  type: 'reviewerNamed',
  review: 1,
  reviewer: people.rita.user,
  officer: false,
});

/** A register with this request in it, and what stands in its lists. */
async function kept(lists: (right: readonly ListEntry[]) => readonly ListEntry[]) {
  const { state, history: events } = withReviewer;
  const register = await openRegister('sqlite::memory:');
  const history = {
    reference: state.reference,
    version: 'new' as const,
    events: [],
    record: newRecord(state.reference),
  };
  const right = derivedOf(state, holidays).filter(({ key }) => !key.startsWith(SEARCHED));
  const places = lists(right).map(({ key, value }): Write => ({ key, was: 'new', value }));
  await register.commit([...saveWrites(history, events), ...places, ...searchWrites(undefined, state)]);
  return register;
}

/** What is wrong with the lists; the bytes of these tests' letters are in no register. */
async function wrongLists(register: Awaited<ReturnType<typeof kept>>): Promise<string[]> {
  return (await verifyRegister(register, holidays)).faults.filter((fault) => fault.startsWith('The lists'));
}

test('a register with a review under way is whole', async () => {
  expect(await wrongLists(await kept((right) => right))).toEqual([]);
});

test.each(['review/', 'reviewer/'])('a wrong place in %s is found, and mended by a rebuild', async (list) => {
  const wrong = { key: `${list}2019-12-01/REQ00099`, value: { reference: 'REQ00099' } };
  const register = await kept((right) => [...right.filter(({ key }) => !key.startsWith(list)), wrong]);
  expect(await wrongLists(register)).toEqual([expect.stringContaining('in 2 places')]);
  await rebuildRegister(register, holidays);
  expect(await wrongLists(register)).toEqual([]);
});
