import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { correct, type Corrected } from '../../../src/domain/deciding/correcting.ts';
import { sendAgain } from '../../../src/domain/deciding/sending/attempts.ts';
import { redate } from '../../../src/domain/deciding/redating.ts';
import { isRefusal } from '../../../src/domain/request/decision.ts';
import { digestOf } from '../../../src/domain/request/letter-of.ts';
import { currentDraft, phaseOf } from '../../../src/domain/request/phase.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from '../request/a-request.ts';
import { day, eventsOf, people, requester, sha, whyNot } from '../request/things.ts';

const holidays = shippedHolidays();
const when = { today: day('2019-12-02'), holidays };
const asItIs: Corrected = { received: day('2019-11-18'), requester, subject: 'street lights', law: 'FOIA' };

const corrects = (request: ARequest, to: Partial<Corrected>, reason = 'It was mistyped.') =>
  correct(request.state, people.olive, { ...asItIs, ...to }, reason, when);

describe('a correction', () => {
  test.each([
    ['the day of receipt', { received: day('2019-11-15') }, ['receivedDateCorrected']],
    ['the name', { requester: { ...requester, name: 'Margaret Hollowey' } }, ['requesterCorrected']],
    ['the e-mail, taken away', { requester: { postalAddress: '1 High Street, Marlbury' } }, ['requesterCorrected']],
    ['the subject', { subject: 'street lamps' }, ['subjectCorrected']],
    ['the law', { law: 'EIR' as const }, ['lawCorrected']],
    [
      'all of them',
      { received: day('2019-11-15'), requester: { email: 'm@example.org' }, subject: 'lamps' },
      ['receivedDateCorrected', 'requesterCorrected', 'subjectCorrected'],
    ],
  ])('of %s', (_, to, types) => {
    expect(eventsOf(corrects(aRequest(), to)).map(({ type }) => type)).toEqual(types);
  });

  test.each([
    ['nothing that differs', {}, 'reason'],
    ['a day to come', { received: day('2019-12-03') }, 'received'],
    ['a day past the holidays known', { received: day('2011-11-15') }, 'received'],
    ['no address at all', { requester: { name: 'Margaret Holloway' } }, 'email'],
    ['what can be no e-mail address', { requester: { email: 'margaret' } }, 'email'],
    ['no subject', { subject: ' ' }, 'subject'],
  ])('%s is refused at its field', (_, to, field) => {
    expect(whyNot(corrects(aRequest(), to)).field).toBe(field);
  });

  test('without a reason is refused, and so is anybody but an officer', () => {
    expect(whyNot(corrects(aRequest(), { subject: 'lamps' }, ' ')).field).toBe('reason');
    const decision = correct(aRequest().asked(1).state, people.helen, { ...asItIs, subject: 'lamps' }, 'So.', when);
    expect(whyNot(decision).refusal).toContain('Only an FOI officer');
  });

  test.each([
    ['drafted', aDraftedRequest()],
    ['before the approvers', aRequestForApproval()],
    ['approved and refused by the mail server', aRequestForApproval().approved().begun().failed('refused')],
    ['approved, to go by post', aRequestForApproval().approved({ byPost: true })],
  ])('makes a letter stale: %s', (_, request) => {
    const after = request.did('olive', () => corrects(request, { requester: { email: 'margaret@example.net' } }));
    expect(currentDraft(after.state)).toBeUndefined();
    expect(phaseOf(after.state)).toBe('settled');
    expect(after.state.approval.stands).not.toBe('approved');
  });

  test.each([
    ['on its way', aRequestForApproval().approved()],
    ['being handed over', aRequestForApproval().approved().begun()],
    ['of unknown fate', aRequestForApproval().approved().begun().failed('unknown')],
    ['sent', aRequestForApproval().approved().begun().sent()],
  ])('is refused under a letter %s', (_, request) => {
    expect(isRefusal(corrects(request, { subject: 'lamps' }))).toBe(true);
  });

  test('of the day of receipt gives departments that still owe an answer another day', () => {
    const request = aRequest().asked(1).asked(2).answered(2, 'Three.');
    expect(eventsOf(corrects(request, { received: day('2019-11-25') })).slice(1)).toEqual([
      { type: 'questionAssigned', question: 1, department: 'highways', neededBy: '2019-12-09' },
    ]);
    // Asked by today, they cannot be asked any sooner.
    expect(eventsOf(corrects(request, { received: day('2019-11-11') })).slice(1)).toEqual([]);
  });

  test('leaves nothing to be sent again to the address that was wrong', () => {
    const failed = aRequest().acknowledgementDrawn().begun('acknowledgement').failed('notReached', 'acknowledgement');
    expect(isRefusal(sendAgain(failed.state, people.olive, 'acknowledgement'))).toBe(false);
    const after = failed.did('olive', () => corrects(failed, { requester: { email: 'margaret@example.net' } }));
    expect(whyNot(sendAgain(after.state, people.olive, 'acknowledgement')).refusal).toContain(
      'an address that has been corrected since',
    );
  });

  test('of where the letter goes changes what an approval is bound to', () => {
    const bytes = { pdf: sha('1'), text: sha('2'), html: sha('3') };
    const before = aDraftedRequest();
    const after = before.did('olive', () =>
      corrects(before, { requester: { ...requester, postalAddress: '41 Larch Close' } }),
    );
    expect(digestOf(bytes, [], after.state)).not.toBe(digestOf(bytes, [], before.state));
  });
});

describe('holidays announced later', () => {
  const before = { ...holidays, on: new Map([...holidays.on].filter(([date]) => date !== '2019-12-02')) };

  test('move the due date, and the history keeps the old one', () => {
    expect(redate(aRequest().state, day('2019-12-16'), before)).toEqual({ events: [] });
    expect(redate(aRequest().state, day('2019-12-16'), holidays)).toEqual({
      events: [{ type: 'dueDateMoved', from: '2019-12-16', to: '2019-12-17' }],
    });
  });

  test('leave a letter before the approvers as it is: it is drawn again at the click', () => {
    const request = aRequestForApproval();
    const after = request.did('desk', (each) => redate(each, day('2019-12-16'), holidays));
    expect(phaseOf(after.state)).toBe('awaitingApproval');
    expect(after.state.movedDueDates).toMatchObject([{ from: '2019-12-16', to: '2019-12-17' }]);
  });

  test('move nothing that is over', () => {
    const sent = aRequestForApproval().approved().begun().sent();
    expect(redate(sent.state, day('2019-12-16'), holidays)).toEqual({ events: [] });
    expect(redate(aRequest().closed().state, day('2019-12-16'), holidays)).toEqual({ events: [] });
  });
});
