import { expect, test } from 'vitest';
import type { Happened } from '../../../src/domain/request/events.ts';
import { foundMessage } from '../../../src/slack/views/found-message.ts';
import { pastRequestLine } from '../../../src/slack/views/past-request.ts';
import { similarMessage } from '../../../src/slack/views/similar-message.ts';
import { say } from '../../../src/domain/particulars.ts';
import { pressable, wordsOf } from './reading.ts';
import { after, at, history, people } from './seed-case.ts';

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
  expect(message && wordsOf(message)).toContain('Similar past requests');
  expect(message && pressable(message).map(({ label }) => label)).toEqual(['Show', 'Show']);
});

test('where nothing is similar nothing is said', () => {
  expect(similarMessage([])).toBeUndefined();
});

test('where nothing is found it says what to try', () => {
  expect(foundMessage('drones', []).text).toBe('No request speaks of “drones”. Try other words, or fewer.');
});
