import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest, settleAsDisclosed } from './log-request.ts';
import { log, told } from './way-to-a-letter.ts';
import { clarification, reads, sends } from './write-to-requester.ts';

const twoQuestions = '1. How many potholes were reported?\n2. Who mended them?';

test('not ours: the reason reaches the officer, who asks another department', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Not ours', { on: helen.latest('highways', 'question 2 of 2') });
  await helen.fills({ 'Why is it not yours?': 'A contractor of Housing does that.', 'Who may have it?': 'Housing' });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  expect(helen.hasModal()).toBe(false);

  const note = officer.latest('foi-team', 'Highways, question 2: not ours').words;
  expect(note).toContain('A contractor of Housing does that.');
  expect(note).not.toContain('owed');
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/Who mended them\? .*Highways: not ours, sent back\*/u);
  expect(helen.latest('highways', 'question 2 of 2').controls).toEqual(['I have this']);
  expect(helen.latest('highways', 'question 2 of 2').words).toMatch(
    /The officer has been told\.[^]*Sent back to the officer/u,
  );

  await officer.clicks('Assign questions');
  expect(officer.modal().values['Department for question 2']).toEqual([]);
  await officer.fills({ 'Department for question 2': ['Housing'] });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  expect(desk.as('Priya Shah').latest('housing', 'question 2 of 2').words).toContain('Who mended them?');
  expect(officer.latest('foi-team', 'In charge').words).toContain('Housing: asked');
});

test('not ours: once the answer is settled, whoever sent the question back is offered nothing any more', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  const question = () => helen.latest('highways', 'question 2 of 2');
  await helen.clicks('Not ours', { on: question() });
  await helen.fills({ 'Why is it not yours?': 'Housing does that.' });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  await officer.clicks('Assign questions');
  await officer.fills({ 'Department for question 2': ['Housing'] });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  const priya = desk.as('Priya Shah');
  await priya.says('Our contractor did.', { thread: priya.latest('housing', 'question 2 of 2') });
  expect(question().controls).toEqual(['I have this']);
  await settleAsDisclosed(officer, 2);
  expect(question().controls).toEqual([]);
  expect(question().words).not.toContain('press I have this');
});

test('not ours, pressed by mistake: the department takes the question again, and the officer is told', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  const question = () => helen.latest('highways', 'question 2 of 2');
  await helen.clicks('Not ours', { on: question() });
  await helen.clicks('Later');
  await helen.says('A contractor did.', { thread: question() });
  expect(helen.ephemerals().at(-1)?.words).toBe(
    'You said that this question is not yours, so nothing was recorded. If it is yours after all, press I have this on it, then reply again.',
  );
  await helen.clicks('I have this', { on: question() });
  expect(question().words).toContain('Helen Marsh has this.');
  expect(question().words).not.toContain('not ours');
  expect(officer.latest('foi-team', 'Highways has question 2 after all').words).toContain('@Olivia Bennett');
  await helen.says('Our contractor did.', { thread: question() });
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/Who mended them\? .*answered by Helen Marsh\*/u);
});

test('what a click asks may be filled in later; until then the officer sees that it is owed', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  const first = helen.latest('highways', 'question 1 of 2');
  const second = helen.latest('highways', 'question 2 of 2');

  await helen.clicks("We don't hold this", { on: first });
  expect(helen.modal().words).toContain(
    'REQ00001, question 1. The officer has been told. A few details help; you can add them later.',
  );
  await helen.clicks('Later');
  expect(officer.latest('foi-team', 'Highways, question 1').words).toContain('Details are owed');
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: we don’t hold this (details owed)');

  await helen.clicks('Add details', { on: first });
  await helen.fills({ 'Where did you look?': 'In the works system and the paper files.' });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'Highways, question 1').words).toContain(
    'In the works system and the paper files.',
  );
  expect(officer.latest('foi-team', 'In charge').words).not.toContain('owed');
  expect(helen.latest('highways', 'question 1 of 2').words).toContain(
    'we don’t hold this, Mon 2 November 2026, 09:00. The officer has been told.',
  );

  await helen.clicks('Not ours', { on: second });
  await helen.clicks('Later');
  await helen.clicks('Add details', { on: second });
  await helen.fills({ 'Why is it not yours?': 'We only plan the work.' });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'Highways, question 2').words).toContain('We only plan the work.');
});

