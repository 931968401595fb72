import type { ActionId } from '../../../src/slack/ids.ts';
import type { SeenMessage } from '../../../src/workspace/index.ts';
import type { councilFile } from '../council-file.ts';
import type { Desk } from '../desk.ts';
import { approvalOf } from '../seen.ts';
import { awaitingApproval, card, letter, log, reply, settled } from '../way-to-a-letter.ts';
import { clarification, reads, sends } from '../write-to-requester.ts';
import { amara, fromCard, olivia, one } from './filled.ts';

/** How somebody comes to a button. */
export interface Shown {
  council?: Parameters<typeof councilFile>[0];
  /** Something goes wrong on the way, and the log says so. */
  troubled?: true;
  /** Who presses, which button, and where it stands. */
  shown: (desk: Desk) => Promise<readonly [person: string, button: string, on: SeenMessage]>;
}

const helen = 'Helen Marsh';

const atQuestion = (button: string): Shown => ({
  async shown(desk) {
    await log(desk);
    return [helen, button, desk.as(helen).latest('highways', 'question 1 of 2')];
  },
});

/** The line under a question that says what became of its answer. */
function line(desk: Desk): SeenMessage {
  const found = desk
    .as(helen)
    .sees('highways')
    .find(({ controls }) => controls.some((each) => each.endsWith(' the answer')));
  if (!found) throw new Error('Nothing says what was recorded.');
  return found;
}

async function recordedLine(desk: Desk): Promise<SeenMessage> {
  await reply(desk, await log(desk, one), one);
  return line(desk);
}

/** Its letter may have arrived or not: the mail server never said. */
async function unknownFate(desk: Desk): Promise<SeenMessage> {
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
  await desk.as(amara).clicks('Approve and send', { on: approvalOf(desk, reference) });
  return card(desk, reference);
}

async function givenUp(desk: Desk): Promise<SeenMessage> {
  const reference = await log(desk, one);
  desk.workspace.faults.method('chat.postMessage', { kind: 'refused', error: 'msg_too_long' });
  await reply(desk, reference, one);
  return desk.as(olivia).latest('foi-team', 'could not do this for');
}

async function strays(desk: Desk): Promise<SeenMessage> {
  desk.workspace.faults.method('views.publish', { kind: 'refused', error: 'missing_scope' });
  await desk.as(helen).opensHome();
  return desk.as(olivia).latest('foi-team', 'could not do this.');
}

/** Every button that records something as it is pressed. */
export const buttons = {
  claim: atQuestion('I have this'),
  // The button is gone then; one pressed on an old screen opens no form here, as its trigger is made up.
  not_ours: { troubled: true, ...atQuestion('Not ours') },
  not_held: atQuestion("We don't hold this"),
  should_not_be_released: atQuestion('Should not be released'),
  further_concerns: atQuestion('This would take too long'),
  not_the_answer: { shown: async (desk) => [helen, 'Not the answer', await recordedLine(desk)] },
  the_answer_after_all: {
    async shown(desk) {
      await desk.as(helen).clicks('Not the answer', { on: await recordedLine(desk) });
      return [helen, 'It is the answer', line(desk)];
    },
  },
  draft_letter: { shown: async (desk) => [olivia, 'Draft letter', card(desk, await settled(desk, one))] },
  ask_for_approval: {
    async shown(desk) {
      const reference = await settled(desk, one);
      await desk.as(olivia).clicks('Draft letter', { on: card(desk, reference) });
      return [olivia, 'Ask for approval', letter(desk, reference)];
    },
  },
  approve_and_send: {
    shown: async (desk) => [amara, 'Approve and send', approvalOf(desk, await awaitingApproval(desk))],
  },
  approve_notice: {
    council: { notices: ['clarification'] },
    async shown(desk) {
      const reference = await log(desk, one);
      await reads(desk, `/foi clarify ${reference}`, clarification);
      await sends(desk, 'Ask for approval');
      return [amara, 'Approve and send', approvalOf(desk, reference)];
    },
  },
  end_without_letter: {
    async shown(desk) {
      const reference = await log(desk, one);
      await fromCard(desk, reference, 'End without a letter: vexatious or repeated again', {
        'What this request is': 'Vexatious (s.14(1))',
        'Why it is so': 'The ninth.',
        'Earlier request that was refused so': 'CRM 2021/77',
        'Day of the letter that told them': '2026-10-01',
        'Why another letter would be unreasonable': 'They were told why.',
      });
      await desk.as(olivia).submits('Ask an approver');
      const asked = desk.as(amara).latest('foi-approvals', `End ${reference} without a letter?`);
      return [amara, asked.controls[0] ?? '', asked];
    },
  },
  send_again: { troubled: true, shown: async (desk) => [olivia, 'Send again', await unknownFate(desk)] },
  it_arrived: { troubled: true, shown: async (desk) => [olivia, 'It arrived', await unknownFate(desk)] },
  try_undone_again: { troubled: true, shown: async (desk) => [olivia, 'Try again', await givenUp(desk)] },
  leave_undone: { troubled: true, shown: async (desk) => [olivia, 'Leave it', await givenUp(desk)] },
  try_strays_again: { troubled: true, shown: async (desk) => [olivia, 'Try again', await strays(desk)] },
  leave_strays: { troubled: true, shown: async (desk) => [olivia, 'Leave it', await strays(desk)] },
} satisfies Partial<Record<ActionId, Shown>>;
