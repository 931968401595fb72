import { actions } from '../../../src/slack/ids.ts';
import { awaitingApproval, card, log } from '../../journeys/way-to-a-letter.ts';
import type { Desk } from '../../journeys/desk.ts';
import { command, from, interaction, press, recorded, replyBody, sendSigned, submission } from '../signed.ts';
import type { Forbidden } from './act.ts';
import { carriedBy } from './presses.ts';

/** The same bytes twice, well signed, and each otherwise: what the second is answered with. */
async function twice(desk: Desk, body: string, type?: string): Promise<string> {
  const how = type === undefined ? {} : { type };
  await sendSigned(desk, body, { ...how, skew: -1 });
  await desk.settled();
  const { status, says } = await sendSigned(desk, body, how);
  await desk.settled();
  return `the first is worked; then HTTP ${status}${says === '' ? ', and nothing more' : `: ${says}`}`;
}

const help = (desk: Desk) => command(desk, 'Helen Marsh', 'help');
const nothing = (desk: Desk) => log(desk);

/** Requests that are repeated, or not Slack's. */
export const byRequests: readonly Forbidden[] = [
  {
    who: 'whoever recorded a request of Slack’s',
    tries: 'to send a click again: Approve and send',
    mixed: true,
    before: (desk) => awaitingApproval(desk),
    async does(desk, reference) {
      const value = carriedBy(
        desk.as('Amara Okafor').latest('foi-approvals', reference).blocks,
        actions.approveAndSend,
      );
      return twice(
        desk,
        interaction({ ...press({ action: actions.approveAndSend, value }), ...from(desk, 'Amara Okafor') }),
      );
    },
  },
  {
    who: 'whoever recorded a request of Slack’s',
    tries: 'to send a submission again: an answer received elsewhere',
    mixed: true,
    async before(desk) {
      const reference = await log(desk);
      const officer = desk.as('Olivia Bennett');
      await officer.chooses('More…', 'Record an answer received elsewhere', { on: card(desk, reference) });
      const [first = ''] = officer.modal().options['Question'] ?? [];
      await officer.fills({ Question: first, 'Who gave it, and how': 'Helen, by phone', Answer: 'We have 412.' });
      return reference;
    },
    does: (desk) => twice(desk, submission(desk, 'Olivia Bennett', desk.as('Olivia Bennett').modal().view)),
  },
  {
    who: 'whoever recorded a request of Slack’s',
    tries: 'to send an event again: a reply',
    mixed: true,
    before: nothing,
    does: (desk) => twice(desk, replyBody(desk, 'EvTwice', { text: '412' }), 'application/json'),
  },
  {
    who: 'whoever recorded a request of Slack’s',
    tries: 'to send again what only looks: /foi show REQ00001',
    before: nothing,
    async does(desk, reference) {
      const sends = recorded(desk, command(desk, 'Olivia Bennett', `show ${reference}`, 'G0FOITEAM'));
      const [first, { status, says }] = [await sends(), await sends()];
      const shown = first.says.includes('Jane Requester') ? 'the request is shown' : first.says;
      return `the first time ${shown}; then HTTP ${status}${says === '' ? ', and nothing more' : `: ${says}`}`;
    },
  },
  {
    who: 'whoever recorded a request of Slack’s',
    tries: 'to send it again an hour later',
    before: nothing,
    does: async (desk) => `HTTP ${(await sendSigned(desk, help(desk), { skew: -3600 })).status}`,
  },
  {
    who: 'another workspace, well signed',
    tries: 'to tell of a reply of Helen Marsh’s',
    before: nothing,
    async does(desk) {
      const ours = replyBody(desk, 'EvTheirs', { text: '412' });
      const body = ours.replace('"team_id":"T0MARLBURY"', '"team_id":"T0ELSEWHERE"');
      const { status } = await sendSigned(desk, body, { type: 'application/json' });
      await desk.settled();
      return `HTTP ${status}; nothing is recorded, and nobody is told`;
    },
  },
  {
    who: 'somebody who knows the secret',
    tries: 'to sign a request for tomorrow',
    before: nothing,
    does: async (desk) => `HTTP ${(await sendSigned(desk, help(desk), { skew: 86_400 })).status}`,
  },
  {
    who: 'a page in a browser',
    tries: 'to call FOI Desk, well signed',
    before: nothing,
    does: async (desk) =>
      `HTTP ${(await sendSigned(desk, help(desk), { headers: { origin: 'https://evil.example' } })).status}`,
  },
  {
    who: 'anybody on the network',
    tries: 'to call FOI Desk without a signature',
    before: nothing,
    async does(desk) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const { status } = await fetch(desk.running.bot.url, { method: 'POST', body: help(desk), headers });
      return `HTTP ${status}`;
    },
  },
];
