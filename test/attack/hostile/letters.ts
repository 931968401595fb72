import { answer, awaitingApproval, card, letter, log, reply } from '../../journeys/way-to-a-letter.ts';
import type { Desk } from '../../journeys/desk.ts';
import { afterSubmitting, forged, submitted } from './acts.ts';
import type { Row } from './row.ts';

/** An officer's own words for question 1, in the letter: what the check says of them, before anybody may approve. */
const written = (sent: string): Row => ({
  where: 'Answer, before the letter is drafted',
  sent,
  async does(desk) {
    const reference = await log(desk);
    await reply(desk, reference);
    const text = [{ type: 'rich_text_section', elements: [{ type: 'text', text: sent }] }];
    await answer(desk, reference, 1, { Answer: { type: 'rich_text', elements: text } });
    await answer(desk, reference, 2);
    await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
    return shown(desk, reference);
  },
});

/** What the check found, and whether approval can be asked for. */
function shown(desk: Desk, reference: string): string {
  const { words, controls } = letter(desk, reference);
  const found = words.split('\n').filter((line) => /error|question 1/iu.test(line));
  return `in the letter’s message: ${found.join(' ')} ${controls.includes('Ask for approval') ? 'Approval can be asked for.' : 'Approval cannot be asked for.'}`;
}

/** *Settle the answer* at question 1, which Helen Marsh answered. */
async function settling(desk: Desk) {
  const reference = await log(desk);
  await reply(desk, reference);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('What the answer is', 'Disclosed');
  return officer;
}

/** *Close: no information request*, as another authority's. */
async function closing(desk: Desk) {
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
  await officer.chooses('What is it?', 'Another authority’s');
  return officer;
}

/** What an officer writes and picks for the letter, and what goes out with it. */
export const letters: readonly Row[] = [
  written('We counted <!channel> and <@U0TOM>.'),
  written('We counted {{ council.name }} and {% raw %}.'),
  written('We counted [number] and XX of them.'),
  {
    where: 'Ground, in the submission',
    sent: 'a section that does not exist: s.99',
    async does(desk) {
      const officer = await settling(desk);
      await officer.chooses('What the answer is', 'Withheld');
      const ground = { type: 'static_select', selected_option: { value: 's.99' } };
      return submitted(desk, 'Olivia Bennett', forged(officer.modal(), { ground }));
    },
  },
  {
    where: 'What the answer is, in the submission',
    sent: 'an answer no law knows: destroyed',
    async does(desk) {
      const officer = await settling(desk);
      const kind = { type: 'static_select', selected_option: { value: 'destroyed' } };
      const says = await submitted(desk, 'Olivia Bennett', forged(officer.modal(), { kind }));
      return `${says}; on the card: ${card(desk, 'REQ00001')
        .words.split('\n')
        .find((line) => line.includes('1. '))}`;
    },
  },
  {
    where: 'Covers questions, in the submission',
    sent: 'questions 0, -1, 99 and none',
    async does(desk) {
      const officer = await settling(desk);
      const options = ['0', '-1', '99', 'NaN'].map((value) => ({ value }));
      return submitted(
        desk,
        'Olivia Bennett',
        forged(officer.modal(), { coversQuestions: { type: 'multi_static_select', selected_options: options } }),
      );
    },
  },
  {
    where: 'private_metadata of Settle the answer',
    sent: 'question 99 of a request that is not there',
    async does(desk) {
      const officer = await settling(desk);
      const about = { reference: 'REQ99999', question: 99, settledAt: 0 };
      return submitted(desk, 'Olivia Bennett', { ...officer.modal().view, private_metadata: JSON.stringify(about) });
    },
  },
  {
    where: 'What should change?',
    sent: '<!channel> {{ council.name }} <b>x</b> =1+1',
    async does(desk) {
      const reference = await awaitingApproval(desk);
      const approver = desk.as('Amara Okafor');
      await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
      await approver.fills({ 'What should change?': '<!channel> {{ council.name }} <b>x</b> =1+1' });
      afterSubmitting(approver, await approver.submits('Send back'));
      return `in the card’s thread: ${desk.as('Olivia Bennett').thread(card(desk, reference)).at(-1)?.words}`;
    },
  },
  {
    where: 'Which authority, of what is closed as no request',
    sent: '<!channel> {{ council.name }} <b>County</b> *x*\r\nBcc: x',
    async does(desk) {
      const officer = await closing(desk);
      await officer.fills({ Why: 'Theirs.' });
      const value = '<!channel> {{ council.name }} <b>County</b> *x*\r\nBcc: x';
      const form = forged(officer.modal(), { authority: { type: 'plain_text_input', value } });
      await submitted(desk, 'Olivia Bennett', form);
      const mail = (await desk.workspace.mailbox()).at(-1);
      const said = mail?.text.split('\n').find((line) => line.includes('a matter for'));
      const shown = card(desk, 'REQ00001')
        .words.split('\n')
        .find((line) => line.includes('Closed by'));
      return `in the letter: ${said} on the card: ${shown}`;
    },
  },
  {
    where: 'Which authority, in the submission',
    sent: 'nothing',
    async does(desk) {
      const officer = await closing(desk);
      await officer.fills({ Why: 'Theirs.' });
      const authority = { type: 'plain_text_input', value: null };
      return submitted(desk, 'Olivia Bennett', forged(officer.modal(), { authority }));
    },
  },
  {
    where: 'the names of files that go out',
    sent: '../../etc/passwd.csv, plan\u202Efdp.pdf, CON.pdf, a\r\nBcc: x.pdf, =cmd|x.pdf, <!channel>.pdf',
    async does(desk) {
      const names = [
        '../../etc/passwd.csv',
        'plan\u202Efdp.pdf',
        'CON.pdf',
        'a\r\nBcc: x.pdf',
        '=cmd|x.pdf',
        '<!channel>.pdf',
      ];
      const files = names.map((name, index) => ({ name, bytes: Buffer.from(`%PDF-1.4 ${index}`) }));
      const reference = await log(desk, { questions: [{ asks: 'Which?' }] });
      await reply(desk, reference, { questions: [{ asks: 'Which?', replies: 'These.', files }] });
      const officer = desk.as('Olivia Bennett');
      await officer.clicks('Settle answers', { on: card(desk, reference) });
      await officer.chooses('What the answer is', 'Disclosed');
      const offered = officer.modal().options['Files to release'] ?? [];
      await officer.fills({ 'Files to release': offered });
      await officer.submits('Settle');
      await officer.clicks('Draft letter', { on: card(desk, reference) });
      await officer.clicks('Ask for approval', { on: letter(desk, reference) });
      const approver = desk.as('Amara Okafor');
      await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
      const sent = (await desk.workspace.mailbox()).at(-1);
      return `the e-mail brings ${sent?.attachments.map((each) => each.name).join(', ')}`;
    },
  },
  {
    where: 'Postal address',
    sent: '1 High Street ⏎ {{ council.name }} ⏎ <b>MB1</b> #(7*7) <!here>',
    async does(desk) {
      const postalAddress = '1 High Street\n{{ council.name }}\n<b>MB1</b> #(7*7) <!here>';
      const reference = await awaitingApproval(desk, { email: '', postalAddress });
      const approver = desk.as('Amara Okafor');
      const line = approver
        .latest('foi-approvals', reference)
        .words.split('\n')
        .find((each) => each.includes('by post'));
      return `in #foi-approvals: ${line}`;
    },
  },
];
