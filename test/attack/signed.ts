import { createHmac } from 'node:crypto';
import type { Desk } from '../journeys/desk.ts';

/** How a request differs from one of Slack's. */
interface Otherwise {
  /** Seconds by which its time stamp differs from now. */
  skew?: number;
  type?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Any bytes at all, signed as Slack signs. */
export const sendSigned = (desk: Desk, body: string, otherwise?: Otherwise) => recorded(desk, body, otherwise)();

/** One request of Slack's, to be sent as often as one likes: whoever recorded it has its signature, not the secret. */
export function recorded(
  { running, workspace }: Desk,
  body: string,
  { skew = 0, type = 'application/x-www-form-urlencoded', headers = {} }: Otherwise = {},
): () => Promise<{ status: number; says: string }> {
  const timestamp = String(Math.floor(Date.now() / 1000) + skew);
  const digest = createHmac('sha256', workspace.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const sent = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
    ...headers,
  };
  return async () => {
    const answer = await fetch(running.bot.url, { method: 'POST', body, headers: sent });
    return { status: answer.status, says: await answer.text() };
  };
}

/** A click, submission or shortcut, as a form with a `payload`. */
export const interaction = (payload: unknown) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

let made = 0;

/** What every interaction of this person's carries. */
export function from(desk: Desk, person: string) {
  made += 1;
  return {
    user: { id: desk.as(person).id, team_id: 'T0MARLBURY' },
    team: { id: 'T0MARLBURY', domain: 'marlbury' },
    api_app_id: 'A0FOIDESK',
    trigger_id: `attack.${made}`,
  };
}

/** Words typed after `/foi`. */
export const command = (desk: Desk, person: string, text: string, channel = 'C0HIGHWAYS') => {
  made += 1;
  return new URLSearchParams({
    command: '/foi',
    text,
    user_id: desk.as(person).id,
    channel_id: channel,
    team_id: 'T0MARLBURY',
    trigger_id: `attack.${made}`,
    response_url: `${desk.workspace.url}response/nobody`,
  }).toString();
};

/** Helen Marsh says something in the thread of question 1, as Slack tells of it under this id of an event. */
export function replyBody(desk: Desk, eventId: string, message: object): string {
  const event = {
    type: 'message',
    channel: 'C0HIGHWAYS',
    user: 'U0HELEN',
    thread_ts: desk.as('Helen Marsh').latest('highways', 'question 1 of').ts,
    ts: '1793620000.000100',
    ...message,
  };
  return JSON.stringify({ type: 'event_callback', event_id: eventId, team_id: 'T0MARLBURY', event });
}

/** The press of a button on a message in the highways department's channel. */
export const press = ({ action, value }: { action: string; value: string }) => ({
  type: 'block_actions',
  channel: { id: 'C0HIGHWAYS', name: 'highways' },
  message: { ts: '1793610000.000100' },
  actions: [{ type: 'button', block_id: 'b', action_id: action, value }],
});

/** A form, submitted by somebody. */
export const submission = (desk: Desk, person: string, view: object) =>
  interaction({ type: 'view_submission', ...from(desk, person), view });

/** The press of a button, or a choice, inside a form. */
export const clickIn = (desk: Desk, person: string, view: object, field: string) =>
  interaction({ type: 'block_actions', ...from(desk, person), view, actions: [{ action_id: `form:${field}` }] });
