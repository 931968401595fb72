import { actions } from '../../../src/slack/ids.ts';
import type { Desk } from '../../journeys/desk.ts';
import { card, log } from '../../journeys/way-to-a-letter.ts';
import type { Forbidden } from './act.ts';
import { presses } from './presses.ts';

const fields = {
  'What this request is': 'Vexatious (s.14(1))',
  'Why it is so': 'It is the ninth.',
  'Earlier request that was refused so': 'The letter of our old system',
  'Day of the letter that told them': '2026-10-01',
  'Why another letter would be unreasonable': 'They were told why.',
};

/** An approver is asked to end a request without a letter. */
async function asks(desk: Desk, reference: string, otherwise: Partial<typeof fields> = {}): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', 'End without a letter: vexatious or repeated again', { on: card(desk, reference) });
  await officer.fills({ ...fields, ...otherwise });
  await officer.submits('Ask an approver');
}

async function asked(desk: Desk): Promise<string> {
  const reference = await log(desk);
  await asks(desk, reference);
  return reference;
}

const ends = (desk: Desk, person: string, reference: string, time = 1) =>
  presses(desk, person, {
    action: actions.endWithoutLetter,
    value: JSON.stringify({ reference, time }),
    channel: 'foi-approvals',
  });

const tries = 'End without a letter';

/** Who may not end a request without a letter (FOIA s.17(6)). */
export const endings: readonly Forbidden[] = [
  {
    who: 'an officer who is in the approvers’ channel',
    tries,
    before: asked,
    does: (desk, reference) => ends(desk, 'Olivia Bennett', reference),
  },
  {
    who: 'an officer who asked for it, and is an approver too',
    tries,
    council: { approversToo: ['Olivia Bennett'] },
    before: asked,
    does: (desk, reference) => ends(desk, 'Olivia Bennett', reference),
  },
  {
    who: 'an approver, by a forged value',
    tries: `${tries}, of a request that nobody asked to end`,
    before: (desk) => log(desk),
    does: (desk, reference) => ends(desk, 'Amara Okafor', reference),
  },
  {
    who: 'an approver, with a stale button',
    tries: `${tries}, asked anew meanwhile`,
    mixed: true,
    before: asked,
    async does(desk, reference) {
      await asks(desk, reference, { 'Why it is so': 'The tenth of them.' });
      return ends(desk, 'Amara Okafor', reference);
    },
  },
];
