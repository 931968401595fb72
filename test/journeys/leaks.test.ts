import { expect, test } from 'vitest';
import type { Log } from '../../src/workflows/desk.ts';
import { fieldsOf, KNOW, leaked, saidBy } from './applicant-blind.ts';
import { openDesk, type Desk } from './desk.ts';
import { answer, awaitingApproval, card, letter, log, reply, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** Somebody whose every particular is found again wherever it stands. */
const asker = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee.q@larkspur-post.example',
  postalAddress: '7 Larkspur Mews\nNorthwold\nNW9 9ZZ',
};
const particulars = /zebedee|quillfeather|larkspur|nw9 ?9zz/iu;

test('in a whole journey nothing that tells who asks goes to anybody but officers and approvers', async () => {
  const desk = await wholeJourney();
  const said = desk.workspace.journal.entries.flatMap((entry) => saidBy(entry, desk));
  const knows = (to: string) => KNOW.includes(to);
  expect(said.filter(({ to, words }) => !knows(to) && particulars.test(words))).toEqual([]);
  expect(said.filter(({ to }) => !knows(to)).length).toBeGreaterThan(40);
  expect(said.filter(({ to, words }) => knows(to) && particulars.test(words)).length).toBeGreaterThan(10);
});

test('what every journey is looked through for would be found, in Slack and in the log', async () => {
  const desk = await wholeJourney();
  expect((await leaked(desk, [], ['U0OLIVIA'])).map(({ to }) => to)).toContain('G0FOITEAM');
  const line = JSON.stringify([{ reference: 'REQ00001' }, 'Mr Quillfeather was written to.']);
  expect(await leaked(desk, [line])).toEqual([{ to: 'the log', words: line }]);
  expect(await leaked(desk)).toEqual([]);
});

test('the names of files and the metadata of messages tell nobody who asks', async () => {
  const desk = await wholeJourney();
  const announced = desk.workspace.journal.of('api', 'files.getUploadURLExternal');
  const metadata = desk.workspace.journal
    .of('api', 'chat.postMessage')
    .map((entry) => fieldsOf(entry)['metadata'] ?? '');
  expect(announced.length).toBeGreaterThan(0);
  for (const words of [...announced.map((entry) => fieldsOf(entry)['filename'] ?? ''), ...metadata]) {
    expect(words).not.toMatch(particulars);
  }
});

test('the log tells nobody who asks, what was asked or answered, nor any secret', async () => {
  const lines: string[] = [];
  const keep = (what: object, message: string) => void lines.push(JSON.stringify([what, message]));
  const desk = await wholeJourney({ info: keep, warn: keep, error: keep });
  for (const method of ['chat.update', 'chat.postMessage', 'reactions.add', 'views.open', 'views.update']) {
    desk.workspace.faults.method(method, { kind: 'refused', error: 'internal_error' });
  }
  await desk.as('Olivia Bennett').slash('/foi new Larkspur Mews', { channel: 'foi-team' });
  await reply(desk, await log(desk, { ...asker, subject: 'bins' }));
  expect(lines.length).toBeGreaterThan(3);
  const all = lines.join('\n');
  expect(all).not.toMatch(particulars);
  // People are Slack's ids, which in this workspace look like their names.
  expect(all).not.toMatch(/pothole|412|xoxb|local-workspace|\bHelen/iu);
});

test.each([
  [
    'Gemma Stone, a guest, is in it',
    (desk: Desk, channel: string) => desk.workspace.administrator.adds('Gemma Stone', channel),
  ],
  ['it is public', (desk: Desk, channel: string) => desk.workspace.administrator.opens(channel)],
  ['it is shared with others', (desk: Desk, channel: string) => desk.workspace.administrator.shares(channel)],
  [
    'Gemma Stone, who is not of this council, is in it',
    (desk: Desk, channel: string) => {
      desk.workspace.administrator.changesPerson('Gemma Stone', { isGuest: false, isStranger: true });
      desk.workspace.administrator.adds('Gemma Stone', channel);
    },
  ],
])(
  'where %s, the channel of officers and approvers is told nothing of who asks, and the officers why',
  async (because, spoil) => {
    const desk = await openDesk();
    for (const channel of ['foi-team', 'foi-approvals']) spoil(desk, channel);
    await desk.settled();
    const reference = await awaitingApproval(desk, asker);
    const approver = desk.as('Amara Okafor');
    const shown = approver.latest('foi-approvals', reference);
    const { asked } = await approver.clicks('Approve and send', {
      on: approver.latest('foi-approvals', 'Approve letter'),
    });
    const toChannels = desk.workspace.journal.entries
      .flatMap((entry) => saidBy(entry, desk))
      .filter(({ to }) => to.startsWith('G0'));
    expect(toChannels.filter(({ words }) => particulars.test(words))).toEqual([]);
    expect(asked?.text).not.toMatch(particulars);
    expect(shown.words).toContain('Goes to the requester by e-mail.');
    expect(card(desk, reference).words).toContain(`Who asks is not shown here, because ${because}.`);
    expect(shown.words).toContain(`Who asks and the letter’s files are not shown here, because ${because}.`);
    expect(approver.sees('foi-approvals').flatMap((each) => each.files)).toEqual([]);
    expect(
      desk
        .as('Olivia Bennett')
        .sees('foi-team')
        .flatMap((each) => each.files),
    ).toEqual([]);
    const mail = (await desk.workspace.mailbox()).at(-1);
    expect(mail?.text).toContain('Zebedee Quillfeather');
  },
);

