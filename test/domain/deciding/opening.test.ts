import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import {
  departmentsAnswerBy,
  open,
  problemsOfNewRequest,
  problemsOfQuestions,
  type Checked,
  type NewRequest,
} from '../../../src/domain/deciding/opening.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import { day, eventsOf, requester, whyNot } from '../request/things.ts';

const holidays = shippedHolidays();
const today = day('2019-11-20');

function aNewRequest(more: Partial<NewRequest> = {}): NewRequest {
  return {
    requester,
    received: day('2019-11-18'),
    howItCame: 'email',
    law: 'FOIA',
    subject: 'street lights',
    wording: 'How many street lights are there?',
    original: [],
    ...more,
  };
}

function checked(more: Partial<Checked> = {}): Checked {
  return {
    questions: [{ wording: 'How many street lights are there?', departments: ['highways'] }],
    context: [],
    acknowledge: true,
    ...more,
  };
}

/** What is wrong with a new request, by field. */
function problems(more: Partial<NewRequest>): Record<string, string> {
  return Object.fromEntries(
    problemsOfNewRequest(aNewRequest(more), today, holidays).map(({ field, refusal }) => [field ?? '', refusal]),
  );
}

describe('a new request', () => {
  test('that is in order has no problems', () => expect(problems({})).toEqual({}));

  const sound: [string, Partial<NewRequest>][] = [
    ['received today', { received: today }],
    ['received on a Sunday', { received: day('2019-11-17') }],
    ['received on Christmas Day, long ago', { received: day('2013-12-25') }],
    ['of somebody who gave no name', { requester: { email: 'abc123@example.org' } }],
    ['of somebody who gave only a postal address', { requester: { postalAddress: '14 Larch Close' } }],
    ['of somebody at WhatDoTheyKnow', { requester: { name: 'J', email: 'request-1-ab@whatdotheyknow.com' } }],
  ];
  test.each(sound)('%s is in order', (_, more) => expect(problems(more)).toEqual({}));

  const wrong: [string, Partial<NewRequest>, string, RegExp][] = [
    [
      'an address without @',
      { requester: { email: 'holloway' } },
      'email',
      /cannot be an e-mail address.*name@example/u,
    ],
    ['an address with a space', { requester: { email: 'm holloway@x.org' } }, 'email', /cannot be an e-mail address/u],
    ['two addresses', { requester: { email: 'a@x.org, b@x.org' } }, 'email', /cannot be an e-mail address/u],
    ['no address at all', { requester: { name: 'Margaret' } }, 'email', /e-mail address, or a postal address/u],
    ['tomorrow', { received: day('2019-11-21') }, 'received', /in the future\. Today is Wed 20 November 2019/u],
    ['the year typed wrongly', { received: day('2091-11-18') }, 'received', /in the future/u],
    ['before any holidays known', { received: day('2011-03-01') }, 'received', /holiday/u],
    ['no subject', { subject: '  ' }, 'subject', /what the request is about/u],
    ['no text', { wording: '\n ' }, 'wording', /Paste the request/u],
  ];
  test.each(wrong)('with %s is refused in that field, saying what to do', (_, more, field, says) => {
    expect(problems(more)).toEqual({ [field]: expect.stringMatching(says) });
  });

  test('with a due date past the bank holidays known is refused, saying so', () => {
    const late = problemsOfNewRequest(aNewRequest({ received: day('2028-12-18') }), day('2028-12-20'), holidays);
    expect(late).toEqual([{ field: 'received', refusal: expect.stringMatching(/bank holidays/iu) }]);
  });

  test('is told all that is wrong with it at once', () => {
    const all = problems({ requester: { email: 'x' }, received: day('2020-01-01'), subject: '', wording: '' });
    expect(Object.keys(all).sort()).toEqual(['email', 'received', 'subject', 'wording']);
  });
});