test('the same click twice is one: what is filled in goes with the first', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways']]);
  const helen = desk.as('Helen Marsh');
  for (const label of ["We don't hold this", 'This would take too long']) {
    await helen.clicks(label);
    await helen.clicks('Later');
    await helen.clicks(label);
    for (const field of helen.modal().labels) await helen.fills({ [field]: 'About 40.' });
    expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  }
  expect(officer.latest('foi-team', 'In charge').words).toContain(
    'Highways: we don’t hold this and this would take too long*',
  );
  expect(helen.latest('highways').controls).not.toContain('Add details');
  expect(helen.ephemerals()).toEqual([]);
});

test('a department that is asked again is told in the thread; what it said before still stands there', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways', 'Finance']]);
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Not ours', { on: helen.latest('highways', 'question 2 of 2') });
  await helen.clicks('Later');

  await officer.clicks('Assign questions');
  await officer.fills({ 'Department for question 2': ['Highways'] });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  expect(helen.thread('question 2 of 2').map((reply) => reply.words)).toEqual([
    'Question 2 is with you again. Please answer it by Mon 16 November 2026.',
  ]);
  expect(helen.latest('highways', 'question 2 of 2').controls).toContain('I have this');
  expect(desk.as('Frank Osei').latest('finance').words).toContain('The officer took this question back.');
  expect(desk.as('Frank Osei').latest('finance').controls).toEqual([]);
});

test('each click that needs the officer mentions the one in charge, in the thread of the card', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  const asked = helen.latest('highways', 'question 1 of 2');
  for (const label of [
    "We don't hold this",
    'Should not be released',
    'This would take too long',
    "I don't understand",
    'Ask for more time',
    'Hand to someone else',
    'Not ours',
  ]) {
    await helen.clicks(label, { on: asked });
    await helen.closes();
    expect(officer.thread(officer.latest('foi-team', 'In charge')).at(-1)?.words).toContain('@Olivia Bennett: ');
  }
});

test('handing over: the new officer in charge is told, and is mentioned from then on', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  await officer.chooses('More…', 'Hand over to another officer');
  await officer.fills({ 'Officer in charge': 'Helen Marsh' });
  expect((await officer.submits('Hand over')).errors).toEqual({
    'Officer in charge': 'Only an FOI officer can be in charge of a request. Pick one of the team.',
  });
  await officer.fills({ 'Officer in charge': 'Tom Hughes' });
  expect(await officer.submits('Hand over')).toEqual({ ok: true, errors: {} });
  const card = officer.latest('foi-team', 'In charge');
  expect(card.words).toContain('In charge: Tom Hughes.');
  expect(officer.thread(card).at(-1)?.words).toBe('@Tom Hughes: Olivia Bennett put you in charge of this request.');

  const helen = desk.as('Helen Marsh');
  await helen.clicks("I don't understand", { on: helen.latest('highways', 'question 1 of 2') });
  expect(officer.thread(card).at(-1)?.words).toContain(
    '@Tom Hughes: Explain the question in the department’s thread, or ask the requester what is meant: More… on the card.',
  );
});

