import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import type { FindingSummary, Happened } from '../../../../src/domain/request/events.ts';
import { aboutLetter, aboutPlace, aboutRequest } from '../../../../src/slack/ids.ts';
import { letterMessage } from '../../../../src/slack/views/letter/letter-message.ts';
import { labels, pressed, primary, wordsOf } from '../reading.ts';
import { after, at, drafts, findings, history, on, people, personal, settles } from '../seed-case.ts';

const letter = (events: readonly Happened[], version = 1) => letterMessage(after(events), version, on('2019-12-10'));
const withFindings = (...found: FindingSummary[]) => letter([...history.settled, drafts(1, 99, { findings: found })]);

const error = (key: string, question: number, says = 'There is no answer. Write one.'): FindingSummary => ({
  code: 'noAnswer',
  severity: 'error',
  question,
  key,
  says,
});

test('which version, its day, what the check found', () => {
  const shown = letter(history.drafted);
  expect(wordsOf(shown)).toContain('Letter 1 of REQ06487, dated Tue 10 December 2019');
  expect(wordsOf(shown)).toContain('The check found 2 warnings. Drafted by Olivia Bennett');
  expect(wordsOf(shown)).toContain('1 file would go with it.');
  expect(shown.text).toContain('The check found 2 warnings.');
});

test('errors come first, alike ones together, each with its question and what to do', () => {
  const words = wordsOf(withFindings(...findings, error('a', 3), error('b', 5), error('c', 6)));
  expect(words).toContain('Question 3: There is no answer. Write one. (2 more like it: questions 5 and 6.)');
  expect(words.indexOf('Errors: the letter cannot go')).toBeLessThan(words.indexOf('Warnings'));
  expect(words).toContain('The check found 3 errors and 2 warnings.');
  expect(words).toContain('Question 6 holds a postcode. Take it out');
  expect(words).not.toContain('Question 6: Question 6');
});

test('what was accepted stands with its reason and who accepted it', () => {
  const words = wordsOf(letter(history.accepted));
  expect(words).toContain('Warnings accepted, and why');
  expect(words).toContain('Olivia Bennett: “The postcode is the council’s own.”');
  expect(words).toContain('2 warnings, accepted');
});

describe('what can be pressed', () => {
  test('a letter that nothing blocks can be put before the approvers', () => {
    const shown = letter(history.drafted);
    expect(labels(shown)).toEqual([
      'Change question 4',
      'Change question 6',
      'Ask for approval',
      'Change an answer',
      'Accept warnings',
    ]);
    expect(primary(shown)).toEqual(['Ask for approval']);
    const { value } = pressed(shown, 'Ask for approval');
    expect(aboutLetter.parse(JSON.parse(value))).toEqual({
      reference: 'REQ06487',
      version: 1,
      digest: 'd1'.padEnd(64, '0'),
    });
    expect(aboutRequest.parse(JSON.parse(pressed(shown, 'Change an answer').value))).toEqual({ reference: 'REQ06487' });
  });

  test('no warnings, nothing to accept', () => {
    expect(labels(letter(history.accepted))).toEqual(['Ask for approval', 'Change an answer']);
    expect(labels(withFindings())).toEqual(['Ask for approval', 'Change an answer']);
    expect(wordsOf(withFindings())).toContain('The check found nothing.');
  });

  test('an error blocks', () => {
    const shown = withFindings(error('a', 3));
    expect(labels(shown)).toEqual(['Change question 3', 'Change an answer']);
    expect(shown.text).toContain('Mend the error below, then draft the letter again.');
  });

  test('a warning about personal data blocks until a reason is written', () => {
    const shown = withFindings(personal);
    expect(labels(shown)).toEqual(['Change question 2', 'Accept this warning', 'Change an answer']);
    expect(primary(shown)).toEqual(['Accept this warning']);
    expect(shown.text).toContain(
      'Look at the warning about personal data, small numbers or files. Change the answer, or accept it with a reason.',
    );
    const accepted = at('2019-12-10T09:05', people.olivia, {
      type: 'warningsAccepted',
      keys: ['p'],
      reason: say('The switchboard.'),
    });
    expect(labels(letter([...history.settled, drafts(1, 99, { findings: [personal] }), accepted]))).toEqual([
      'Ask for approval',
      'Change an answer',
    ]);
  });

  test('while it is with the approvers it cannot be asked for again', () => {
    const shown = letter(history.awaiting);
    expect(labels(shown)).toContain('Change an answer');
    expect(labels(shown)).not.toContain('Ask for approval');
    expect(wordsOf(shown)).toContain('Olivia Bennett asked for approval on Tue 10 December 2019, 09:10.');
  });

  test('sent back: what is to change comes first', () => {
    const back = at('2019-12-10T10:00', people.amara, {
      type: 'changesRequested',
      version: 1,
      questions: [],
      reason: say('Too curt.'),
    });
    const shown = letter([...history.awaiting, back]);
    expect(wordsOf(shown)).toContain('Amara Okafor asked for changes: “Too curt.”');
    expect(labels(shown)).toContain('Change an answer');
    expect(primary(shown)).toEqual([]);
  });
});

