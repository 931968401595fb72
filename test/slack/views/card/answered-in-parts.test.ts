import { describe, expect, test } from 'vitest';
import { approvalMessage } from '../../../../src/slack/views/approval/approval-message.ts';
import { leftForLater, sayPart } from '../../../../src/slack/views/letter/left-for-later.ts';
import { letterMessage } from '../../../../src/slack/views/letter/letter-message.ts';
import { pastRequestLine } from '../../../../src/slack/views/card/past-request.ts';
import { questionMessage } from '../../../../src/slack/views/department/question-message.ts';
import { recordedLine } from '../../../../src/slack/views/department/recorded-line.ts';
import { requestCard } from '../../../../src/slack/views/card/request-card.ts';
import { aRequest, type ARequest } from '../../../domain/request/a-request.ts';
import { labels, wordsOf } from '../reading.ts';
import { on } from '../seed-case.ts';

const ctx = on('2019-12-02');
const two = aRequest().asked(1).answered(1, 'There are 41,000.').asked(2).settled(1).settled(3);
const waits = two.wrote('clarification', [2], { until: '2020-01-25' });
const asked = waits.drafted({ later: [2], date: '2019-12-02' }).askedForApproval();
const part = asked.approved().begun().sent();
const second = part.madeClear([2]).settled(2).drafted({ date: '2019-12-02' }).askedForApproval();

function newest({ state }: ARequest) {
  const letter = state.drafts.at(-1);
  if (!letter) throw new Error('No letter was drafted.');
  return letter;
}

describe('what a letter leaves for later is said to whoever lets it go', () => {
  const eir = aRequest({ law: 'EIR' }).settled(1).settled(3);
  test.each<[string, ARequest, string]>([
    [
      'a clarification',
      waits,
      'Question 2: the requester was asked on Mon 25 November 2019 what it means, and has until Sat 25 January 2020 to say.',
    ],
    [
      'a fee',
      two.wrote('feesNotice', [2]),
      'Question 2: a fee was asked for on Mon 25 November 2019, to be paid by Mon 24 February 2020.',
    ],
    [
      'a charge',
      eir.wrote('charge', [2]),
      'Question 2: a charge was asked for on Mon 25 November 2019, to be paid by Mon 24 February 2020.',
    ],
    [
      'the public interest',
      two.wrote('publicInterestExtension', [2], { until: '2020-01-06' }),
      'Question 2: the public interest is weighed until Mon 6 January 2020, as we wrote on Mon 25 November 2019.',
    ],
    [
      'complexity and volume',
      eir.wrote('complexityExtension', [2], { until: '2020-01-20' }),
      'Question 2: complex and voluminous, so it is due Mon 20 January 2020, as we wrote on Mon 25 November 2019.',
    ],
    [
      'what was made clear',
      waits.madeClear([2]),
      'Question 2: the requester said on Fri 29 November 2019 what it means, so it is due Fri 3 January 2020.',
    ],
    [
      'what was paid',
      two.wrote('feesNotice', [2]).paid(),
      'Question 2: the payment came on Fri 29 November 2019, so it is due Tue 24 December 2019.',
    ],
    [
      'what is late',
      aRequest({ received: '2019-10-28' })
        .settled(1)
        .settled(3)
        .wrote('holding', [2], { on: '2019-11-26', until: '2019-12-06' }),
      'Question 2: it is late, as we wrote on Tue 26 November 2019; the requester expects it by Fri 6 December 2019.',
    ],
  ])('%s', (_, request, says) => {
    const { state } = request.drafted({ later: [2] });
    expect(leftForLater(state, newest(request.drafted({ later: [2] })), ctx)).toEqual([says]);
  });

  test('questions with one reason together', () => {
    const { state } = aRequest()
      .settled(1)
      .wrote('feesNotice', [2, 3])
      .drafted({ later: [2, 3] });
    expect(leftForLater(state, newest(aRequest().drafted({ later: [2, 3] })), ctx)).toEqual([
      'Questions 2 and 3: a fee was asked for on Mon 25 November 2019, to be paid by Mon 24 February 2020.',
    ]);
  });

  test('nothing of a letter that answers all there is', () => {
    const all = aRequest().allSettled().drafted();
    expect(sayPart(all.state, newest(all))).toBeUndefined();
    expect(leftForLater(all.state, newest(all), ctx)).toEqual([]);
  });
});

