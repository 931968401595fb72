import { createServer } from 'node:http';
import { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { fetchFileFrom } from '../../src/slack/reading/files.ts';
import { isSlacks } from '../../src/slack/reading/slacks-address.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { card, log, told } from '../journeys/way-to-a-letter.ts';
import { sendSigned } from './signed.ts';

let events = 0;

/** Helen Marsh replies to question 1 with files as Slack may tell of them. */
async function reply(desk: Desk, text: string, files: object[], more: object = {}): Promise<void> {
  events += 1;
  const thread = desk.as('Helen Marsh').latest('highways', 'question 1 of 2').ts;
  const event = { type: 'message', channel: 'C0HIGHWAYS', user: 'U0HELEN', thread_ts: thread, text, files, ...more };
  const ts = `1793620000.00${events}`;
  const body = { type: 'event_callback', event_id: `EvFile${events}`, team_id: 'T0MARLBURY', event: { ...event, ts } };
  await sendSigned(desk, JSON.stringify(body), { type: 'application/json' });
  await desk.settled();
}

const slack = 'https://slack.com/api/';
test.each([
  ['https://files.slack.com/files-pri/T0-F0/plan.pdf', slack, true],
  ['https://slack-files.com/T0-F0', slack, true],
  ['https://files.slack.com.evil.example/plan.pdf', slack, false],
  ['https://evilslack.com/plan.pdf', slack, false],
  ['https://files.slack.com@evil.example/plan.pdf', slack, false],
  ['http://files.slack.com/plan.pdf', slack, false],
  ['https://docs.google.example/document/1', slack, false],
  ['http://127.0.0.1:9/metadata', slack, false],
  ['file:///etc/passwd', slack, false],
  ['no address', slack, false],
  ['http://127.0.0.1:3001/files/F0/plan.pdf', 'http://localhost:3001/api/', true],
  ['https://docs.google.example/document/1', 'http://127.0.0.1:3001/api/', false],
])('the bot’s token goes to %s, where the Web API is at %s: %s', (address, api, goes) => {
  expect(isSlacks(address, api)).toBe(goes);
});

test('a file that is only linked is not asked for, whatever address it gives', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, file: { id: 'F0EVIL', url_private: 'https://docs.google.example/1' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const api = new webApi.WebClient('xoxb-secret', { slackApiUrl: `http://127.0.0.1:${port}/api/` });
  const file = { id: 'F0EVIL', name: 'plan', mimeType: 'text/plain', size: 1 };
  await expect(fetchFileFrom(api, 'xoxb-secret')(file)).rejects.toThrow('is not kept by Slack');
  expect(asked).toEqual(['/api/files.info']);
});

test('a reply with a linked file is recorded with its link, and no bytes are fetched', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const linked = {
    id: 'F0LINK',
    mode: 'external',
    is_external: true,
    title: 'Plan',
    url_private: 'https://docs.example/1',
  };
  await reply(desk, 'See the plan.', [linked]);
  expect(desk.workspace.journal.of('api', 'files.info')).toEqual([]);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  expect(officer.modal().words).toContain('https://docs.example/1');
});

test.each([
  ['deleted in Slack', { id: 'F0GONE', mode: 'tombstone' }],
  ['hidden by Slack', { id: 'F0HIDDEN', mode: 'hidden_by_limit' }],
  ['deleted before it was fetched', { id: 'F0GONETOO', name: 'plan.pdf', mimetype: 'application/pdf', size: 10 }],
])('a reply whose file was %s is recorded in its words', async (_, file) => {
  const desk = await openDesk();
  const reference = await log(desk);
  await reply(desk, 'We recorded 412.', [file]);
  expect(card(desk, reference).words).toContain('Helen Marsh');
});

test('a reply with a file too large to be kept is recorded in its words, and whoever sent it is told', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const film = { id: 'F0FILM', name: 'film.mp4', mimetype: 'video/mp4', size: 900 * 1024 * 1024 };
  await reply(desk, 'We recorded 412.', [film]);
  expect(told(desk, 'Helen Marsh')).toMatch(/^“film\.mp4”: more than 50 MB/u);
  expect(desk.workspace.journal.of('api', 'files.info')).toEqual([]);
  expect(card(desk, reference).words).toContain('Helen Marsh');
});
