import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../src/workspace/json.ts';
import { input, isSigned, lastTrigger, modal, openTrial, plain, section, type Trial } from './trial.ts';

let trial: Trial;
let now = 5_000_000;
beforeEach(async () => {
  trial = await openTrial({ machine: () => now });
});
afterEach(() => trial.close());

const olivia = () => trial.workspace.as('Olivia Bennett');
const lastOf = (type: string) => trial.bot.of(type).at(-1) ?? {};
const open = (view: JsonObject, method = 'views.open') =>
  trial.call(method, { trigger_id: lastTrigger(trial.bot), view });

describe('a command', () => {
  test('reaches the app signed and whole', async () => {
    await olivia().slash('/foi new Potholes & @Tom Hughes in #general, see https://a.example/x', {
      channel: 'foi-team',
    });
    expect(trial.bot.received.every(isSigned)).toBe(true);
    expect(lastOf('command')).toMatchObject({
      command: '/foi',
      text: 'new Potholes &amp; <@U0TOM|tom.hughes> in <#C0GENERAL|general>, see <https://a.example/x>',
      user_id: 'U0OLIVIA',
      channel_id: 'G0FOITEAM',
      channel_name: 'privategroup',
      response_url: expect.stringContaining('/response/'),
      trigger_id: expect.any(String),
    });
  });

  test('does not exist where the manifest has none', async () => {
    await expect(olivia().slash('/bar')).rejects.toThrow('/bar is not a valid command.');
  });

  test('is refused in a thread', async () => {
    await olivia().says('Root', { in: 'foi-team' });
    await expect(olivia().says('/foi help', { thread: 'Root' })).rejects.toThrow('not supported in threads');
    expect(trial.bot.of('command')).toEqual([]);
  });

  test('that the app does not answer is told to the person', async () => {
    trial.bot.reply = () => ({ status: 404 });
    await expect(olivia().slash('/foi')).rejects.toThrow('/foi failed with the error "dispatch_failed"');
    expect(olivia().notices()).toEqual(['/foi failed with the error "dispatch_failed"']);
  });

  test('may be answered with the acknowledgement', async () => {
    trial.bot.reply = () => ({ status: 200, body: { text: 'Help: *new*' } });
    await olivia().slash('/foi help', { channel: 'general' });
    expect(olivia().ephemerals()).toMatchObject([{ words: 'Help: *new*', ephemeral: true }]);
    trial.bot.reply = () => ({ status: 200, body: { response_type: 'in_channel', text: 'All see it' } });
    await olivia().slash('/foi help', { channel: 'general' });
    expect(trial.workspace.as('Tom Hughes').latest('general').words).toBe('All see it');
  });
});