test('a wording for departments that says who asks is refused at its field; Settle answers begins where something was said', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new letters', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': '1. How many letters came?\n2. What did you write to Jane Requester?',
  });
  await officer.submits('Next');
  await officer.fills({ 'Wording for department, question 2': 'What was written?' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });

  await officer.clicks('Assign questions');
  await officer.fills({
    'Department for question 2': ['Highways'],
    'Wording for department, question 2': 'What was written to Jane Requester?',
  });
  expect((await officer.submits('Assign')).errors).toEqual({
    'Wording for department, question 2':
      'This question says who is asking. Write a wording for departments without their name or address.',
  });
  await officer.fills({ 'Wording for department, question 2': 'What was written about potholes?' });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  const helen = desk.as('Helen Marsh');
  expect(helen.latest('highways').words).toContain('What was written about potholes?');

  await helen.clicks("We don't hold this");
  await helen.closes();
  await officer.clicks('Settle answers');
  expect(officer.modal().values['Question']).toBe('2. What did you write to Jane Requester?');
});

test('details come to the officer as they were typed, dates in words', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Ask for more time');
  await helen.fills({ 'By when can you answer?': '2026-11-20', 'Why?': 'Sean is away.\nHe has the list.' });
  expect(await helen.submits('Tell the officer')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'asks for more time').words).toContain(
    '*By when can you answer? *Fri 20 November 2026\n• *Why? *Sean is away.\nHe has the list.',
  );
  await officer.clicks('Settle answers');
  expect(officer.modal().words).toContain('Fri 20 November 2026');
});

test('once a question is settled, what its department said against it asks nothing of the officer any more', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.clicks("We don't hold this", { on: helen.latest('highways', 'question 1 of 2') });
  await helen.fills({ 'Where did you look?': 'In the works system.' });
  await helen.submits('Tell the officer');
  const note = () => officer.latest('foi-team', 'Highways, question 1: we don’t hold this').words;
  expect(note()).toContain('use Settle answers on the card.');
  for (const number of [1, 2]) {
    await helen.says('We recorded 412.', { thread: helen.latest('highways', `question ${number} of 2`) });
    await officer.clicks('Settle answers');
    await officer.chooses('What the answer is', 'Disclosed');
    await officer.submits('Settle');
  }
  await officer.clicks('Draft letter');
  await officer.clicks('Ask for approval');
  await desk.as('Amara Okafor').clicks('Approve and send');
  expect(note()).not.toContain('use Settle answers on the card.');
  expect(note()).toContain('In the works system.');
});

test('what waits for the requester is not asked for among what waits for the department', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { questions: [{ asks: 'How many potholes were reported?' }] });
  await reads(desk, `/foi clarify ${reference}`, clarification);
  await sends(desk);
  const helen = desk.as('Helen Marsh');
  await helen.slash('/foi mine', { channel: 'highways' });
  expect(told(desk, 'Helen Marsh')).toContain('— Wait with your answer until its thread says that it goes on.');
  expect(told(desk, 'Helen Marsh')).not.toContain('Needed by');
});

test('what a department has answered waits for it no more, though another question of the request does', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  await helen.says('We recorded 412 potholes.', { thread: helen.latest('highways', `${reference}, question 1`) });
  await helen.slash('/foi mine', { channel: 'highways' });
  expect(told(desk, 'Helen Marsh')).toContain(`${reference}, question 2`);
  expect(told(desk, 'Helen Marsh')).not.toContain(`${reference}, question 1`);
});

test('of what a department does not hold it is for an officer to decide: it waits for the department no more', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  await helen.clicks("We don't hold this", { on: helen.latest('highways', `${reference}, question 1`) });
  while (helen.hasModal()) await helen.closes();
  await helen.slash('/foi mine', { channel: 'highways' });
  expect(told(desk, 'Helen Marsh')).toContain(`${reference}, question 2`);
  expect(told(desk, 'Helen Marsh')).not.toContain(`${reference}, question 1`);
});

test('help tells a department only what it can type', async () => {
  const desk = await openDesk();
  const helps = async (person: string, channel: string) => {
    await desk.as(person).slash('/foi help', { channel });
    return told(desk, person);
  };
  expect(await helps('Helen Marsh', 'highways')).toContain('/foi mine* What waits for you.\n');
  expect(await helps('Olivia Bennett', 'foi-team')).toContain('/foi mine [late]* What waits for you. Add late,');
});
