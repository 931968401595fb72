import { describe, expect, test } from 'vitest';
import { actions, aboutRequest } from '../../../../src/slack/ids.ts';
import { homeView } from '../../../../src/slack/views/lists/home-view.ts';
import { queueMessage } from '../../../../src/slack/views/lists/queue-message.ts';
import type { Queue, QueueLine, QueueLines } from '../../../../src/slack/views/lists/queue.ts';
import { pressable, wordsOf } from '../reading.ts';
import { day, on } from '../seed-case.ts';

const ctx = on('2019-12-10');
const none: QueueLines = { lines: [], more: 0 };
const line: QueueLine = {
  reference: 'REQ06487',
  about: 'CCTV cameras',
  due: day('2019-12-11'),
  says: 'Settle question 5.',
};
const lines = (count: number, more = 0): QueueLines => ({
  lines: Array.from({ length: count }, (_, index) => ({ ...line, reference: `REQ0${1000 + index}` })),
  more,
});
const both = (queue: Queue) => [wordsOf(homeView(queue, ctx)), wordsOf(queueMessage(queue, ctx))];

describe('what waits', () => {
  test('for an officer: what they can do something about; parts with nothing in them are left out', () => {
    for (const words of both({
      officer: { mine: { lines: [line], more: 0 }, withOthers: none, ofOthers: none, undone: none },
      departments: [],
    })) {
      expect(words).toContain('Waiting for you');
      expect(words).toContain(
        'REQ06487: CCTV cameras — Due Wed 11 December 2019, 1 working day left. Settle question 5.',
      );
      expect(words).not.toContain('in charge');
    }
  });

  test('for an officer: what others are at work on, and what is due first of other officers', () => {
    for (const words of both({
      officer: { mine: none, withOthers: lines(1), ofOthers: lines(2), undone: none },
      departments: [],
    })) {
      expect(words).toContain('Nothing: others are at work on all you are in charge of.');
      expect(words).toMatch(/In your charge, waiting for somebody else[^]*Due next, other officers in charge/u);
    }
  });

  test('what is late is said to be late', () => {
    const late = { ...line, due: day('2019-12-06') };
    for (const words of both({ approver: { lines: [late], more: 0 }, departments: [] })) {
      expect(words).toContain('Letters waiting for approval');
      expect(words).toContain('Late by 2 working days: it was due Fri 6 December 2019.');
    }
  });

  test('for a department: its questions and by when, without alarms', () => {
    const question = { ...line, question: 3, about: 'How many cameras?', due: day('2019-12-06') };
    for (const words of both({ departments: [{ name: 'Highways', waiting: { lines: [question], more: 0 } }] })) {
      expect(words).toContain('Questions with Highways');
      expect(words).toContain('REQ06487, question 3: How many cameras? — Needed by Fri 6 December 2019.');
      expect(words).not.toContain('Late');
    }
  });

  test('where nothing waits, what will come and how', () => {
    for (const words of both({
      officer: { mine: none, withOthers: none, ofOthers: none, undone: none },
      approver: none,
      departments: [{ name: 'ICT', waiting: none }],
    })) {
      expect(words).toContain('Type /foi new to log one.');
      expect(words).toContain('When an officer asks for approval, it appears here');
      expect(words).toContain('reply in its thread in your own words');
    }
    for (const words of both({ departments: [] })) expect(words).toContain('ask an FOI officer to add you');
  });
});

describe('how much is shown', () => {
  test.each([0, 1, 101])('%i lines fit Home', (count) => {
    const view = homeView(
      {
        officer: { mine: lines(count), withOthers: lines(count), ofOthers: lines(count), undone: none },
        departments: [],
      },
      ctx,
    );
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  test('what is left out is counted', () => {
    const words = wordsOf(
      homeView({ officer: { mine: lines(101), withOthers: none, ofOthers: none, undone: none }, departments: [] }, ctx),
    );
    const shown = [...words.matchAll(/REQ0\d{4}: /gu)].length;
    expect(shown).toBeGreaterThan(20);
    expect(words).toContain(`… and ${101 - shown} more.`);
  });

  test('where not all was read, it is said to be more', () => {
    const queue: Queue = { approver: lines(25, 1), departments: [] };
    expect(wordsOf(queueMessage(queue, ctx))).toContain('… and at least 16 more.');
    expect(queueMessage(queue, ctx).text).toContain('Letters waiting for approval: at least 26.');
  });

  test('departments in which something waits come first where there are many', () => {
    const idle = Array.from({ length: 30 }, (_, index) => ({ name: `Idle ${index}`, waiting: none }));
    const queue: Queue = { departments: [...idle, { name: 'Busy', waiting: lines(1) }] };
    for (const words of both(queue)) {
      expect(words).toContain('Questions with Busy');
      expect(words).toMatch(/You are in \d+ more departments; what waits there is in their channels\./u);
    }
  });
});

test('officers and approvers open a request from Home; departments have its thread', () => {
  const view = homeView(
    { approver: { lines: [line], more: 0 }, departments: [{ name: 'ICT', waiting: lines(1) }] },
    ctx,
  );
  const [only, ...others] = pressable(view);
  expect(only).toMatchObject({ label: 'Show', action: actions.showRequest });
  expect(aboutRequest.parse(JSON.parse(only?.value ?? ''))).toEqual({ reference: 'REQ06487' });
  expect(others).toEqual([]);
});

test('where the message is known, Show opens it', () => {
  const link = 'https://marlbury.slack.com/archives/G0FOITEAM/p1574000000000100';
  const view = homeView({ approver: { lines: [{ ...line, link }], more: 0 }, departments: [] }, ctx);
  expect(JSON.stringify(view.blocks)).toContain(`"url":"${link}"`);
  expect(pressable(view)[0]).toMatchObject({ label: 'Show', action: actions.openMessage });
});

test('what is read after /foi opens the message too: the card, and the question’s thread for a department', () => {
  const card = 'https://marlbury.slack.com/archives/G0FOITEAM/p1574000000000100';
  const thread = 'https://marlbury.slack.com/archives/C0ICT/p1574000000000200';
  const queue: Queue = {
    approver: { lines: [{ ...line, link: card }], more: 0 },
    departments: [{ name: 'ICT', waiting: { lines: [{ ...line, question: 3, link: thread }], more: 0 } }],
  };
  const written = JSON.stringify(queueMessage(queue, ctx).blocks);
  expect(written).toContain(JSON.stringify({ type: 'link', url: card, text: 'REQ06487', style: { bold: true } }));
  expect(written).toContain(
    JSON.stringify({ type: 'link', url: thread, text: 'REQ06487, question 3', style: { bold: true } }),
  );
  const shown = pressable(homeView(queue, ctx));
  expect(shown.map(({ label, action }) => [label, action])).toEqual([
    ['Show', actions.openMessage],
    ['Show', actions.openMessage],
  ]);
});
