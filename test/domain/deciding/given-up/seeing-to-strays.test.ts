import { expect, test } from 'vitest';
import { seeToStrays, withStray, type Stray } from '../../../../src/domain/deciding/given-up/seeing-to-strays.ts';

const officer = { user: 'UOFFICER', officer: true, approver: false, reviewer: false, departments: [] };
const home: Stray = { id: 'inbox-failed/event:Ev1', kind: 'home', user: 'U1' };
const press: Stray = { id: 'inbox-failed/trigger:1.1', kind: 'press', user: 'U2' };
const when = { id: 'first', at: 1 };
const over = (as: 'triedAgain' | 'leftUndone') => ({ as, by: 'UOFFICER', at: 9 });

test('what is given up while something waits is told with it, and once', () => {
  const one = withStray(undefined, home, when);
  const two = withStray(one, press, { id: 'second', at: 2 });
  expect(two).toEqual({
    id: 'first',
    what: [
      { ...home, at: 1 },
      { ...press, at: 2 },
    ],
  });
  expect(withStray(two, home, { id: 'third', at: 3 })).toBe(two);
});

test('Try again is for all of it, also for what came since it was shown', () => {
  const waits = withStray(withStray(undefined, home, when), press, { id: 'second', at: 2 });
  expect(seeToStrays(waits, officer, { strays: 'first' }, over('triedAgain'))).toEqual({
    ...waits,
    over: over('triedAgain'),
  });
});

test('Leave it throws away what was shown, and nothing that came since', () => {
  const shown = { strays: 'first', of: 1 };
  const one = withStray(undefined, home, when);
  expect(seeToStrays(one, officer, shown, over('leftUndone'))).toMatchObject({ over: over('leftUndone') });
  const two = withStray(one, press, { id: 'second', at: 2 });
  for (const at of [shown, { strays: 'first' }]) {
    expect(seeToStrays(two, officer, at, over('leftUndone'))).toEqual({
      refusal: 'More could not be done since then. Read the message again before you leave it.',
    });
  }
});

test.each([undefined, withStray(undefined, home, { id: 'later', at: 2 })])(
  'what somebody has seen to already is not seen to twice',
  (now) => {
    expect(seeToStrays(now, officer, { strays: 'first' }, over('triedAgain'))).toEqual({
      refusal: 'Somebody has seen to this already: nothing of it waits to be tried again.',
    });
  },
);

test('only officers say what becomes of it', () => {
  const approver = { ...officer, officer: false, approver: true };
  const waits = withStray(undefined, home, when);
  expect(seeToStrays(waits, approver, { strays: 'first' }, over('triedAgain'))).toMatchObject({
    refusal: 'Only an FOI officer can say what becomes of this. Ask one of them.',
    forbidden: true,
  });
});
