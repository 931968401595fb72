import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { itArrived, recordAsSent } from '../../../../src/domain/deciding/sending/record-as-sent.ts';
import { aRequest, aRequestForApproval, type ARequest } from '../../request/a-request.ts';
import { day, eventsOf, people, whyNot } from '../../request/things.ts';

const { olive, helen } = people;
const approved = aRequestForApproval().approved();
const byPost = aRequestForApproval().approved({ byPost: true });
const today = day('2019-12-12');
const when = { today, holidays: shippedHolidays() };

describe('recording as sent', () => {
  const at = { on: day('2019-12-11'), how: ' first class post ' };

  const sound: [string, ARequest][] = [
    ['of a letter that goes by post', byPost],
    ['of one whose fate was unknown', approved.begun().failed('unknown')],
    ['of one that was refused, and posted instead', approved.begun().failed('refused')],
  ];
  test.each(sound)('%s says when and how', (_, request) => {
    expect(eventsOf(recordAsSent(request.state, olive, at, when))).toEqual([
      { type: 'recordedAsSent', on: '2019-12-11', how: { said: 'first class post' }, given: '2019-12-13' },
    ]);
  });

  test('may be for the day of the approval, and for today', () => {
    for (const on of ['2019-12-10', '2019-12-12']) {
      expect(eventsOf(recordAsSent(byPost.state, olive, { ...at, on: day(on) }, when))).toHaveLength(1);
    }
  });

  const refused = [
    ['twice', byPost.posted(), olive, at, undefined, /recorded as sent already/u],
    ['by a department', byPost, helen, at, undefined, /Only an FOI officer/u],
    ['by a department, when it is done', byPost.posted(), helen, at, undefined, /Only an FOI officer/u],
    ['before it is approved', aRequestForApproval(), olive, at, undefined, /with the approvers/u],
    ['while it goes by e-mail', approved, olive, at, undefined, /on its way/u],
    ['while an e-mail is handed over', approved.begun(), olive, at, undefined, /on its way/u],
    ['for tomorrow', byPost, olive, { ...at, on: day('2019-12-13') }, 'on', /in the future. Today is Thu 12 December/u],
    [
      'for a day before the approval',
      byPost,
      olive,
      { ...at, on: day('2019-12-09') },
      'on',
      /approved on Tue 10 December/u,
    ],
    ['without saying how', byPost, olive, { ...at, how: ' ' }, 'how', /Say how it went, such as/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, given, field, says) => {
    const no = whyNot(recordAsSent(request.state, who, given, when));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });
});

describe('“It arrived”', () => {
  test('records a letter as sent on the day of the attempt nobody could tell the end of', () => {
    const tried = aRequest().allSettled().drafted({ date: '2019-11-18' }).askedForApproval().approved().begun();
    expect(eventsOf(itArrived(tried.failed('unknown').state, olive, today))).toMatchObject([
      { type: 'recordedAsSent', on: '2019-11-18', how: { said: 'by e-mail; it arrived, an officer says' } },
    ]);
  });

  const refused = [
    ['of a letter that was refused', approved.begun().failed('refused'), olive, /cannot have arrived. Use Try again/u],
    ['of a letter no server was reached for', approved.begun().failed('notReached'), olive, /cannot have arrived/u],
    ['of a letter on its way', approved.begun(), olive, /on its way/u],
    ['twice', approved.begun().failed('unknown').posted(), olive, /recorded as sent already/u],
    ['by a department', approved.begun().failed('unknown'), helen, /Only an FOI officer/u],
    ['by a department, of one that was refused', approved.begun().failed('refused'), helen, /Only an FOI officer/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, says) => {
    expect(whyNot(itArrived(request.state, who, today)).refusal).toMatch(says);
  });
});
