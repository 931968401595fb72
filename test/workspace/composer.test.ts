import { expect, test } from 'vitest';
import { checkMessageBlocks } from '../../src/workspace/blocks/check-message.ts';
import { escapedCommandText } from '../../src/workspace/composer/command-text.ts';
import { richTextToMrkdwn } from '../../src/workspace/composer/mrkdwn.ts';
import { mentionables } from '../../src/workspace/composer/names.ts';
import { typedToRichText } from '../../src/workspace/composer/rich-text.ts';
import { seed } from '../../src/workspace/seed.ts';
import { State } from '../../src/workspace/state/state.ts';
import { standingClock } from './trial.ts';

const state = new State(seed, standingClock(), undefined);
const composed = (typed: string) => typedToRichText(typed, mentionables(state), 'b');

const text = (words: string, style?: { [name: string]: true }) => ({
  type: 'text',
  text: words,
  ...(style ? { style } : {}),
});
const line = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const list = (style: string, ...items: string[]) => ({
  type: 'rich_text_list',
  style,
  indent: 0,
  border: 0,
  elements: items.map((one) => line(text(one))),
});

/** What people type, what the composer makes of it, and the text beside it. */
const cases: [string, unknown[], string][] = [
  ['Plain & simple', [line(text('Plain & simple'))], 'Plain &amp; simple'],
  ['one\ntwo', [line(text('one\ntwo'))], 'one\ntwo'],
  [
    '*bold* and _slanted_',
    [line(text('bold', { bold: true }), text(' and '), text('slanted', { italic: true }))],
    '*bold* and _slanted_',
  ],
  ['*_both_*', [line(text('both', { bold: true, italic: true }))], '_*both*_'],
  ['2*3*4 and snake_case_name', [line(text('2*3*4 and snake_case_name'))], '2*3*4 and snake_case_name'],
  ['`x < y`', [line(text('x < y', { code: true }))], '`x &lt; y`'],
  ['~gone~', [line(text('gone', { strike: true }))], '~gone~'],
  ['@Tom Hughes, look', [line({ type: 'user', user_id: 'U0TOM' }, text(', look'))], '<@U0TOM>, look'],
  ['@Tommy', [line(text('@Tommy'))], '@Tommy'],
  [
    'ask @foi-officers in #general',
    [
      line(text('ask '), { type: 'usergroup', usergroup_id: 'S0OFFICERS' }, text(' in '), {
        type: 'channel',
        channel_id: 'C0GENERAL',
      }),
    ],
    'ask <!subteam^S0OFFICERS> in <#C0GENERAL>',
  ],
  ['@channel', [line({ type: 'broadcast', range: 'channel' })], '<!channel>'],
  [
    'see https://a.example/b?c=d&e.',
    [line(text('see '), { type: 'link', url: 'https://a.example/b?c=d&e' }, text('.'))],
    'see <https://a.example/b?c=d&e>.',
  ],
  [
    '[the plan](https://a.example)',
    [line({ type: 'link', url: 'https://a.example', text: 'the plan' })],
    '<https://a.example|the plan>',
  ],
  [
    'foi@marlbury.example',
    [line({ type: 'link', url: 'mailto:foi@marlbury.example', text: 'foi@marlbury.example' })],
    '<mailto:foi@marlbury.example|foi@marlbury.example>',
  ],
  [
    'done :white_check_mark:',
    [line(text('done '), { type: 'emoji', name: 'white_check_mark' })],
    'done :white_check_mark:',
  ],
  ['at 10:30:45', [line(text('at 10:30:45'))], 'at 10:30:45'],
  ['- one\n- two\nafter', [list('bullet', 'one', 'two'), line(text('after'))], '• one\n• two\nafter'],
  ['1. one\n2. two', [list('ordered', 'one', 'two')], '1. one\n2. two'],
  ['> said\n> so', [{ type: 'rich_text_quote', elements: [text('said\nso')] }], '&gt; said\n&gt; so'],
  ['```\na < b\n```', [{ type: 'rich_text_preformatted', elements: [text('a < b')], border: 0 }], '```a &lt; b```'],
];

test.each(cases)('%j', (typed, elements, mrkdwn) => {
  const block = composed(typed);
  expect(block['elements']).toEqual(elements);
  expect(richTextToMrkdwn([block])).toBe(mrkdwn);
  expect(checkMessageBlocks([block])).toMatchObject({ ok: true });
});

test('a command’s text names people, groups, channels and links by Slack’s escapes', () => {
  const typed = 'assign @Tom Hughes & @foi-officers in #general https://a.example/x <b>';
  expect(escapedCommandText(state, typed)).toBe(
    'assign <@U0TOM|tom.hughes> &amp; <!subteam^S0OFFICERS|@foi-officers> in <#C0GENERAL|general> <https://a.example/x> &lt;b&gt;',
  );
});
