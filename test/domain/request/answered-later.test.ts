import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { divide } from '../../../src/domain/request/answered-later.ts';
import { clockOfRequest } from '../../../src/domain/request/clock-of.ts';
import { isRefusal } from '../../../src/domain/request/decision.ts';
import { digestOf, letterOf } from '../../../src/domain/request/letter-of.ts';
import { aRequest, type ARequest } from './a-request.ts';
import { aPart, day, sha } from './things.ts';

const holidays = shippedHolidays();

/** What a letter of a day answers, leaves for later and still lacks, by the numbers of the questions. */
function divided({ state }: ARequest, date = '2019-12-02') {
  const clock = clockOfRequest(state, holidays);
  if (!clock.ok) throw new Error(clock.refusal.says);
  const { ready, later, missing } = divide(state, clock.value, day(date));
  return {
    ready: ready.map(({ number }) => number),
    later: Object.fromEntries(later),
    missing: missing.map(({ number }) => number),
  };
}

function letter({ state }: ARequest, date = '2019-12-02') {
  const model = letterOf(state, day(date), holidays);
  if (isRefusal(model)) throw new Error(model.refusal);
  return model;
}

/** Received on Mon 18 November 2019, due on Tue 17 December; questions 1 and 3 are settled. */
const two = aRequest().settled(1).settled(3);
const eir = aRequest({ law: 'EIR' }).settled(1).settled(3);

describe('a question is answered later than the others', () => {
  test.each<[string, ARequest, string, { because: string; on: string; until: string } | undefined]>([
    ['it was never asked about', two, '2019-12-02', undefined],
    [
      'what it means was asked',
      two.wrote('clarification', [2], { until: '2020-01-25' }),
      '2019-12-02',
      { because: 'clarification', on: '2019-11-25', until: '2020-01-25' },
    ],
    [
      'and nobody has answered in time',
      two.wrote('clarification', [2], { until: '2020-01-25' }),
      '2020-02-03',
      { because: 'clarification', on: '2019-11-25', until: '2020-01-25' },
    ],
    [
      'a fee was asked for it',
      two.wrote('feesNotice', [2]),
      '2019-12-02',
      { because: 'fee', on: '2019-11-25', until: '2020-02-24' },
    ],
    [
      'a charge was asked for it',
      eir.wrote('charge', [2]),
      '2019-12-02',
      { because: 'charge', on: '2019-11-25', until: '2020-02-24' },
    ],
    [
      'its public interest is weighed',
      two.wrote('publicInterestExtension', [2], { until: '2020-01-06' }),
      '2020-01-06',
      { because: 'publicInterest', on: '2019-11-25', until: '2020-01-06' },
    ],
    [
      'its public interest was to be weighed by yesterday',
      two.wrote('publicInterestExtension', [2], { until: '2020-01-06' }),
      '2020-01-07',
      undefined,
    ],
    [
      'it is complex and voluminous',
      eir.wrote('complexityExtension', [2], { until: '2020-01-20' }),
      '2019-12-02',
      { because: 'complexity', on: '2019-11-25', until: '2020-01-20' },
    ],
    [
      'the requester said what it means, and it is due after the others',
      two.wrote('clarification', [2]).madeClear([2]),
      '2019-12-02',
      { because: 'clarified', on: '2019-11-29', until: '2020-01-03' },
    ],
    [
      'the requester said what all of them mean, so that it is due with the others',
      two.wrote('clarification').madeClear([1, 2, 3]).settled(1).settled(3),
      '2019-12-02',
      undefined,
    ],
    [
      'the fee came, and it is due after the others',
      two.wrote('feesNotice', [2]).paid(),
      '2019-12-02',
      { because: 'paid', on: '2019-11-29', until: '2019-12-24' },
    ],
    ['it is late, and nobody said so', two, '2020-01-07', undefined],
    [
      'it is late, as the requester was told',
      two.wrote('holding', [2], { on: '2019-12-17', until: '2020-01-10' }),
      '2020-01-07',
      { because: 'late', on: '2019-12-17', until: '2020-01-10' },
    ],
    [
      'it is later even than the requester was told',
      two.wrote('holding', [2], { on: '2019-12-17', until: '2020-01-10' }),
      '2020-01-13',
      undefined,
    ],
  ])('where %s', (_, request, date, later) => {
    expect(divided(request, date)).toEqual({
      ready: [1, 3],
      later: later ? { 2: later } : {},
      missing: later ? [] : [2],
    });
  });

  test('a question that waits and is settled goes with the others', () => {
    expect(divided(two.settled(2).wrote('clarification', [2]))).toEqual({ ready: [1, 2, 3], later: {}, missing: [] });
  });

  test('one that another covers goes with that one', () => {
    const covered = aRequest()
      .settled(1, aPart({ coversQuestions: [3] }))
      .settled(2);
    expect(divided(covered).ready).toEqual([1, 2, 3]);
    // What covers it has changed and waits; the question itself is due with the rest.
    const waits = covered.wrote('clarification', [1]).madeClear([1]);
    expect(divided(waits)).toMatchObject({ ready: [2], missing: [3], later: { 1: { because: 'clarified' } } });
  });
});

