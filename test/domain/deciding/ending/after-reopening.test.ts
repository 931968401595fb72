import { describe, expect, test } from 'vitest';
import { closeAsNoRequest } from '../../../../src/domain/deciding/ending/closing.ts';
import { mayNotEndWithoutLetter } from '../../../../src/domain/deciding/ending/ending-without-letter.ts';
import { openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import type { KindToWrite } from '../../../../src/domain/deciding/notices/to-write.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { aRequest } from '../../request/a-request.ts';
import { holidays } from '../../clock/days.ts';
import { day, people, whyNot } from '../../request/things.ts';

/** Answered within its 20 working days, and reopened: an answer may be changed, but nothing is put off or asked for any more. */
const answered = aRequest({ questions: ['How many?'] })
  .settled(1)
  .drafted()
  .askedForApproval()
  .approved()
  .begun()
  .sent();
const { state } = answered.did('olive', () => ({ events: [{ type: 'requestReopened', reason: say('A slip.') }] }));
const when = { today: answered.state.questions[0]?.told?.on ?? day('2019-12-11'), holidays };

describe('a request that was answered and is reopened', () => {
  test.each<KindToWrite>(['publicInterestExtension', 'feesNotice', 'holding'])('has no %s', (kind) => {
    const no = openTo(state, people.olive, kind, when);
    expect('refusal' in no && no.refusal).toMatch(
      /^Question 1 was answered on .*Settle it anew, and send a further letter\.$/u,
    );
  });

  test('may still be asked what it means', () => {
    expect(openTo(state, people.olive, 'clarification', when)).toEqual([1]);
  });

  test('is a request, and does not end without a letter', () => {
    const because = { as: 'routineEnquiry', reason: 'A bill.' } as const;
    expect(whyNot(closeAsNoRequest(state, people.olive, because)).refusal).toMatch(
      /answered already, so it is a request/u,
    );
    expect(mayNotEndWithoutLetter(state, people.olive)?.refusal).toMatch(/answered already/u);
  });
});
