import { createHmac } from 'node:crypto';
import type { SeenModal } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';

/** Slack's id of somebody of the workspace, as forged bodies name them. */
const idOf = (desk: Desk, person: string) => desk.workspace.as(person).id;

/** A channel in which each of them and FOI Desk are. */
const places: Readonly<Record<string, string>> = {
  'Olivia Bennett': 'G0FOITEAM',
  'Amara Okafor': 'G0APPROVALS',
  'Helen Marsh': 'C0HIGHWAYS',
  'Priya Shah': 'C0HOUSING',
};

let made = 0;

/** A press of a button that no screen of this person shows: an old one, another's, or made up. */
export async function forgedClick(
  desk: Desk,
  person: string,
  { action, value }: { action: string; value: string },
): Promise<number> {
  made += 1;
  const channel = places[person] ?? '';
  const message = '1793610000.000100';
  return post(desk, {
    type: 'block_actions',
    user: { id: idOf(desk, person), team_id: 'T0MARLBURY' },
    team: { id: 'T0MARLBURY', domain: 'marlbury' },
    api_app_id: 'A0FOIDESK',
    trigger_id: `forged.${made}`,
    channel: { id: channel, name: 'somewhere' },
    message: { ts: message },
    container: { type: 'message', message_ts: message, channel_id: channel },
    actions: [{ type: 'button', block_id: 'b', action_id: action, value, action_ts: '1' }],
  });
}

/** A form that one person sees, submitted by another. Answers what FOI Desk said to it. */
export async function forgedSubmission(desk: Desk, person: string, view: SeenModal['view']): Promise<string> {
  made += 1;
  const payload = {
    type: 'view_submission',
    user: { id: idOf(desk, person), team_id: 'T0MARLBURY' },
    team: { id: 'T0MARLBURY', domain: 'marlbury' },
    api_app_id: 'A0FOIDESK',
    trigger_id: `forged.${made}`,
    view,
  };
  return (await answered(desk, payload)).text();
}

async function post(desk: Desk, payload: object): Promise<number> {
  const { status } = await answered(desk, payload);
  await desk.settled();
  return status;
}

async function answered({ running, workspace }: Desk, payload: object): Promise<Response> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', workspace.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(running.bot.url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  });
}
