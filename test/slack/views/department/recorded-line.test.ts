import { expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import { paragraphs } from '../../../../src/domain/words/prose.ts';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { aboutReply } from '../../../../src/slack/ids.ts';
import { recordedLine } from '../../../../src/slack/views/department/recorded-line.ts';
import { labels, pressed, wordsOf } from '../reading.ts';
import { after, at, cctv, history, on, people, replies } from '../seed-case.ts';

const where = { question: 5, department: cctv };
const first = '1574246520.000005';
const line = (events: readonly Happened[]) =>
  recordedLine(after([...history.asked, ...events]), 5, cctv, on('2019-11-20'));
const words = (events: readonly Happened[]) => wordsOf(line(events)).trim();

const aside = at('2019-11-20T11:00', people.carl, { type: 'replySetAside', ...where, ts: first });
const second = replies(5, 'Four.', { time: '2019-11-22T09:05', ts: '1574400000.000001' });

test('says whose answer is recorded, and when', () => {
  const shown = line([replies(5, 'Three.')]);
  expect(wordsOf(shown)).toContain('Recorded as the answer: Carl Jennings, 10:42.');
  expect(shown.text).toBe('REQ06487, question 5. Recorded as the answer: Carl Jennings, 10:42.');
  expect(labels(shown)).toEqual(['Not the answer']);
  expect(aboutReply.parse(JSON.parse(pressed(shown, 'Not the answer').value))).toEqual({
    reference: 'REQ06487',
    ...where,
    ts: first,
  });
});

test('an answer set aside can be taken up again', () => {
  const shown = line([replies(5, 'Three.'), aside]);
  expect(wordsOf(shown)).toContain('Not the answer: Carl Jennings, 10:42. Reply in this thread to give one.');
  expect(labels(shown)).toEqual(['It is the answer']);
  expect(pressed(shown, 'It is the answer').value).toContain(first);
});

test('follows the newest answer, with its day where that is another one', () => {
  const shown = line([replies(5, 'Three.'), second]);
  expect(wordsOf(shown)).toContain('Recorded as the answer: Carl Jennings, Fri 22 November 2019, 09:05.');
  expect(pressed(shown, 'Not the answer').value).toContain('1574400000.000001');
});

test('falls back to the answer before when the newest is set aside', () => {
  const back = at('2019-11-22T10:00', people.carl, { type: 'replySetAside', ...where, ts: '1574400000.000001' });
  expect(words([replies(5, 'Three.'), second, back])).toContain('Recorded as the answer: Carl Jennings, 10:42.');
});

test('says that an answer was edited, or deleted', () => {
  const edited = at('2019-11-20T10:50', people.carl, {
    type: 'replyEdited',
    ...where,
    ts: first,
    editedTs: '1574247000.000001',
    words: say(paragraphs('Four.')),
    files: say([]),
    discussion: false,
  });
  expect(words([replies(5, 'Three.'), edited])).toContain('10:42 (edited; the newest wording counts).');
  const deleted = at('2019-11-20T10:55', people.carl, { type: 'replyDeleted', ...where, ts: first });
  const shown = line([replies(5, 'Three.'), deleted]);
  expect(wordsOf(shown)).toContain('Deleted: what Carl Jennings wrote at 10:42 is no longer the answer.');
  expect(labels(shown)).toEqual([]);
});

test('says that an answer came after the letter', () => {
  const late = replies(5, 'Four.', { time: '2019-12-10T12:00', ts: '1575979200.000001', late: true });
  const shown = (events: readonly Happened[]) =>
    wordsOf(recordedLine(after([...events, late]), 5, cctv, on('2019-12-10')));
  expect(shown(history.sent)).toContain('It came after the letter was sent; the officer has been told.');
  expect(shown(history.approved)).toContain('It came after the letter was approved; the officer has been told.');
});

test('never repeats the answer itself', () => {
  expect(words([replies(5, 'Three cameras.')])).not.toContain('Three cameras');
});
