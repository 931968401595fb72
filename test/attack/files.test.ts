import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { passing } from '../../src/slack/passing.ts';
import { fetchFileFrom } from '../../src/slack/reading/files.ts';
import { isSlacks } from '../../src/slack/reading/slacks-address.ts';
import { FILE_AT_MOST } from '../../src/workflows/kept/file.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { card, log, told } from '../journeys/way-to-a-letter.ts';
import { replyBody, sendSigned } from './signed.ts';

let events = 0;

/** Helen Marsh replies to question 1 with files as Slack may tell of them. */
async function reply(desk: Desk, text: string, files: object[], more: object = {}): Promise<void> {
  events += 1;
  const body = replyBody(desk, `EvFile${events}`, { text, files, ...more, ts: `1793620000.00${events}` });
  await sendSigned(desk, body, { type: 'application/json' });
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

/** A Slack that answers as it is told; answers its Web API, and how many times its files were asked for. */
async function slackThat(answers: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const url = `http://127.0.0.1:${port}/`;
  return { api: new webApi.WebClient('xoxb-secret', { slackApiUrl: `${url}api/` }), url, asked };
}

function fileIsAt(response: ServerResponse, url: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ok: true, file: { id: 'F0FILE', url_private: url } }));
}

const plan = { id: 'F0FILE', name: 'plan', mimeType: 'text/plain', size: 1 };

test('a file that is only linked is not asked for, whatever address it gives', async () => {
  const { api, asked } = await slackThat((_, response) => fileIsAt(response, 'https://docs.google.example/1'));
  await expect(fetchFileFrom(api, 'xoxb-secret')(plan)).rejects.toThrow('is not kept by Slack');
  expect(asked).toEqual(['/api/files.info']);
});

test('a file that breaks off in the middle may come whole another time: it is waited for', async () => {
  let url = '';
  const slack = await slackThat((request, response) => {
    if (request.url === '/api/files.info') return fileIsAt(response, `${url}files/plan`);
    response.writeHead(200, { 'content-length': '1000' });
    response.write('the beginning', () => response.destroy());
  });
  url = slack.url;
  const came = await fetchFileFrom(slack.api, 'xoxb-secret')(plan).catch((error: unknown) => error);
  expect(passing(came)).toEqual({ askedMs: 0 });
});

test('a file that turns out larger than can be kept is not waited for', async () => {
  let url = '';
  const slack = await slackThat((request, response) => {
    if (request.url === '/api/files.info') return fileIsAt(response, `${url}files/plan`);
    response.end(Buffer.alloc(FILE_AT_MOST + 1));
  });
  url = slack.url;
  const came = await fetchFileFrom(slack.api, 'xoxb-secret')(plan).catch((error: unknown) => error);
  expect(came).toMatchObject({ message: 'The file F0FILE is larger than can be kept.' });
  expect(passing(came)).toBeUndefined();
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
