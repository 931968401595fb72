import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import { paragraphs } from '../../../../src/domain/words/prose.ts';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { noteAbout } from '../../../../src/slack/views/history/note-about.ts';
import { wordsOf } from '../reading.ts';
import {
  after,
  asks,
  at,
  cctv,
  fails,
  goes,
  history,
  notReleased,
  on,
  opened,
  people,
  replies,
  requester,
  settles,
} from '../seed-case.ts';

const card = { at: 'card' } as const;
const thread = (question: number) => ({ at: 'question', question, department: cctv }) as const;

/** The note about the last thing that happened. */
function note(events: readonly Happened[], place: Parameters<typeof noteAbout>[2] = card) {
  const last = events.at(-1);
  if (!last) throw new Error('Nothing happened.');
  return noteAbout(after(events), last, place, on('2019-12-10'));
}

const words = (events: readonly Happened[], place: Parameters<typeof noteAbout>[2] = card) => {
  const message = note(events, place);
  return message ? wordsOf(message).trim() : undefined;
};

describe('in the card’s thread', () => {
  test('an answer that changed since it was settled: the officer in charge is mentioned', () => {
    const reply = replies(5, 'Four.', { time: '2019-12-09T16:00', ts: '1575900000.000001' });
    const message = note([...history.settled, reply]);
    expect(message?.text).toContain(`<@${people.olivia}>`);
    expect(words([...history.settled, reply])).toBe(
      `@${people.olivia}: Question 5 changed after it was settled. Carl Jennings replied to question 5 for CCTV & Community Safety. The letter waits. Use Settle answers on the card.`,
    );
  });

  test('a concern about a question that another one’s answer covers is about that answer', () => {
    const [raised] = notReleased;
    if (!raised) throw new Error('No concern.');
    const covered = [...history.asked, settles(1, { kind: 'overCostLimit', coversQuestions: [6] }), raised];
    expect(words(covered)).toContain('Question 1 changed after it was settled');
  });

  test('nobody is mentioned for what they did themselves', () => {
    const edited = at('2019-12-09T16:00', people.olivia, {
      type: 'answerRecordedElsewhere',
      question: 5,
      from: say('Carl, by phone'),
      words: say(paragraphs('Four.')),
    });
    const message = note([...history.settled, edited]);
    expect(message?.text).toContain('Question 5 changed after it was settled');
    expect(message?.text).not.toContain('<@');
  });

  test('a reply after the letter', () => {
    const late = replies(5, 'Four.', { time: '2019-12-10T12:00', ts: '1575979200.000001', late: true });
    expect(words([...history.sent, late])).toContain('replied to question 5 after the letter was sent. Read the reply');
    expect(words([...history.approved, late])).toContain('after the letter was approved.');
  });

  test.each([
    ['refused', 'The mail server refused it: “550 mailbox unavailable”. Use Try again'],
    ['notReached', 'It could not be handed to the mail server: “550 mailbox unavailable”. Use Try again.'],
    ['unknown', 'Find out, then use It arrived or Send again.'],
  ] as const)('a sending that ended as %s: what the server said and what to press', (outcome, says) => {
    expect(words([...history.approved, fails(outcome)])).toContain(says);
  });

  test('a failure that is over by now is not told', () => {
    expect(noteAbout(after(history.sent), fails('notReached'), card, on('2019-12-10'))).toBeUndefined();
  });

  test('a letter sent back: by whom, which questions, what', () => {
    const changes = at('2019-12-10T10:00', people.amara, {
      type: 'changesRequested',
      version: 1,
      questions: [5],
      reason: say('Say which cameras.'),
    });
    expect(words([...history.awaiting, changes])).toContain(
      'Amara Okafor asked for changes to question 5: “Say which cameras.”',
    );
  });

  test('approved by post: print it; by e-mail the card is enough', () => {
    const approved = at('2019-12-10T11:30', people.amara, {
      type: 'approved',
      version: 1,
      digest: 'd',
      ownWork: false,
    });
    expect(words([...history.awaiting, approved])).toContain('It goes by post: print the PDF in this thread');
    expect(note(history.approved)).toBeUndefined();
  });

  test('what nobody has to be told is not said', () => {
    expect(note(history.asked)).toBeUndefined();
    expect(note(history.answered)).toBeUndefined();
    expect(note(history.settled)).toBeUndefined();
  });
});

