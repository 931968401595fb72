import { z } from 'zod';
import { tryAgainIn } from '../../workflows/see-to-undone.ts';
import { refusalCode } from '../api.ts';
import type { Bot } from '../bot.ts';
import { post } from '../outgoing/post.ts';
import { isOfChannel } from '../outgoing/refused-for-good.ts';
import { channelMessage, type Became, type CouncilChannel } from '../views/channel-lost.ts';
import type { Message } from '../views/message.ts';

/** Requests looked through for their officers. */
const OPEN = 200;

/**
 * FOI Desk lost a channel or has it again. Of one of the council's, the officers are told, and what was given up for want
 * of it is tried again.
 * @param id of the event that says so
 */
export async function workChannel(bot: Bot, channel: string, became: Became, id: string): Promise<void> {
  const found = councilChannel(bot, channel);
  if (!found) return;
  if (became === 'back') await tryAgainIn(bot.desk, found.lanes);
  await tellOfficers(bot, became, found, id);
}

/** What a channel is for, and by what names things wait for it. */
function councilChannel(
  { places, desk: { council } }: Bot,
  channel: string,
): (CouncilChannel & { lanes: string[] }) | undefined {
  const teams = [
    {
      lane: 'officers',
      at: places.officers,
      name: council.officers.channel,
      uses: 'where officers see their requests',
    },
    { lane: 'approvers', at: places.approvers, name: council.approvers.channel, uses: 'where letters are approved' },
    ...(council.reviewers
      ? [
          {
            lane: 'reviewers',
            at: places.reviewers,
            name: council.reviewers.channel,
            uses: 'where reviews are decided',
          },
        ]
      : [{ lane: 'reviewers', at: places.approvers, name: council.approvers.channel, uses: '' }]),
  ];
  const departments = council.departments.map(({ id, name, channel: called }) => ({
    lane: id,
    at: places.departments.get(id),
    name: called,
    uses: `where ${name} answers`,
  }));
  const all = [...teams, ...departments].filter(({ at }) => at === channel);
  const [first] = all;
  if (!first) return undefined;
  return {
    name: nameOf(first.name),
    uses: all.flatMap(({ uses }) => (uses === '' ? [] : [uses])).join(' and '),
    answers: departments.some(({ at }) => at === channel),
    lanes: all.map(({ lane }) => lane),
  };
}

/** The council's file names a channel by its name, with or without its sign, or by Slack's id, which tells nobody anything. */
function nameOf(channel: string): string {
  if (/^[CG][A-Z0-9]+$/u.test(channel)) return 'the channel';
  return channel.startsWith('#') ? channel : `#${channel}`;
}

/** In their channel; where that takes nothing of ours, each in a conversation of their own. */
async function tellOfficers(bot: Bot, became: Became, found: CouncilChannel, id: string): Promise<void> {
  const message = channelMessage(became, found);
  const isOurs = async () => true;
  try {
    // Told before, without our learning of it, it is found and not told twice.
    const payload = { channelEvent: id };
    await post(bot.api, { channel: bot.places.officers, thread: undefined, message, payload }, { attempt: 2, isOurs });
  } catch (error) {
    if (!isOfChannel(error)) throw error;
    await tellEach(bot, await officersOf(bot), message);
  }
}

/** Nobody is told twice because somebody else could not be told: it is tried again only where nobody was. */
async function tellEach({ api }: Bot, users: readonly string[], { text, blocks }: Message): Promise<void> {
  const told = await Promise.allSettled(users.map((channel) => api.chat.postMessage({ channel, text, blocks })));
  if (told.some(({ status }) => status === 'fulfilled')) return;
  for (const each of told) {
    // Somebody who is gone has no conversation with us, and never will.
    if (each.status === 'rejected' && refusalCode(each.reason) === undefined) throw each.reason;
  }
}

const queued = z.looseObject({ officer: z.string() });

/** Where officers are whoever is in their channel, nobody knows them while it is lost: then those who have a request. */
async function officersOf({ directory, desk: { register } }: Bot): Promise<readonly string[]> {
  const known = await directory.officersNow();
  if (known.length > 0) return known;
  const open = await register.scan('open/', { limit: OPEN });
  return [...new Set(open.map(({ value }) => queued.parse(value).officer))];
}
