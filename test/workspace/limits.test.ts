import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/workspace/json.ts';
import { input, modal, openTrial, plain, section, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (more: JsonObject = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: JsonObject[]) => ({ type: 'actions', elements });
const option = (value: string, text = 'One') => ({ text: plain(text), value });
const select = (more: JsonObject = {}) => ({ type: 'static_select', options: [option('1')], ...more });
const row = (cells: number, text = 'a') => times(cells, () => ({ type: 'raw_text', text }));
const confirm = (more: JsonObject = {}) => ({
  title: plain('Send?'),
  text: plain('It cannot be recalled.'),
  confirm: plain('Send'),
  deny: plain('Cancel'),
  ...more,
});
const rich = (element: JsonObject) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

/** Each limit of a message: what just passes, and what is refused. */
const messages: [string, JsonObject[], JsonObject[], string?][] = [
  ['50 blocks', times(50, () => ({ type: 'divider' })), times(51, () => ({ type: 'divider' }))],
  ['a section of 3,000 characters', [section(x(3000))], [section(x(3001))]],
  ['a section with text or fields', [{ type: 'section', fields: [plain('a')] }], [{ type: 'section' }]],
  ['text that is not empty', [section('a')], [section('')]],
  [
    '10 fields',
    [{ type: 'section', fields: times(10, () => plain('a')) }],
    [{ type: 'section', fields: times(11, () => plain('a')) }],
  ],
  [
    'a field of 2,000',
    [{ type: 'section', fields: [plain(x(2000))] }],
    [{ type: 'section', fields: [plain(x(2001))] }],
  ],
  ['a kind of block that exists', [{ type: 'divider' }], [{ type: 'dividers' }]],
  ['no member Slack does not know', [section('a')], [{ ...section('a'), colour: 'red' }]],
  ['a header of 150', [{ type: 'header', text: plain(x(150)) }], [{ type: 'header', text: plain(x(151)) }]],
  [
    'a header in plain text',
    [{ type: 'header', text: plain('a') }],
    [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
  ],
  [
    'a header of level 4',
    [{ type: 'header', text: plain('a'), level: 4 }],
    [{ type: 'header', text: plain('a'), level: 5 }],
  ],
  [
    '10 in a context',
    [{ type: 'context', elements: times(10, () => plain('a')) }],
    [{ type: 'context', elements: times(11, () => plain('a')) }],
  ],
  ['25 in actions', [actions(...times(25, () => button()))], [actions(...times(26, () => button()))]],
  ['actions that are not empty', [actions(button())], [actions()]],
  ['a button of 75', [actions(button({ text: plain(x(75)) }))], [actions(button({ text: plain(x(76)) }))]],
  ['a button value of 2,000', [actions(button({ value: x(2000) }))], [actions(button({ value: x(2001) }))]],
  ['a button URL of 3,000', [actions(button({ url: x(3000) }))], [actions(button({ url: x(3001) }))]],
  ['a style that exists', [actions(button({ style: 'primary' }))], [actions(button({ style: 'default' }))]],
  ['an action_id of 255', [actions(button({ action_id: x(255) }))], [actions(button({ action_id: x(256) }))]],
  ['a block_id of 255', [{ type: 'divider', block_id: x(255) }], [{ type: 'divider', block_id: x(256) }]],
  [
    'block_ids that differ',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'b' },
    ],
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
  ],
  [
    'action_ids that differ in a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'b' }))],
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
  ],
  [
    'a confirm title of 100',
    [actions(button({ confirm: confirm({ title: plain(x(100)) }) }))],
    [actions(button({ confirm: confirm({ title: plain(x(101)) }) }))],
  ],
  [
    'a confirm text of 300',
    [actions(button({ confirm: confirm({ text: plain(x(300)) }) }))],
    [actions(button({ confirm: confirm({ text: plain(x(301)) }) }))],
  ],
  [
    'a confirm button of 30',
    [actions(button({ confirm: confirm({ confirm: plain(x(30)) }) }))],
    [actions(button({ confirm: confirm({ deny: plain(x(31)) }) }))],
  ],
  [
    '100 options',
    [actions(select({ options: times(100, (i) => option(`${i}`)) }))],
    [actions(select({ options: times(101, (i) => option(`${i}`)) }))],
  ],
  [
    'an option of 75',
    [actions(select({ options: [option('1', x(75))] }))],
    [actions(select({ options: [option('1', x(76))] }))],
  ],
  [
    'an option value of 75',
    [actions(select({ options: [option(x(75))] }))],
    [actions(select({ options: [option(x(76))] }))],
  ],
  ['options or groups', [actions(select())], [actions({ type: 'static_select' })]],
  [
    'an initial option among the options',
    [actions(select({ initial_option: option('1') }))],
    [actions(select({ initial_option: option('2') }))],
  ],
  [
    '100 groups',
    [
      actions({
        type: 'static_select',
        option_groups: times(100, (i) => ({ label: plain('G'), options: [option(`${i}`)] })),
      }),
    ],
    [
      actions({
        type: 'static_select',
        option_groups: times(101, (i) => ({ label: plain('G'), options: [option(`${i}`)] })),
      }),
    ],
  ],
  [
    'a group label of 75',
    [actions({ type: 'static_select', option_groups: [{ label: plain(x(75)), options: [option('1')] }] })],
    [actions({ type: 'static_select', option_groups: [{ label: plain(x(76)), options: [option('1')] }] })],
  ],
  [
    'a placeholder of 150',
    [actions(select({ placeholder: plain(x(150)) }))],
    [actions(select({ placeholder: plain(x(151)) }))],
  ],
  [
    '5 in an overflow',
    [actions({ type: 'overflow', options: times(5, (i) => option(`${i}`)) })],
    [actions({ type: 'overflow', options: times(6, (i) => option(`${i}`)) })],
  ],
  [
    '10 radio buttons',
    [actions({ type: 'radio_buttons', options: times(10, (i) => option(`${i}`)) })],
    [actions({ type: 'radio_buttons', options: times(11, (i) => option(`${i}`)) })],
  ],
  [
    '10 checkboxes',
    [actions({ type: 'checkboxes', options: times(10, (i) => option(`${i}`)) })],
    [actions({ type: 'checkboxes', options: times(11, (i) => option(`${i}`)) })],
  ],
  [
    'a picture with alt_text',
    [{ type: 'image', image_url: 'https://a', alt_text: 'a' }],
    [{ type: 'image', image_url: 'https://a' }],
  ],
  [
    'alt_text of 2,000',
    [{ type: 'image', image_url: 'https://a', alt_text: x(2000) }],
    [{ type: 'image', image_url: 'https://a', alt_text: x(2001) }],
  ],
  [
    'markdown of 12,000 together',
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6000) },
    ],
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6001) },
    ],
  ],
  [
    'a table of 100 rows',
    [{ type: 'table', rows: times(100, () => row(1)) }],
    [{ type: 'table', rows: times(101, () => row(1)) }],
  ],
  ['a table of 20 cells', [{ type: 'table', rows: [row(20)] }], [{ type: 'table', rows: [row(21)] }]],
  [
    'a table of 10,000 characters',
    [{ type: 'table', rows: [row(1, x(10_000))] }],
    [{ type: 'table', rows: [row(1, x(10_001))] }],
  ],
  [
    'one table',
    [{ type: 'table', rows: [row(1)] }],
    times(2, () => ({ type: 'table', rows: [row(1)] })),
    'only_one_table_allowed',
  ],
  [
    'a data table of 101 rows',
    [{ type: 'data_table', caption: 'C', rows: times(101, () => row(1)) }],
    [{ type: 'data_table', caption: 'C', rows: times(102, () => row(1)) }],
  ],
  [
    'data rows of equal width',
    [{ type: 'data_table', caption: 'C', rows: [row(2), row(2)] }],
    [{ type: 'data_table', caption: 'C', rows: [row(2), row(1)] }],
  ],
  [
    'rich text that is rich text',
    [rich({ type: 'text', text: 'a', style: { bold: true } })],
    [rich({ type: 'text', text: 'a', style: { loud: true } })],
  ],
  ['no alert in a message', [section('a')], [{ type: 'alert', text: plain('a') }]],
  [
    'no e-mail input in a message',
    [input('b', 'L', { type: 'plain_text_input' })],
    [input('b', 'L', { type: 'email_text_input' })],
  ],
  [
    '10 cards',
    [{ type: 'carousel', elements: times(10, () => ({ type: 'card', title: { type: 'mrkdwn', text: 'a' } })) }],
    [{ type: 'carousel', elements: times(11, () => ({ type: 'card', title: { type: 'mrkdwn', text: 'a' } })) }],
  ],
  [
    '10 in a container',
    [{ type: 'container', title: plain('a'), child_blocks: times(10, () => ({ type: 'divider' })) }],
    [{ type: 'container', title: plain('a'), child_blocks: times(11, () => ({ type: 'divider' })) }],
  ],
  ['a video title under 200', [video(199)], [video(200)]],
];