describe('a trigger', () => {
  test('is good once', async () => {
    await olivia().slash('/foi new');
    expect(await open(modal([]))).toMatchObject({ ok: true, view: { title: { text: 'New FOI request' } } });
    expect(await open(modal([]))).toMatchObject({ error: 'exchanged_trigger_id' });
  });

  test.each([
    [3000, { ok: true }],
    [3001, { ok: false, error: 'expired_trigger_id' }],
  ])('after %i ms', async (ms, answer) => {
    await olivia().slash('/foi new');
    now += ms;
    expect(await open(modal([]))).toMatchObject(answer);
  });

  test('cannot be made up', async () => {
    expect(await trial.call('views.open', { trigger_id: '1.2.3', view: modal([]) })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  test('survives a view that is refused', async () => {
    await olivia().slash('/foi new');
    expect(await open(modal([section('')]))).toMatchObject({ error: 'invalid_arguments' });
    expect(await open(modal([]))).toMatchObject({ ok: true });
  });

  test('of a command pushes onto nothing', async () => {
    await olivia().slash('/foi new');
    expect(await open(modal([]), 'views.push')).toMatchObject({ error: 'not_found' });
  });
});

describe('a click', () => {
  const button = (more: JsonObject = {}) => ({
    type: 'actions',
    block_id: 'row',
    elements: [{ type: 'button', action_id: 'go', text: plain('Go'), value: 'REQ1', ...more }],
  });

  test('on a message carries it, where it stands and where to answer', async () => {
    const { ts } = await trial.call('chat.postMessage', {
      channel: 'G0FOITEAM',
      text: 'Card',
      blocks: [section('Card'), button()],
    });
    expect(await olivia().clicks('Go')).toEqual({ asked: null });
    expect(lastOf('block_actions')).toMatchObject({
      user: { id: 'U0OLIVIA', username: 'olivia.bennett' },
      container: { type: 'message', message_ts: ts, channel_id: 'G0FOITEAM', is_ephemeral: false },
      channel: { id: 'G0FOITEAM', name: 'privategroup' },
      message: { ts, text: 'Card' },
      response_url: expect.any(String),
      actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'REQ1', text: { text: 'Go' } }],
    });
  });

  test('asks first where it must', async () => {
    const confirm = {
      title: plain('Send?'),
      text: plain('It cannot be recalled.'),
      confirm: plain('Send'),
      deny: plain('Wait'),
    };
    await trial.call('chat.postMessage', { channel: 'G0FOITEAM', text: 'Card', blocks: [button({ confirm })] });
    const asked = { title: 'Send?', text: 'It cannot be recalled.', confirm: 'Send', deny: 'Wait' };
    expect(await olivia().clicks('Go', { confirm: false })).toEqual({ asked });
    expect(trial.bot.of('block_actions')).toEqual([]);
    expect(await olivia().clicks('Go')).toEqual({ asked });
    expect(trial.bot.of('block_actions')).toHaveLength(1);
  });

  test('finds the item of an overflow menu and the option of a select', async () => {
    const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
    const elements = [
      { type: 'overflow', action_id: 'o', options: [option('Ask for more time'), option('Hand over')] },
      {
        type: 'static_select',
        action_id: 's',
        placeholder: plain('More…'),
        options: [option('Extend'), option('Withdraw')],
      },
    ];
    await trial.call('chat.postMessage', {
      channel: 'G0FOITEAM',
      text: 'Card',
      blocks: [{ type: 'actions', block_id: 'row', elements }],
    });
    await olivia().clicks('Hand over');
    expect(lastOf('block_actions')).toMatchObject({
      actions: [{ type: 'overflow', selected_option: { value: 'hand over' } }],
    });
    await olivia().chooses('More…', 'Withdraw');
    expect(lastOf('block_actions')).toMatchObject({
      actions: [{ type: 'static_select', selected_option: { value: 'withdraw' } }],
      state: { values: { row: { s: { selected_option: { value: 'withdraw' } } } } },
    });
    await expect(olivia().chooses('More…', 'Shout')).rejects.toThrow('It offers: "Extend", "Withdraw".');
  });

  test('says what is there when it is not', async () => {
    await trial.call('chat.postMessage', { channel: 'G0FOITEAM', text: 'Card', blocks: [section('A card'), button()] });
    await expect(olivia().clicks('Approve')).rejects.toThrow(
      /Olivia Bennett finds no "Approve"[\s\S]*foi-team FOI Desk: A card \[Go\]/,
    );
    await expect(trial.workspace.as('Carl Jennings').clicks('Go')).rejects.toThrow('finds no "Go"');
  });

  test('on an ephemeral message carries no message', async () => {
    await trial.call('chat.postEphemeral', {
      channel: 'G0FOITEAM',
      user: 'U0OLIVIA',
      text: 'Psst',
      blocks: [button()],
    });
    await olivia().clicks('Go');
    const payload = lastOf('block_actions');
    expect(payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(payload).not.toHaveProperty('message');
  });

  test('that the app does not answer fails visibly', async () => {
    await trial.call('chat.postMessage', { channel: 'G0FOITEAM', text: 'Card', blocks: [button()] });
    trial.bot.reply = () => ({ status: 500 });
    await expect(olivia().clicks('Go')).rejects.toThrow('did not respond');
  });
});

describe('a response URL', () => {
  const respond = async (body: JsonObject) => {
    const url = z
      .string()
      .parse(trial.bot.received.findLast((one) => one.payload['response_url'])?.payload['response_url']);
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  };

  test('works five times', async () => {
    await olivia().slash('/foi help', { channel: 'general' });
    for (let count = 0; count < 5; count += 1)
      expect(await respond({ text: `${count}` })).toEqual({ status: 200, text: 'ok' });
    expect(await respond({ text: 'six' })).toMatchObject({ status: 404, text: expect.stringContaining('used_url') });
    expect(olivia().ephemerals()).toHaveLength(5);
  });

  test.each([
    [30 * 60 * 1000, 200],
    [30 * 60 * 1000 + 1, 404],
  ])('lives %i ms', async (ms, status) => {
    await olivia().slash('/foi help');
    now += ms;
    expect((await respond({ text: 'a' })).status).toBe(status);
  });

  test('replaces or deletes the message clicked on', async () => {
    const elements = [{ type: 'button', action_id: 'go', text: plain('Go') }];
    const post = () =>
      trial.call('chat.postMessage', { channel: 'G0FOITEAM', text: 'Card', blocks: [{ type: 'actions', elements }] });
    await post();
    await olivia().clicks('Go');
    await respond({ text: 'Done', replace_original: true });
    expect(
      olivia()
        .sees('foi-team')
        .map((one) => one.words),
    ).toEqual(['Done']);
    await post();
    await olivia().clicks('Go');
    await respond({ delete_original: true });
    expect(
      olivia()
        .sees('foi-team')
        .map((one) => one.words),
    ).toEqual(['Done']);
  });

  test('takes more characters than chat.postMessage, and nothing Slack would not show', async () => {
    await olivia().slash('/foi help');
    const long = Array.from({ length: 6 }, () => section('x'.repeat(3000)));
    expect((await respond({ text: 'a', blocks: long })).status).toBe(200);
    expect((await respond({ text: 'a', blocks: [section('')] })).status).toBe(400);
  });
});

describe('a shortcut', () => {
  test('on a message carries it', async () => {
    await olivia().says('Dear council, please send me …', { in: 'foi-team' });
    await olivia().shortcut('Log as FOI request', 'Dear council');
    expect(lastOf('message_action')).toMatchObject({
      callback_id: 'log_as_foi_request',
      message: { text: 'Dear council, please send me …', user: 'U0OLIVIA' },
      channel: { id: 'G0FOITEAM' },
      trigger_id: expect.any(String),
    });
    await expect(olivia().shortcut('Nothing', 'Dear council')).rejects.toThrow('Log as FOI request, Use as the answer');
  });
});

describe('an external select', () => {
  const find = { type: 'external_select', action_id: 'a', placeholder: plain('Find'), min_query_length: 2 };

  test('asks the app for options', async () => {
    await olivia().slash('/foi new');
    await open(modal([input('b', 'Request', find)]));
    const option = { text: plain('REQ06487'), value: '1' };
    trial.bot.reply = ({ type }) => ({
      status: 200,
      ...(type === 'block_suggestion' ? { body: { options: [option] } } : {}),
    });
    await olivia().fills({ Request: 'REQ06487' });
    expect(lastOf('block_suggestion')).toMatchObject({ value: 'REQ06487', action_id: 'a', block_id: 'b' });
    expect(olivia().modal().values).toEqual({ Request: 'REQ06487' });
    await expect(olivia().fills({ Request: 'x' })).rejects.toThrow('It offers: nothing');
  });
});

describe('somebody at their keyboard', () => {
  test('uses Home once they opened it, and turns away from it', async () => {
    const elements = [{ type: 'button', action_id: 'next', text: plain('Next request') }];
    const view = { type: 'home', blocks: [section('Two wait for you'), { type: 'actions', elements }] };
    await trial.call('views.publish', { user_id: 'U0OLIVIA', view });
    await expect(olivia().clicks('Next request')).rejects.toThrow('finds no "Next request"');
    await olivia().opensHome();
    await olivia().clicks('Next request');
    expect(lastOf('block_actions')).toMatchObject({ container: { type: 'view' }, view: { type: 'home' } });
    expect(olivia().home()).toEqual({ words: 'Two wait for you', controls: ['Next request'] });
  });

  test('cannot reach behind a modal, nor break a single line', async () => {
    await olivia().says('Root', { in: 'foi-team' });
    await olivia().slash('/foi new');
    await open(modal([input('a', 'Subject', { type: 'plain_text_input' })]));
    await expect(olivia().clicks('Go', { on: 'Root' })).rejects.toThrow('A modal is in front.');
    await expect(olivia().fills({ Subject: 'two\nlines' })).rejects.toThrow('"Subject" is a single line');
  });

  test('pastes a table', async () => {
    const said = await olivia().says('Spend:', {
      in: 'foi-team',
      table: [
        ['Year', 'Spend'],
        ['2018', '£41'],
      ],
    });
    expect(said.words).toBe('Spend:\nYear\tSpend\n2018\t£41');
    expect(said.blocks.map((block) => block.type)).toEqual(['rich_text', 'table']);
  });

  test('leaves what the app said in the journal, readable', async () => {
    await trial.call('chat.postMessage', {
      channel: 'C0CCTV',
      text: 'A question & its context',
      blocks: [section('What was spent?')],
    });
    const [entry] = trial.workspace.journal.of('api', 'chat.postMessage');
    expect(entry && trial.workspace.journal.text(entry)).toContain('text=A question & its context');
  });
});
