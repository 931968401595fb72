import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { recordClarification } from '../../../../src/domain/deciding/from-requester.ts';
import { reopen } from '../../../../src/domain/deciding/ending/reopening.ts';
import { isRefusal } from '../../../../src/domain/request/decision.ts';
import { phaseOf } from '../../../../src/domain/request/phase.ts';
import type { FoiRequest } from '../../../../src/domain/request/request.ts';
import { aRequest, aRequestForApproval } from '../../request/a-request.ts';
import { day, eventsOf, people, whyNot } from '../../request/things.ts';

const when = { today: day('2019-12-02'), holidays: shippedHolidays() };

describe('reopening', () => {
  const sent = aRequestForApproval().approved().begun().sent();

  test('what was sent: it counts as answered since, and needs another letter', () => {
    const { state } = sent.did('olive', (request) => reopen(request, people.olive, 'Another figure came.', when));
    expect(phaseOf(state)).toBe('settled');
    expect(state.earlierResponses).toMatchObject([{ version: 1, questions: [1, 2, 3] }]);
    expect(state.approval.stands).toBe('notAsked');
    expect(state.drafts).toHaveLength(1);
  });

  test('what was closed: its questions are open again', () => {
    const closed = aRequest().asked(1).closed();
    const { state } = closed.did('olive', (request) =>
      reopen(request, people.olive, 'It is a request after all.', when),
    );
    expect(phaseOf(state)).toBe('open');
    expect(state.earlierResponses).toEqual([]);
  });

  test('what was closed: departments that have not answered are asked again, with a day from now on', () => {
    const closed = aRequest().asked(1).asked(2).answered(2, 'There are three.').closed();
    expect(eventsOf(reopen(closed.state, people.olive, 'It is a request after all.', when)).slice(1)).toMatchObject([
      { type: 'questionAssigned', question: 1, department: 'highways' },
    ]);
  });

  test('what lapsed: an answer that comes after all starts the count again', () => {
    const said = { on: day('2019-11-29'), questions: [], words: 'Only those on the ring road.', forDepartments: '' };
    const answers = (request: FoiRequest) => recordClarification(request, people.olive, said, when);
    const lapsed = aRequest().asked(1).wrote('clarification').wrote('lapsed');
    expect(phaseOf(lapsed.state)).toBe('closed');
    expect(isRefusal(answers(lapsed.state))).toBe(true);
    const open = lapsed.did('olive', (request) => reopen(request, people.olive, 'She answered after all.', when));
    expect(eventsOf(answers(open.state))[0]?.type).toBe('clarificationAnswered');
  });

  test.each([
    ['what is still open', aRequest()],
    ['what is before the approvers', aRequestForApproval()],
    ['what is approved and not yet sent', aRequestForApproval().approved()],
  ])('%s is refused', (_, request) => {
    expect(isRefusal(reopen(request.state, people.olive, 'Why not.', when))).toBe(true);
  });

  test('wants a reason, and an officer', () => {
    expect(whyNot(reopen(sent.state, people.olive, ' ', when)).field).toBe('reason');
    expect(isRefusal(reopen(sent.state, people.anna, 'I saw an error.', when))).toBe(true);
  });
});
