import { describe, expect, test } from 'vitest';
import type { ClockEvent } from '../../../../src/domain/clock/index.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { requestCard } from '../../../../src/slack/views/card/request-card.ts';
import { aboutRequest, aboutSending, readMore } from '../../../../src/slack/ids.ts';
import { labels, pressable, pressed, primary, wordsOf } from '../reading.ts';
import {
  accepts,
  after,
  asks,
  asksApproval,
  at,
  cctv,
  day,
  drafts,
  fails,
  history,
  on,
  opened,
  people,
  personal,
  replies,
  requester,
  settles,
} from '../seed-case.ts';

const card = (events: readonly Happened[], today = '2019-12-10', more = {}) =>
  requestCard(after(events), on(today, more));

const postal: Happened = {
  ...opened,
  requester: say({ name: 'Alex Morgan', postalAddress: '1 Mill Lane, Marlbury' }),
};
const byPost = at('2019-12-10T11:30', people.amara, {
  type: 'approved',
  version: 1,
  digest: 'd1'.padEnd(64, '0'),
  ownWork: false,
});
const approvedByPost = [postal, ...history.awaiting.slice(1), byPost];
const recorded = at('2019-12-10T16:00', people.olivia, {
  type: 'recordedAsSent',
  on: on('2019-12-10').today,
  how: say('by first class post'),
});
const closed = at('2019-11-13T10:00', people.olivia, {
  type: 'closedAsNoRequest',
  as: 'subjectAccess',
  reason: say('They ask for their own file.'),
});