describe('each finding has the button that opens its place', () => {
  const about = (shown: ReturnType<typeof letter>, label: string) =>
    aboutPlace.parse(JSON.parse(pressed(shown, label).value));

  test('a part of a question, where the question has several', () => {
    const shown = withFindings({ ...error('a', 6), part: 2, place: 'Question 6, part 2, Balance' });
    expect(wordsOf(shown)).toContain('Question 6, part 2, Balance: There is no answer.');
    expect(about(shown, 'Change question 6, part 2')).toEqual({ reference: 'REQ06487', question: 6, part: 2 });
  });

  test('alike ones at several places: a list of them', () => {
    const shown = withFindings(error('a', 3), error('b', 5), { ...error('c', 6), part: 2 });
    expect(labels(shown).slice(0, 3)).toEqual(['Change question 3', 'Change question 5', 'Change question 6, part 2']);
    expect(about(shown, 'Change question 5')).toEqual({ reference: 'REQ06487', question: 5 });
  });

  test('what was written down about the request', () => {
    const shown = withFindings({
      code: 'letter.headIncomplete',
      severity: 'error',
      key: 'a',
      place: 'Addressee',
      says: 'There is nowhere to send it to. Add one.',
    });
    expect(labels(shown)).toEqual(['Correct the request', 'Change an answer']);
  });

  test('what stands in the council’s file has none: the sentence says where it is', () => {
    const shown = withFindings({
      code: 'regulator.none',
      severity: 'error',
      key: 'a',
      says: 'The council’s file has no regulator’s details. Add them.',
    });
    expect(labels(shown)).toEqual(['Change an answer']);
  });

  test('however many there are, the message fits and says how many more', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...error(`${index}`, 1), code: `code${index}` }));
    const shown = withFindings(...many);
    expect(shown.blocks.length).toBeLessThanOrEqual(50);
    expect(wordsOf(shown)).toContain('… and 31 more, shown when these are mended or accepted.');
  });
});

describe('a letter that is no longer the one', () => {
  const overtaken = [...history.drafted, settles(5, { kind: 'notHeld' })];
  test.each([
    ['replaced', [...overtaken, drafts(2, overtaken.length)], 'Replaced by a newer letter.'],
    ['overtaken', overtaken, 'Out of date: something changed after it was drawn.'],
    ['approved', history.approved, 'Approved by Amara Okafor on Tue 10 December 2019, 11:30.'],
    ['sent', history.sent, 'Sent by e-mail on Tue 10 December 2019, 11:31.'],
  ])('%s: it says so, and nothing can be pressed', (_, events, says) => {
    const shown = letter(events);
    expect(labels(shown)).toEqual([]);
    expect(wordsOf(shown)).toContain(says);
    expect(shown.text).toContain(says);
  });

  test('it reads the same however many letters have come since: only the last of the earlier is shown again', () => {
    const twice = [...overtaken, drafts(2, overtaken.length)];
    const thrice = [...twice, settles(5, { kind: 'notHeld' }), drafts(3, twice.length + 1)];
    expect(letter(thrice)).toEqual(letter(twice));
  });
});
