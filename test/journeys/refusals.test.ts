import { describe, expect, test } from 'vitest';
import { actions } from '../../src/slack/ids.ts';
import { openDesk, type Desk } from './desk.ts';
import { forgedClick, forgedSubmission } from './forge.ts';
import { responses } from './seen.ts';
import { answer, approved, awaitingApproval, card, letter, log, settled, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

const officersOnly = 'Only an FOI officer may do this. Ask one of them.';
const opened = (desk: Desk) => desk.workspace.journal.of('api', 'views.open').length;
const aboutLetter = (version = 1, digest = 'x') => JSON.stringify({ reference: 'REQ00001', version, digest });
const about = JSON.stringify({ reference: 'REQ00001' });

test('whoever is in the officers’ channel without being an officer presses the card in vain', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  desk.workspace.administrator.adds('Helen Marsh', 'foi-team');
  const helen = desk.as('Helen Marsh');
  const forms = opened(desk);
  for (const button of ['Assign questions', 'Settle answers', 'Draft letter']) {
    await helen.clicks(button, { on: card(desk, reference) });
    expect(helen.ephemerals().at(-1)).toMatchObject({ channel: 'G0FOITEAM', words: officersOnly });
  }
  for (const choice of ['Show what happened', 'Hand over to another officer', 'Close: no request for information']) {
    await helen.chooses('More…', choice, { on: card(desk, reference) });
    expect(helen.ephemerals().at(-1)?.words).toMatch(/^Only .*FOI officer/u);
  }
  expect(helen.ephemerals()).toHaveLength(6);
  expect(opened(desk)).toBe(forms);
});

test('a guest the council’s file does not name answers for nobody', async () => {
  const desk = await openDesk();
  await log(desk, { questions: [{ asks: 'How many cameras are there?', department: 'CCTV & Community Safety' }] });
  const gemma = desk.as('Gemma Stone');
  const question = gemma.latest('cctv-community-safety', 'question 1 of 1');
  for (const button of ['I have this', 'Not ours', "We don't hold this", 'Should not be released']) {
    await gemma.clicks(button, { on: question });
    expect(told(desk, 'Gemma Stone')).toBe('Only somebody of the department asked may do this. Ask one of them.');
  }
  expect(gemma.hasModal()).toBe(false);
  await gemma.says('There are nine.', { thread: question });
  expect(told(desk, 'Gemma Stone')).toMatch(/^Your reply was not recorded\. Only .* may do this/u);
  expect(card(desk, 'REQ00001').words).toContain('CCTV & Community Safety: asked');
});

test('another department’s question is not claimed, answered or sent back by a forged press', async () => {
  const desk = await openDesk();
  await log(desk);
  const value = JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways' });
  for (const action of ['claim', 'not_ours', 'not_held', 'should_not_be_released']) {
    await forgedClick(desk, 'Priya Shah', { action, value });
    expect(told(desk, 'Priya Shah')).toBe('Only somebody of the department asked may do this. Ask one of them.');
  }
  expect(card(desk, 'REQ00001').words.match(/Highways: asked/gu)).toHaveLength(2);
});

/** A value that carries whatever a button may need to be read. */
const anything = JSON.stringify({
  reference: 'REQ00001',
  question: 1,
  department: 'highways',
  id: 'x',
  ts: '1.1',
  version: 1,
  digest: 'x',
  what: 'letter',
});
const values: Partial<Record<string, string>> = {
  [actions.more]: 'handOver:REQ00001',
  [actions.furtherConcerns]: 'tooLong:REQ00001:1:highways',
};

test('somebody of another department presses every button there is in vain: they are told, and nothing changes', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const was = await historyOf(desk, reference);
  const forms = opened(desk);
  const answers: [string, string[]][] = [];
  // A press of a link asks nothing of FOI Desk: Slack opens the message.
  for (const action of Object.values(actions).filter((each) => each !== actions.openMessage)) {
    const before = desk.as('Priya Shah').ephemerals().length;
    await forgedClick(desk, 'Priya Shah', { action, value: values[action] ?? anything });
    answers.push([action, wordsSince(desk, 'Priya Shah', before)]);
  }
  expect(answers.filter(([, words]) => words.length !== 1 || /went wrong/u.test(words.join()))).toEqual([]);
  expect(opened(desk)).toBe(forms);
  expect(await historyOf(desk, reference)).toEqual(was);
});

