import type { DeskChannel } from '../../protocol.ts';
import { keep, remembered } from './memory.ts';
import { isLater, newest, unread } from './unread.ts';

/** The `ts` each person has seen, by person and channel. */
const seen = remembered('desk.seen');
/** What each person has begun to write, by person, channel and thread. */
const drafts = remembered('desk.drafts');

const key = (...parts: string[]): string => parts.join(' ');

/** The `ts` of the last message this person saw in a channel, or `0`. */
export const lastSeen = (me: string, channel: string): string => seen.value[key(me, channel)] ?? '0';

/** How many messages of others this person has not seen. */
export const unseen = (me: string, channel: DeskChannel): number => unread(channel, me, lastSeen(me, channel.id));

/** Notes that this person has seen all of a channel. */
export function markSeen(me: string, channel: DeskChannel): void {
  const last = newest(channel.messages);
  if (isLater(last, seen.peek()[key(me, channel.id)] ?? '0')) keep(seen, key(me, channel.id), last);
}

/** What this person has begun to write; `thread` is empty for the channel itself. */
export const draftOf = (me: string, channel: string, thread: string): string =>
  drafts.value[key(me, channel, thread)] ?? '';

/** Keeps what this person has begun to write; an empty text is forgotten. */
export const keepDraft = (me: string, channel: string, thread: string, text: string): void =>
  keep(drafts, key(me, channel, thread), text);