function video(title: number): JsonObject {
  return { type: 'video', video_url: 'https://v', thumbnail_url: 'https://t', alt_text: 'a', title: plain(x(title)) };
}

describe('a message', () => {
  test.each(messages)('may have %s and no more', async (_name, passes, refused, error = 'invalid_blocks') => {
    const post = (blocks: JsonObject[]) => trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a', blocks });
    expect(await post(passes)).toMatchObject({ ok: true });
    expect(await post(refused)).toMatchObject({ ok: false, error, httpStatus: 200 });
    expect(await trial.call('blocks.validate', { blocks: passes })).toMatchObject({ ok: true });
    expect(await trial.call('blocks.validate', { blocks: refused })).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
    });
  });

  test('may not hold too many characters in its blocks together', async () => {
    const blocks = (text: number) => [
      section(x(3000)),
      section(x(3000)),
      section(x(3000)),
      section(x(3000)),
      section(x(text)),
    ];
    const room = 13_200 - JSON.stringify(blocks(1)).length + 1;
    const post = (text: number) =>
      trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a', blocks: blocks(text) });
    expect(await post(room)).toMatchObject({ ok: true });
    expect(await post(room + 1)).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
  });

  test('says what is wrong and where', async () => {
    const blocks = [section('a'), section(x(3001))];
    expect(await trial.call('chat.postMessage', { channel: 'C0CCTV', text: 'a', blocks })).toMatchObject({
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]'] },
    });
    expect(await trial.call('blocks.validate', { message: { text: 'a', blocks } })).toMatchObject({
      error: 'invalid_message',
      errors: [{ pointer: '/blocks/1/text/text', code: 'too_long', constraint: { expected: ['3000'], got: '3001' } }],
    });
  });

  test('is cut at 40,000 characters of text', async () => {
    const answer = await trial.call('chat.postMessage', { channel: 'C0CCTV', text: x(40_001) });
    expect(answer).toMatchObject({ ok: true, warning: 'message_truncated', message: { text: x(40_000) } });
  });
});

