import { describe, expect, test } from 'vitest';
import { readReviewClock, sayReviewClock, type ReviewEvent } from '../../../src/domain/clock/index.ts';
import { day, given, holidays, whyNot } from './days.ts';

const askedFor: ReviewEvent = { type: 'reviewAskedFor', on: day('2025-06-30') };
const extended: ReviewEvent = { type: 'reviewExtended', on: day('2025-07-20') };

describe('an internal review', () => {
  test.each([
    ['FOIA', [askedFor], '2025-07-29', '2025-07-28', false],
    ['FOIA', [askedFor, extended], '2025-08-28', '2025-08-26', false],
    ['EIR', [askedFor], '2025-08-28', '2025-08-26', true],
    ['both', [askedFor], '2025-07-29', '2025-07-28', false],
    ['both', [askedFor, extended], '2025-08-28', '2025-08-26', true],
  ] as const)('under %s: %j is due %s', (law, events, due, target, statutory) => {
    expect(given(readReviewClock(events, law, holidays))).toMatchObject({ due, target, statutory });
  });

  test('is dated anew when the day it was asked for is corrected', () => {
    const corrected: ReviewEvent = { type: 'reviewDateCorrected', on: day('2025-07-03'), to: day('2025-06-27') };
    const review = given(readReviewClock([askedFor, corrected], 'FOIA', holidays));
    expect(review).toMatchObject({ due: '2025-07-28' });
    expect(sayReviewClock(review)[1]).toBe(
      'On Thu 3 July 2025 the day of receipt was corrected from Mon 30 June 2025 to Fri 27 June 2025.',
    );
    expect(sayReviewClock(review).at(-1)).toBe(
      'Due Mon 28 July 2025, working day 20, by the guidance (s.45 Code part 5).',
    );
  });

  test('without a day has no clock', () => {
    expect(whyNot(readReviewClock([], 'EIR', holidays)).code).toBe('not received');
  });
});
