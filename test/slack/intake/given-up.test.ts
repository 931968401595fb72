import { expect, onTestFinished, test } from 'vitest';
import { openRegister, type Parked } from '../../../src/register/index.ts';
import { whenGivenUp } from '../../../src/slack/intake/given-up.ts';
import { anyIntent } from '../../../src/workflows/intents.ts';

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
  return { body: anyIntent.parse(value.body) };
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

const event = (body: object) => ({ type: 'event_callback', event_id: 'Ev1', event: body });

test.each<[string, Partial<Parked>, object]>([
  [
    'that somebody opened Home',
    { lane: 'home/U1', kind: 'event', body: event({ type: 'app_home_opened', user: 'U1' }) },
    { kind: 'home', user: 'U1' },
  ],
  [
    'something said in a thread that is about no question',
    {
      lane: 'thread/C1/9.9',
      kind: 'event',
      body: event({ type: 'message', channel: 'C1', ts: '9.10', thread_ts: '9.9', user: 'U1', text: 'Jane Doe' }),
    },
    { kind: 'message', channel: 'C1', user: 'U1' },
  ],
  [
    'that somebody joined a channel',
    { lane: 'directory', kind: 'event', body: event({ type: 'member_joined_channel', channel: 'C1', user: 'U1' }) },
    { kind: 'people', channel: 'C1' },
  ],
  [
    'that a group changed',
    { lane: 'directory', kind: 'event', body: event({ type: 'subteam_members_changed' }) },
    { kind: 'people' },
  ],
  [
    'that a channel was archived',
    { lane: 'directory', kind: 'event', body: event({ type: 'channel_archive', channel: 'C1' }) },
    { kind: 'channel', channel: 'C1' },
  ],
  [
    'a press of a button that names no request',
    {
      lane: 'request/',
      kind: 'click',
      body: { type: 'block_actions', user: { id: 'U1' }, trigger_id: '1.1', actions: [{ action_id: 'claim' }] },
    },
    { kind: 'press', user: 'U1' },
  ],
  [
    'a word to the officers about a channel',
    { kind: 'channelNews', body: { kind: 'channelNews', channel: 'C1', became: 'back', event: 'Ev1' } },
    { kind: 'news', channel: 'C1' },
  ],
  [
    'what is due on a morning',
    { kind: 'morning', body: { kind: 'morning', day: '2026-11-24' } },
    { kind: 'morning', day: '2026-11-24' },
  ],
  [
    'that something could not be put into a request’s history',
    { kind: 'givenUp', body: { kind: 'givenUp', reference, undone: { id: 'x', kind: 'click' } } },
    { kind: 'history', reference },
  ],
])('what is of no request is told without anybody’s words: %s', async (_, more, stray) => {
  expect(await told(more)).toEqual({ kind: 'strayGivenUp', stray: { id: 'k', ...stray } });
});

test.each<[string, Partial<Parked>]>([
  ['of a request', { kind: 'show', body: { kind: 'show', reference, surface: { at: 'undone', time: 1 } } }],
  ['of none', { kind: 'showStrays', body: { kind: 'showStrays', strays: 'x' } }],
  [
    'of none, to be remembered',
    { kind: 'strayGivenUp', body: { kind: 'strayGivenUp', stray: { id: 'x', kind: 'home' } } },
  ],
])('that it cannot be told is not told the same way: %s', async (_, more) => {
  expect(await told(more)).toBeUndefined();
});
