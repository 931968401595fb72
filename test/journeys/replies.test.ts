import { expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { logRequest, openSettling, sendLetter } from './log-request.ts';

const threeQuestions = '1. How many potholes were reported?\n2. Who mended them?\n3. Where were they?';
const withHighways = (desk: Desk) => logRequest(desk, threeQuestions, [['Highways'], ['Highways'], ['Highways']]);

test('one message that answers several questions is split among them and shown back in each thread', async () => {
  const desk = await openDesk();
  const officer = await withHighways(desk);
  const helen = desk.as('Helen Marsh');
  const said = await helen.says('Q2: our own team did.\nQ3: in *Mill Lane* and the High Street.', {
    thread: 'question 2 of 3',
  });

  expect(helen.thread('question 2 of 3').at(-1)?.words).toBe(
    'Recorded as the answer: Helen Marsh, 09:00. “our own team did.” The same message answers question 3.',
  );
  expect(helen.thread('question 3 of 3').at(-1)?.words).toBe(
    'Recorded as the answer: Helen Marsh, 09:00. “in Mill Lane and the High Street.” The same message answers question 2.',
  );
  await openSettling(officer, 3);
  expect(officer.modal().words).toContain('in *Mill Lane* and the High Street.');
  expect(officer.modal().words).not.toContain('our own team');
  await officer.closes();

  await helen.edits(said, 'Q2: a contractor did.\nQ3: in Mill Lane.');
  expect(helen.thread('question 3 of 3').at(-1)?.words).toContain('“in Mill Lane.”');
  await helen.deletes(said);
  for (const number of [2, 3]) {
    expect(helen.thread(`question ${number} of 3`).at(-1)?.words).toContain('is no longer the answer');
  }
});

test('an edit that no longer answers one of its questions takes that answer away, and no other', async () => {
  const desk = await openDesk();
  const officer = await withHighways(desk);
  const helen = desk.as('Helen Marsh');
  const said = await helen.says('Q2: our own team did.\nQ3: in Mill Lane.', { thread: 'question 2 of 3' });
  await helen.edits(said, 'Q2: our own team did.');
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/2\. .*Highways: answered by Helen Marsh\*/u);
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/3\. .*Highways: asked\*/u);
  expect(helen.thread('question 3 of 3').at(-1)?.words).toBe(
    'Not the answer: Helen Marsh, 09:00. Reply in this thread to give one.',
  );
});

test('what a reply says and how it looks survives into the letter; mentions, emoji and escapes do not', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.says(
    '*Twelve*, says @Sean Doyle :smile: <of 40> & see https://roads.example/list?year=2025&all=1\n• Mill Lane\n• High Street\n1. first\n2. second',
    {
      thread: 'question 1 of 1',
      files: [{ name: 'potholes.csv', bytes: Buffer.from('street,depth\nMill Lane,4\n') }],
      table: [
        ['Year', 'Potholes'],
        ['2025', '12'],
      ],
    },
  );
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Disclosed', 'Files to release': [] });
  await officer.fills({ 'Files to release': officer.modal().options['Files to release'] ?? [] });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  const mail = await sendLetter(desk, officer);
  expect(mail.text).toContain(
    [
      'Twelve, says Sean Doyle <of 40> & see https://roads.example/list?year=2025&all=1',
      '- Mill Lane\n- High Street',
      '1. first\n2. second',
      'Year | Potholes\n2025 | 12',
    ].join('\n\n'),
  );
  expect(mail.html).toContain('<strong>Twelve</strong>, says Sean Doyle &#x3C;of 40> &#x26; see');
  expect(mail.html).toContain('<a href="https://roads.example/list?year=2025&#x26;all=1">');
  expect(mail.html).toMatch(/<td>2025<\/td>\s*<td>12<\/td>/u);
  expect(mail.text + mail.html).not.toMatch(/:smile:|@Sean|U0SEAN|&amp;amp;/u);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['REQ00001 response.pdf', 'potholes.csv']);
});

test('an answer with a file is edited: the newest wording counts, and the file stays', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const helen = desk.as('Helen Marsh');
  const files = [{ name: 'potholes.csv', bytes: Buffer.from('month,number\nMay,12\n') }];
  const said = await helen.says('Twelve.', { thread: 'question 1 of 1', files });
  await helen.edits(said, 'Thirteen.');
  await openSettling(officer, 1);
  expect(officer.modal().words).toContain('Helen Marsh, Highways, answered:\nThirteen.');
  expect(officer.modal().words).toContain('potholes.csv');
});

test('a later reply takes the place of an earlier one; an edit is followed, a deletion brings the earlier one back', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const [helen, sean] = [desk.as('Helen Marsh'), desk.as('Sean Doyle')];
  const line = () => helen.thread('question 1 of 1').filter((reply) => reply.from === 'FOI Desk');
  const first = await helen.says('Twelve.', { thread: 'question 1 of 1' });
  expect(line().map((reply) => reply.words)).toEqual(['Recorded as the answer: Helen Marsh, 09:00.']);
  expect(helen.thread('question 1 of 1')[0]?.reactions.map(({ name }) => name)).toEqual(['white_check_mark']);

  const second = await sean.says('Thirteen.', { thread: 'question 1 of 1' });
  await sean.edits(second, 'Fourteen.');
  expect(line().map((reply) => reply.words)).toEqual([
    'Recorded as the answer: Sean Doyle, 09:00 (edited; the newest wording counts).',
  ]);
  await openSettling(officer, 1);
  expect(officer.modal().words).toContain('Sean Doyle, Highways, answered:\nFourteen.');
  await officer.closes();

  await sean.deletes(second);
  expect(line().map((reply) => reply.words)).toEqual(['Recorded as the answer: Helen Marsh, 09:00.']);
  await helen.deletes(first);
  expect(line().map((reply) => reply.words)).toEqual([
    expect.stringMatching(/^Deleted: .* is no longer the answer\. Reply in this thread to give another\.$/u),
  ]);
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: asked');
});