test('a shortcut is refused where the person stands: to log is for officers, to answer for the department', async () => {
  const desk = await openDesk();
  await log(desk);
  const frank = desk.as('Frank Osei');
  await frank.says('Somebody asked me how many potholes there are.', { in: 'finance' });
  await frank.shortcut('Log as FOI request', frank.latest('finance'));
  expect(told(desk, 'Frank Osei')).toBe('Only an FOI officer can log a request. Pass it on to the FOI team.');
  await frank.shortcut('Use as the answer', frank.latest('finance', 'Somebody asked'));
  expect(told(desk, 'Frank Osei')).toBe('No question is waiting for an answer in this channel.');
  expect(frank.hasModal()).toBe(false);
});

describe('an approval is bound to what was shown', () => {
  test.each([
    ['another digest', aboutLetter(1, 'f'.repeat(64))],
    ['another version', aboutLetter(2, 'f'.repeat(64))],
  ])('%s is refused', async (_, value) => {
    const desk = await openDesk();
    await awaitingApproval(desk);
    await forgedClick(desk, 'Amara Okafor', { action: 'approve_and_send', value });
    expect(told(desk, 'Amara Okafor')).toBe('This letter has been replaced by a newer one. Read and approve that one.');
    expect(await responses(desk)).toEqual([]);
  });

  test('the button of a letter that has been replaced, pressed on an old screen, is refused', async () => {
    const desk = await openDesk();
    const reference = await awaitingApproval(desk);
    const old = desk.as('Amara Okafor').latest('foi-approvals', reference);
    const value = /"value":"((?:[^"\\]|\\.)*)"/u.exec(JSON.stringify(old.blocks))?.[1] ?? '';
    const helen = desk.as('Helen Marsh');
    const said = helen.sees('highways').find((each) => each.words.startsWith('We recorded'));
    await helen.edits(said ?? '', 'We recorded 413.');
    await forgedClick(desk, 'Amara Okafor', { action: 'approve_and_send', value: JSON.parse(`"${value}"`) });
    expect(told(desk, 'Amara Okafor')).toBe(
      'Something changed after this letter was drawn, so it cannot go. An officer has to settle it and draft the letter again.',
    );
    expect(await responses(desk)).toEqual([]);
  });

  test('a request that is not there is said to be not there', async () => {
    const desk = await openDesk();
    const value = JSON.stringify({ reference: 'REQ77777', version: 1, digest: 'x' });
    for (const action of ['approve_and_send', 'ask_for_approval', 'read_the_letter', 'request_changes']) {
      const person = action === 'ask_for_approval' ? 'Olivia Bennett' : 'Amara Okafor';
      await forgedClick(desk, person, { action, value });
      expect(told(desk, person)).toMatch(/There is no request REQ77777|not there any more/u);
    }
  });
});

test.each(['', 'not JSON at all', '{}', '[]', '{"reference":7}', 'null', JSON.stringify({ reference: '../../etc' })])(
  'a value nobody could have been shown, %j, is answered in words, changes nothing and stops nothing',
  async (value) => {
    const desk = await openDesk({ trial: { log: silent } });
    const reference = await awaitingApproval(desk);
    for (const action of [
      'approve_and_send',
      'draft_letter',
      'claim',
      'settle_answers',
      'more',
      'send_again',
      'nonsense',
    ]) {
      expect(await forgedClick(desk, 'Olivia Bennett', { action, value })).toBe(200);
    }
    expect(told(desk, 'Olivia Bennett')).not.toBe('');
    expect(await responses(desk)).toEqual([]);
    expect(card(desk, reference).words).toContain('Waiting for approval');
    await desk
      .as('Amara Okafor')
      .clicks('Approve and send', { on: desk.as('Amara Okafor').latest('foi-approvals', reference) });
    expect(await responses(desk)).toHaveLength(1);
  },
);

test('a form that an officer sees, submitted by somebody else, is refused in the form', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('What the answer is', 'Disclosed');
  for (const person of ['Helen Marsh', 'Amara Okafor', 'Gemma Stone']) {
    expect(await forgedSubmission(desk, person, officer.modal().view)).toContain(officersOnly);
  }
  await officer.closes();
  await officer.chooses('More…', 'Hand over to another officer', { on: card(desk, reference) });
  await officer.fills({ 'Officer in charge': 'Tom Hughes' });
  expect(await forgedSubmission(desk, 'Helen Marsh', officer.modal().view)).toContain(officersOnly);
  expect(card(desk, reference).words).toContain('In charge: Olivia Bennett');
});

