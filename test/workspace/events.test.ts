import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSigned, openTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const carl = () => trial.workspace.as('Carl Jennings');
const cctv = 'cctv-community-safety';

describe('an event', () => {
  test('is signed, and stands in a whole envelope', async () => {
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    const [received] = trial.bot.received;
    expect(received !== undefined && isSigned(received)).toBe(true);
    expect(received?.payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T0MARLBURY',
      api_app_id: 'A0FOIDESK',
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ user_id: 'U0FOIDESK', is_bot: true }],
      event: {
        type: 'message',
        user: 'U0CARL',
        text: 'Yes',
        channel: 'C0CCTV',
        channel_type: 'channel',
        team: 'T0MARLBURY',
        client_msg_id: expect.any(String),
        blocks: [{ type: 'rich_text' }],
      },
    });
  });

  test('tells edits, deletions and replies', async () => {
    await carl().says('Root', { in: cctv });
    const reply = await carl().says('First', { thread: 'Root' });
    await carl().edits(reply, 'Second');
    await carl().deletes(reply);
    await trial.workspace.settled();
    const events = trial.bot.events('message').sort((a, b) => Number(a['event_ts']) - Number(b['event_ts']));
    expect(events).toMatchObject([
      { text: 'Root' },
      { text: 'First', thread_ts: expect.any(String), parent_user_id: 'U0CARL' },
      {
        subtype: 'message_changed',
        message: { text: 'Second', edited: { user: 'U0CARL' } },
        previous_message: { text: 'First' },
      },
      { subtype: 'message_deleted', deleted_ts: reply.ts, previous_message: { text: 'Second' } },
    ]);
  });

  test('comes only from where the app is, and only what it subscribed to', async () => {
    await trial.workspace.as('Olivia Bennett').says('Not yours', { in: 'general' });
    await carl().says('Yours', { in: cctv });
    await carl().reacts('Yours', 'eyes');
    await trial.workspace.settled();
    expect(trial.bot.events().map((event) => event['type'])).toEqual(['message']);
  });

  test('tells who comes and goes, who is in a group, whose account changed', async () => {
    const { administrator } = trial.workspace;
    administrator.adds('Helen Marsh', cctv);
    administrator.removes('Helen Marsh', cctv);
    administrator.setsGroup('foi-approvers', ['David Price', 'Tom Hughes']);
    administrator.changesPerson('Helen Marsh', { isDeactivated: true });
    await trial.workspace.as('Tom Hughes').opensHome();
    await trial.workspace.settled();
    const types = new Set(trial.bot.events().map((event) => event['type']));
    expect(types).toEqual(
      new Set([
        'app_home_opened',
        'member_joined_channel',
        'member_left_channel',
        'subteam_members_changed',
        'user_change',
      ]),
    );
    const [changed] = trial.bot.events('subteam_members_changed');
    expect(changed).toMatchObject({ added_users: ['U0TOM'], removed_users: ['U0AMARA'] });
  });

  test('tells the app of its own leaving, and of an archived public channel whether it is in it or not', async () => {
    const { administrator } = trial.workspace;
    administrator.archives('general');
    administrator.archives(cctv);
    administrator.unarchives(cctv);
    administrator.removes('FOI Desk', cctv);
    administrator.archives(cctv);
    administrator.unarchives(cctv);
    administrator.adds('FOI Desk', cctv);
    await trial.workspace.settled();
    expect(trial.bot.events().map((event) => [event['type'], event['channel']])).toEqual([
      ['channel_archive', 'C0GENERAL'],
      ['channel_archive', 'C0CCTV'],
      ['channel_unarchive', 'C0CCTV'],
      ['channel_left', 'C0CCTV'],
      ['channel_archive', 'C0CCTV'],
      ['channel_unarchive', 'C0CCTV'],
      ['member_joined_channel', 'C0CCTV'],
    ]);
  });

  test('of the app’s own message leaves after the answer that names its ts', async () => {
    let answered = false;
    let early = false;
    trial.bot.reply = () => {
      early ||= !answered;
      return { status: 200 };
    };
    trial.workspace.faults.method('chat.postMessage', { kind: 'slow', ms: 30 });
    const { ts } = await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'Card' });
    answered = true;
    await trial.workspace.settled();
    expect(early).toBe(false);
    expect(trial.bot.events('message')).toMatchObject([
      { ts, bot_id: 'B0FOIDESK', app_id: 'A0FOIDESK', bot_profile: { name: 'FOI Desk' } },
    ]);
  });
});

describe('redelivery', () => {
  const attempts = () =>
    trial.bot.received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

  test('comes up to three times until the app answers with 2xx, with the same event_id', async () => {
    await trial.close();
    trial = await openTrial({ retryDelaysMs: [0, 1, 1] });
    trial.bot.reply = () => ({ status: 500 });
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(trial.bot.received.map(({ payload }) => payload['event_id'])).size).toBe(1);
  });

  test('keeps Slack’s pace: at once, a minute, five minutes', async () => {
    trial.bot.reply = () => ({ status: 503 });
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts()).toHaveLength(2);
    trial.bot.reply = () => ({ status: 200 });
    trial.workspace.redeliverNow();
    await trial.workspace.settled();
    expect(attempts().at(-1)).toEqual(['2', 'http_error']);
    trial.workspace.redeliverNow();
    await trial.workspace.settled();
    expect(attempts()).toHaveLength(3);
  });

  test('stops where the app says so', async () => {
    trial.bot.reply = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts()).toHaveLength(1);
  });

  test('follows an answer that is late', async () => {
    await trial.close();
    trial = await openTrial({ answerWithinMs: 20 });
    trial.bot.reply = () => (trial.bot.received.length === 1 ? 'silence' : { status: 200 });
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts()).toEqual([
      [undefined, undefined],
      ['1', 'http_timeout'],
    ]);
  });

  test('reaches a bot that was down', async () => {
    trial.workspace.faults.botDown(true);
    await carl().says('Yes', { in: cctv });
    await trial.workspace.settled();
    expect(attempts()).toEqual([]);
    trial.workspace.faults.botDown(false);
    trial.workspace.redeliverNow();
    await trial.workspace.settled();
    expect(attempts()).toEqual([['2', 'connection_failed']]);
  });

  test('can double and swap events on purpose', async () => {
    trial.workspace.faults.duplicateNextEvent();
    await carl().says('Once', { in: cctv });
    await trial.workspace.settled();
    expect(trial.bot.events('message').map((event) => event['text'])).toEqual(['Once', 'Once']);
    trial.workspace.faults.swapNextEvents();
    await carl().says('First', { in: cctv });
    await carl().says('Second', { in: cctv });
    await trial.workspace.settled();
    expect(
      trial.bot
        .events('message')
        .slice(2)
        .map((event) => event['text']),
    ).toEqual(['Second', 'First']);
  });
});
