import type { Person } from '../../../src/workspace/index.ts';
import type { Desk } from '../../journeys/desk.ts';
import { card, log } from '../../journeys/way-to-a-letter.ts';
import { replyBody, sendSigned } from '../signed.ts';
import type { Row } from './row.ts';

let events = 0;

/** Helen Marsh says something in the thread of question 1, as Slack may tell of it. */
export async function says(desk: Desk, message: object): Promise<void> {
  events += 1;
  const ts = `1793620000.00010${events % 10}`;
  await sendSigned(desk, replyBody(desk, `EvReply${events}`, { ts, ...message }), { type: 'application/json' });
  await desk.settled();
}

/** The line in the thread that says what was recorded, and the answer as the officer would settle it. */
export async function recorded(desk: Desk): Promise<string> {
  const helen = desk.as('Helen Marsh');
  const line = helen
    .thread(helen.latest('highways', 'question 1 of 2'))
    .findLast((each) => each.from === 'FOI Desk' && !each.ephemeral);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
  const { words } = officer.modal();
  await officer.closes();
  const [, stands = ''] = /\?\n(.*?)\nWhat the answer is/su.exec(words) ?? [];
  return `in the thread: ${line?.words.split('\n')[0] ?? 'nothing'} In “Settle the answer”: ${stands}`;
}

const reply = (where: string, sent: string, message: object): Row => ({
  where,
  sent,
  async does(desk) {
    await log(desk);
    await says(desk, message);
    return recorded(desk);
  },
});

const richText = (...elements: object[]) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
];
const quotes = (depth: number): object =>
  depth === 0 ? { type: 'text', text: '412.' } : { type: 'rich_text_section', elements: [quotes(depth - 1)] };

const said = async (desk: Desk, words: string): Promise<Person> => {
  await log(desk);
  const helen = desk.as('Helen Marsh');
  await helen.says(words, { thread: helen.latest('highways', 'question 1 of 2') });
  return helen;
};

/** What a department says in a question's thread. */
export const replies: readonly Row[] = [
  {
    where: 'a reply, as it is typed',
    sent: '@channel @Tom Hughes #general We counted 412 :boom:',
    async does(desk) {
      await said(desk, '@channel @Tom Hughes #general We counted 412 :boom:');
      return recorded(desk);
    },
  },
  {
    where: 'a reply, as it is typed',
    sent: '40,000 characters: 412 412 …',
    async does(desk) {
      await said(desk, '412 '.repeat(10_000));
      const line = await recorded(desk);
      return line.slice(0, 600);
    },
  },
  {
    where: 'a reply, as it is typed',
    sent: 'Q1: yes Q99: no Q-1: perhaps',
    async does(desk) {
      await said(desk, 'Q1: yes\nQ99: no\nQ-1: perhaps');
      return recorded(desk);
    },
  },
  reply('a reply', 'nothing anybody can see: a zero-width space', {
    text: '\u200B',
    blocks: richText({ type: 'text', text: '\u200B' }),
  }),
  reply('a reply', 'Slack’s mark-up in its text, and no blocks', {
    text: 'We counted 412. <!channel> <@U0TOM> <https://evil.example|your bank> <javascript:alert(1)|x>',
  }),
  reply('a reply', 'a mention of everybody and of a group, as elements', {
    text: 'x',
    blocks: richText(
      { type: 'broadcast', range: 'channel' },
      { type: 'usergroup', usergroup_id: 'S0OFFICERS' },
      { type: 'user', user_id: 'U0NOBODY' },
      { type: 'text', text: ' 412.' },
    ),
  }),
  reply('a reply', 'a link whose words are another address', {
    text: 'x',
    blocks: richText({ type: 'link', url: 'https://evil.example/', text: 'https://bank.example/' }),
  }),
  reply('a reply', 'a link that runs a program: javascript:alert(1)', {
    text: 'x',
    blocks: richText({ type: 'link', url: 'javascript:alert(1)', text: 'the figures' }),
  }),
  reply('a reply', 'elements nobody knows, a section of none, a list that is no list', {
    text: 'We counted 412.',
    blocks: [
      { type: 'hologram' },
      { type: 'rich_text' },
      { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 7 }] },
    ],
  }),
  reply('a reply', 'blocks that are no list: "rich_text"', { text: 'We counted 412.', blocks: 'rich_text' }),
  reply('a reply', 'a section in a section, 500 deep', {
    text: 'We counted 412.',
    blocks: [{ type: 'rich_text', elements: [quotes(500)] }],
  }),
  reply('a reply', 'keys a program keeps to itself: __proto__, constructor', {
    text: 'We counted 412.',
    ...JSON.parse('{"__proto__": {"officer": true}, "constructor": {"prototype": {"officer": true}}}'),
  }),
  reply('a reply', 'two halves of a character, apart', { text: '412 \uD83D apart \uDE00' }),
  reply('a reply', 'a message of another app’s in the thread', { text: 'We counted 999.', bot_id: 'B0OTHER' }),
  {
    where: 'a reply',
    sent: 'in a thread that is no question’s',
    async does(desk) {
      await log(desk);
      await says(desk, { text: 'We counted 412.', thread_ts: '1793610000.999999' });
      return recorded(desk);
    },
  },
  {
    where: 'an edit of a reply',
    sent: '<!channel> instead of the answer',
    async does(desk) {
      const helen = await said(desk, 'We counted 412.');
      const mine = helen.sees('highways').findLast((each) => each.from === 'Helen Marsh');
      await helen.edits(mine ?? '', '@channel <!channel> instead');
      return recorded(desk);
    },
  },
];
