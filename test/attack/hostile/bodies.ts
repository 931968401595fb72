import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Desk } from '../../journeys/desk.ts';
import { command, sendSigned, recorded } from '../signed.ts';
import type { Row } from './row.ts';

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const event = (inner: string) => `{"type":"event_callback","event_id":"Ev1","event":${inner}}`;

const body = (sent: string, bytes: string, type: string): Row => ({
  where: 'a signed request',
  sent,
  logged: true,
  async does(desk) {
    const answered = await sendSigned(desk, bytes, { type }).catch(() => ({ status: 413, says: '' }));
    return `HTTP ${answered.status}${answered.says === '' ? '' : `: ${answered.says}`}`;
  },
});

const help = (desk: Desk) => command(desk, 'Helen Marsh', 'help');

const sent = (what: string, headers: (desk: Desk, body: string) => Record<string, string>): Row => ({
  where: 'a request',
  sent: what,
  logged: true,
  async does(desk) {
    const bytes = help(desk);
    const { status } = await fetch(desk.running.bot.url, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': form, ...headers(desk, bytes) },
    });
    return `HTTP ${status}`;
  },
});

const signed = (desk: Desk, bytes: string, skew = 0) => {
  const time = String(Math.floor(Date.now() / 1000) + skew);
  const digest = createHmac('sha256', desk.workspace.signingSecret).update(`v0:${time}:${bytes}`).digest('hex');
  return { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${digest}` };
};

/** Bodies of any shape, and requests that are not Slack's. */
export const bodies: readonly Row[] = [
  body('null', 'null', json),
  body('null in a form: payload=null', 'payload=null', form),
  body('7', '7', json),
  body('[]', '[]', json),
  body('nothing', '', json),
  body('no JSON', 'no JSON', json),
  body('half a form: payload={', 'payload={', form),
  body('two payloads in one form', 'payload={"type":"block_actions"}&payload={"type":"view_submission"}', form),
  body('another kind of content: text/html', '<script>alert(1)</script>', 'text/html'),
  body('a million brackets', nested(1_000_000), json),
  body(
    'a message 100,000 deep',
    event(`{"type":"message","channel":"C0HIGHWAYS","ts":"1.1","thread_ts":"1.0","blocks":${nested(100_000)}}`),
    json,
  ),
  body('ten megabytes', `{"a":"${'x'.repeat(10_000_000)}"}`, json),
  body(
    'keys a program keeps to itself',
    '{"__proto__":{"type":"event_callback"},"constructor":{"prototype":{}}}',
    json,
  ),
  body('an event of no type', event('{"type":7}'), json),
  body('an event of nothing', '{"type":"event_callback","event_id":"Ev2","event":null}', json),
  body('a command that is nobody’s', 'command=%2Ffoi', form),
  body('a submission of nothing', 'payload={"type":"view_submission","view":{}}', form),
  body('a click on nothing', 'payload={"type":"block_actions","actions":[]}', form),
  body('a kind of interaction nobody knows', 'payload={"type":"dialog_submission","user":{"id":"U0HELEN"}}', form),
  body('a challenge with mark-up in it', '{"type":"url_verification","challenge":"<script>alert(1)</script>"}', json),
  sent('without a signature', () => ({})),
  sent('signed with another secret', (_, bytes) => ({
    'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    'x-slack-signature': `v0=${createHmac('sha256', 'other').update(bytes).digest('hex')}`,
  })),
  sent('signed for another body', (desk) => signed(desk, 'another body')),
  sent('signed an hour ago', (desk, bytes) => signed(desk, bytes, -3600)),
  sent('signed for an hour from now', (desk, bytes) => signed(desk, bytes, 3600)),
  sent('with a time that is no number', (desk, bytes) => ({
    ...signed(desk, bytes),
    'x-slack-request-timestamp': 'now',
  })),
  sent('from a page in a browser, well signed', (desk, bytes) => ({
    ...signed(desk, bytes),
    origin: 'https://evil.example',
  })),
  {
    where: 'a request',
    sent: 'to look, not to send: GET',
    logged: true,
    does: async (desk) => `HTTP ${(await fetch(desk.running.bot.url)).status}`,
  },
  {
    where: 'a request',
    sent: 'to another address: /slack/../../etc/passwd',
    logged: true,
    does: async (desk) => {
      const { hostname, port } = new URL(desk.running.bot.url);
      const status = await new Promise<number>((resolve, reject) => {
        request({ hostname, port, path: '/slack/../../etc/passwd', method: 'POST' }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
      return `HTTP ${status}`;
    },
  },
  {
    where: 'a request',
    sent: '/foi help, recorded and sent again',
    async does(desk) {
      const sends = recorded(desk, command(desk, 'Olivia Bennett', 'help', 'G0FOITEAM'));
      const [first, again] = [await sends(), await sends()];
      const verbs = first.says.includes('What you can type') ? 'the list of verbs' : first.says;
      return `HTTP ${first.status}: ${verbs}; then HTTP ${again.status}: ${again.says || 'nothing'}`;
    },
  },
];
