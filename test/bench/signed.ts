import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A body with Slack's signature. */
export interface Signed {
  body: string;
  headers: Readonly<Record<string, string>>;
}

/** Signs a body as Slack does, as of now: a signature is good for five minutes. */
export function sign(secret: string, body: string): Signed {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts over a connection that is kept, and gives the milliseconds to the end of the answer. @throws for anything but 200 */
export function post(url: string, { body, headers }: Signed): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`It answered ${answer.statusCode}.`));
      });
      answer.on('error', reject);
      answer.resume();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Posts all of them, so many at a time, another as soon as one is answered: the milliseconds of each. */
export async function postSteadily(url: string, all: readonly Signed[], atATime: number): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  async function line(): Promise<void> {
    for (let each = all[next++]; each !== undefined; each = all[next++]) took.push(await post(url, each));
  }
  await Promise.all(Array.from({ length: atATime }, line));
  return took;
}

let made = 0;
/** An id that no request before had. */
const unique = () => `${process.pid}.${(made += 1)}`;

/** Words typed after `/foi` in the officers' channel. */
export function command(user: string, text: string): string {
  return new URLSearchParams({
    command: '/foi',
    text,
    user_id: user,
    channel_id: 'G0FOITEAM',
    team_id: 'T0MARLBURY',
    trigger_id: unique(),
    response_url: 'http://127.0.0.1:9/nobody',
  }).toString();
}

/** *I have this*, clicked on a question in Highways' channel. */
export function claimClick(user: string, at: { reference: string; question: number }): string {
  const payload = {
    type: 'block_actions',
    user: { id: user, team_id: 'T0MARLBURY' },
    team: { id: 'T0MARLBURY', domain: 'marlbury' },
    api_app_id: 'A0FOIDESK',
    trigger_id: unique(),
    channel: { id: 'C0HIGHWAYS', name: 'highways' },
    message: { ts: '1793610000.000100' },
    container: { type: 'message', message_ts: '1793610000.000100', channel_id: 'C0HIGHWAYS' },
    actions: [
      {
        type: 'button',
        block_id: 'b',
        action_id: 'claim',
        value: JSON.stringify({ ...at, department: 'highways' }),
        action_ts: '1',
      },
    ],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

function eventOf(event: object): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T0MARLBURY',
    api_app_id: 'A0FOIDESK',
    event_id: `Ev${unique()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ enterprise_id: null, team_id: 'T0MARLBURY', user_id: 'U0FOIDESK', is_bot: true }],
    event,
  });
}

/** Somebody of Highways writes in a thread of their channel that is about something else, as most messages are. */
export const message = (user: string) =>
  eventOf({
    type: 'message',
    channel: 'C0HIGHWAYS',
    channel_type: 'channel',
    user,
    text: 'The barriers come back on Thursday, I have told the depot.',
    ts: `${Math.floor(Date.now() / 1000)}.${unique().replace('.', '').slice(-6).padStart(6, '0')}`,
    thread_ts: '1793520000.000200',
  });

/** Somebody opens Home. */
export const homeOpened = (user: string) => eventOf({ type: 'app_home_opened', user, channel: 'D0HOME', tab: 'home' });
