import { expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import { moreSelect } from '../../../../src/slack/views/card/more-on-card.ts';
import { aRequest } from '../../../domain/request/a-request.ts';
import { on } from '../seed-case.ts';

const answered = aRequest({ questions: ['How many?'] })
  .settled(1)
  .drafted()
  .askedForApproval()
  .approved()
  .begun()
  .sent();
const reopened = answered.did('olive', () => ({ events: [{ type: 'requestReopened', reason: say('A slip.') }] }));
const endsOrPutsOff = ['Extend the time', 'Ask for a payment', 'Close: no request', 'End without a letter'];

test.each(endsOrPutsOff)('a request that was answered and is reopened is not offered: %s', (label) => {
  const offered = (request: typeof reopened) => JSON.stringify(moreSelect(request.state, on('2019-12-02')));
  expect(offered(reopened)).not.toContain(label);
  expect(offered(reopened)).toContain('Record a withdrawal');
  expect(offered(aRequest({ questions: ['How many?'] }))).toContain(label);
});
