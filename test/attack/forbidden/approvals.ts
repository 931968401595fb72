import { actions } from '../../../src/slack/ids.ts';
import type { Desk } from '../../journeys/desk.ts';
import { openReview, underReview } from '../../journeys/review.ts';
import { approvalOf } from '../../journeys/seen.ts';
import { answer, approved, awaitingApproval, card, letter, settled } from '../../journeys/way-to-a-letter.ts';
import type { Forbidden } from './act.ts';
import { carriedBy, presses, submits, toldSince } from './presses.ts';

const approval = (desk: Desk, reference: string) => approvalOf(desk, reference, 'David Price');

/** *Approve and send*, pressed by somebody, with what the message before the approvers carries. */
async function approves(desk: Desk, person: string, reference: string): Promise<string> {
  const value = carriedBy(approval(desk, reference).blocks, actions.approveAndSend);
  return presses(desk, person, { action: actions.approveAndSend, value, channel: 'foi-approvals' });
}

/** *Approve and send*, with a value that no message carries. */
const forgedApproval = (tries: string, more: object): Forbidden => ({
  who: 'an approver, by a forged value',
  tries,
  before: (desk) => awaitingApproval(desk),
  does: (desk, reference) =>
    presses(desk, 'Amara Okafor', {
      action: actions.approveAndSend,
      value: JSON.stringify({ reference, version: 1, digest: 'f'.repeat(64), ...more }),
      channel: 'foi-approvals',
    }),
});

/** Before the approval somebody's account or group changed, a moment ago. */
const changed = (who: string, change: (desk: Desk) => void, more: Partial<Forbidden> = {}): Forbidden => ({
  who,
  tries: 'Approve and send',
  async before(desk) {
    const reference = await awaitingApproval(desk);
    change(desk);
    return reference;
  },
  does: (desk, reference) => approves(desk, 'Amara Okafor', reference),
  ...more,
});

/** The button stands as it was shown while something else happens; `meanwhile` says who presses it then. */
const stale = (
  who: string,
  letterThen: string,
  meanwhile: (desk: Desk, reference: string) => Promise<string>,
): Forbidden => ({
  who,
  tries: `Approve and send, ${letterThen}`,
  mixed: true,
  before: (desk) => awaitingApproval(desk),
  async does(desk, reference) {
    const value = carriedBy(approval(desk, reference).blocks, actions.approveAndSend);
    const person = await meanwhile(desk, reference);
    return presses(desk, person, { action: actions.approveAndSend, value, channel: 'foi-approvals' });
  },
});

/** A button that is not an approver's. */
const ofOfficers = (tries: string, action: string, value: (reference: string) => object): Forbidden => ({
  who: 'an approver',
  tries,
  before: (desk) => awaitingApproval(desk),
  does: (desk, reference) =>
    presses(desk, 'Amara Okafor', {
      action,
      value: JSON.stringify({ reference, ...value(reference) }),
      channel: 'foi-approvals',
    }),
});