describe('what the card says', () => {
  test('who asked, how and when it came, when it is due, who is in charge', () => {
    const words = wordsOf(card(history.asked, '2019-11-20'));
    expect(words).toContain('REQ06487: CCTV cameras');
    expect(words).toContain('From Alex Morgan, alex.morgan@example.org. Received Tue 12 November 2019, by e-mail.');
    expect(words).toContain('Due Wed 11 December 2019, 14 working days left. Our own target is Tue 10 December 2019.');
    expect(words).toContain('In charge: Olivia Bennett.');
    expect(wordsOf(card(history.asked, '2019-12-11'))).toContain('Our own target was Tue 10 December 2019.');
  });

  test('nobody is named where the channel is not private, and the card says why', () => {
    const words = wordsOf(card(history.asked, '2019-11-20', { mayNameRequester: false, whyNotNamed: 'it is public' }));
    expect(words).not.toContain(requester.name);
    expect(words).not.toContain(requester.email);
    expect(words).toContain(
      'Who asks is not shown here, because it is public. Make this channel private, unshared and without guests.',
    );
  });

  test.each([
    ['2019-12-10', 'Due Wed 11 December 2019, 1 working day left.'],
    ['2019-12-11', 'Due today, Wed 11 December 2019.'],
    ['2019-12-12', 'Late by 1 working day: it was due Wed 11 December 2019.'],
    ['2019-12-16', 'Late by 3 working days: it was due Wed 11 December 2019.'],
  ])('on %s: %s', (today, says) => {
    const message = card(history.asked, today);
    expect(wordsOf(message)).toContain(says);
    expect(message.text).toContain(says);
  });

  test('no due date while it waits for the requester, a new one when they have answered', () => {
    const whole = { type: 'clarificationAsked', on: day('2019-11-20'), until: day('2020-01-20') } as const;
    const asked = { ...whole, questions: [5] };
    const answered = { type: 'clarificationAnswered', on: day('2019-11-25'), questions: [5] } as const;
    const cardOn = (today: string, ...moved: ClockEvent[]) => {
      const request = after(history.asked);
      return wordsOf(requestCard({ ...request, clock: [...request.clock, ...moved] }, on(today)));
    };
    const dueOf = (...moved: ClockEvent[]) => cardOn('2019-11-26', ...moved);
    expect(dueOf(whole)).toContain(
      'No due date yet: this has waited for the requester since Wed 20 November 2019; they have until Mon 20 January 2020.',
    );
    expect(dueOf(whole)).toContain('Next: Wait for the requester.');
    expect(cardOn('2020-01-20', whole)).toContain('they have until Mon 20 January 2020.');
    expect(cardOn('2020-01-21', whole)).toContain('they had until Mon 20 January 2020.');
    expect(cardOn('2020-01-21', whole)).toContain(
      'Next: Their time is over. If something came, use Record what the requester sent in More… on the card; if not, close it in the card’s thread.',
    );
    expect(dueOf(asked)).toContain('Due Wed 11 December 2019, 10 working days left.');
    expect(dueOf(asked, answered)).toContain('The last question is due Tue 24 December 2019.');
  });

  test('each question has a line with its state', () => {
    const claimed = at('2019-11-20T11:00', people.carl, { type: 'questionClaimed', question: 1, department: cctv });
    const notOurs = at('2019-11-20T11:00', people.carl, {
      type: 'concernRaised',
      question: 2,
      department: cctv,
      concern: 'notOurs',
      id: 'c9',
    });
    const notHeld = { ...notOurs, question: 3, concern: 'notHeld' } as const;
    const takenBack = at('2019-11-20T11:00', people.olivia, {
      type: 'questionTakenBack',
      question: 7,
      department: cctv,
    });
    const words = wordsOf(
      card(
        [...history.asked, claimed, notOurs, notHeld, replies(4, 'None.'), settles(5, {}), settles(6, {}), takenBack],
        '2019-11-20',
      ),
    );
    const lineOf = (number: number) => words.split('\n').find((line) => line.startsWith(`${number}. `));
    expect(lineOf(1)).toMatch(/Hikvision\? — CCTV & Community Safety: claimed by Carl Jennings$/u);
    expect(lineOf(2)).toMatch(/: not ours, sent back \(details owed\)$/u);
    expect(lineOf(3)).toMatch(/: we don’t hold this \(details owed\)$/u);
    expect(lineOf(4)).toMatch(/: answered by Carl Jennings$/u);
    expect(lineOf(5)).toMatch(/— settled as disclosed$/u);
    expect(lineOf(7)).toMatch(/— not asked$/u);
  });

  test('an answer that changed since it was settled is said', () => {
    const words = wordsOf(card([...history.settled, replies(5, 'Four.', { ts: '1575900000.000001' })]));
    expect(words).toContain('settled as disclosed; the answer changed since');
    expect(words).toContain('Next: Settle question 5.');
  });

  test('a question that another one’s part covers, and one withdrawn', () => {
    const covers = settles(1, { kind: 'vexatious', coversQuestions: [2, 3] });
    const withdrawn = at('2019-11-20T11:00', people.olivia, {
      type: 'questionWithdrawn',
      question: 4,
      on: on('2019-11-20').today,
    });
    const words = wordsOf(card([...history.asked, covers, withdrawn], '2019-11-20'));
    expect(words).toContain('covered by question 1');
    expect(words).toContain('withdrawn on Wed 20 November 2019');
  });

  test('thirty questions have lines, and more are said to be left out', () => {
    const many: Happened = {
      ...opened,
      questions: Array.from({ length: 60 }, (_, index) => ({ wording: say(`What about ${index + 1}?`) })),
    };
    const words = wordsOf(card([many]));
    expect(words).toContain('29. What about 29?');
    expect(words).toContain('… and 31 more questions: see Settle answers for all of them.');
  });
});

describe('the one thing to do next', () => {
  const notAsked = [opened, asks(1)];
  const ofTwo = opened.type === 'opened' ? { ...opened, questions: opened.questions.slice(0, 2) } : opened;
  test.each([
    ['no department picked', notAsked, 'Assign questions', 'Pick a department for questions 2 to 7.'],
    ['with the departments', history.asked, undefined, 'Wait for CCTV & Community Safety to answer.'],
    [
      'answered by one of two',
      [opened, asks(1), asks(1, 'ict'), ...[2, 3, 4, 5, 6, 7].map((each) => asks(each)), replies(1, 'Yes.')],
      undefined,
      'Wait for ICT and CCTV & Community Safety to answer.',
    ],
    ['answered', history.answered, 'Settle answers', 'Settle all 7 questions.'],
    ['two questions', [ofTwo], 'Assign questions', 'Pick a department for both questions.'],
    ['settled', history.settled, 'Draft letter', 'Every question is settled. Draft the letter.'],
    [
      'with warnings that need a reason',
      [...history.settled, drafts(1, 99, { findings: [personal] })],
      undefined,
      'Look at the warnings under the letter in the card’s thread',
    ],
    ['drafted', history.accepted, undefined, 'Read the letter in the card’s thread and ask for approval there.'],
    ['with the approvers', history.awaiting, undefined, 'Wait for an approver to answer.'],
    ['sent back', [...history.awaiting, sentBack()], 'Settle answers', 'Make the changes the approver asked for'],
    ['on its way', history.approved, undefined, 'Nothing: this card says when the letter has gone.'],
    [
      'refused by the server',
      [...history.approved, fails('refused')],
      'Try again',
      'The letter has not gone. Correct the address, or try again.',
    ],
    ['of unknown fate', [...history.approved, fails('unknown')], undefined, 'Find out whether the letter arrived'],
    [
      'approved, by post',
      approvedByPost,
      'Record as sent',
      'Print the PDF in the card’s thread, post it, then record it',
    ],
  ] as const)('%s', (_, events, button, says) => {
    const message = card(events);
    expect(primary(message)).toEqual(button === undefined ? [] : [button]);
    expect(wordsOf(message)).toContain(`Next: ${says}`);
    expect(message.text).toContain(`Next: ${says}`.replaceAll('&', '&amp;'));
  });
});

