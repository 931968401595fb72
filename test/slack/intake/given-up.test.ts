import { expect, onTestFinished, test } from 'vitest';
import { openRegister, type Parked } from '../../../src/register/index.ts';
import { whenGivenUp } from '../../../src/slack/intake/given-up.ts';
import { intent } from '../../../src/workflows/intents.ts';

const reference = 'REQ06487';
const parked: Parked = { key: 'k', id: `${reference}/12/1`, lane: 'slack/officers', kind: 'show', body: {}, why: '' };

/** What is told of something given up: what the history will say, or nothing. */
async function told(more: Partial<Parked>) {
  const register = await openRegister('sqlite::memory:');
  onTestFinished(() => register.close());
  await register.commit([
    { key: 'thread/C1/1.2', was: 'new', value: { reference, question: 2, department: 'highways' } },
  ]);
  const [write] = await whenGivenUp(register)({ ...parked, ...more });
  if (!write) return undefined;
  const { body } = intentOf(write.value);
  return body.kind === 'givenUp' ? { reference: body.reference, ...body.undone } : body;
}

function intentOf(value: unknown) {
  if (typeof value !== 'object' || value === null || !('body' in value)) throw new Error('It is no intent.');
  return { body: intent.parse(value.body) };
}

const surface = { at: 'question', question: 3, department: 'highways' } as const;

test.each<[string, Partial<Parked>, object]>([
  [
    'a message in a department’s channel',
    { lane: 'slack/department/highways', body: { kind: 'show', reference, surface }, why: 'not_in_channel' },
    { kind: 'show', channel: 'highways', questionNumber: 3, code: 'not_in_channel' },
  ],
  [
    'a refusal that was tried many times, in Slack’s word for it',
    { body: { kind: 'show', reference, surface: { at: 'card' } }, why: 'An API error occurred: fatal_error' },
    { kind: 'show', channel: 'officers', code: 'fatal_error' },
  ],
  [
    'an e-mail, which has no channel; what an error says may be anybody’s words and is left out',
    { lane: `mail/${reference}`, kind: 'mail', body: { kind: 'mail', reference, what: 'letter' }, why: 'Jane Doe!' },
    { kind: 'mail' },
  ],
  [
    'a reply, by its thread',
    { lane: 'thread/C1/1.2', kind: 'event', body: { event: {} } },
    { kind: 'reply', channel: 'highways', questionNumber: 2 },
  ],
  ['a press of a button', { lane: `request/${reference}`, kind: 'click', body: {} }, { kind: 'click' }],
])('it is told with its request and place: %s', async (_, more, undone) => {
  expect(await told(more)).toEqual({ reference, id: 'k', ...undone });
});

test.each<[string, Partial<Parked>]>([
  ['that somebody opened Home', { lane: 'home/U1', kind: 'event' }],
  ['something said in a thread that is about no question', { lane: 'thread/C1/9.9', kind: 'event' }],
  ['that it cannot be told', { kind: 'show', body: { kind: 'show', reference, surface: { at: 'undone', time: 1 } } }],
])('nothing is told of %s', async (_, more) => {
  expect(await told(more)).toBeUndefined();
});
