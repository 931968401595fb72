import { describe, expect, test } from 'vitest';
import {
  askToEnd,
  endWithoutLetter,
  mayNotEndWithoutLetter,
  sendEndingBack,
} from '../../../../src/domain/deciding/ending/ending-without-letter.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { phaseOf } from '../../../../src/domain/request/phase.ts';
import { endOf } from '../../../../src/domain/request/retention.ts';
import { respondedOn } from '../../../../src/domain/request/review-of.ts';
import { askedToEndNow } from '../../../../src/domain/request/without-letter.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { aPart, day, people, whyNot } from '../../request/things.ts';

const today = day('2019-12-02');
const ending = {
  as: 'vexatious' as const,
  reason: 'The ninth in two months.',
  earlier: 'REQ06001',
  toldOn: day('2019-10-01'),
  why: 'They were told why.',
};
const elsewhere = { today, before: undefined };
const asked = aRequest().did('olive', (request) => askToEnd(request, people.olive, ending, elsewhere));
const own = { ownWorkAllowed: false };

describe('asking an approver to end it', () => {
  test('keeps why, what was told before, and why another letter would be unreasonable', () => {
    expect(askedToEndNow(asked.state)).toMatchObject({ ...ending, time: 1, by: people.olive.user });
    expect(phaseOf(asked.state)).toBe('open');
  });

  test.each<[string, ARequest, Partial<typeof ending>, string | undefined, RegExp]>([
    ['a request under the EIR', aRequest({ law: 'EIR' }), {}, undefined, /^Only a request under the FOIA.*s\.17\(6\)/u],
    ['one under both laws', aRequest({ law: 'both' }), {}, undefined, /The EIR always want a refusal in writing/u],
    ['this very request', aRequest(), { earlier: aRequest().state.reference }, 'earlier', /^That is this request/u],
    ['no earlier request', aRequest(), { earlier: ' ' }, 'earlier', /^Name the earlier request/u],
    ['a letter still to come', aRequest(), { toldOn: day('2019-12-03') }, 'toldOn', /still to come/u],
    ['no reason', aRequest(), { reason: '' }, 'reason', /^Say why, for the file/u],
    ['not why a letter would be unreasonable', aRequest(), { why: ' ' }, 'why', /s\.17\(6\)\(c\)/u],
  ])('is refused for %s', (_, request, more, field, says) => {
    const refusal = whyNot(askToEnd(request.state, people.olive, { ...ending, ...more }, elsewhere));
    expect(refusal.refusal).toMatch(says);
    expect(refusal.field).toBe(field);
  });

  test('for the very same again, while it waits, changes nothing; anything else takes its place', () => {
    const asks = (more: Partial<typeof ending>, who = people.olive, request = asked) =>
      askToEnd(request.state, who, { ...ending, ...more }, elsewhere);
    expect(asks({})).toEqual({ events: [] });
    expect(asks({ reason: ` ${ending.reason} ` })).toEqual({ events: [] });
    for (const other of [
      { reason: 'The tenth.' },
      { earlier: 'REQ06002' },
      { toldOn: day('2019-10-02') },
      { why: 'So.' },
    ])
      expect(asks(other)).toMatchObject({ events: [{ type: 'endingAsked' }] });
    expect(asks({}, people.oscar)).toMatchObject({ events: [{ type: 'endingAsked' }] });
    const back = asked.did('anna', (request) => sendEndingBack(request, people.anna, 1, 'A letter, please.'));
    expect(asks({}, people.olive, back)).toMatchObject({ events: [{ type: 'endingAsked' }] });
  });

  test('is an officer’s', () => {
    expect(whyNot(askToEnd(aRequest().state, people.anna, ending, elsewhere)).refusal).toMatch(/^Only an FOI officer/u);
    expect(mayNotEndWithoutLetter(aRequest().state, people.olive)).toBeUndefined();
  });
});

describe('the earlier request, where the register has it', () => {
  const before = (part = aPart({ kind: 'vexatious', ground: 'foia-14-1' })) =>
    aRequest({ questions: ['How many?'] })
      .settled(1, part)
      .drafted()
      .askedForApproval()
      .approved()
      .begun()
      .sent().state;

  test('counts where a letter told that it was vexatious or repeated, on that day', () => {
    const on = before().questions[0]?.told?.on ?? today;
    const decided = askToEnd(
      aRequest().state,
      people.olive,
      { ...ending, toldOn: on },
      { today: day('2030-01-01'), before: before() },
    );
    expect('events' in decided).toBe(true);
  });

  test('does not count where the letter told something else, or went another day', () => {
    const held = askToEnd(aRequest().state, people.olive, ending, { today, before: before(aPart()) });
    expect(whyNot(held)).toMatchObject({ field: 'earlier', refusal: expect.stringContaining('s.17(6)(b)') });
    const other = askToEnd(aRequest().state, people.olive, ending, { today, before: before() });
    expect(whyNot(other)).toMatchObject({ field: 'toldOn' });
    expect(whyNot(askToEnd(aRequest().state, people.olive, ending, { today, before: aRequest().state }))).toMatchObject(
      {
        field: 'earlier',
      },
    );
  });
});

