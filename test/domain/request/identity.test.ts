import { expect, test } from 'vitest';
import { identityIn } from '../../../src/domain/request/identity.ts';
import { say } from '../../../src/domain/particulars.ts';
import { kindsOfEvent } from './any-event.ts';
import { aRequest } from './a-request.ts';

test('the request as it came tells who asked, and a question that departments were given otherwise', () => {
  const [opened] = aRequest().history;
  if (opened?.type !== 'opened') throw new Error('A history begins with its opening.');
  const telling = {
    wording: say('Why was my son turned away?'),
    departmentWording: say('Why was a child turned away?'),
  };
  const plain = { wording: say('How many were?') };
  const picked = identityIn({ ...opened, questions: [telling, plain] });
  expect(picked).toEqual([opened.requester, opened.wording, opened.original, telling.wording]);
});

test.each([
  ['where a message went', { type: 'acknowledgementDrawn', message: 'x', to: say('jane@example.org') }, ['to']],
  ['what a mail server said of it', { type: 'sendingFailed', serverSaid: say('550 jane@example.org') }, ['serverSaid']],
  [
    'who it is instead, and why',
    { type: 'requesterCorrected', requester: say({}), reason: say('x') },
    ['requester', 'reason'],
  ],
  [
    'what the requester wrote, where departments read something else',
    { type: 'clarificationAnswered', words: say('I am Jane.'), forDepartments: say('The north.') },
    ['words'],
  ],
  [
    'and nothing of what they wrote, where departments read that',
    { type: 'clarificationAnswered', words: say('The north.') },
    [],
  ],
  ['and nothing of an answer', { type: 'answerSettled', parts: say([]) }, []],
])('%s', (_, event: Record<string, unknown>, names) => {
  expect(identityIn(event)).toEqual(names.map((name) => event[name]));
});

test('every event can be asked', () => {
  for (const type of kindsOfEvent) expect(identityIn({ type, questions: [] })).toBeInstanceOf(Array);
});
