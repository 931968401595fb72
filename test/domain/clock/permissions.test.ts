import { describe, expect, test } from 'vitest';
import { mayHappen, type Circumstances, type ClockEvent } from '../../../src/domain/clock/index.ts';
import { addMonths } from '../../../src/domain/london.ts';
import { day, given, holidays, whyNot } from './days.ts';

/** Received on Mon 3 March 2025: the 20th working day is Tue 1 April, the 40th Thu 1 May. */
const received: ClockEvent = { type: 'received', on: day('2025-03-03') };
const clarification = (on: string, questions?: number[]): ClockEvent => ({
  type: 'clarificationAsked',
  on: day(on),
  until: addMonths(day(on), 2),
  ...(questions && { questions }),
});
const askedForClarification = clarification('2025-03-10');
const complexity: ClockEvent = { type: 'complexityExtended', on: day('2025-03-20') };
const weighed = (on: string, until: string): ClockEvent => ({
  type: 'publicInterestExtended',
  on: day(on),
  until: day(until),
});

type Asked = Partial<Circumstances> & { today?: string; after?: ClockEvent[]; questions?: number[] };

function may(
  event: ClockEvent,
  { today = '2028-01-04', after = [received], questions = [1, 2, 3], ...rest }: Asked = {},
) {
  const circumstances = { law: 'FOIA', qualifiedExemptionEngaged: true, ...rest, today: day(today) } as const;
  return mayHappen({ events: after, questions }, event, circumstances, holidays);
}

describe('a notice within the first 20 working days', () => {
  const given = (type: 'feesNoticeGiven' | 'chargeNoticeGiven' | 'complexityExtended') => (on: string) =>
    ({ type, on: day(on) }) satisfies ClockEvent;
  const notices = [
    ['a clarification', clarification, 'FOIA', 'FOIA s.1(3) and s.10(1), EIR reg 9(2)'],
    ['a fees notice', given('feesNoticeGiven'), 'FOIA', 'FOIA s.9, s.10(2)'],
    ['a charge', given('chargeNoticeGiven'), 'EIR', 'EIR reg 8'],
    ['an extension for complexity', given('complexityExtended'), 'EIR', 'EIR reg 7'],
  ] as const;

  test.each(notices)('%s may be given on the 20th and not on the 21st', (_, notice, law, source) => {
    expect(may(notice('2025-04-01'), { law, complexAndVoluminous: true }).ok).toBe(true);
    const refusal = whyNot(may(notice('2025-04-02'), { law, complexAndVoluminous: true }));
    expect(refusal).toMatchObject({ code: 'too late', source });
    expect(refusal.says).toContain('Tue 1 April 2025');
  });

  test('a public interest extension too', () => {
    expect(may(weighed('2025-04-01', '2025-04-25')).ok).toBe(true);
    expect(whyNot(may(weighed('2025-04-02', '2025-04-25')))).toMatchObject({
      code: 'too late',
      source: 'FOIA s.10(3), s.17(2)',
    });
  });

  test('one to weigh whether to confirm or deny as well', () => {
    const confirming = (on: string): ClockEvent => ({
      type: 'publicInterestExtended',
      on: day(on),
      until: day('2025-04-25'),
      confirming: true,
    });
    expect(may(confirming('2025-04-01')).ok).toBe(true);
    expect(whyNot(may(confirming('2025-04-02'))).code).toBe('too late');
    expect(whyNot(may(confirming('2025-03-20'), { law: 'EIR' })).code).toBe('wrong law');
    expect(whyNot(may(confirming('2025-03-20'), { qualifiedExemptionEngaged: false })).code).toBe(
      'no exemption engaged',
    );
  });

  test('the days count anew after a clarification, and not at all while a fee is owed', () => {
    const clarified = [
      received,
      askedForClarification,
      { type: 'clarificationAnswered', on: day('2025-03-20') } as const,
    ];
    expect(may(weighed('2025-04-17', '2025-05-09'), { after: clarified }).ok).toBe(true);
    const owing: ClockEvent[] = [received, { type: 'feesNoticeGiven', on: day('2025-03-10') }];
    expect(may(clarification('2025-04-10'), { after: owing }).ok).toBe(true);
  });

  test('on the day of receipt already', () => {
    expect(may(clarification('2025-03-03')).ok).toBe(true);
  });

  test('not before receipt, and not on a day to come', () => {
    expect(whyNot(may(clarification('2025-02-28'))).code).toBe('too early');
    expect(whyNot(may(clarification('2025-03-11'), { today: '2025-03-10' })).code).toBe('in the future');
  });
});

