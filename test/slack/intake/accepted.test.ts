import { describe, expect, test } from 'vitest';
import { actions, carried } from '../../../src/slack/ids.ts';
import { click, eventBody } from '../../../src/slack/inputs.ts';
import { inputOf } from '../../../src/slack/intake/accepted.ts';

const shown = [{ type: 'section', block_id: 'b', text: { type: 'mrkdwn', text: 'From *Zebedee Quillfeather*' } }];
const aView = { id: 'V1', hash: 'h', callback_id: 'home', private_metadata: '', blocks: shown, state: { values: {} } };
const pressed = {
  type: 'block_actions',
  token: 'secret-of-old',
  user: { id: 'U1', name: 'zebedee' },
  trigger_id: '1.2',
  channel: { id: 'C1', name: 'zebedee' },
  message: { ts: '1.1', thread_ts: '1.0', text: 'From Zebedee Quillfeather', blocks: shown },
  view: aView,
  state: { values: { typed: { here: { type: 'plain_text_input', value: 'Zebedee' } } } },
  actions: [
    {
      type: 'button',
      action_id: actions.claim,
      text: { type: 'plain_text', text: 'Zebedee' },
      value: carried({ reference: 'REQ00001', question: 1, department: 'highways' }),
    },
  ],
};
const happened = (event: object) => ({ type: 'event_callback', token: 'secret-of-old', event_id: 'Ev1', event });

describe('what is stored of what comes in holds nobody’s words but those that are to be recorded', () => {
  test('a press of a button: not the message it stands in, nor what else was on the screen', () => {
    const stored = inputOf(pressed);
    expect(stored?.lane).toBe('request/REQ00001');
    expect(JSON.stringify(stored)).not.toMatch(/zebedee|quillfeather|secret/iu);
    expect(click.parse(stored?.body)).toEqual({
      type: 'block_actions',
      user: { id: 'U1' },
      trigger_id: '1.2',
      channel: { id: 'C1' },
      message: { ts: '1.1', thread_ts: '1.0' },
      actions: [{ action_id: actions.claim, value: pressed.actions[0]?.value }],
    });
  });

  test('nothing that JSON cannot carry', () => {
    const { message: _, ...atHome } = pressed;
    for (const body of [pressed, atHome, { ...pressed, message: { ts: '1.1' } }]) {
      const stored = inputOf(body)?.body;
      expect(JSON.parse(JSON.stringify(stored))).toStrictEqual(stored);
    }
  });

  test('a choice keeps what was chosen', () => {
    const { value, ...chosen } = pressed.actions[0] ?? {};
    const stored = inputOf({ ...pressed, actions: [{ ...chosen, selected_option: { text: {}, value } }] });
    expect(click.parse(stored?.body).actions[0]?.selected_option).toEqual({ value });
  });

  test.each([
    { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', view: aView },
    { type: 'user_change', user: { id: 'U1', profile: { real_name: 'Zebedee Quillfeather' } } },
    { type: 'member_left_channel', user: 'U1', channel: 'C1', inviter: 'Zebedee' },
    { type: 'subteam_members_changed', subteam_id: 'Zebedee' },
  ])('$type: who and where', (event) => {
    const stored = inputOf(happened(event));
    expect(stored).toBeDefined();
    expect(JSON.stringify(stored)).not.toMatch(/zebedee|quillfeather|secret/iu);
    expect(eventBody.parse(stored?.body).event.type).toBe(event.type);
  });

  test('an edit with files is stored as Slack sent it, so that it reads the same when it is worked', () => {
    const message = {
      ts: '1.2',
      thread_ts: '1.1',
      user: 'U1',
      text: 'We felled 13.',
      edited: { ts: '1.3' },
      files: [{ id: 'F1', name: 'plan.pdf', mimetype: 'application/pdf', size: 10 }],
    };
    const event = { type: 'message', subtype: 'message_changed', channel: 'C1', ts: '1.3', message };
    const stored = inputOf(happened({ ...event, previous_message: message }));
    expect(stored?.lane).toBe('thread/C1/1.1');
    expect(eventBody.parse(stored?.body)).toEqual(
      eventBody.parse({ type: 'event_callback', event_id: 'Ev1', event: { ...event, previous_message: message } }),
    );
  });

  test('a reply is stored as it was written', () => {
    const event = { type: 'message', channel: 'C1', ts: '1.2', thread_ts: '1.1', user: 'U1', text: 'We felled 12.' };
    const stored = inputOf(happened({ ...event, blocks: shown, files: [] }));
    expect(stored?.body).toEqual({
      type: 'event_callback',
      event_id: 'Ev1',
      event: { ...event, blocks: shown, files: [] },
    });
  });
});
