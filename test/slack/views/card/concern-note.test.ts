import { expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import type { ConcernKind } from '../../../../src/domain/request/events.ts';
import { concernNote } from '../../../../src/slack/views/card/concern-note.ts';
import { wordsOf } from '../reading.ts';
import { after, asks, at, cctv, history, notReleased, on, people } from '../seed-case.ts';

const note = (concern: ConcernKind, said?: Record<string, string>) => {
  const where = { question: 6, department: cctv, id: 'c7' };
  const raised = at('2019-11-20T11:00', people.carl, { type: 'concernRaised', ...where, concern });
  const more = said
    ? [at('2019-11-20T11:05', people.carl, { type: 'concernExplained', ...where, said: say(said) })]
    : [];
  return concernNote(after([...history.asked, raised, ...more]), 6, cctv, 'c7', on('2019-11-20'));
};

test('who said what of which question, and what they added', () => {
  const shown = concernNote(after([...history.asked, ...notReleased]), 6, cctv, 'c1', on('2019-11-20'));
  const words = wordsOf(shown);
  expect(words).toContain(
    'CCTV & Community Safety, question 6: should not be released. Rita Shah, Wed 20 November 2019, 10:40.',
  );
  expect(words).toContain('What exactly should not be released? Where the internal cameras are');
  expect(words).toContain('How likely is that? It could well happen');
  expect(shown.text).toContain('question 6: should not be released');
});

test('what is still owed', () => {
  expect(wordsOf(note('notHeld'))).toContain('Details are owed');
  expect(wordsOf(note('notHeld', { looked: 'In the archive' }))).not.toContain('Details are owed');
  expect(wordsOf(note('notHeld', { looked: 'In the archive' }))).toContain('Where did you look? In the archive');
});

test.each([
  ['notOurs', 'not ours', 'Use Assign questions on the card to ask another department.'],
  ['notHeld', 'we don’t hold this', 'Whether the letter says “not held” is your decision'],
  ['shouldNotBeReleased', 'should not be released', 'Whether it is withheld is your decision.'],
  ['tooLong', 'this would take too long', 'about the request as a whole'],
  [
    'notUnderstood',
    'I don’t understand',
    'Explain the question in the department’s thread, or ask the requester what is meant: More… on the card.',
  ],
  ['moreTime', 'asks for more time', 'Answer in the department’s thread'],
  ['handOver', 'handed to someone else', 'If another department has it now, use Assign questions on the card.'],
] as const)('%s: what to do next', (concern, said, next) => {
  expect(wordsOf(note(concern))).toContain(said);
  expect(wordsOf(note(concern))).toContain(next);
  expect(note(concern).text).toContain(next);
});

test.each([
  ['FOIA', 'Whether it is over the cost limit is your decision'],
  ['EIR', 'Whether it is manifestly unreasonable is your decision'],
  ['both', 'Whether it is over the cost limit, or manifestly unreasonable, is your decision'],
] as const)('%s: what too much work is in law', (to, says) => {
  const corrected = at('2019-11-20T10:00', people.olivia, { type: 'lawCorrected', to, reason: say('It is.') });
  const raised = at('2019-11-20T11:00', people.carl, {
    type: 'concernRaised',
    question: 6,
    department: cctv,
    concern: 'tooLong',
    id: 'c7',
  });
  const shown = concernNote(after([...history.asked, corrected, raised]), 6, cctv, 'c7', on('2019-11-20'));
  expect(wordsOf(shown)).toContain(says);
});

test('once the question is asked again, or the letter is gone, there is nothing to do', () => {
  const raised = at('2019-11-20T11:00', people.carl, {
    type: 'concernRaised',
    question: 6,
    department: cctv,
    concern: 'notOurs',
    id: 'c7',
  });
  const again = concernNote(after([...history.asked, raised, asks(6)]), 6, cctv, 'c7', on('2019-11-20'));
  expect(wordsOf(again)).not.toContain('Assign questions');
  const sent = concernNote(after(history.sent), 6, cctv, 'c1', on('2019-12-10'));
  expect(wordsOf(sent)).not.toContain('your decision');
});

test.each([
  ['2019-12-11', 'Answer in the department’s thread whether that is in time.'],
  [
    '2019-12-12',
    'That is after the request is due, Wed 11 December 2019. Answer in the department’s thread whether that is in time.',
  ],
])('more time, until %s', (until, says) => {
  expect(note('moreTime', { until }).text).toContain(
    `Olivia Bennett: ${says}`.replace('Olivia Bennett', '<@U0OLIVIA>'),
  );
});