describe('each law its own', () => {
  test.each([
    ['feesNoticeGiven', 'EIR', 'FOIA'],
    ['chargeNoticeGiven', 'FOIA', 'EIR'],
    ['complexityExtended', 'FOIA', 'EIR'],
  ] as const)('%s is not for a request under the %s', (type, law, only) => {
    const event = { type, on: day('2025-03-20') };
    expect(whyNot(may(event, { law, complexAndVoluminous: true })).says).toContain(only);
    expect(may(event, { law: 'both', complexAndVoluminous: true }).ok).toBe(true);
  });

  test('the EIR know no extension for the public interest', () => {
    expect(whyNot(may(weighed('2025-03-20', '2025-04-25'), { law: 'EIR' })).code).toBe('wrong law');
  });
});

describe('a public interest extension', () => {
  test('needs a qualified exemption already found to apply', () => {
    const refusal = whyNot(may(weighed('2025-03-20', '2025-04-25'), { qualifiedExemptionEngaged: false }));
    expect(refusal).toMatchObject({ code: 'no exemption engaged', source: 'FOIA s.10(3), s.17(2)' });
  });

  test('has to name a day later than the due date', () => {
    expect(whyNot(may(weighed('2025-03-20', '2025-04-01'))).code).toBe('not a later date');
    expect(may(weighed('2025-03-20', '2025-04-02')).ok).toBe(true);
  });

  test('past 40 working days is allowed with a warning', () => {
    expect(given(may(weighed('2025-03-20', '2025-05-01'))).warnings).toEqual([]);
    expect(given(may(weighed('2025-03-20', '2025-05-02'))).warnings).toMatchObject([{ code: 'past forty' }]);
  });

  test('to a weekend is allowed with a warning, to a year without holidays refused', () => {
    expect(given(may(weighed('2025-03-20', '2025-04-26'))).warnings).toMatchObject([{ code: 'not a working day' }]);
    expect(whyNot(may(weighed('2025-03-20', '2029-02-01'))).code).toBe('outside known holidays');
  });

  test('a second time needs a reason, may come after the 20 working days, and is flagged', () => {
    const after = [received, weighed('2025-03-20', '2025-04-15')];
    const again = weighed('2025-04-14', '2025-04-25');
    expect(whyNot(may(again, { after })).code).toBe('no reason given');
    expect(whyNot(may(again, { after, reason: '  ' })).code).toBe('no reason given');
    const allowed = given(may(again, { after, reason: 'The qualified person is away' }));
    expect(allowed.warnings).toMatchObject([{ code: 'extended again' }]);
    expect(allowed.clock).toMatchObject({ due: '2025-04-25' });
  });

  test('after a clarification is a first one again', () => {
    const answered: ClockEvent = { type: 'clarificationAnswered', on: day('2025-03-28') };
    const after = [received, weighed('2025-03-07', '2025-04-15'), askedForClarification, answered];
    expect(given(may(weighed('2025-04-10', '2025-05-09'), { after })).warnings).toEqual([]);
  });

  test('waits while the requester owes an answer', () => {
    const after = [received, askedForClarification];
    expect(whyNot(may(weighed('2025-03-20', '2025-04-25'), { after })).code).toBe('already outstanding');
  });
});

