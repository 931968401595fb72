import { App, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { seed } from '../../src/workspace/seed.ts';
import { manifest, secret, standingClock, token } from './trial.ts';

/** A small app of its own, written as any Bolt app is: it knows nothing of where it runs. */
function smallApp(slackApiUrl: string): App {
  const app = new App({
    token,
    signingSecret: secret,
    clientOptions: { slackApiUrl },
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
  const text = (words: string) => ({ type: 'plain_text' as const, text: words });
  app.command('/foi', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'new',
        title: text('New request'),
        submit: text('Next'),
        private_metadata: body.channel_id,
        blocks: [
          {
            type: 'input',
            block_id: 'subject',
            label: text('Subject'),
            element: { type: 'plain_text_input', action_id: 'value' },
          },
        ],
      },
    });
  });
  app.view('new', async ({ ack, body, client, view }) => {
    const subject = view.state.values['subject']?.['value']?.value ?? '';
    if (subject.length < 4) return ack({ response_action: 'errors', errors: { subject: 'Say more.' } });
    await ack();
    await client.chat.postMessage({
      channel: view.private_metadata,
      text: `Question: ${subject}`,
      metadata: { event_type: 'question', event_payload: { by: body.user.id } },
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `*${subject}*` } },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'claim', text: text('I have this'), value: subject }],
        },
      ],
    });
    return undefined;
  });
  app.message(async ({ client, message }) => {
    if (message.subtype !== undefined || message.thread_ts === undefined) return;
    await client.reactions.add({ channel: message.channel, timestamp: message.ts, name: 'white_check_mark' });
    await client.files.uploadV2({
      channel_id: message.channel,
      thread_ts: message.thread_ts,
      filename: 'answer.txt',
      file: Buffer.from(message.text ?? ''),
    });
  });
  app.action('claim', async ({ ack, body, respond }) => {
    await ack();
    await respond({ replace_original: true, text: `Claimed by <@${body.user.id}>` });
  });
  app.event('app_home_opened', async ({ client, event }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: text('Nothing waits for you') }] },
    });
  });
  return app;
}

let workspace: Workspace;
let app: App;

beforeAll(async () => {
  let port = 0;
  workspace = await openWorkspace({
    seed,
    manifest,
    port: 0,
    mailPort: 0,
    bot: { requestUrl: () => `http://127.0.0.1:${port}/slack/events`, token, signingSecret: secret },
    clock: standingClock(),
    ratePerChannelMs: 0,
    quietMs: 30,
  });
  app = smallApp(workspace.apiUrl);
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  await app.stop();
  await workspace.close();
});

test('a real Bolt app lives in the workspace: command, modal, message, reply, file, button, Home', async () => {
  const carl = workspace.as('Carl Jennings');
  await carl.slash('/foi new', { channel: 'cctv-community-safety' });
  await workspace.settled();
  await carl.fills({ Subject: 'abc' });
  expect(await carl.submits('Next')).toEqual({ ok: false, errors: { Subject: 'Say more.' } });
  await carl.fills({ Subject: 'Cameras' });
  expect(await carl.submits('Next')).toEqual({ ok: true, errors: {} });
  await workspace.settled();
  expect(carl.latest('cctv-community-safety')).toMatchObject({
    from: 'FOI Desk',
    words: '*Cameras*',
    controls: ['I have this'],
  });

  const reply = await carl.says('There are 41 cameras.', { thread: '*Cameras*' });
  await workspace.settled();
  const [seen, shared] = carl.thread('*Cameras*');
  expect(seen).toMatchObject({ ts: reply.ts, reactions: [{ name: 'white_check_mark', users: ['U0FOIDESK'] }] });
  expect(shared).toMatchObject({ from: 'FOI Desk', files: [{ name: 'answer.txt', size: 21 }] });

  await workspace.as('Nadia Rahman').clicks('I have this');
  await workspace.settled();
  expect(carl.sees('cctv-community-safety')[0]).toMatchObject({ words: 'Claimed by @Nadia Rahman', controls: [] });

  await carl.opensHome();
  await workspace.settled();
  expect(carl.home().words).toBe('Nothing waits for you');
  expect(workspace.journal.of('api', 'chat.postMessage')).toHaveLength(1);
  expect(workspace.journal.entries.every((entry) => entry.status === 200 || entry.kind === 'file')).toBe(true);
});
