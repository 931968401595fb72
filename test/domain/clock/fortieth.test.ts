import { expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { fortiethWorkingDay } from '../../../src/domain/clock/index.ts';
import { day } from '../request/things.ts';

const paid = {
  effect: 'disregarded',
  late: false,
  payment: 'fee',
  from: day('2019-11-25'),
  to: day('2019-11-29'),
} as const;

// St Andrew’s Day (2 December) and Scotland’s 2 January count for nothing anywhere, besides Christmas and New Year.
test.each([
  ['counted from receipt, over every holiday', '2019-11-18', [], '2020-01-20'],
  ['days a payment was waited for do not count', '2019-11-18', [paid], '2020-01-27'],
  ['past the holidays known, there is none', '2099-11-18', [], undefined],
])('the 40th working day: %s', (_, from, steps, last) => {
  expect(fortiethWorkingDay({ countedFrom: day(from), steps }, shippedHolidays())).toBe(last);
});