describe('an extension under EIR regulation 7', () => {
  test('needs a request both complex and voluminous, and is given once', () => {
    expect(whyNot(may(complexity, { law: 'EIR' })).code).toBe('not complex and voluminous');
    const facts = { law: 'EIR', complexAndVoluminous: true } as const;
    expect(given(may(complexity, facts)).clock).toMatchObject({ due: '2025-05-01' });
    expect(whyNot(may(complexity, { ...facts, after: [received, complexity] }))).toMatchObject({
      code: 'past the limit',
      says: 'It was extended on Thu 20 March 2025 already. The EIR give one extension, to 40 working days at most.',
    });
  });

  test('names a day later than the due date; a weekend is warned of', () => {
    const facts = { law: 'EIR', complexAndVoluminous: true } as const;
    const to = (until: string): ClockEvent => ({
      type: 'complexityExtended',
      on: day('2025-03-20'),
      until: day(until),
    });
    expect(whyNot(may(to('2025-04-01'), facts)).code).toBe('not a later date');
    expect(given(may(to('2025-04-02'), facts)).clock).toMatchObject({ due: '2025-04-02' });
    expect(given(may(to('2025-04-12'), facts)).warnings).toMatchObject([{ code: 'not a working day' }]);
    expect(whyNot(may(to('2029-02-01'), facts)).code).toBe('outside known holidays');
  });
});

describe('what comes from the requester', () => {
  test('moves no clock when nothing was asked for', () => {
    expect(whyNot(may({ type: 'clarificationAnswered', on: day('2025-03-20') })).code).toBe('nothing outstanding');
    expect(whyNot(may({ type: 'feePaid', on: day('2025-03-20') })).code).toBe('nothing outstanding');
    expect(whyNot(may({ type: 'chargePaid', on: day('2025-03-20') })).code).toBe('nothing outstanding');
  });

  test('cannot come before it was asked for', () => {
    const after = [received, askedForClarification];
    expect(whyNot(may({ type: 'clarificationAnswered', on: day('2025-03-07') }, { after })).code).toBe('too early');
    expect(may({ type: 'clarificationAnswered', on: day('2025-03-10') }, { after }).ok).toBe(true);
    expect(given(may({ type: 'clarificationAnswered', on: day('2025-03-20') }, { after })).clock).toMatchObject({
      due: '2025-04-17',
    });
  });

  test('is asked for once at a time', () => {
    const after = [received, askedForClarification];
    expect(whyNot(may(clarification('2025-03-12'), { after })).code).toBe('already outstanding');
    for (const [type, law] of [
      ['feesNoticeGiven', 'FOIA'],
      ['chargeNoticeGiven', 'EIR'],
    ] as const) {
      const owing: ClockEvent[] = [received, { type, on: day('2025-03-10') }];
      expect(whyNot(may({ type, on: day('2025-03-12') }, { after: owing, law })).code).toBe('already outstanding');
    }
    const ofOne = clarification('2025-03-10', [2]);
    const ofAnother = clarification('2025-03-12', [3]);
    expect(may(ofAnother, { after: [received, ofOne] }).ok).toBe(true);
  });

  test('concerns questions that exist', () => {
    const event = clarification('2025-03-10', [2, 9]);
    expect(whyNot(may(event)).says).toContain('question 9');
  });
});

describe('the day of receipt', () => {
  test('is never in the future, first entered or corrected', () => {
    expect(whyNot(may(received, { after: [], today: '2025-03-02' })).code).toBe('in the future');
    expect(given(may(received, { after: [], today: '2025-03-03' })).clock).toMatchObject({ due: '2025-04-01' });
    const correction: ClockEvent = { type: 'receivedDateCorrected', on: day('2025-03-05'), to: day('2025-03-06') };
    expect(whyNot(may(correction, { today: '2025-03-05' })).code).toBe('in the future');
  });

  test('is not corrected to a day after something was done about the request', () => {
    const correction: ClockEvent = { type: 'receivedDateCorrected', on: day('2025-03-20'), to: day('2025-03-11') };
    expect(whyNot(may(correction, { after: [received, askedForClarification] })).code).toBe('too late');
    const sameDay: ClockEvent = { type: 'receivedDateCorrected', on: day('2025-03-20'), to: day('2025-03-10') };
    expect(may(sameDay, { after: [received, askedForClarification] }).ok).toBe(true);
    expect(given(may(correction)).clock).toMatchObject({ due: '2025-04-09' });
  });
});
