import type { Desk } from '../desk.ts';
import { card, log, reply, settled } from '../way-to-a-letter.ts';
import { fromCard, olivia, type Forms } from './filled.ts';

async function onlyDiscussed(desk: Desk) {
  const helen = desk.as('Helen Marsh');
  return helen.says('We recorded 412 of them.', { in: 'highways' });
}

/** Forms about its questions and their answers. */
export const answers = {
  assignQuestions: {
    'another department asked': {
      async filled(desk) {
        await desk.as(olivia).clicks('Assign questions', { on: card(desk, await log(desk)) });
        await desk.as(olivia).fills({ 'Department for question 1': ['Finance'] });
        return [olivia, 'Assign'];
      },
    },
  },
  explainConcern: {
    'why it is not theirs': {
      async filled(desk) {
        await log(desk);
        await desk.as('Helen Marsh').clicks('Not ours');
        await desk.as('Helen Marsh').fills({ 'Why is it not yours?': 'Finance has it.' });
        return ['Helen Marsh', 'Tell the officer'];
      },
    },
  },
  useAsAnswer: {
    'a message picked': {
      async filled(desk) {
        await log(desk);
        const helen = desk.as('Helen Marsh');
        await helen.shortcut('Use as the answer', await onlyDiscussed(desk));
        const label = 'Which question does it answer?';
        await helen.fills({ [label]: helen.modal().options[label]?.[0] ?? '' });
        return ['Helen Marsh', 'Use it'];
      },
    },
  },
  recordElsewhere: {
    'an answer by telephone': {
      async filled(desk) {
        const fields = { 'Who gave it, and how': 'Helen, by telephone', Answer: 'We have 412.' };
        await fromCard(desk, await log(desk), 'Record an answer received elsewhere', fields);
        const officer = desk.as(olivia);
        await officer.fills({ Question: officer.modal().options['Question']?.[0] ?? '' });
        return [olivia, 'Record'];
      },
    },
  },
  settleAnswer: {
    'an answer': {
      async filled(desk) {
        const reference = await log(desk);
        await reply(desk, reference);
        await desk.as(olivia).clicks('Settle answers', { on: card(desk, reference) });
        await desk.as(olivia).fills({ 'Note for the file': 'Looked at twice.' });
        return [olivia, 'Settle'];
      },
    },
    'an answer, to go on to the next': {
      async filled(desk) {
        const reference = await log(desk);
        await reply(desk, reference);
        await desk.as(olivia).clicks('Settle answers', { on: card(desk, reference) });
        await desk.as(olivia).fills({ Then: ['Go on to the next question'] });
        return [olivia, 'Settle'];
      },
      leadsTo: 'Settle the answer',
    },
  },
  reopenAnswer: {
    'an answer to open again': {
      async filled(desk) {
        await fromCard(desk, await settled(desk), 'Open a settled answer again', {});
        const officer = desk.as(olivia);
        await officer.fills({ Question: officer.modal().options['Question']?.[0] ?? '' });
        return [olivia, 'Open again'];
      },
    },
  },
} satisfies Forms;