describe('once the first of several letters has gone', () => {
  test('its approval and its message keep what became of it, also when a second is before the approvers', () => {
    for (const { state } of [part, second, second.approved().begun().sent()]) {
      const words = wordsOf(approvalMessage(state, 1, ctx));
      expect(words).toContain(
        'It answers questions 1 and 3 and leaves question 2 for later. Answered in full: questions 1 and 3.',
      );
      expect(words).toMatch(/^REQ06487: street lights\nApproved by \S+ on .+\. Sent by e-mail on/u);
      expect(labels(approvalMessage(state, 1, ctx))).toEqual([]);
      expect(wordsOf(letterMessage(state, 1, ctx))).toContain('Sent by e-mail on');
    }
    expect(wordsOf(approvalMessage(second.state, 2, ctx))).toContain(
      'It answers question 2; questions 1 and 3 were answered on Mon 18 November 2019.',
    );
  });

  test('a letter that was sent and reopened stays approved and sent to whoever approved it', () => {
    const sent = aRequest().allSettled().drafted().answeredBy();
    const again = sent.happened('olive', { type: 'requestReopened', reason: { said: 'It was 413.' } }).drafted();
    expect(wordsOf(approvalMessage(again.state, 1, ctx))).toContain('Sent by e-mail on');
    expect(wordsOf(letterMessage(again.state, 1, ctx))).toContain('Sent by e-mail on');
  });

  test('the card says how far the rest has come', () => {
    const stages: [ARequest, string][] = [
      [part, 'Answered in part, the rest being answered'],
      [part.madeClear([2]).settled(2), 'Answered in part, the rest settled'],
      [second, 'Answered in part, the rest waiting for approval'],
      [second.approved(), 'Answered in part, the rest approved, not yet sent'],
      [second.approved().begun().sent(), 'Sent'],
    ];
    for (const [{ state }, says] of stages) expect(wordsOf(requestCard(state, ctx))).toContain(`${says}. In charge:`);
  });

  test('departments are told of their own question, and by it', () => {
    const approved = asked.approved().state;
    expect(wordsOf(questionMessage(approved, 1, 'highways', ctx))).toContain('The letter is about to go. Thank you.');
    expect(wordsOf(questionMessage(approved, 2, 'highways', ctx))).toContain('We have asked what this question means.');
    expect(wordsOf(questionMessage(part.state, 1, 'highways', ctx))).toContain('The letter has been sent. Thank you.');
    expect(labels(recordedLine(part.state, 1, 'highways', ctx))).toEqual([]);
    const late = part.answered(1, 'Sorry, 413.', { at: 9, late: true }).state;
    expect(wordsOf(recordedLine(late, 1, 'highways', ctx))).toContain('It came after the letter was sent;');
    const inTime = part.madeClear([2]).answered(2, '£4,000.', { at: 9 }).state;
    expect(wordsOf(recordedLine(inTime, 2, 'highways', ctx))).not.toContain('It came after');
  });

  test('among past requests it is answered in part', () => {
    expect(pastRequestLine(waits.state)).toContain('Not answered yet: being answered.');
    expect(pastRequestLine(part.state)).toContain('Answered in part Mon 18 November 2019: 2 disclosed.');
    expect(pastRequestLine(second.approved().begun().sent().state)).toContain(
      'Answered Mon 18 November 2019: 3 disclosed.',
    );
  });
});

test('what was answered can be reopened from the card while the rest is still open', () => {
  expect(labels(requestCard(waits.state, ctx))).not.toContain('Reopen the request');
  expect(labels(requestCard(part.state, ctx))).toContain('Reopen the request');
});
