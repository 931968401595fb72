import type { Desk } from '../desk.ts';
import { log } from '../way-to-a-letter.ts';
import { clarification, reads, sends } from '../write-to-requester.ts';
import { amara, answered, fromCard, olivia, one, type Forms } from './filled.ts';

async function newRequest(desk: Desk): Promise<void> {
  await desk.as(olivia).slash('/foi new potholes', { channel: 'foi-team' });
  await desk.as(olivia).fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many are there?' });
}

const ending = {
  'What this request is': 'Vexatious (s.14(1))',
  'Why it is so': 'The ninth.',
  'Earlier request that was refused so': 'CRM 2021/77',
  'Day of the letter that told them': '2026-10-01',
  'Why another letter would be unreasonable': 'They were told why.',
};
const endAgain = 'End without a letter: vexatious or repeated again';

/** Forms about a request as a whole. */
export const aRequest = {
  newRequest: {
    'a request': {
      filled: async (desk) => (await newRequest(desk), [olivia, 'Next']),
      leadsTo: 'Check the questions',
      onlyLeads: true,
    },
  },
  checkQuestions: {
    'a request with its questions': {
      async filled(desk) {
        await newRequest(desk);
        await desk.as(olivia).submits('Next');
        await desk.as(olivia).fills({ 'Department for question 1': ['Highways', 'Finance'] });
        return [olivia, 'Log request'];
      },
    },
  },
  correctRequest: {
    'another day and address': {
      async filled(desk) {
        const fields = { Received: '2026-10-30', 'E-mail': 'jane.b@example.org', Why: 'Misread.' };
        await fromCard(desk, await log(desk), 'Correct date, name, address, subject or law', {
          ...fields,
          Acknowledgement: ['Send the acknowledgement again, as corrected'],
        });
        return [olivia, 'Correct'];
      },
    },
  },
  recordFromRequester: {
    'what the requester meant': {
      async filled(desk) {
        const reference = await log(desk, one);
        await reads(desk, `/foi clarify ${reference}`, clarification);
        await sends(desk);
        await desk.itIs('2026-11-04T09:00:00Z');
        await fromCard(desk, reference, 'Record what the requester sent', { 'What they answered': 'The ring road.' });
        return [olivia, 'Record'];
      },
    },
  },
  handOver: {
    'another officer': {
      async filled(desk) {
        await fromCard(desk, await log(desk), 'Hand over to another officer', { 'Officer in charge': 'Tom Hughes' });
        return [olivia, 'Hand over'];
      },
    },
  },
  withdrawRequest: {
    'a whole request taken back': {
      async filled(desk) {
        await fromCard(desk, await log(desk), 'Record a withdrawal', { 'How they told us': 'By e-mail.' });
        return [olivia, 'Record'];
      },
    },
    'one question taken back': {
      async filled(desk) {
        await fromCard(desk, await log(desk), 'Record a withdrawal', { 'How they told us': 'By e-mail.' });
        const officer = desk.as(olivia);
        const [first = ''] = officer.modal().options['Questions taken back'] ?? [];
        await officer.fills({ 'Questions taken back': [first] });
        return [olivia, 'Record'];
      },
    },
  },
  closeAsNoRequest: {
    'that it is none': {
      async filled(desk) {
        const fields = { 'What is it?': 'A routine enquiry', Why: 'They ask for a form.' };
        await fromCard(desk, await log(desk), 'Close: no request for information', fields);
        return [olivia, 'Close it'];
      },
    },
  },
  reopenRequest: {
    'why it is worked on again': {
      async filled(desk) {
        await fromCard(desk, await answered(desk), 'Reopen the request', { Why: 'A figure was wrong.' });
        return [olivia, 'Reopen'];
      },
    },
  },
  endWithoutLetter: {
    'why it ends': {
      async filled(desk) {
        await fromCard(desk, await log(desk), endAgain, ending);
        return [olivia, 'Ask an approver'];
      },
    },
  },
  endingChanges: {
    'why it does not end': {
      async filled(desk) {
        const reference = await log(desk);
        await fromCard(desk, reference, endAgain, ending);
        await desk.as(olivia).submits('Ask an approver');
        await desk.as(amara).clicks('Request changes');
        await desk.as(amara).fills({ 'What should change?': 'Write to them.' });
        return [amara, 'Send back'];
      },
    },
  },
} satisfies Forms;
