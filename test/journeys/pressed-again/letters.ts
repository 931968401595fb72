import { approvalOf } from '../seen.ts';
import { approved, awaitingApproval, card, letter, log, settled } from '../way-to-a-letter.ts';
import { clarification, reads, sends, writes } from '../write-to-requester.ts';
import { amara, fromCard, olivia, one, type Forms } from './filled.ts';

/** Forms about letters. */
export const letters = {
  acceptWarnings: {
    'why warnings are all right': {
      async filled(desk) {
        const reference = await settled(desk, {
          questions: [{ asks: 'Whom do we ask?', replies: 'Ask ann@example.org.' }],
        });
        const officer = desk.as(olivia);
        await officer.clicks('Draft letter', { on: card(desk, reference) });
        await officer.clicks(letter(desk, reference).controls.find((each) => each.startsWith('Accept ')) ?? '');
        const labels = officer.modal().labels;
        for (const label of labels.slice(0, -1)) await officer.fills({ [label]: officer.modal().options[label] ?? [] });
        await officer.fills({ 'Why is this all right?': 'It is published.' });
        return [olivia, 'Accept'];
      },
    },
  },
  requestChanges: {
    'what should change in a letter': {
      async filled(desk) {
        await awaitingApproval(desk);
        await desk.as(amara).clicks('Request changes');
        await desk.as(amara).fills({ 'What should change?': 'Say which year.' });
        return [amara, 'Send back'];
      },
    },
  },
  recordAsSent: {
    'a letter that was posted': {
      async filled(desk) {
        const reference = await approved(desk, { email: '', postalAddress: '1 High Street' });
        await fromCard(desk, reference, 'Record as sent', { How: 'first class post' });
        return [olivia, 'Record as sent'];
      },
    },
  },
  writeNotice: {
    'a letter to read': {
      async filled(desk) {
        await writes(desk, `/foi clarify ${await log(desk, one)}`, clarification);
        return [olivia, 'Next'];
      },
      leadsTo: 'Read it, then send it',
      onlyLeads: true,
    },
  },
  sendNotice: {
    'a letter that goes': {
      async filled(desk) {
        await reads(desk, `/foi clarify ${await log(desk, one)}`, clarification);
        return [olivia, 'Send'];
      },
    },
    'a letter for an approver': {
      council: { notices: ['clarification'] },
      async filled(desk) {
        await reads(desk, `/foi clarify ${await log(desk, one)}`, clarification);
        return [olivia, 'Ask for approval'];
      },
    },
  },
  noticeChanges: {
    'what should change in it': {
      council: { notices: ['clarification'] },
      async filled(desk) {
        await reads(desk, `/foi clarify ${await log(desk, one)}`, clarification);
        await sends(desk, 'Ask for approval');
        await desk.as(amara).clicks('Request changes', { on: approvalOf(desk, 'REQ00001') });
        await desk.as(amara).fills({ 'What should change?': 'Name the roads.' });
        return [amara, 'Send back'];
      },
    },
  },
} satisfies Forms;
