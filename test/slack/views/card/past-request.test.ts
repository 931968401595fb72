import { expect, test } from 'vitest';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { foundMessage } from '../../../../src/slack/views/typed/found-message.ts';
import { pastRequestLine } from '../../../../src/slack/views/card/past-request.ts';
import { similarMessage } from '../../../../src/slack/views/card/similar-message.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { pressable, wordsOf } from '../reading.ts';
import { after, at, history, on, people } from '../seed-case.ts';

const line = (events: readonly Happened[]) => pastRequestLine(after(events));

test('a request that was answered says when, and how often in which way', () => {
  expect(line(history.sent)).toBe(
    'REQ06487: CCTV cameras. Answered Tue 10 December 2019: 5 disclosed, 1 not held, 1 already available and 1 withheld.',
  );
});

test('one that is not answered, or never will be, says so', () => {
  expect(line(history.opened)).toBe('REQ06487: CCTV cameras. Not answered yet: being answered.');
  const closed = at('2019-11-13T09:00', people.olivia, {
    type: 'closedAsNoRequest',
    as: 'routineEnquiry',
    reason: say('A question for the contact centre.'),
  });
  expect(line([...history.opened, closed])).toBe(
    'REQ06487: CCTV cameras. Closed Wed 13 November 2019, a routine enquiry.',
  );
});

test('similar requests are offered each with a button that shows it', () => {
  const message = similarMessage([after(history.sent), after(history.opened)]);
  const words = message && wordsOf(message);
  expect(words).toMatch(/^A similar past request\. How it was answered[^]*Answered Tue 10 December 2019/u);
  expect(words).toMatch(/A similar request is open\. [^]*Not answered yet/u);
  expect(message?.text).toContain('A similar request is open. REQ06487');
  expect(message && pressable(message).map(({ label }) => label)).toEqual(['Show', 'Show']);
});

test('where nothing is similar nothing is said', () => {
  expect(similarMessage([])).toBeUndefined();
});

test('where nothing is found it says what to try', () => {
  expect(foundMessage('drones', [], on('2019-12-09')).text).toBe(
    'No request speaks of “drones”. Try other words, or fewer. Requests are found by what they ask, not by who asked.',
  );
});

test('what is found and still at work says by when; the button leads an officer to the card', () => {
  const card = 'https://x.slack.com/archives/G0FOITEAM/p1';
  const open = { request: after(history.opened), card };
  const message = foundMessage('cameras', [open, { request: after(history.sent) }], on('2019-12-09'));
  expect(wordsOf(message)).toContain(
    'Not answered yet: being answered. Due Wed 11 December 2019, 2 working days left.',
  );
  expect(wordsOf(message).match(/Due /gu)).toHaveLength(1);
  expect(JSON.stringify(message.blocks).match(/"url":"[^"]*"/gu)).toEqual([`"url":"${card}"`]);
});
