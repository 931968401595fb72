import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { aboutConcern, aboutQuestion, actions } from '../../../../src/slack/ids.ts';
import { readFurther } from '../../../../src/slack/views/department/further-concerns.ts';
import { questionMessage } from '../../../../src/slack/views/department/question-message.ts';
import { labels, pressable, pressed, wordsOf } from '../reading.ts';
import { after, asks, at, cctv, history, notReleased, on, opened, people, replies, settles } from '../seed-case.ts';

const message = (events: readonly Happened[], number = 5, department = cctv) =>
  questionMessage(after(events), number, department, on('2019-11-20'));

const buttons = ['I have this', 'Not ours', "We don't hold this", 'Should not be released'];
const overflow = ['This would take too long', "I don't understand", 'Ask for more time', 'Hand to someone else'];

const raised = (concern: 'notOurs' | 'notHeld' | 'shouldNotBeReleased') =>
  at('2019-11-20T11:00', people.carl, { type: 'concernRaised', question: 5, department: cctv, concern, id: 'c7' });

describe('what a department reads', () => {
  test('which question, by when, the question, its context, and how to answer', () => {
    const { text, ...rest } = message(history.asked);
    const words = wordsOf(rest);
    for (const each of [text, words]) {
      expect(each).toContain('REQ06487, question 5 of 7 — please answer by Tue 26 November 2019');
      expect(each).toContain('how many units are in use?');
      expect(each).toContain('Reply in this thread in your own words; we write the letter and handle the law.');
    }
    expect(words).toContain('Context: Cameras owned or leased by the council.');
  });

  test('its heading, and only the context of its own section', () => {
    const sections: Happened = {
      ...opened,
      questions: [
        { wording: say('How many?'), heading: say('Cars') },
        { wording: say('And vans?'), heading: say('Vans') },
      ],
      context: say([
        { text: 'Since 2017.', questions: 'all' },
        { text: 'Leased ones too.', questions: [2] },
      ]),
    };
    const first = wordsOf(message([sections, asks(1), asks(2)], 1));
    expect(first).toContain('Cars');
    expect(first).toContain('Since 2017.');
    expect(first).not.toContain('Leased ones too.');
    expect(wordsOf(message([sections, asks(1), asks(2)], 2))).toContain('Context: Since 2017.\nLeased ones too.');
  });

  test('the wording for departments instead of the requester’s own', () => {
    const own = at('2019-11-12T09:10', people.olivia, {
      type: 'questionAssigned',
      question: 5,
      department: cctv,
      neededBy: on('2019-11-26').today,
      departmentWording: say('How many cameras are there?'),
    });
    const words = wordsOf(message([opened, own]));
    expect(words).toContain('How many cameras are there?');
    expect(words).not.toContain('could you please');
  });

  test('a question of 7,000 characters whole; of a longer one the beginning, and whom to ask for the rest', () => {
    const long = (wording: string): Happened => ({ ...opened, questions: [{ wording: say(wording) }] });
    const whole = (wording: string) => wordsOf(message([long(wording), asks(1)], 1)).replaceAll('\n', ' ');
    for (const wording of ['q'.repeat(3_000), 'q 😀 '.repeat(1_400).trim(), '😀'.repeat(2_000)]) {
      expect(whole(wording).replaceAll(' ', '')).toContain(wording.replaceAll(' ', ''));
      expect(whole(wording)).not.toContain('longer than fits');
    }
    expect(whole('q'.repeat(7_001))).toContain(
      'This question is longer than fits here. Ask Olivia Bennett for the rest.',
    );
  });

  test('who has it, and that it is answered', () => {
    const claimed = at('2019-11-20T09:00', people.rita, { type: 'questionClaimed', question: 5, department: cctv });
    expect(wordsOf(message([...history.asked, claimed]))).toContain('Rita Shah has this.');
    const answered = message([...history.asked, claimed, replies(5, 'Three.')]);
    expect(wordsOf(answered)).toContain('Answered by Carl Jennings on Wed 20 November 2019, 10:42.');
    expect(answered.text).toContain('Answered by Carl Jennings.');
    expect(labels(answered)).toEqual([...buttons, ...overflow]);
  });
});