test.each([
  ['sent', history.sent],
  ['closed', [...history.asked, closed]],
])('once %s, nothing is to be done', (_, events) => {
  const message = card(events);
  expect(primary(message)).toEqual([]);
  expect(wordsOf(message)).not.toContain('Next:');
  expect(message.text).toContain('Nothing more to do.');
});

function sentBack(): Happened {
  return at('2019-12-10T10:00', people.amara, {
    type: 'changesRequested',
    version: 1,
    questions: [5],
    reason: say('Say which cameras.'),
  });
}

describe('what can be pressed', () => {
  const main = ['Assign questions', 'Settle answers', 'Draft letter'];
  const afterwards = [
    'Show what happened',
    'Hand over to another officer',
    'Explain the due date',
    'Reopen the request',
    'Internal review or complaint',
  ];

  test.each([
    [
      'open',
      history.asked,
      [
        ...main,
        'Show what happened',
        'Record an answer received elsewhere',
        'Hand over to another officer',
        'Close: no request for information',
        'End without a letter: vexatious or repeated again',
        'Explain the due date',
        'Correct date, name, address, subject or law',
        'Record a withdrawal',
        'Ask the requester what is meant',
        'Extend the time',
        'Ask for a payment',
      ],
    ],
    [
      'approved',
      history.approved,
      [
        'Show what happened',
        'Hand over to another officer',
        'Explain the due date',
        'Correct date, name, address, subject or law',
      ],
    ],
    ['sent', history.sent, afterwards],
    ['closed', [...history.asked, closed], afterwards],
  ] as const)('%s', (_, events, all) => {
    expect(labels(card(events))).toEqual(all);
  });

  test('that the answer is late can be written once it is', () => {
    const late = 'Write that the answer is late';
    expect(labels(card(history.asked, '2019-12-10'))).not.toContain(late);
    expect(labels(card(history.asked, '2019-12-11'))).toContain(late);
  });

  test('an answer can be opened again once one is settled', () => {
    expect(labels(card(history.settled))).toContain('Open a settled answer again');
  });

  test('the letter can be recorded as sent where it goes by post or does not go by e-mail', () => {
    expect(labels(card(approvedByPost))).toContain('Record as sent');
    expect(labels(card([...history.approved, fails('refused')]))).toContain('Record as sent');
    expect(labels(card([...approvedByPost, recorded]))).toEqual(afterwards);
  });

  test('buttons carry the request, choices of More… the verb too', () => {
    const message = card(history.asked);
    expect(aboutRequest.parse(JSON.parse(pressed(message, 'Draft letter').value))).toEqual({ reference: 'REQ06487' });
    const more = pressed(message, 'Hand over to another officer');
    expect(readMore(more.value)).toEqual({ verb: 'handOver', reference: 'REQ06487' });
  });
});

