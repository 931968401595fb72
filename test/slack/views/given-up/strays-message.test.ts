import { expect, test } from 'vitest';
import type { Stray, Strays } from '../../../../src/domain/deciding/given-up/seeing-to-strays.ts';
import { londonDate } from '../../../../src/domain/london.ts';
import { limits } from '../../../../src/slack/limits.ts';
import { sayStray } from '../../../../src/slack/views/given-up/say-stray.ts';
import { straysMessage } from '../../../../src/slack/views/given-up/strays-message.ts';
import { inPlain } from '../../../../src/slack/views/pieces.ts';
import { wordsOf } from '../reading.ts';
import { on } from '../seed-case.ts';

const ctx = {
  ...on('2019-12-10'),
  nameOf: () => 'Helen Marsh',
  channelCalled: (channel: string) => (channel === 'C1' ? '#highways' : undefined),
};
const said = (about: Omit<Stray, 'id'>) => inPlain(sayStray({ id: 'x', ...about }, ctx));

test.each<[Omit<Stray, 'id'>, string]>([
  [{ kind: 'home', user: 'U1' }, 'Home could not be shown to Helen Marsh.'],
  [
    { kind: 'people', channel: 'C1' },
    'That somebody came to #highways or left it could not be taken in. Until it is, FOI Desk may take somebody for who they are no longer.',
  ],
  [
    { kind: 'people' },
    'A change among Slack’s people or groups could not be taken in. Until it is, FOI Desk may take somebody for who they are no longer.',
  ],
  [{ kind: 'channel', channel: 'C1' }, 'That FOI Desk lost #highways, or has it back, could not be taken in.'],
  [
    { kind: 'message', channel: 'C9', user: 'U1' },
    'Something written by Helen Marsh in another channel could not be read. If it answers a question, use the message shortcut “Use as the answer” on it.',
  ],
  [{ kind: 'press' }, 'What somebody pressed could not be carried out.'],
  [{ kind: 'news', channel: 'C1' }, '#highways was lost or is back, and not every officer could be told.'],
  [
    { kind: 'morning', day: londonDate.parse('2026-11-24') },
    'What is due on Tue 24 November 2026 could not be told here. Trying again tells it on that day; /foi mine and Home list what waits for you on any day.',
  ],
  [
    { kind: 'history', reference: 'REQ06487' },
    'Something of REQ06487 could not be done, and its history could not be written either.',
  ],
])('it is said what could not be done: %j', (about, words) => {
  expect(said(about)).toBe(words);
});

test('what is alike is said once, and however much there is, it fits', () => {
  const what: Strays['what'] = Array.from({ length: 300 }, (_, n) => ({
    id: `inbox-failed/event:Ev${n}`,
    kind: 'home',
    user: `U${n % 40}`,
    at: 0,
  }));
  const message = straysMessage({ id: 'x', what }, ctx);
  expect(message.blocks.length).toBeLessThanOrEqual(limits.message.blocks);
  expect(wordsOf(message)).toContain('… and 31 more, which Try again does as well.');
});