describe('an earlier refusal that the request was reopened after', () => {
  const refused = aPart({ kind: 'vexatious', ground: 'foia-14-1' });
  const told = (request: ARequest, part = refused) =>
    request.settled(1, part).drafted().askedForApproval().approved().begun().sent();
  const reopened = (request: ARequest) =>
    request.did('olive', () => ({ events: [{ type: 'requestReopened', reason: say('A review said so.') }] }));
  const first = told(aRequest({ questions: ['How many?'] }));
  const on = first.state.questions[0]?.told?.on ?? today;
  const asks = ({ state }: ARequest) =>
    askToEnd(aRequest().state, people.olive, { ...ending, toldOn: on }, { today: day('2030-01-01'), before: state });

  test('counts where it was refused so again', () => {
    expect('events' in asks(told(reopened(first)))).toBe(true);
  });

  test('does not count where it is worked on again, or was answered: they may expect to hear (FOIA s.17(6)(c))', () => {
    const refusal = {
      field: 'earlier',
      refusal: expect.stringMatching(/^REQ\d+ was refused so on .*, but reopened since.* s\.17\(6\)\(c\)/u),
    };
    expect(whyNot(asks(reopened(first)))).toMatchObject(refusal);
    expect(whyNot(asks(told(reopened(first), aPart())))).toMatchObject(refusal);
  });
});

describe('an approver', () => {
  const ended = asked.did('anna', (request) => endWithoutLetter(request, people.anna, 1, own));

  test('ends it: it is closed as refused, kept as an answer is, and open to a review at any time', () => {
    expect(ended.state.closed).toMatchObject({ as: 'vexatious', reason: ending.reason, by: people.anna.user });
    expect(phaseOf(ended.state)).toBe('closed');
    expect(endOf(ended.state)?.ending).toBe('answered');
    expect(respondedOn(ended.state)).toBeUndefined();
  });

  test('decides what they read, once, and only while it stands', () => {
    expect(whyNot(endWithoutLetter(asked.state, people.anna, 2, own)).refusal).toMatch(/asked anew meanwhile/u);
    expect(whyNot(endWithoutLetter(aRequest().state, people.anna, 1, own)).refusal).toMatch(/asked anew meanwhile/u);
    expect('refusal' in endWithoutLetter(ended.state, people.anna, 1, own)).toBe(true);
    const anew = { ...ending, reason: 'The tenth in two months.' };
    const again = asked.did('olive', (request) => askToEnd(request, people.olive, anew, elsewhere));
    expect(whyNot(endWithoutLetter(again.state, people.anna, 1, own)).refusal).toMatch(/newest message/u);
    expect(askedToEndNow(again.state)?.time).toBe(2);
  });

  test('is not whoever asked, unless the council allows it', () => {
    const both = { ...people.olive, approver: true };
    expect(whyNot(endWithoutLetter(asked.state, both, 1, own)).refusal).toMatch(/somebody else has to decide/u);
    expect('events' in endWithoutLetter(asked.state, both, 1, { ownWorkAllowed: true })).toBe(true);
  });

  test('sends it back with a reason, and it waits for nobody then', () => {
    expect(whyNot(sendEndingBack(asked.state, people.anna, 1, ' '))).toMatchObject({ field: 'reason' });
    const back = asked.did('anna', (request) => sendEndingBack(request, people.anna, 1, 'Write to them.'));
    expect(askedToEndNow(back.state)).toBeUndefined();
    expect(back.state.askedToEnd[0]?.over).toMatchObject({ as: 'sentBack', reason: 'Write to them.' });
    expect(phaseOf(back.state)).toBe('open');
  });

  test.each<[string, ARequest, RegExp]>([
    [
      'it is the EIR’s now',
      asked.did('olive', () => ({ events: [{ type: 'lawCorrected', to: 'EIR', reason: say('Trees.') }] })),
      /The EIR always want a refusal in writing \(reg 14\)/u,
    ],
    ['part of it was answered', partlyAnswered(), /^Part of it was answered already/u],
    [
      'it was withdrawn and opened again',
      asked
        .did('olive', () => ({ events: [{ type: 'requestWithdrawn', on: today, reason: say('They said so.') }] }))
        .did('olive', () => ({ events: [{ type: 'requestReopened', reason: say('They wrote again.') }] })),
      /asked anew meanwhile/u,
    ],
  ])('does not end it where, since it was asked, %s', (_, request, says) => {
    expect(whyNot(endWithoutLetter(request.state, people.anna, 1, own)).refusal).toMatch(says);
  });
});

/** Asked of what was answered in part meanwhile. */
function partlyAnswered(): ARequest {
  const two = aRequest({ questions: ['How many?', 'Why?'] }).did('olive', (request) =>
    askToEnd(request, people.olive, ending, elsewhere),
  );
  return two
    .settled(1, aPart())
    .drafted({ later: [2] })
    .askedForApproval()
    .approved()
    .begun()
    .sent();
}
