import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { jsonObject, type JsonObject } from '../../src/workspace/json.ts';
import { callAs, input, modal, openTrial, secret, token, type Trial } from './trial.ts';

const appToken = 'xapp-1-a-token';
const cctv = 'cctv-community-safety';

/** An app's end of a connection: it keeps what it gets, and acknowledges as told. */
class Line {
  readonly heard: JsonObject[] = [];
  readonly socket: WebSocket;
  acknowledge: (envelope: JsonObject) => JsonObject | undefined = () => ({});

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('error', () => {});
    this.socket.on('message', (data: Buffer) => {
      const said = jsonObject.parse(JSON.parse(data.toString()));
      this.heard.push(said);
      const id = said['envelope_id'];
      const payload = id === undefined ? undefined : this.acknowledge(said);
      if (payload !== undefined) this.socket.send(JSON.stringify({ envelope_id: id, payload }));
    });
  }

  of(type: string): JsonObject[] {
    return this.heard.filter((one) => one['type'] === type);
  }
}

let trial: Trial;
let lines: Line[];
beforeEach(async () => {
  lines = [];
  await opens();
});
afterEach(close);

async function opens(options: { answerWithinMs?: number } = {}): Promise<void> {
  const bot = { requestUrl: () => trial.bot.url(), token, signingSecret: secret, appToken };
  trial = await openTrial({ bot, ...options });
}

async function close(): Promise<void> {
  for (const line of lines) line.socket.terminate();
  await trial.close();
}

const address = async () =>
  z.string().parse((await callAs(trial.workspace, appToken, 'apps.connections.open', {}))['url']);

async function connect(): Promise<Line> {
  const line = new Line(await address());
  lines.push(line);
  await once(line.socket, 'message');
  return line;
}

const carl = () => trial.workspace.as('Carl Jennings');

describe('a connection', () => {
  test('is opened with the app-level token alone, which is good for nothing else', async () => {
    expect(await trial.call('apps.connections.open')).toMatchObject({ ok: false, error: 'not_allowed_token_type' });
    expect(await callAs(trial.workspace, appToken, 'auth.test', {})).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await callAs(trial.workspace, 'xapp-2', 'apps.connections.open', {})).toMatchObject({
      error: 'invalid_auth',
    });
    expect(await address()).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=/u);
  });

  test('is greeted', async () => {
    const line = await connect();
    expect(line.heard).toMatchObject([
      { type: 'hello', num_connections: 1, connection_info: { app_id: 'A0FOIDESK' }, debug_info: {} },
    ]);
    expect(trial.workspace.connections.count()).toBe(1);
  });

  test('has an address that is good once', async () => {
    const url = await address();
    lines.push(new Line(url));
    const again = new Line(url);
    const [error] = z.tuple([z.instanceof(Error)]).parse(await once(again.socket, 'error'));
    expect(error.message).toContain('401');
  });

  test('is refused when there are ten', async () => {
    for (let number = 1; number <= 10; number += 1) await connect();
    const eleventh = await connect();
    expect(eleventh.heard).toMatchObject([{ type: 'disconnect', reason: 'too_many_websockets' }]);
    expect(trial.workspace.connections.count()).toBe(10);
  });

  test('that is to be opened anew gets nothing more', async () => {
    const old = await connect();
    trial.workspace.connections.refresh();
    const next = await connect();
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(old.of('disconnect')).toMatchObject([{ reason: 'refresh_requested' }]);
    expect(old.of('events_api')).toEqual([]);
    expect(next.of('events_api')).toHaveLength(1);
  });
});

