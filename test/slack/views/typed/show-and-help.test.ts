import { expect, test } from 'vitest';
import { helpMessage } from '../../../../src/slack/views/typed/help-message.ts';
import { showMessage } from '../../../../src/slack/views/typed/show-message.ts';
import { labels, wordsOf } from '../reading.ts';
import { after, history, on } from '../seed-case.ts';

test('/foi show: what the card says, nothing to press, and what happened last, newest first', () => {
  const shown = showMessage(after(history.awaiting), on('2019-12-10'), history.awaiting);
  const words = wordsOf(shown);
  expect(labels(shown)).toEqual([]);
  expect(words).toContain('REQ06487: CCTV cameras');
  expect(words).toContain('Next: Wait for an approver to answer.');
  expect(words).toContain(`What happened last (10 of ${history.awaiting.length})`);
  const asked = words.indexOf('Tue 10 December 2019, 09:10 Olivia Bennett asked for approval of letter 1.');
  const drafted = words.indexOf('Olivia Bennett drafted letter 1, dated Tue 10 December 2019.');
  expect(asked).toBeGreaterThan(-1);
  expect(drafted).toBeGreaterThan(asked);
});

test('/foi show: an officer finds the way to the card, nobody else has one', () => {
  const card = 'https://marlbury.slack.com/archives/G0FOITEAM/p1574000000000100';
  const shown = showMessage(after(history.awaiting), on('2019-12-10'), history.awaiting, card);
  expect(wordsOf(shown)).toContain('Open its card to work on it.');
  expect(JSON.stringify(shown.blocks)).toContain(card);
  expect(wordsOf(showMessage(after(history.awaiting), on('2019-12-10'), history.awaiting))).not.toContain('Open');
});

test('every kind of thing that happened can be said, and none repeats what departments wrote', () => {
  for (let length = 1; length <= history.sent.length; length += 1) {
    const until = history.sent.slice(0, length);
    const words = wordsOf(showMessage(after(until), on('2019-12-10'), until));
    expect(words).not.toContain('undefined');
    expect(words).not.toContain('three Hikvision cameras');
  }
});

test('help lists what can be typed in the order of the commands', () => {
  const help = helpMessage([
    { usage: '/foi new [subject]', summary: 'Log a request' },
    { usage: '/foi assign REQ…', summary: 'Pick departments' },
  ]);
  const words = wordsOf(help);
  expect(words).toContain('/foi new [subject] Log a request');
  expect(words.indexOf('/foi new')).toBeLessThan(words.indexOf('/foi assign'));
  expect(help.text).toContain('/foi new [subject]: Log a request');
});
