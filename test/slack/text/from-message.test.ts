import { describe, expect, test } from 'vitest';
import { peopleMentioned, plainText, prose } from '../../../src/domain/words/prose.ts';
import { proseFromMessage } from '../../../src/slack/text/from-message.ts';
import type { SlackMessage } from '../../../src/slack/text/from-message.ts';

const words = (message: SlackMessage) => plainText(proseFromMessage(message, () => undefined));
const blocks = (text: string) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
];

describe('what a person wrote in a message', () => {
  test('is read from the blocks', () => {
    expect(words({ text: 'fallback', blocks: blocks('Three cameras.') })).toBe('Three cameras.');
  });

  test.each([
    ['there are none', undefined],
    ['they are empty', []],
    ['they hold only a picture', [{ type: 'image', image_url: 'https://a.b' }]],
    ['they hold what is not known', [{ type: 'rich_text', elements: [{ type: 'rich_text_new' }] }]],
    ['they are no blocks at all', 'x'],
  ])('is read from the text where %s', (_, given) => {
    expect(words({ text: 'Three &amp; four', blocks: given })).toBe('Three & four');
  });

  test('is nothing where there is nothing', () => {
    expect(words({})).toBe('');
  });

  test.each([
    ['a < b', 'a &lt; b', 'a < b'],
    ['a &lt; b', 'a &lt; b', 'a < b'],
    ['typed &lt; here', 'typed &amp;lt; here', 'typed &lt; here'],
    ['fish &amp; chips', 'fish &amp; chips', 'fish & chips'],
    ['a &lt; b', undefined, 'a &lt; b'],
  ])('holds no escapes of Slack: %s beside the text %s', (block, text, expected) => {
    expect(words({ text, blocks: blocks(block) })).toBe(expected);
  });

  test('has the table that was pasted with it, but not the preview of a link', () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'Year' }], [{ type: 'raw_text', text: '2024' }]] };
    const preview = { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'preview' } }] };
    expect(words({ text: 'See', blocks: blocks('See'), attachments: [preview, { blocks: [table] }] })).toBe(
      'See\n\nYear\n2024',
    );
  });
});

describe('somebody mentioned', () => {
  const names = (id: string) => (id === 'U1' ? 'Sean Doyle' : id === 'C1' ? 'highways' : undefined);
  const elements = [
    { type: 'text', text: 'See ' },
    { type: 'user', user_id: 'U1' },
    { type: 'text', text: ' in ' },
    { type: 'channel', channel_id: 'C1' },
  ];
  const asBlocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];

  test.each([
    ['in blocks', { blocks: asBlocks }],
    ['in text', { text: 'See <@U1> in <#C1>' }],
  ])('is read by name, %s, and known as a person', (_, message) => {
    const read = proseFromMessage(message, names);
    expect(plainText(read)).toBe('See Sean Doyle in highways');
    expect(peopleMentioned(read)).toEqual(['Sean Doyle']);
    expect(prose.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });
});
