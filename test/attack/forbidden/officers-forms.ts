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

/** Somebody of a department is in the officers’ channel, and presses what stands there. */
const intruder = (
  tries: string,
  before: (desk: Desk) => Promise<string>,
  does: (desk: Desk, reference: string) => Promise<string>,
): Forbidden => ({
  who: 'somebody of a department, brought into the officers’ channel',
  tries,
  async before(desk) {
    const reference = await before(desk);
    desk.workspace.administrator.adds('Helen Marsh', 'foi-team');
    return reference;
  },
  does,
});

/** A form that an officer opened and filled in, submitted by somebody of a department. */
const opened = (form: string, before: (desk: Desk) => Promise<string>): Forbidden => ({
  who: 'somebody of a department',
  tries: `to submit ${form}, which an officer opened`,
  before,
  does: (desk) => submits(desk, 'Olivia Bennett', 'Helen Marsh'),
});

/** What people who are no officers may not do with what an officer sees. */
export const withOfficersForms: readonly Forbidden[] = [
  ...(
    [
      ['Settle answers', actions.settleAnswers],
      ['Assign questions', actions.assignQuestions],
      ['Draft letter', actions.draftLetter],
    ] as const
  ).map(([tries, action]) =>
    intruder(
      `${tries}, on the card`,
      (desk) => settled(desk),
      (desk, reference) =>
        presses(desk, 'Helen Marsh', { action, value: JSON.stringify({ reference }), channel: 'foi-team' }),
    ),
  ),
  intruder(
    'Record as sent, of the acknowledgement by post',
    (desk) => log(desk, byPost),
    (desk, reference) => recordsAsSent(desk, reference, 'acknowledgement'),
  ),
  intruder(
    'Record as sent, of the letter that closed the request',
    async (desk) => {
      const reference = await log(desk, byPost);
      const officer = desk.as('Olivia Bennett');
      await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
      await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'A bill.' });
      await officer.submits('Close it');
      return reference;
    },
    (desk, reference) => recordsAsSent(desk, reference, 'closing'),
  ),
  opened('Record as sent', async (desk) => {
    const reference = await log(desk, byPost);
    await desk.as('Olivia Bennett').clicks('Record as sent', { on: card(desk, reference) });
    await desk.as('Olivia Bennett').fills({ How: 'First class post' });
    return reference;
  }),
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
  opened('Settle the answer', async (desk) => {
    const reference = await settled(desk);
    await desk.as('Olivia Bennett').clicks('Settle answers', { on: card(desk, reference) });
    await desk.as('Olivia Bennett').chooses('What the answer is', 'Disclosed');
    return reference;
  }),
  opened('New FOI request', async (desk) => {
    const reference = await log(desk);
    await desk.as('Olivia Bennett').slash('/foi new bins', { channel: 'foi-team' });
    await desk.as('Olivia Bennett').fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many bins?' });
    return reference;
  }),
];