describe('an envelope', () => {
  test('of an event holds what HTTP would have posted, and nothing is posted', async () => {
    const line = await connect();
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(line.of('events_api')).toMatchObject([
      {
        envelope_id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        accepts_response_payload: false,
        retry_attempt: 0,
        retry_reason: '',
        payload: { type: 'event_callback', event_id: expect.stringMatching(/^Ev/u), event: { text: 'Yes' } },
      },
    ]);
    expect(trial.bot.received).toEqual([]);
  });

  test('of a command takes an answer', async () => {
    const line = await connect();
    line.acknowledge = () => ({ text: 'Here you are.' });
    await carl().slash('/foi help me', { channel: cctv });
    await trial.workspace.settled();
    expect(line.of('slash_commands')).toMatchObject([
      {
        accepts_response_payload: true,
        payload: { command: '/foi', text: 'help me', user_id: 'U0CARL', is_enterprise_install: 'false' },
      },
    ]);
    expect(carl().latest(cctv).words).toBe('Here you are.');
  });

  test('of a submission takes an answer, that of a click does not', async () => {
    const line = await connect();
    line.acknowledge = ({ payload }) => (isSubmission(payload) ? errors : { text: 'Nobody hears this.' });
    await carl().slash('/foi new', { channel: cctv });
    const trigger = z.looseObject({ payload: z.looseObject({ trigger_id: z.string() }) });
    const { payload } = trigger.parse(line.of('slash_commands')[0]);
    const view = modal([
      input('subject', 'Subject', { type: 'plain_text_input' }),
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } }],
      },
    ]);
    await trial.call('views.open', { trigger_id: payload.trigger_id, view });
    await carl().clicks('More');
    await carl().fills({ Subject: 'abc' });
    expect(await carl().submits('Next')).toEqual({ ok: false, errors: { Subject: 'Say more.' } });
    expect(line.of('interactive')).toMatchObject([
      { accepts_response_payload: false, payload: { type: 'block_actions' } },
      { accepts_response_payload: true, payload: { type: 'view_submission' } },
    ]);
    line.acknowledge = () => ({});
    expect(await carl().submits('Next')).toEqual({ ok: true, errors: {} });
  });

  const isSubmission = (payload: unknown) =>
    z.looseObject({ type: z.literal('view_submission') }).safeParse(payload).success;
  const errors = { response_action: 'errors', errors: { subject: 'Say more.' } };

  test('goes to one connection only, to each in turn', async () => {
    const both = [await connect(), await connect()];
    for (const words of ['One', 'Two', 'Three', 'Four']) await carl().says(words, { in: cctv });
    await trial.workspace.settled();
    expect(both.map((line) => line.of('events_api').length)).toEqual([2, 2]);
  });
});

describe('what is not acknowledged', () => {
  const attempts = (line: Line) =>
    line.of('events_api').map((one) => [one['retry_attempt'], one['retry_reason'], one['payload']]);

  test('in time comes again, with the same event_id in another envelope', async () => {
    await close();
    await opens({ answerWithinMs: 20 });
    const line = await connect();
    line.acknowledge = () => (line.of('events_api').length === 1 ? undefined : {});
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    const [first, second] = attempts(line);
    expect(attempts(line)).toHaveLength(2);
    expect(first?.slice(0, 2)).toEqual([0, '']);
    expect(second?.slice(0, 2)).toEqual([1, 'timeout']);
    expect(second?.[2]).toEqual(first?.[2]);
    expect(new Set(line.of('events_api').map((one) => one['envelope_id'])).size).toBe(2);
  });

  test('because the connection broke comes again through another', async () => {
    const first = await connect();
    const second = await connect();
    trial.workspace.faults.breakAfterNextDelivery();
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts(first)).toHaveLength(1);
    expect(attempts(second).map((one) => one.slice(0, 2))).toEqual([[1, 'connection_failed']]);
    expect(trial.workspace.connections.count()).toBe(1);
  });

  test('because nobody is connected comes again later, and is never posted', async () => {
    await connect();
    trial.workspace.connections.lose();
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    const line = await connect();
    trial.workspace.redeliverNow();
    await trial.workspace.settled();
    expect(attempts(line).map((one) => one.slice(0, 2))).toEqual([[2, 'connection_failed']]);
    expect(trial.bot.received).toEqual([]);
  });

  test('of a command is not sent again: the person is told', async () => {
    const line = await connect();
    trial.workspace.faults.breakAfterNextDelivery();
    await expect(carl().slash('/foi help', { channel: cctv })).rejects.toThrow('dispatch_failed');
    await trial.workspace.settled();
    expect(line.of('slash_commands')).toHaveLength(1);
  });
});
