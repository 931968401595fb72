import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { assign, type Assignment } from '../../../../src/domain/deciding/departments/assigning.ts';
import { handOver } from '../../../../src/domain/deciding/handing-over.ts';
import { withDepartments } from '../../../../src/domain/request/asked.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { day, eventsOf, people, whyNot } from '../../request/things.ts';

const when = { today: day('2019-11-20'), holidays: shippedHolidays() };
const by = (request: ARequest, ...assignments: Assignment[]) => assign(request.state, people.olive, assignments, when);

describe('assigning questions', () => {
  test('asks the departments picked, and says when they are needed by', () => {
    expect(eventsOf(by(aRequest(), { question: 2, departments: ['highways', 'parks'] }))).toEqual([
      { type: 'questionAssigned', question: 2, department: 'highways', neededBy: '2019-12-02' },
      { type: 'questionAssigned', question: 2, department: 'parks', neededBy: '2019-12-02' },
    ]);
  });

  test('takes the question back from those no longer picked', () => {
    const request = aRequest().asked(1).asked(1, 'parks');
    expect(eventsOf(by(request, { question: 1, departments: ['parks'] }))).toEqual([
      { type: 'questionTakenBack', question: 1, department: 'highways' },
    ]);
  });

  test('leaves what is so already', () => {
    expect(eventsOf(by(aRequest().asked(1), { question: 1, departments: ['highways'] }))).toEqual([]);
    expect(eventsOf(by(aRequest(), { question: 1, departments: [] }))).toEqual([]);
  });

  test('asks a department again that sent the question back', () => {
    const sentBack = aRequest().asked(1).concern(1, 'notOurs');
    expect(withDepartments(sentBack.question(1))).toEqual([]);
    const again = sentBack.did('olive', () => by(sentBack, { question: 1, departments: ['highways'] }));
    expect(withDepartments(again.question(1))).toEqual(['highways']);
  });

  test('leaves what departments and others did after the officer looked', () => {
    const looked = aRequest().asked(1).asked(1, 'parks');
    const shown = withDepartments(looked.question(1));
    const since = looked.concern(1, 'notOurs').asked(1, 'housing');
    const picks = (departments: string[]) => eventsOf(by(since, { question: 1, departments, shown }));
    expect(picks(shown)).toEqual([]);
    expect(picks(['highways'])).toEqual([{ type: 'questionTakenBack', question: 1, department: 'parks' }]);
    expect(picks([...shown, 'finance'])).toMatchObject([{ type: 'questionAssigned', department: 'finance' }]);
    expect(picks([...shown, 'housing'])).toEqual([]);
  });

  test('lets a new wording reach the departments asked before, by the same day', () => {
    const request = aRequest().asked(1, 'highways', 'How many lights?').asked(1, 'parks');
    const reworded = request.did('olive', () =>
      by(request, { question: 1, departments: ['highways', 'parks'], departmentWording: 'How many lamps?' }),
    );
    expect(reworded.question(1)).toMatchObject({
      departmentWording: 'How many lamps?',
      asked: [{ department: 'highways', neededBy: '2019-12-02' }, { department: 'parks' }],
    });
    const same = { question: 1, departments: ['highways', 'parks'], departmentWording: 'How many lamps?' };
    expect(eventsOf(by(reworded, same))).toEqual([]);
  });

  test('leaves a question that was withdrawn, and one there is not', () => {
    const request = aRequest().withdrawn(1);
    expect(
      eventsOf(by(request, { question: 1, departments: ['parks'] }, { question: 9, departments: ['parks'] })),
    ).toEqual([]);
  });

  test('is refused while the question says who asks, naming the question', () => {
    const request = aRequest({ questions: ['How many?', 'What of Margaret Holloway’s lamp?'] });
    const refused = by(request, { question: 1, departments: ['parks'] }, { question: 2, departments: ['parks'] });
    expect(refused).toEqual({
      field: 'departmentWording',
      question: 2,
      refusal: expect.stringContaining('Write a wording for departments'),
    });
    const worded = by(request, { question: 2, departments: ['parks'], departmentWording: 'What of the lamp?' });
    expect(eventsOf(worded)).toHaveLength(1);
    const later = aRequest({ questions: ['What of Margaret Holloway’s lamp?'] }).asked(1, 'parks', 'What of the lamp?');
    expect(eventsOf(by(later, { question: 1, departments: ['parks', 'highways'] }))).toHaveLength(1);
    expect(eventsOf(by(request, { question: 2, departments: [] }))).toEqual([]);
  });

  test('is an officer’s, and over once the letter is approved', () => {
    expect(whyNot(assign(aRequest().state, people.helen, [], when)).refusal).toMatch(/Only an FOI officer/u);
    const approved = aRequest().allSettled().drafted().askedForApproval().approved();
    expect(whyNot(by(approved, { question: 1, departments: ['parks'] })).refusal).toMatch(/approved, not yet sent/u);
  });
});

describe('handing over', () => {
  const to = (user: string, officer = true) => handOver(aRequest().state, people.olive, { user, officer });

  test('puts another officer in charge', () => {
    expect(eventsOf(to(people.oscar.user))).toEqual([{ type: 'handedOver', to: people.oscar.user }]);
  });

  test('to whoever is in charge already changes nothing', () => expect(eventsOf(to(people.olive.user))).toEqual([]));

  test('to somebody else is refused, saying who can be in charge', () => {
    expect(whyNot(to(people.helen.user, false))).toEqual({
      field: 'officer',
      refusal: 'Only an FOI officer can be in charge of a request. Pick one of the team.',
    });
  });

  test('may be done at any time, by an officer', () => {
    const closed = aRequest().closed().state;
    expect(eventsOf(handOver(closed, people.olive, { user: people.oscar.user, officer: true }))).toHaveLength(1);
    expect(whyNot(handOver(closed, people.helen, { user: people.oscar.user, officer: true })).refusal).toMatch(
      /Only an FOI officer/u,
    );
  });
});