test('Not the answer, and back', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.says('I will look it up on Thursday.', { thread: 'question 1 of 1' });
  await helen.clicks('Not the answer');
  expect(helen.thread('question 1 of 1').at(-1)?.words).toBe(
    'Not the answer: Helen Marsh, 09:00. Reply in this thread to give one.',
  );
  expect(helen.latest('highways', 'please answer by').words).not.toContain('Answered by');
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: asked');
  await helen.clicks('It is the answer');
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: answered by Helen Marsh');
});

test('talk among colleagues is no answer: note:, a question to a colleague, an officer’s word', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  await officer.joins('highways');
  const [helen, sean] = [desk.as('Helen Marsh'), desk.as('Sean Doyle')];
  await sean.says('note: the works system is down today', { thread: 'question 1 of 1' });
  await sean.says('@Helen Marsh do you have the figure?', { thread: 'question 1 of 1' });
  await officer.says('The calendar year is meant.', { thread: 'question 1 of 1' });
  expect(helen.thread('question 1 of 1').flatMap((reply) => [...reply.reactions, ...reply.controls])).toEqual([]);
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: asked');
  expect([helen, sean, officer].flatMap((each) => each.ephemerals())).toEqual([]);
});

test('any message of the channel can be used as the answer; where it is not clear, it is asked which question', async () => {
  const desk = await openDesk();
  const officer = await withHighways(desk);
  const [helen, sean] = [desk.as('Helen Marsh'), desk.as('Sean Doyle')];
  const note = await helen.says('note: twelve in all', { thread: 'question 1 of 3' });
  await sean.shortcut('Use as the answer', note);
  expect(sean.ephemerals().at(-1)?.words).toBe('Recorded as the answer to question 1 of REQ00001.');
  expect(helen.thread('question 1 of 3').at(-1)?.words).toContain('“note: twelve in all”');

  const elsewhere = await helen.says('By the way, our own team mended all of them.', { in: 'highways' });
  await sean.shortcut('Use as the answer', elsewhere);
  expect(sean.modal().options['Which question does it answer?']).toEqual([
    'REQ00001, 1. How many potholes were reported?',
    'REQ00001, 2. Who mended them?',
    'REQ00001, 3. Where were they?',
  ]);
  await sean.fills({ 'Which question does it answer?': 'REQ00001, 2. Who mended them?' });
  expect(await sean.submits('Use it')).toEqual({ ok: true, errors: {} });
  expect(helen.thread('question 2 of 3').at(-1)?.words).toBe(
    'Recorded as the answer: Helen Marsh, 09:00. “By the way, our own team mended all of them.”',
  );
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/2\. .*Highways: answered by Helen Marsh/u);
});

test('a guest whom the council does not name may talk, but not answer', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many cameras are there?', [['CCTV & Community Safety']]);
  const gemma = desk.as('Gemma Stone');
  await gemma.says('@Carl Jennings shall I count them?', { thread: 'question 1 of 1' });
  expect(gemma.ephemerals()).toEqual([]);
  await gemma.says('There are 14.', { thread: 'question 1 of 1' });
  await gemma.clicks('I have this');
  expect(gemma.ephemerals().map((each) => each.words)).toEqual([
    'Your reply was not recorded. Only an FOI officer or somebody of the department asked may do this. Ask one of them.',
    'Only somebody of the department asked may do this. Ask one of them.',
  ]);
  expect(officer.latest('foi-team', 'In charge').words).toContain('CCTV & Community Safety: asked');
});

test('a reply where nothing is asked any more is answered in words, in the thread', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, threeQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await officer.clicks('Assign questions');
  await officer.fills({ 'Department for question 2': [] });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  await helen.says('Our own team.', { thread: 'question 2 of 3' });
  expect(helen.thread('question 2 of 3').at(-1)?.words).toBe(
    'This question is no longer with this department, so nothing was recorded. If you have the answer, ask the FOI team to assign it to you again.',
  );
});

test('a reply in any thread of the channel can be used, the message itself and not what its thread began with', async () => {
  const desk = await openDesk();
  const officer = await withHighways(desk);
  const [helen, sean] = [desk.as('Helen Marsh'), desk.as('Sean Doyle')];
  const root = await helen.says('Does anybody know who mends them?', { in: 'highways' });
  const reply = await sean.says('Our own team, all of them.', { thread: root });
  await helen.shortcut('Use as the answer', reply);
  await helen.fills({ 'Which question does it answer?': 'REQ00001, 2. Who mended them?' });
  expect(await helen.submits('Use it')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 2);
  expect(officer.modal().words).toContain('Sean Doyle, Highways, answered:\nOur own team, all of them.');

  const gone = await sean.says('In Mill Lane.', { in: 'highways' });
  await helen.shortcut('Use as the answer', gone);
  await sean.deletes(gone);
  await helen.fills({ 'Which question does it answer?': 'REQ00001, 3. Where were they?' });
  await helen.submits('Use it');
  expect(helen.modal().words).toBe('That message is gone. Pick another one.');
  await helen.closes();
  await helen.shortcut('Use as the answer', helen.latest('highways', 'question 3 of 3'));
  expect(helen.ephemerals().at(-1)?.words).toBe('FOI Desk wrote that. Pick the message that has the answer.');
});