const text = (more: JsonObject = {}) => input('b', 'Subject', { type: 'plain_text_input', ...more });

/** Each limit of a view: what just passes, and what is refused. */
const views: [string, JsonObject, JsonObject, string?][] = [
  ['100 blocks', modal(times(100, () => ({ type: 'divider' }))), modal(times(101, () => ({ type: 'divider' })))],
  ['a title of 24', modal([], { title: plain(x(24)) }), modal([], { title: plain(x(25)) })],
  ['a title that is an object', modal([]), modal([], { title: 'New' })],
  ['a submit of 24', modal([], { submit: plain(x(24)) }), modal([], { submit: plain(x(25)) })],
  ['a close of 24', modal([], { close: plain(x(24)) }), modal([], { close: plain(x(25)) })],
  ['private_metadata of 3,000', modal([], { private_metadata: x(3000) }), modal([], { private_metadata: x(3001) })],
  ['a callback_id of 255', modal([], { callback_id: x(255) }), modal([], { callback_id: x(256) })],
  ['an external_id of 255', modal([], { external_id: x(255) }), modal([], { external_id: x(256) })],
  ['inputs only with a submit', modal([text()]), { type: 'modal', title: plain('New'), blocks: [text()] }],
  [
    'an input label of 2,000',
    modal([input('b', x(2000), { type: 'plain_text_input' })]),
    modal([input('b', x(2001), { type: 'plain_text_input' })]),
  ],
  [
    'a hint of 2,000',
    modal([input('b', 'L', { type: 'plain_text_input' }, { hint: plain(x(2000)) })]),
    modal([input('b', 'L', { type: 'plain_text_input' }, { hint: plain(x(2001)) })]),
  ],
  ['an initial value of 3,000', modal([text({ initial_value: x(3000) })]), modal([text({ initial_value: x(3001) })])],
  ['max_length of 3,000', modal([text({ max_length: 3000 })]), modal([text({ max_length: 3001 })])],
  [
    'min_length up to max_length',
    modal([text({ min_length: 5, max_length: 5 })]),
    modal([text({ min_length: 6, max_length: 5 })]),
  ],
  [
    '10 files',
    modal([input('b', 'L', { type: 'file_input', max_files: 10 })]),
    modal([input('b', 'L', { type: 'file_input', max_files: 11 })]),
  ],
  [
    'a file input that is quiet',
    modal([input('b', 'L', { type: 'file_input' })]),
    modal([input('b', 'L', { type: 'file_input' }, { dispatch_action: true })]),
  ],
  [
    'a date that is a date',
    modal([input('b', 'L', { type: 'datepicker', initial_date: '2019-12-10' })]),
    modal([input('b', 'L', { type: 'datepicker', initial_date: '10/12/2019' })]),
  ],
  [
    'one focus',
    modal([text({ focus_on_load: true })]),
    modal([text({ focus_on_load: true }), input('c', 'L', { type: 'plain_text_input', focus_on_load: true })]),
  ],
  ['no table', modal([section('a')]), modal([{ type: 'table', rows: [row(1)] }])],
  ['no markdown', modal([section('a')]), modal([{ type: 'markdown', text: 'a' }])],
  ['no button in an input', modal([text()]), modal([input('b', 'L', button())])],
  ['250 kB', modal(times(79, () => section(x(3000)))), modal(times(84, () => section(x(3000)))), 'view_too_large'],
];