describe('in a question’s thread, when the letter has gone', () => {
  test.each([
    [4, 'Question 4 went out as: not held.'],
    [5, 'Question 5 went out as you wrote it.'],
    [6, 'Question 6 went out in 2 parts: published already, and where; withheld.'],
  ])('question %i', (question, says) => {
    expect(words(history.sent, thread(question))).toBe(
      `The letter went on Tue 10 December 2019, 11:31. ${says} Thank you.`,
    );
  });

  const gone = (...settled: Happened[]) => [...history.answered, ...settled, goes];
  test.each([
    ['reworded', gone(settles(5, { answer: paragraphs('Three.') })), 'Question 5 went out in the officer’s words.'],
    ['given in part', gone(settles(5, { kind: 'disclosedInPart' })), 'given in part, the rest withheld'],
    [
      'withheld',
      gone(settles(5, { kind: 'withheld', ground: 'foia-31', subsections: ['31(1)(a)'] })),
      'Question 5 went out as: withheld.',
    ],
    [
      'neither confirmed nor denied',
      gone(settles(5, { kind: 'neitherConfirmNorDeny' })),
      'not saying whether we hold it',
    ],
    ['over the cost limit', gone(settles(5, { kind: 'overCostLimit' })), 'refused, as it would take too long'],
    ['vexatious', gone(settles(5, { kind: 'vexatious' })), 'Question 5 went out as: refused.'],
    [
      'covered',
      gone(settles(1, { kind: 'overCostLimit', coversQuestions: [5] })),
      'Question 5 was answered together with question 1: refused, as it would take too long.',
    ],
  ])('%s: in plain words, never a section’s number or the requester', (_, events, says) => {
    const said = words(events, thread(5)) ?? '';
    expect(said).toContain(says);
    expect(said).not.toMatch(/\d+\(\d|s\.\d|section|vexatious/iu);
    expect(said).not.toContain(requester.name);
  });

  test('what several departments wrote, and what only another one wrote', () => {
    const both = [
      ...history.asked,
      asks(5, 'ict'),
      replies(5, 'Three.'),
      settles(5, { answer: paragraphs('Three.') }),
      goes,
    ];
    expect(words(both, thread(5))).toContain('Question 5 went out as you wrote it.');
    expect(words(both, { at: 'question', question: 5, department: 'ict' })).toContain(
      'Question 5 went out in the officer’s words.',
    );
    const phoned = at('2019-11-21T09:00', people.olivia, {
      type: 'answerRecordedElsewhere',
      question: 5,
      department: 'ict',
      from: say('Sam'),
      words: say(paragraphs('And one.')),
    });
    const joined = [...both.slice(0, -2), phoned, settles(5, { answer: paragraphs('Three.\n\nAnd one.') }), goes];
    expect(words(joined, thread(5))).toContain('Question 5 went out as you and others wrote it.');
  });

  test('files that went with it are counted', () => {
    const file = { name: 'a.csv', sha256: 'f'.repeat(64), size: 1, mimeType: 'text/csv' };
    expect(words(gone(settles(5, { answer: paragraphs('Three.'), filesToRelease: [file] })), thread(5))).toContain(
      '1 file went with it.',
    );
  });

  test('recorded as sent, on the day it went; closed; and an acknowledgement is none of theirs', () => {
    const posted = at('2019-12-12T09:00', people.olivia, {
      type: 'recordedAsSent',
      on: on('2019-12-11').today,
      how: say('by post'),
    });
    expect(words([...history.approved, posted], thread(5))).toContain('The letter went on Wed 11 December 2019.');
    const closed = at('2019-11-13T10:00', people.olivia, {
      type: 'closedAsNoRequest',
      as: 'subjectAccess',
      reason: say('Alex Morgan’s own file'),
    });
    expect(words([...history.asked, closed], thread(5))).toBe(
      'Question 5 needs no answer any more: the request was closed. Thank you.',
    );
    expect(note(history.opened, thread(1))).toBeUndefined();
    expect(opened.type).toBe('opened');
  });
});