describe('what a department can press', () => {
  test('exactly these buttons, the rest in the overflow', () => {
    const shown = message(history.asked);
    expect(labels(shown)).toEqual([...buttons, ...overflow]);
    const carried = { reference: 'REQ06487', question: 5, department: cctv };
    expect(aboutQuestion.parse(JSON.parse(pressed(shown, 'Not ours').value))).toEqual(carried);
    expect(pressable(shown).map(({ action }) => action)).toEqual([
      actions.claim,
      actions.notOurs,
      actions.notHeld,
      actions.shouldNotBeReleased,
      ...overflow.map(() => actions.furtherConcerns),
    ]);
    expect(readFurther(pressed(shown, 'Ask for more time').value, [cctv])).toEqual({ concern: 'moreTime', ...carried });
  });

  test('what a click still owes can be filled in later', () => {
    const shown = message([...history.asked, raised('notHeld')]);
    expect(wordsOf(shown)).toContain('Carl Jennings: we don’t hold this');
    expect(wordsOf(shown)).toContain('The officer still needs a few details.');
    expect(aboutConcern.parse(JSON.parse(pressed(shown, 'Add details').value))).toMatchObject({
      question: 5,
      id: 'c7',
    });
  });

  test('what was explained is owed no more', () => {
    const shown = message([...history.asked, ...notReleased], 6);
    expect(wordsOf(shown)).toContain(
      'Rita Shah: should not be released, Wed 20 November 2019, 10:40. The officer has been told.',
    );
    expect(labels(shown)).not.toContain('Add details');
    expect(wordsOf(shown)).not.toContain('Burglars');
  });
});

describe('once nothing more is asked of it', () => {
  const withdrawn = at('2019-11-20T11:00', people.olivia, {
    type: 'questionWithdrawn',
    question: 5,
    on: on('2019-11-20').today,
  });
  const takenBack = at('2019-11-20T11:00', people.olivia, { type: 'questionTakenBack', question: 5, department: cctv });
  const closed = at('2019-11-20T11:00', people.olivia, {
    type: 'closedAsNoRequest',
    as: 'routineEnquiry',
    reason: say('Alex Morgan rang.'),
  });
  test.each([
    ['settled', [...history.answered, settles(5)], 'The officer has settled this answer.'],
    [
      'covered by another',
      [...history.answered, settles(1, { kind: 'overCostLimit', coversQuestions: [5] })],
      'The officer has settled this answer.',
    ],
    ['sent', history.sent, 'The letter has been sent. Thank you.'],
    ['taken back', [...history.asked, takenBack], 'The officer took this question back. Nothing more is needed.'],
    ['withdrawn', [...history.asked, withdrawn], 'Withdrawn on Wed 20 November 2019: no answer is needed. Thank you.'],
    ['closed', [...history.asked, closed], 'Closed: no answer is needed. Thank you.'],
  ])('%s: nothing can be pressed but what is owed, and it says why', (_, events, says) => {
    const shown = message(events);
    expect(labels(shown).filter((label) => label !== 'Add details')).toEqual([]);
    expect(wordsOf(shown)).toContain(says);
    expect(shown.text).toContain(says);
    expect(wordsOf(shown)).not.toContain('please answer by');
    expect(wordsOf(shown)).not.toContain('Alex');
  });

  test('not ours: it can be taken again, unless it is settled without them', () => {
    const back = [...history.asked, raised('notOurs')];
    expect(labels(message(back))).toEqual(['Add details', 'I have this']);
    expect(wordsOf(message(back))).toContain('If it is yours after all, press I have this.');
    const again = [
      ...back,
      at('2019-11-20T09:00', people.rita, { type: 'questionClaimed', question: 5, department: cctv }),
    ];
    expect(labels(message(again))).toEqual(expect.arrayContaining(buttons));
    expect(wordsOf(message(again))).not.toContain('not ours');
    expect(labels(message([...back, settles(5)]))).not.toContain('I have this');
  });

  test('what should not be released is not asked for where others read it', () => {
    const words = wordsOf(message([...history.asked, raised('shouldNotBeReleased')]));
    expect(words).toContain('Reply in this thread with what may be released; send Olivia Bennett the rest in private.');
  });

  test('asked again after it was sent back, everything can be pressed again', () => {
    expect(labels(message([...history.asked, raised('notOurs'), asks(5)]))).toEqual(expect.arrayContaining(buttons));
  });
});

describe('values of the overflow', () => {
  const long = 'x'.repeat(90);
  test('find their department again, however long its id', () => {
    const shown = message([opened, asks(5, long)], 5, long);
    const { value } = pressed(shown, 'Hand to someone else');
    expect(value.length).toBeLessThanOrEqual(75);
    expect(readFurther(value, [cctv, long])).toEqual({
      concern: 'handOver',
      reference: 'REQ06487',
      question: 5,
      department: long,
    });
    expect(readFurther(value, [cctv])).toBeUndefined();
  });

  test.each([
    '',
    'notOurs:REQ06487:5:ict',
    'tooLong:REQ06487:0:ict',
    'tooLong:REQ06487:x:ict',
    'tooLong::5:ict',
    'tooLong:REQ06487:5',
  ])('are refused when they are none of ours: %s', (value) => {
    expect(readFurther(value, ['ict'])).toBeUndefined();
  });
});