describe('its questions', () => {
  function wrong(more: Partial<Checked>) {
    return problemsOfQuestions(checked(more), requester).map(({ field, question }) => [field, question]);
  }
  const asks = (wording: string, departmentWording?: string) => ({
    questions: [
      { wording: 'How many?', departments: [] },
      { wording, departments: [], departmentWording },
    ],
  });

  test('may ask anything', () => expect(wrong(asks('Who mended the light in Larch Street?'))).toEqual([]));

  test('are one at the least', () => {
    expect(problemsOfQuestions(checked({ questions: [] }), requester)).toEqual([
      { field: 'wording', refusal: expect.stringContaining('at least one question') },
    ]);
  });

  const telling: [string, string][] = [
    ['their name', 'What do you hold about Margaret Holloway?'],
    ['their e-mail address', 'Reply to m.holloway@example.org with the figures.'],
    ['their postcode', 'Which lights are near MK9 4QT?'],
  ];
  test.each(telling)('that hold %s need a wording for departments', (_, wording) => {
    expect(wrong(asks(wording))).toEqual([['departmentWording', 2]]);
    expect(wrong(asks(wording, 'Which lights are near the requester’s home?'))).toEqual([]);
    expect(wrong(asks('Which lights?', wording))).toEqual([['departmentWording', 2]]);
  });

  test.each(telling)('may not stand under a heading or in a context that holds %s', (_, words) => {
    expect(wrong({ questions: [{ wording: 'How many?', heading: words, departments: [] }] })).toEqual([['wording', 1]]);
    expect(wrong({ context: [{ text: words, questions: 'all' }] })).toEqual([['context', undefined]]);
  });
});

describe('logging', () => {
  const when = { today, holidays };

  test('opens the request, and asks the departments that were picked', () => {
    const events = eventsOf(
      open(
        'REQ06487',
        aNewRequest(),
        checked({
          questions: [
            { wording: 'How many?', departments: ['highways', 'parks'] },
            { wording: 'Who?', departments: [] },
            { wording: 'Why?', departments: ['parks'], departmentWording: 'Why so many?', heading: 'Lights' },
          ],
          context: [{ text: 'Since 2015.', questions: [1, 3] }],
        }),
        when,
      ),
    );
    const state = fold(events.map((event) => ({ ...event, at: 0, by: 'U0OLIVE' })));
    expect(state?.questions.map((question) => question.asked.map((asked) => asked.department))).toEqual([
      ['highways', 'parks'],
      [],
      ['parks'],
    ]);
    expect(state?.questions[2]).toMatchObject({ heading: 'Lights', departmentWording: 'Why so many?' });
    expect(state?.context).toEqual([{ text: 'Since 2015.', questions: [1, 3] }]);
  });

  test('is refused for the same reasons as each step, whatever was checked before', () => {
    expect(whyNot(open('REQ06487', aNewRequest({ received: day('2019-11-21') }), checked(), when)).field).toBe(
      'received',
    );
    const named = checked({ questions: [{ wording: 'Am I, Margaret Holloway, on file?', departments: [] }] });
    expect(whyNot(open('REQ06487', aNewRequest(), named, when)).field).toBe('departmentWording');
  });
});

describe('departments are asked to answer', () => {
  test.each([
    ['ten working days after receipt', '2019-11-18', '2019-11-18', '2019-12-02'],
    ['two working days from now, where that is later', '2019-11-18', '2019-12-10', '2019-12-12'],
    ['never after the due date, where one is logged late', '2019-11-18', '2019-12-16', '2019-12-17'],
    ['today, where the due date has passed', '2019-11-18', '2020-01-06', '2020-01-06'],
    ['counting no weekend and no holiday', '2019-12-23', '2019-12-23', '2020-01-09'],
  ])('%s', (_, received, now, by) => {
    expect(departmentsAnswerBy(day(received), day(now), holidays)).toBe(by);
  });

  test('never before today, for any request of any age', () => {
    const days = fc
      .integer({ min: 0, max: 5800 })
      .map((n) => day(new Date(Date.UTC(2012, 0, 10 + n)).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [received, now] = a < b ? [a, b] : [b, a];
        expect(departmentsAnswerBy(received, now, holidays) >= now).toBe(true);
      }),
    );
  });
});
