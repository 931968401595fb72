import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callAs, manifest, openTrial, section, token, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

/** The app's manifest with other scopes. */
function scoped(change: (scopes: string[]) => string[]): unknown {
  const shape = z.looseObject({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
  const parsed = shape.parse(manifest);
  return { ...parsed, oauth_config: { scopes: { bot: change(parsed.oauth_config.scopes.bot) } } };
}

describe('who may call', () => {
  test('a token is asked for, and must be the app’s', async () => {
    expect(await callAs(trial.workspace, '', 'auth.test', {})).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await callAs(trial.workspace, 'xoxb-other', 'auth.test', {})).toMatchObject({ error: 'invalid_auth' });
    expect(await callAs(trial.workspace, token, 'auth.test', {})).toMatchObject({ ok: true, user_id: 'U0FOIDESK' });
  });

  test('a method nobody knows is refused with HTTP 200', async () => {
    expect(await trial.call('chat.shout')).toMatchObject({ httpStatus: 200, ok: false, error: 'unknown_method' });
  });

  test('scopes come from the manifest', async () => {
    const narrow = await openTrial({ manifest: scoped((all) => all.filter((one) => one !== 'reactions:write')) });
    const refused = await narrow.call('reactions.add', { channel: 'C0CCTV', timestamp: '1.1', name: 'eyes' });
    expect(refused).toMatchObject({ error: 'missing_scope', needed: 'reactions:write' });
    expect(refused['provided']).toContain('chat:write');
    await narrow.close();
    expect(await trial.call('team.info')).toMatchObject({ error: 'missing_scope', needed: 'team:read' });
    expect(await trial.call('conversations.join', { channel: 'C0GENERAL' })).toMatchObject({ error: 'missing_scope' });
  });

  test('the scope of a conversation depends on its kind', async () => {
    const narrow = await openTrial({ manifest: scoped((all) => all.filter((one) => !one.startsWith('groups:'))) });
    expect(await narrow.call('conversations.info', { channel: 'C0CCTV' })).toMatchObject({ ok: true });
    expect(await narrow.call('conversations.info', { channel: 'G0FOITEAM' })).toMatchObject({ needed: 'groups:read' });
    const types = 'public_channel,private_channel';
    expect(await narrow.call('conversations.list', { types })).toMatchObject({ needed: 'groups:read' });
    await narrow.close();
  });

  test('the e-mail of a person is shown only with its scope', async () => {
    expect(await trial.call('users.info', { user: 'U0TOM' })).toMatchObject({
      user: { profile: { email: 'tom.hughes@marlbury.example' } },
    });
    const narrow = await openTrial({ manifest: scoped((all) => all.filter((one) => one !== 'users:read.email')) });
    expect(JSON.stringify(await narrow.call('users.list'))).not.toContain('@marlbury.example');
    await narrow.close();
  });
});

describe('where the app may write', () => {
  const post = (channel: string, more = {}) => trial.call('chat.postMessage', { channel, text: 'Hello', ...more });

  test('only where it is a member', async () => {
    expect(await post('C0CCTV')).toMatchObject({ ok: true, channel: 'C0CCTV' });
    expect(await post('C0GENERAL')).toMatchObject({ error: 'not_in_channel' });
    expect(await post('C0NOWHERE')).toMatchObject({ error: 'channel_not_found' });
    trial.workspace.administrator.opensChannel('secrets', { isPrivate: true, members: ['Tom Hughes'] });
    const [secret] = trial.workspace
      .as('Tom Hughes')
      .channels()
      .filter((name) => name === 'secrets');
    expect(secret).toBe('secrets');
    expect(await post('#secrets')).toMatchObject({ error: 'channel_not_found' });
    trial.workspace.administrator.archives('housing');
    expect(await post('C0HOUSING')).toMatchObject({ error: 'is_archived' });
  });

  test('a message says something', async () => {
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV' })).toMatchObject({ error: 'no_text' });
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', blocks: '{' })).toMatchObject({
      error: 'invalid_blocks_format',
    });
    expect(await trial.call('chat.postMessage', { text: 'a' })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
  });

  test('a reply needs its thread', async () => {
    const { ts } = await post('C0CCTV');
    expect(await post('C0CCTV', { thread_ts: ts })).toMatchObject({
      ok: true,
      message: { thread_ts: ts, parent_user_id: 'U0FOIDESK' },
    });
    expect(await post('C0CCTV', { thread_ts: '1572600000.999999' })).toMatchObject({ error: 'thread_not_found' });
  });

  test('a person’s id stands for the direct conversation with them', async () => {
    expect(await post('U0TOM')).toMatchObject({ ok: true, channel: expect.stringMatching(/^D/) });
    expect(trial.workspace.as('Tom Hughes').latest('FOI Desk').words).toBe('Hello');
  });

  test('an ephemeral message goes to somebody who is there, and into no history', async () => {
    const send = (user: string) => trial.call('chat.postEphemeral', { channel: 'C0CCTV', user, text: 'Only you' });
    expect(await send('U0TOM')).toMatchObject({ error: 'user_not_in_channel' });
    expect(await send('U0CARL')).toMatchObject({ ok: true, message_ts: expect.any(String) });
    expect(trial.workspace.as('Carl Jennings').ephemerals()).toHaveLength(1);
    expect(trial.workspace.as('Nadia Rahman').ephemerals()).toHaveLength(0);
    expect(await trial.call('conversations.history', { channel: 'C0CCTV' })).toMatchObject({ messages: [] });
  });
});

describe('changing a message', () => {
  test('only its own, and blocks stay only where no text is given', async () => {
    const said = await trial.workspace.as('Carl Jennings').says('Mine', { in: 'cctv-community-safety' });
    const at = { channel: 'C0CCTV', ts: said.ts };
    expect(await trial.call('chat.update', { ...at, text: 'Yours' })).toMatchObject({ error: 'cant_update_message' });
    expect(await trial.call('chat.delete', at)).toMatchObject({ error: 'cant_delete_message' });
    expect(await trial.call('chat.update', { channel: 'C0CCTV', ts: '1572600000.999999', text: 'a' })).toMatchObject({
      error: 'message_not_found',
    });
    const { ts } = await trial.call('chat.postMessage', {
      channel: 'C0CCTV',
      text: 'a',
      blocks: [section('With blocks')],
    });
    const seen = () => trial.workspace.as('Carl Jennings').latest('cctv-community-safety');
    await trial.call('chat.update', { channel: 'C0CCTV', ts, text: 'b', blocks: [section('New blocks')] });
    expect(seen()).toMatchObject({ words: 'New blocks', edited: false });
    await trial.call('chat.update', { channel: 'C0CCTV', ts, text: 'Only text' });
    expect(seen()).toMatchObject({ words: 'Only text', blocks: [], edited: true });
  });

  test('metadata is kept, and shown only to who asks and may', async () => {
    const metadata = { event_type: 'card', event_payload: { reference: 'REQ06487' } };
    const { ts } = await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a', metadata });
    const history = (more = {}) => trial.call('conversations.history', { channel: 'C0CCTV', ...more });
    expect(JSON.stringify(await history())).not.toContain('REQ06487');
    expect(await history({ include_all_metadata: true })).toMatchObject({ messages: [{ ts, metadata }] });
    await trial.call('chat.update', { channel: 'C0CCTV', ts, text: 'b' });
    expect(await history({ include_all_metadata: true })).toMatchObject({ messages: [{ metadata }] });
    const bad = await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a', metadata: { event_type: 'x' } });
    expect(bad).toMatchObject({ error: 'invalid_metadata_format' });
    const narrow = await openTrial({ manifest: scoped((all) => all.filter((one) => one !== 'metadata.message:read')) });
    expect(await narrow.call('conversations.history', { channel: 'C0CCTV', include_all_metadata: true })).toMatchObject(
      { error: 'missing_scope' },
    );
    await narrow.close();
  });

  test('a deleted message with replies leaves a tombstone, one without is gone', async () => {
    const { ts } = await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'Question' });
    const carl = trial.workspace.as('Carl Jennings');
    await carl.says('Answer', { thread: 'Question' });
    await trial.call('chat.delete', { channel: 'C0CCTV', ts });
    expect(carl.sees('cctv-community-safety').map((one) => one.words)).toEqual(['This message was deleted.', 'Answer']);
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'More', thread_ts: ts })).toMatchObject({
      ok: true,
    });
  });
});