test('where only the approvers’ channel has a guest, the officers are told why the letter is not shown there', async () => {
  const desk = await openDesk();
  desk.workspace.administrator.adds('Gemma Stone', 'foi-approvals');
  await desk.settled();
  const reference = await awaitingApproval(desk, asker);
  const officer = desk.as('Olivia Bennett');
  expect(officer.thread(card(desk, reference)).flatMap((each) => each.files)).toHaveLength(2);
  expect(letter(desk, reference).words).toContain(
    'Approvers are not shown who asks, nor the letter’s files, in their channel, because Gemma Stone, a guest, is in it.',
  );
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Read the letter', { on: approver.latest('foi-approvals', reference) });
  expect(approver.modal().words).toContain('Zebedee Quillfeather');
});

test('an officer reads the letter in a modal where its files may not be shown', async () => {
  const desk = await openDesk();
  desk.workspace.administrator.adds('Gemma Stone', 'foi-team');
  await desk.settled();
  const reference = await awaitingApproval(desk, asker);
  await desk.as('Olivia Bennett').clicks('Read the letter', { on: letter(desk, reference) });
  expect(desk.as('Olivia Bennett').modal().words).toContain('Dear Zebedee Quillfeather');
  await desk.as('Gemma Stone').clicks('Read the letter', { on: letter(desk, reference) });
  expect(told(desk, 'Gemma Stone')).toBe('Only approvers and FOI officers may read a letter before it goes.');
});

/** A request with everything that can be said about it, in public and in private, until after the letter has gone. */
async function wholeJourney(logged: Log = silent): Promise<Desk> {
  const desk = await openDesk({ trial: { log: logged } });
  desk.workspace.faults.mail({ kind: 'refuseRecipient', address: asker.email, code: 550 });
  const reference = await log(desk, {
    ...asker,
    questions: [
      { asks: 'How many potholes were reported?' },
      { asks: 'How many staff mend them?', department: 'Housing' },
    ],
  });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Try again', { on: card(desk, reference) });
  const helen = desk.as('Helen Marsh');
  const question = helen.latest('highways', 'question 1 of 2');
  await helen.clicks('I have this', { on: question });
  await helen.clicks('Should not be released', { on: question });
  await helen.fills(
    Object.fromEntries(
      helen
        .modal()
        .labels.filter((label) => helen.modal().options[label]?.length === 0)
        .map((label) => [label, 'Because.']),
    ),
  );
  await helen.submits();
  await reply(desk, reference, {
    questions: [
      { asks: '', replies: 'We recorded 412.' },
      { asks: '', department: 'Housing', replies: 'Nobody here does.' },
    ],
  });
  for (const words of [
    '/foi',
    '/foi mine',
    '/foi help',
    `/foi show ${reference}`,
    `/foi letter ${reference}`,
    '/foi nonsense',
  ]) {
    await helen.slash(words, { channel: 'highways' });
  }
  await helen.opensHome();
  await desk.as('Priya Shah').opensHome();
  await answer(desk, reference, 1);
  await answer(desk, reference, 2);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Read the letter', { on: approver.latest('foi-approvals', reference) });
  await approver.closes();
  await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
  await approver.fills({ 'What should change?': 'Mr Quillfeather asked for 2025.' });
  await approver.submits('Send back');
  await answer(desk, reference, 1, { Answer: 'Zebedee, we recorded 412 in 2025.' });
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  desk.workspace.faults.mail({ kind: 'refuseRecipient', address: asker.email, code: 550 });
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', 'Approve letter') });
  await officer.clicks('Try again', { on: card(desk, reference) });
  await helen.says('It was 413.', { thread: question });
  await officer.slash(`/foi show ${reference}`, { channel: 'general' });
  await helen.opensHome();
  return desk;
}
