import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rootsOf, rows, threadOf } from '../../../src/workspace/page/chat/arrange.ts';
import { completed, completionsAt } from '../../../src/workspace/page/chat/completion.ts';
import { grouped } from '../../../src/workspace/page/chat/roles.ts';
import { hashOf, parsePlace, type Place } from '../../../src/workspace/page/state/place.ts';
import { isLater, newest, unread } from '../../../src/workspace/page/state/unread.ts';
import { channel, emptyView, message, people } from './canned.ts';

describe('messages in a channel', () => {
  const first = message('C1', 0, 'U1', 'one');
  const reply = message('C1', 10, 'U2', 'reply', { threadTs: first.ts });
  const second = message('C1', 60, 'U1', 'two');
  const later = message('C1', 86_400, 'U1', 'tomorrow');

  test('replies stand in the thread only', () => {
    expect(rootsOf([first, reply, second])).toEqual([first, second]);
    expect(threadOf([first, reply, second], first.ts)).toEqual([first, reply]);
  });

  test('each day has a line, and who writes on is not named again', () => {
    const drawn = rows([first, second, later], 'U2', '0');
    expect(drawn.map((row) => (row.kind === 'message' ? row.follows : row.kind))).toEqual([
      'day',
      false,
      true,
      'day',
      false,
    ]);
  });

  test('what only one sees stands apart from what all see, and from each other', () => {
    const alone = (after: number) => message('C1', after, 'U1', 'psst', { ephemeral: true });
    const drawn = rows([first, alone(10), alone(20), message('C1', 30, 'U1', 'on')], 'U1', '0');
    expect(drawn.flatMap((row) => (row.kind === 'message' ? [row.follows] : []))).toEqual([false, false, false, false]);
  });

  test('what came since is marked once, and one’s own is never new', () => {
    const all = [first, message('C1', 20, 'U2', 'mine'), message('C1', 30, 'U1', 'a'), message('C1', 40, 'U1', 'b')];
    const kinds = rows(all, 'U2', first.ts).map(({ kind }) => kind);
    expect(kinds).toEqual(['day', 'message', 'message', 'new', 'message', 'message']);
  });

  test('unread counts what others wrote after the last seen, replies too', () => {
    const room = channel('C1', 'general', 'public', [first, reply, second]);
    expect(unread(room, 'U1', '0')).toBe(1);
    expect(unread(room, 'U3', first.ts)).toBe(2);
    expect(unread(room, 'U3', newest(room.messages))).toBe(0);
  });

  test('a longer timestamp is later than a shorter one', () => {
    expect(isLater('10000000000.000100', '9999999999.000100')).toBe(true);
  });
});

describe('completion', () => {
  const empty = emptyView();
  const invite = { command: '/invite', description: 'Adds people', usage: '@name' };
  const known = { ...empty, commands: [...empty.commands, invite] };
  const labels = (text: string, caret = text.length) =>
    completionsAt(text, caret, known)?.items.map(({ label }) => label);

  test.each<[string, string[] | undefined]>([
    ['/', ['/foi', '/foi new [subject]', '/foi show REQ…', '/foi help', '/invite @name']],
    ['/foi n', ['/foi new [subject]']],
    ['/foi help', undefined],
    ['say /foi', undefined],
    ['ask @ma', ['@Helen Marsh']],
    ['ask @helen m', ['@Helen Marsh']],
    ['name@ma', undefined],
    ['#foi', ['#foi-team']],
    ['/inv', ['/invite @name']],
    ['/invite @fo', ['@FOI Desk']],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('takes the place of what was typed and leaves the rest', () => {
    const text = 'ask @hel about it';
    const found = completionsAt(text, 8, known);
    const item = found?.items[0];
    expect(found !== undefined && item !== undefined && completed(text, found, item)).toEqual({
      text: 'ask @Helen Marsh  about it',
      caret: 17,
    });
  });
});

test('people stand under what they belong to; the app is nobody to be', () => {
  expect(
    grouped(people).map(({ group, members }) => [group, members.map(({ person, does }) => `${person.name}: ${does}`)]),
  ).toEqual([
    ['Information governance officer', ['Olivia Bennett: ']],
    ['Approver', ['Amara Okafor: monitoring officer']],
    ['Highways', ['Helen Marsh: network manager', 'Sean Doyle: street works']],
  ]);
});

test('a place is read back from its address', () => {
  const id = fc.string({ minLength: 1 });
  const spot = fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'home' as const }),
    fc.record({ kind: fc.constant('channel' as const), id }),
    fc.record({ kind: fc.constant('mail' as const), id: fc.option(id) }),
  );
  fc.assert(
    fc.property(id, spot, fc.option(id), (as, at, thread) => {
      const place: Place = { as, spot: at, thread: at?.kind === 'channel' ? thread : null };
      expect(parsePlace(hashOf(place))).toEqual(place);
    }),
  );
});