describe('reading', () => {
  test('history leaves replies out; a thread has them all, page by page', async () => {
    const carl = trial.workspace.as('Carl Jennings');
    await carl.says('Root', { in: 'cctv-community-safety' });
    for (const word of ['one', 'two', 'three']) await carl.says(word, { thread: 'Root' });
    const history = await trial.call('conversations.history', { channel: 'C0CCTV' });
    expect(history).toMatchObject({ messages: [{ text: 'Root', reply_count: 3 }] });
    const ts = carl.latest('cctv-community-safety', 'Root').ts;
    const first = await trial.call('conversations.replies', { channel: 'C0CCTV', ts, limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: 'Root' }, { text: 'one' }, { text: 'two' }] });
    const { next_cursor: cursor } = z.object({ next_cursor: z.string() }).parse(first['response_metadata']);
    const second = await trial.call('conversations.replies', { channel: 'C0CCTV', ts, limit: 2, cursor });
    expect(second).toMatchObject({ has_more: false, messages: [{ text: 'Root' }, { text: 'three' }] });
    expect(await trial.call('conversations.replies', { channel: 'C0CCTV', ts: '1572600000.999999' })).toMatchObject({
      error: 'thread_not_found',
    });
  });

  test('people, groups, members', async () => {
    expect(await trial.call('users.lookupByEmail', { email: 'Tom.Hughes@marlbury.example' })).toMatchObject({
      user: { id: 'U0TOM' },
    });
    expect(await trial.call('users.lookupByEmail', { email: 'nobody@marlbury.example' })).toMatchObject({
      error: 'users_not_found',
    });
    expect(await trial.call('users.info', { user: 'U0GUEST' })).toMatchObject({ user: { is_restricted: true } });
    expect(await trial.call('usergroups.users.list', { usergroup: 'S0OFFICERS' })).toMatchObject({
      users: ['U0OLIVIA', 'U0TOM'],
    });
    expect(await trial.call('usergroups.users.list', { usergroup: 'S0NONE' })).toMatchObject({
      error: 'no_such_subteam',
    });
    const members = await trial.call('conversations.members', { channel: 'C0CCTV' });
    expect(members).toMatchObject({ members: ['U0CARL', 'U0NADIA', 'U0GUEST', 'U0FOIDESK'] });
    expect(await trial.call('conversations.info', { channel: 'G0FOITEAM', include_num_members: true })).toMatchObject({
      channel: { is_private: true, is_member: true, num_members: 3 },
    });
  });
});

