import { expect, test } from 'vitest';
import { createAnswersFirst } from '../../../src/slack/intake/answers-first.ts';
import { ManualTimers, settled } from '../../register/manual-timers.ts';

function desk() {
  const timers = new ManualTimers();
  const first = createAnswersFirst(timers);
  const done: string[] = [];
  const work = (name: string) => void first.turn().then(() => done.push(name));
  /** Somebody waits until the answer is given. */
  function asks(): () => void {
    let give = (): void => {};
    void first.answering(new Promise<void>((answered) => (give = answered)));
    return () => give();
  }
  return { timers, work, asks, done };
}

test('with nobody waiting, work goes on at once, in order', async () => {
  const { work, done } = desk();
  work('one');
  work('two');
  await settled();
  expect(done).toEqual(['one', 'two']);
});

test('work waits for whoever waits for an answer, and a moment longer', async () => {
  const { timers, work, asks, done } = desk();
  const answer = asks();
  work('work');
  await timers.advance(900);
  expect(done).toEqual([]);
  answer();
  await timers.advance(4);
  expect(done).toEqual([]);
  await timers.advance(5);
  expect(done).toEqual(['work']);
});

test('however much is asked, after a second work goes on among it, a piece at a time', async () => {
  const { timers, work, asks, done } = desk();
  asks();
  for (const name of ['one', 'two', 'three']) work(name);
  await timers.advance(995);
  expect(done).toEqual([]);
  await timers.advance(5);
  expect(done).toEqual(['one']);
  await timers.advance(20);
  expect(done).toEqual(['one', 'two']);
  await timers.advance(20);
  expect(done).toEqual(['one', 'two', 'three']);
});
