import type { ShortLetter } from '../../../src/domain/request/events.ts';
import { actions } from '../../../src/slack/ids.ts';
import { awaitingApproval, card, log, settled } from '../../journeys/way-to-a-letter.ts';
import type { Desk } from '../../journeys/desk.ts';
import type { Forbidden } from './act.ts';
import { presses, submits } from './presses.ts';

const byPost = { email: '', postalAddress: '1 High Street, Marlbury' };
const recordsAsSent = (desk: Desk, reference: string, what: ShortLetter) =>
  presses(desk, 'Helen Marsh', {
    action: actions.recordAsSent,
    value: JSON.stringify({ reference, what }),
    channel: 'foi-team',
  });

/** What people who are no officers may not do with what an officer sees. */
export const withOfficersForms: readonly Forbidden[] = [
  ...(
    [
      ['Settle answers', actions.settleAnswers],
      ['Assign questions', actions.assignQuestions],
      ['Draft letter', actions.draftLetter],
    ] as const
  ).map(([tries, action]): Forbidden => ({
    who: 'somebody of a department, brought into the officers’ channel',
    tries: `${tries}, on the card`,
    async before(desk) {
      const reference = await settled(desk);
      desk.workspace.administrator.adds('Helen Marsh', 'foi-team');
      return reference;
    },
    does: (desk, reference) =>
      presses(desk, 'Helen Marsh', { action, value: JSON.stringify({ reference }), channel: 'foi-team' }),
  })),
  {
    who: 'somebody of a department, brought into the officers’ channel',
    tries: 'Record as sent, of the acknowledgement by post',
    async before(desk) {
      const reference = await log(desk, byPost);
      desk.workspace.administrator.adds('Helen Marsh', 'foi-team');
      return reference;
    },
    does: (desk, reference) => recordsAsSent(desk, reference, 'acknowledgement'),
  },
  {
    who: 'somebody of a department, brought into the officers’ channel',
    tries: 'Record as sent, of the letter that closed the request',
    async before(desk) {
      const reference = await log(desk, byPost);
      const officer = desk.as('Olivia Bennett');
      await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
      await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'A bill.' });
      await officer.submits('Close it');
      desk.workspace.administrator.adds('Helen Marsh', 'foi-team');
      return reference;
    },
    does: (desk, reference) => recordsAsSent(desk, reference, 'closing'),
  },
  {
    who: 'somebody of a department',
    tries: 'to submit Record as sent, which an officer opened',
    async before(desk) {
      const reference = await log(desk, byPost);
      await desk.as('Olivia Bennett').clicks('Record as sent', { on: card(desk, reference) });
      await desk.as('Olivia Bennett').fills({ How: 'First class post' });
      return reference;
    },
    does: (desk) => submits(desk, 'Olivia Bennett', 'Helen Marsh'),
  },
  {
    who: 'a guest, brought into the officers’ channel',
    tries: 'Show what happened, on the card',
    async before(desk) {
      const reference = await settled(desk);
      desk.workspace.administrator.adds('Gemma Stone', 'foi-team');
      await desk.settled();
      return reference;
    },
    does: (desk, reference) =>
      presses(desk, 'Gemma Stone', { action: actions.more, value: `show:${reference}`, channel: 'foi-team' }),
  },
  {
    who: 'a guest, brought into the approvers’ channel',
    tries: 'Read the letter',
    async before(desk) {
      const reference = await awaitingApproval(desk);
      desk.workspace.administrator.adds('Gemma Stone', 'foi-approvals');
      await desk.settled();
      return reference;
    },
    does: (desk, reference) =>
      presses(desk, 'Gemma Stone', {
        action: actions.readTheLetter,
        value: JSON.stringify({ reference, version: 1, digest: 'x' }),
        channel: 'foi-approvals',
      }),
  },
  {
    who: 'somebody of a department',
    tries: 'to submit Settle the answer, which an officer opened',
    async before(desk) {
      const reference = await settled(desk);
      await desk.as('Olivia Bennett').clicks('Settle answers', { on: card(desk, reference) });
      await desk.as('Olivia Bennett').chooses('What the answer is', 'Disclosed');
      return reference;
    },
    does: (desk) => submits(desk, 'Olivia Bennett', 'Helen Marsh'),
  },
  {
    who: 'somebody of a department',
    tries: 'to submit New FOI request, which an officer opened',
    async before(desk) {
      const reference = await log(desk);
      await desk.as('Olivia Bennett').slash('/foi new bins', { channel: 'foi-team' });
      await desk
        .as('Olivia Bennett')
        .fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many bins?' });
      return reference;
    },
    does: (desk) => submits(desk, 'Olivia Bennett', 'Helen Marsh'),
  },
];