describe('files', () => {
  test('are announced, uploaded and completed; a file given away by a person can be fetched with the token', async () => {
    const announced = await trial.call('files.getUploadURLExternal', { filename: 'letter.pdf', length: 5 });
    const { upload_url: url, file_id: id } = z.object({ upload_url: z.string(), file_id: z.string() }).parse(announced);
    const complete = () =>
      trial.call('files.completeUploadExternal', { files: [{ id, title: 'The letter' }], channel_id: 'G0FOITEAM' });
    expect(await complete()).toMatchObject({ error: 'file_not_found' });
    expect((await fetch(url, { method: 'POST', body: 'four' })).status).toBe(400);
    expect((await fetch(url, { method: 'POST', body: 'bytes' })).status).toBe(200);
    expect(await complete()).toMatchObject({ ok: true, files: [{ id, title: 'The letter' }] });
    expect(trial.workspace.as('Tom Hughes').latest('foi-team').files).toMatchObject([{ name: 'letter.pdf', size: 5 }]);
    expect(await trial.call('files.info', { file: id })).toMatchObject({ file: { groups: ['G0FOITEAM'] } });
    expect(await trial.call('files.delete', { file: id })).toMatchObject({ ok: true });
    expect(trial.workspace.as('Tom Hughes').latest('foi-team').files).toEqual([]);
  });

  test('a person’s file is readable for the app where it is a member, with its token only', async () => {
    const file = { name: 'spend.csv', bytes: Buffer.from('year,spend') };
    await trial.workspace.as('Helen Marsh').says('Here', { in: 'highways', files: [file] });
    await trial.workspace.settled();
    const [event] = trial.bot.events('message');
    expect(event).toMatchObject({ subtype: 'file_share', files: [{ name: 'spend.csv', mimetype: 'text/csv' }] });
    const { files } = z.object({ files: z.array(z.object({ id: z.string(), url_private: z.string() })) }).parse(event);
    const url = files[0]?.url_private ?? '';
    const fetched = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(await fetched.text()).toBe('year,spend');
    expect(await (await fetch(url)).text()).toContain('Sign in');
    const elsewhere = await trial.workspace.as('Olivia Bennett').says('', { in: 'general', files: [file] });
    expect(await trial.call('files.info', { file: elsewhere.files[0]?.id ?? '' })).toMatchObject({
      error: 'file_not_found',
    });
  });
});