describe('sending', () => {
  test('the acknowledgement', () => {
    expect(wordsOf(card(history.opened))).toContain(
      'The acknowledgement was sent by e-mail on Tue 12 November 2019, 09:02.',
    );
    expect(wordsOf(card([{ ...opened, acknowledge: false }]))).toContain('No acknowledgement was asked for.');
    expect(wordsOf(card([postal]))).toContain('There is no e-mail address, so no acknowledgement was sent.');
  });

  test('an acknowledgement the server refused can be sent again', () => {
    const refused = at('2019-11-12T09:02', 'desk', {
      type: 'sendingFailed',
      what: 'acknowledgement',
      attempt: 1,
      outcome: 'refused',
      serverSaid: say('550 no such user'),
    });
    const message = card([...history.opened.slice(0, 3), refused]);
    expect(wordsOf(message)).toContain('The mail server refused it: “550 no such user”.');
    expect(aboutSending.parse(JSON.parse(pressed(message, 'Try again').value))).toEqual({
      reference: 'REQ06487',
      what: 'acknowledgement',
    });
  });

  test.each([
    ['refused', ['Try again'], 'refused it: “550 mailbox unavailable”'],
    ['notReached', ['Try again'], 'could not be handed to the mail server: “550 mailbox unavailable”'],
    ['unknown', ['It arrived', 'Send again'], 'Nobody can say whether the letter arrived: “550 mailbox unavailable”'],
  ] as const)('a letter whose sending ended as %s', (outcome, buttons, says) => {
    const message = card([...history.approved, fails(outcome)]);
    expect(wordsOf(message)).toContain(says);
    const offered = pressable(message).filter(({ value }) => value.includes('"what":"letter"'));
    expect(offered.map(({ label }) => label)).toEqual(buttons);
  });

  test('the letter that closes a request, when it does not go, can be sent again from the closed card', () => {
    const drawn = at('2019-11-13T10:00', people.olivia, {
      type: 'closingDrawn',
      message: 'c',
      messageId: '<c@x>',
      to: say(requester.email),
    });
    const begun = at('2019-11-13T10:00', 'desk', { type: 'attemptBegun', what: 'closing', attempt: 1 });
    const refused = at('2019-11-13T10:01', 'desk', {
      type: 'sendingFailed',
      what: 'closing',
      attempt: 1,
      outcome: 'notReached',
      serverSaid: say('timeout'),
    });
    const message = card([...history.asked, closed, drawn, begun, refused]);
    expect(labels(message)).toContain('Try again');
    expect(primary(message)).toEqual(['Try again']);
    expect(wordsOf(message)).toContain('Next: The letter that closes the request has not gone. Try again.');
    expect(wordsOf(message)).toContain('Closed by Olivia Bennett');
    expect(wordsOf(message)).toContain('as a request for somebody’s own personal data: “They ask for their own file.”');
  });

  test('closed without an e-mail address: to be written by post', () => {
    expect(wordsOf(card([postal, closed]))).toContain('write to the requester by post that no answer comes, and why.');
  });

  test('sent by e-mail, and by post', () => {
    expect(wordsOf(card(history.sent))).toContain('The letter was sent by e-mail on Tue 10 December 2019, 11:31.');
    expect(wordsOf(card([...approvedByPost, recorded]))).toContain(
      'The letter was sent on Tue 10 December 2019: “by first class post”',
    );
  });
});

test('the newest letter and its approval have a line', () => {
  expect(wordsOf(card(history.drafted))).toContain(
    'Letter 1, dated Tue 10 December 2019: drafted by Olivia Bennett, not yet before the approvers.',
  );
  expect(wordsOf(card(history.awaiting))).toContain(
    'Olivia Bennett asked for approval on Tue 10 December 2019, 09:10.',
  );
  expect(wordsOf(card([...history.awaiting, sentBack()]))).toContain(
    'Amara Okafor asked for changes to question 5: “Say which cameras.”',
  );
  expect(wordsOf(card(history.approved))).toContain('approved by Amara Okafor on Tue 10 December 2019, 11:30.');
  const overtaken = [...history.drafted, settles(5, { kind: 'notHeld' })];
  expect(wordsOf(card(overtaken))).toContain('out of date, as something changed after it was drawn.');
  const again = [...overtaken, drafts(2, overtaken.length), accepts, asksApproval(2)];
  expect(wordsOf(card(again))).toContain('Letter 2');
});

test('once the card shows something else, More… forgets what was chosen in it', () => {
  const blockOfMore = (events: readonly Happened[]) =>
    card(events).blocks.find((block) => JSON.stringify(block).includes('More…'))?.block_id;
  expect(blockOfMore(history.asked)).toBeDefined();
  expect(blockOfMore(history.answered)).not.toBe(blockOfMore(history.asked));
  expect(blockOfMore(history.asked)).toBe(blockOfMore(history.asked));
});

test('once the request is closed, departments need not answer', () => {
  expect(wordsOf(card(history.asked))).toContain('CCTV & Community Safety: asked');
  const words = wordsOf(card([...history.asked, closed]));
  expect(words).toContain('CCTV & Community Safety: no answer needed');
  expect(words).not.toContain('CCTV & Community Safety: asked');
});