test('a request for changes, submitted by an officer who is no approver, is refused in the form', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
  await approver.fills({ 'What should change?': 'All of it.' });
  expect(await forgedSubmission(desk, 'Olivia Bennett', approver.modal().view)).toContain(
    'Only an approver may do this. Ask one of them.',
  );
  expect(card(desk, reference).words).toContain('Waiting for approval');
});

/** Buttons of old screens, with who may have pressed them while they were there. */
const buttonsOfBefore: readonly (readonly [string, string, string])[] = [
  ['Olivia Bennett', 'assign_questions', about],
  ['Olivia Bennett', 'settle_answers', about],
  ['Olivia Bennett', 'change_an_answer', about],
  ['Olivia Bennett', 'draft_letter', about],
  ['Olivia Bennett', 'ask_for_approval', aboutLetter()],
  ['Olivia Bennett', 'accept_warnings', about],
  ['Olivia Bennett', 'record_as_sent', about],
  ['Olivia Bennett', 'it_arrived', JSON.stringify({ reference: 'REQ00001', what: 'letter' })],
  ['Olivia Bennett', 'send_again', JSON.stringify({ reference: 'REQ00001', what: 'letter' })],
  ['Olivia Bennett', 'more', 'reopenAnswer:REQ00001'],
  ['Olivia Bennett', 'more', 'closeAsNoRequest:REQ00001'],
  ['Olivia Bennett', 'more', 'recordElsewhere:REQ00001'],
  ['Amara Okafor', 'approve_and_send', aboutLetter()],
  ['Amara Okafor', 'request_changes', aboutLetter()],
  ['Helen Marsh', 'claim', JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways' })],
  ['Helen Marsh', 'not_ours', JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways' })],
  [
    'Helen Marsh',
    'not_the_answer',
    JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways', ts: '1' }),
  ],
];

test('when the letter has gone, every button of an old screen is pressed in vain, and whoever presses it is told', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  const was = await historyOf(desk, reference);
  const forms = opened(desk);
  const answers: [string, string[]][] = [];
  for (const [person, action, value] of buttonsOfBefore) {
    const before = desk.as(person).ephemerals().length;
    await forgedClick(desk, person, { action, value });
    answers.push([action, wordsSince(desk, person, before)]);
  }
  const refusal = /has been answered|already|nothing to change/u;
  expect(answers.filter(([, words]) => words.length !== 1 || !refusal.test(words.join()))).toEqual([]);
  expect(opened(desk)).toBe(forms);
  expect(await historyOf(desk, reference)).toEqual(was);
  expect(await responses(desk)).toHaveLength(1);
});

describe('commands', () => {
  test('a verb there is not is answered with those there are', async () => {
    const desk = await openDesk();
    await desk.as('Helen Marsh').slash('/foi destroy REQ00001', { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toMatch(/^There is no \/foi destroy\. This is what there is:/u);
    expect(desk.as('Helen Marsh').ephemerals().at(-1)?.channel).toBe('C0HIGHWAYS');
  });

  test('a slip of the pen is answered with the verb that was meant', async () => {
    const desk = await openDesk();
    await desk.as('Olivia Bennett').slash('/foi shwo REQ00001', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(
      'There is no /foi shwo. Did you mean /foi show REQ00001? /foi help lists what you can type.',
    );
  });

  test('what is no reference is not taken for one, and a department’s help is short', async () => {
    const desk = await openDesk();
    await desk.as('Olivia Bennett').slash('/foi show banana', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe('Which request? Type its reference, such as /foi show REQ00042.');
    await desk.as('Helen Marsh').slash('/foi help', { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).not.toMatch(/\/foi new|\/foi letter/u);
  });

  test('help with a verb says how that one is typed, also after a slip, and with what is none lists all', async () => {
    const desk = await openDesk();
    const line = /^\/foi extend REQ…: Give the council more time to answer, where the law allows it\.$/u;
    for (const [words, says] of [
      ['extend', line],
      ['/foi Extend REQ00042', line],
      ['extnd', /^There is no \/foi extnd\. \/foi extend REQ…: Give [^/]+ allows it\.$/u],
      ['deadline', /^There is no \/foi deadline\. \/foi clock REQ…: /u],
      ['settle', /^Press Settle answers on the request’s card\.$/u],
      ['me', /^There is no \/foi me\. This is what there is:[^]*\/foi extend REQ…/u],
      ['', /^\*What you can type/u],
    ] as const) {
      await desk.as('Olivia Bennett').slash(`/foi help ${words}`, { channel: 'foi-team' });
      expect(told(desk, 'Olivia Bennett')).toMatch(says);
    }
    await desk.as('Helen Marsh').slash('/foi help extend', { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).not.toContain('/foi extend REQ…');
  });

  const ofOfficers = [
    'show',
    'assign',
    'letter',
    'correct',
    'record',
    'clarify',
    'extend',
    'fee',
    'withdraw',
    'reopen',
    'clock',
    'review',
  ];

  test('what is for officers is refused to whoever else types it', async () => {
    const desk = await openDesk();
    await log(desk);
    const helen = desk.as('Helen Marsh');
    for (const verb of ofOfficers) await helen.slash(`/foi ${verb} REQ00001`, { channel: 'highways' });
    const answers = wordsSince(desk, 'Helen Marsh', 0);
    expect(answers).toHaveLength(ofOfficers.length);
    expect(answers.filter((words) => !/^Only (an )?FOI officers? .*may|^Only an FOI officer can/u.test(words))).toEqual(
      [],
    );
    expect(helen.hasModal()).toBe(false);
  });

  test('a request there is not, or none at all, is answered in words', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const verbs = [...ofOfficers, 'history'];
    for (const verb of verbs) await officer.slash(`/foi ${verb} REQ99999`, { channel: 'foi-team' });
    const unknown = wordsSince(desk, 'Olivia Bennett', 0);
    expect(new Set(unknown)).toEqual(new Set(['There is no request REQ99999. Look at the number again.']));
    for (const verb of verbs) await officer.slash(`/foi ${verb} <@U0HELEN> & <script>`, { channel: 'foi-team' });
    const none = wordsSince(desk, 'Olivia Bennett', unknown.length);
    expect(none).toHaveLength(verbs.length);
    expect(none.filter((words) => !/^Which request\?|Waiting for you/u.test(words))).toEqual([]);
    expect(officer.hasModal()).toBe(false);
  });
});

test('where FOI Desk has been taken out of a channel, whoever presses an old button there is told in private', async () => {
  const desk = await openDesk();
  await log(desk);
  const helen = desk.as('Helen Marsh');
  const question = helen.latest('highways', 'question 1 of 2');
  await helen.leaves('highways');
  desk.workspace.administrator.removes('FOI Desk', 'highways');
  await forgedClick(desk, 'Helen Marsh', {
    action: 'claim',
    value: JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways' }),
  });
  expect(question.controls).toContain('I have this');
  expect(helen.sees('FOI Desk').at(-1)?.words).toBe(
    'Only somebody of the department asked may do this. Ask one of them.',
  );
});

test('a form an approver opened on a letter that was then replaced is refused, and nothing is sent back', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
  await approver.fills({ 'What should change?': 'All of it.' });
  await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await approver.submits('Send back');
  expect(approver.modal().words).toBe('This letter has been replaced by a newer one. Look at that one.');
  expect(card(desk, reference).words).toContain('Waiting for approval');
  expect(letter(desk, reference).words).not.toContain('All of it');
});

test('what an approver typed over midnight is not lost: the letter is the same with another date', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
  await approver.fills({ 'What should change?': 'Say which year.' });
  await desk.itIs('2026-11-03T00:01:00Z');
  expect(await approver.submits('Send back')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('Amara Okafor asked for changes: “Say which year.”');
});

/** What only they were told, but for the first few. */
function wordsSince(desk: Desk, person: string, first: number): string[] {
  return desk
    .as(person)
    .ephemerals()
    .slice(first)
    .map(({ words }) => words);
}

/** Everything that happened to a request, as its record has it. */
async function historyOf(desk: Desk, reference: string): Promise<unknown> {
  return (await desk.running.register.read(`request/${reference}`))?.value;
}