describe('the letter that leaves questions for later', () => {
  const extended = two.wrote('publicInterestExtension', [2], { until: '2020-01-06' });

  test('says why, and nothing that was settled of them', () => {
    const left = two.settled(2).wrote('clarification', [2], { until: '2020-01-25' }).reopened(2);
    expect(letter(left).entries[1]).toEqual({
      number: 2,
      wording: 'What did they cost?',
      parts: [],
      later: { because: 'clarification', on: '2019-11-25', until: '2020-01-25' },
      law: 'FOIA',
    });
  });

  test('is late by what it answers, and not by what it leaves', () => {
    expect(letter(extended, '2019-12-18')).toMatchObject({ due: '2019-12-17', daysLate: 1 });
    expect(letter(two.wrote('clarification', [2]).madeClear([2]), '2019-12-17')).toMatchObject({ daysLate: 0 });
  });

  test('speaks of the extension only where it gives the decision', () => {
    expect(letter(extended).extended).toBeUndefined();
    expect(letter(extended.settled(2)).extended).toEqual({ on: '2019-11-25', because: 'publicInterest' });
    const whole = aRequest().settled(1).wrote('publicInterestExtension', [], { until: '2020-01-06' });
    expect(letter(whole).extended).toBeUndefined();
    // Late by now, and the requester was told so: the decision is still to come.
    const late = whole.wrote('holding', [2, 3], { on: '2020-01-07', until: '2020-01-13' });
    expect(letter(late, '2020-01-08').entries.map((entry) => entry.later?.because)).toEqual([
      undefined,
      'late',
      'late',
    ]);
    expect(letter(late, '2020-01-08').extended).toBeUndefined();
  });

  test('leads to one that tells nothing again, and is due with what is left', () => {
    const first = extended.drafted({ later: [2], date: '2019-12-02' }).answeredBy();
    const second = letter(first.settled(2), '2020-01-06');
    expect(second).toMatchObject({ due: '2020-01-06', daysLate: 0, extended: { on: '2019-11-25' } });
    expect(second.entries.map(({ toldOn, parts }) => [toldOn, parts.length])).toEqual([
      ['2019-11-18', 0],
      [undefined, 1],
      ['2019-11-18', 0],
    ]);
  });

  test('is another letter to its approval than one that answers all in the same bytes', () => {
    const bytes = { pdf: sha('1'), text: sha('2'), html: sha('3') };
    const { state } = two;
    expect(digestOf(bytes, [], state, [2])).not.toBe(digestOf(bytes, [], state));
    expect(digestOf(bytes, [], state, [2])).not.toBe(digestOf(bytes, [], state, [1]));
  });
});