describe('a modal', () => {
  test.each(views)('may have %s and no more', async (_name, passes, refused, error = 'invalid_arguments') => {
    const open = async (view: JsonObject) => {
      await trial.workspace.as('Olivia Bennett').slash('/foi new');
      const trigger = trial.bot.received.findLast((one) => one.type === 'command')?.payload['trigger_id'] ?? '';
      const answer = await trial.call('views.open', { trigger_id: trigger, view });
      if (trial.workspace.as('Olivia Bennett').hasModal())
        await trial.workspace.as('Olivia Bennett').closes({ all: true });
      return answer;
    };
    expect(await open(passes)).toMatchObject({ ok: true });
    expect(await open(refused)).toMatchObject({ ok: false, error });
    expect(await trial.call('blocks.validate', { view: refused })).toMatchObject({ ok: false, error: 'invalid_view' });
  });
});

describe('Home', () => {
  const publish = (view: JsonObject) => trial.call('views.publish', { user_id: 'U0OLIVIA', view });

  test('takes blocks, and inputs only those of Home', async () => {
    expect(await publish({ type: 'home', blocks: [section('a')] })).toMatchObject({ ok: true });
    expect(await publish({ type: 'home', blocks: [{ type: 'markdown', text: 'a' }] })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await publish({ type: 'home', title: plain('a'), blocks: [] })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  test('is no modal', async () => {
    expect(await publish(modal([]))).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});