describe('rate limits', () => {
  test('one message a second a channel, after a short burst', async () => {
    let now = 1_000_000;
    const paced = await openTrial({ ratePerChannelMs: 1000, machine: () => now });
    const post = (channel: string) => paced.call('chat.postMessage', { channel, text: 'a' });
    const answers = [];
    for (let count = 0; count < 7; count += 1) answers.push((await post('C0CCTV'))['ok']);
    expect(answers).toEqual([true, true, true, true, true, false, false]);
    expect(await post('C0CCTV')).toMatchObject({ httpStatus: 429, error: 'ratelimited' });
    expect(await post('C0HIGHWAYS')).toMatchObject({ ok: true });
    now += 1000;
    expect(await post('C0CCTV')).toMatchObject({ ok: true });
    expect(await post('C0CCTV')).toMatchObject({ httpStatus: 429 });
    await paced.close();
  });

  test('so many calls of a method a minute', async () => {
    let now = 1_000_000;
    const paced = await openTrial({ ratePerChannelMs: 1000, machine: () => now });
    for (let count = 0; count < 20; count += 1) expect(await paced.call('usergroups.list')).toMatchObject({ ok: true });
    expect(await paced.call('usergroups.list')).toMatchObject({ httpStatus: 429 });
    now += 60_000;
    expect(await paced.call('usergroups.list')).toMatchObject({ ok: true });
    await paced.close();
  });

  test('a planned fault strikes once', async () => {
    trial.workspace.faults.method('chat.postMessage', { kind: 'rateLimited', retryAfterS: 7 });
    const response = await fetch(`${trial.workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    trial.workspace.faults.method('chat.postMessage', { kind: 'resetAfterAccept' });
    await expect(trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'Did it arrive?' })).rejects.toThrow(
      'fetch failed',
    );
    expect(trial.workspace.as('Carl Jennings').latest('cctv-community-safety').words).toBe('Did it arrive?');
    trial.workspace.faults.method('chat.postMessage', { kind: 'serverError' });
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a' })).toMatchObject({ httpStatus: 500 });
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a' })).toMatchObject({ httpStatus: 200 });
  });

  test('trouble goes on until it ends', async () => {
    const broken = (name: string) => (name === 'chat.postMessage' ? ({ kind: 'serverError' } as const) : undefined);
    trial.workspace.faults.goOn({ method: broken, mail: () => undefined });
    for (const text of ['a', 'b']) {
      expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text })).toMatchObject({ httpStatus: 500 });
    }
    expect(await trial.call('auth.test')).toMatchObject({ ok: true });
    trial.workspace.faults.goOn(undefined);
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'c' })).toMatchObject({ ok: true });
  });
});