/** What approvers, officers and reviewers may not do. */
export const byApprovers: readonly Forbidden[] = [
  {
    who: 'an officer who settled, drafted and asked, and is an approver too',
    tries: 'Approve and send',
    council: { approversToo: ['Olivia Bennett'] },
    before: (desk) => awaitingApproval(desk),
    does: (desk, reference) => approves(desk, 'Olivia Bennett', reference),
  },
  {
    who: 'an officer who is in the approvers’ channel',
    tries: 'Approve and send',
    before: (desk) => awaitingApproval(desk),
    does: (desk, reference) => approves(desk, 'Olivia Bennett', reference),
  },
  {
    who: 'an officer who is in the approvers’ channel',
    tries: 'to submit Request changes, which an approver opened',
    async before(desk) {
      const reference = await awaitingApproval(desk);
      const amara = desk.as('Amara Okafor');
      await amara.clicks('Request changes', { on: amara.latest('foi-approvals', reference) });
      await amara.fills({ 'What should change?': 'All of it.' });
      return reference;
    },
    does: (desk) => submits(desk, 'Amara Okafor', 'Olivia Bennett'),
  },
  changed(
    'somebody taken out of the approvers’ group a second ago',
    (desk) => desk.workspace.administrator.setsGroup('foi-approvers', ['David Price']),
    {
      council: { approversGroup: 'foi-approvers' },
    },
  ),
  changed(
    'somebody of whom Slack cannot say whether they are an approver',
    (desk) => desk.workspace.faults.method('usergroups.users.list', { kind: 'serverError' }, 3),
    {
      council: { approversGroup: 'foi-approvers' },
      troubled: true,
    },
  ),
  changed('an approver who was deactivated a second ago', (desk) =>
    desk.workspace.administrator.changesPerson('Amara Okafor', { isDeactivated: true }),
  ),
  changed('an approver who was made a guest a second ago', (desk) =>
    desk.workspace.administrator.changesPerson('Amara Okafor', { isGuest: true }),
  ),
  forgedApproval('Approve and send, with another digest', {}),
  forgedApproval('Approve and send, of a version that is not there', { version: 2 }),
  forgedApproval('Approve and send, of another request', { reference: 'REQ77777' }),
  stale('an approver, with a stale button', 'of a letter replaced meanwhile', async (desk, reference) => {
    await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
    const officer = desk.as('Olivia Bennett');
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    return 'Amara Okafor';
  }),
  stale('an approver, with a stale button', 'of yesterday’s letter', async (desk) => {
    await desk.itIs('2026-11-03T08:00:00Z');
    return 'Amara Okafor';
  }),
  stale('a second approver', 'of a letter approved already', async (desk, reference) => {
    await approves(desk, 'Amara Okafor', reference);
    return 'David Price';
  }),
  ofOfficers('Settle answers', actions.settleAnswers, () => ({})),
  ofOfficers('Draft letter', actions.draftLetter, () => ({})),
  ofOfficers('Ask for approval', actions.askForApproval, () => ({ version: 1, digest: 'x' })),
  ofOfficers('Send again', actions.sendAgain, () => ({ what: 'letter' })),
  {
    who: 'an approver',
    tries: 'to submit Settle the answer, which an officer opened',
    async before(desk) {
      const reference = await settled(desk);
      await desk.as('Olivia Bennett').clicks('Settle answers', { on: card(desk, reference) });
      await desk.as('Olivia Bennett').chooses('What the answer is', 'Disclosed');
      return reference;
    },
    does: (desk) => submits(desk, 'Olivia Bennett', 'Amara Okafor'),
  },
  {
    who: 'an officer, with a stale button',
    tries: 'Settle answers, of a request whose letter has gone',
    before: (desk) => approved(desk),
    does: (desk, reference) =>
      presses(desk, 'Olivia Bennett', {
        action: actions.settleAnswers,
        value: JSON.stringify({ reference }),
        channel: 'foi-team',
      }),
  },
  {
    who: 'a reviewer who is not in charge, and approved the letter under review',
    tries: 'Internal review or complaint',
    async before(desk) {
      const reference = await approved(desk);
      await underReview(desk, reference);
      return reference;
    },
    async does(desk, reference) {
      const told = toldSince(desk, 'Amara Okafor');
      await desk.as('Amara Okafor').slash(`/foi review ${reference}`, { channel: 'foi-approvals' });
      return desk.as('Amara Okafor').hasModal() ? `the form “${desk.as('Amara Okafor').modal().title}”` : told();
    },
  },
  {
    who: 'an officer',
    tries: 'to put in charge of the review whoever approved the letter',
    async before(desk) {
      const reference = await approved(desk);
      await underReview(desk, reference);
      return reference;
    },
    async does(desk, reference) {
      await openReview(desk, reference);
      const officer = desk.as('Olivia Bennett');
      await officer.fills({ Reviewer: 'Amara Okafor' });
      const { errors } = await officer.submits();
      return Object.entries(errors)
        .map(([label, says]) => `under “${label}”: ${says}`)
        .join(' ');
    },
  },
];
