import type { DeskChannel, DeskMessage } from '../../protocol.ts';

/** Whether one `ts` is later than another; both are seconds and a counter. */
export const isLater = (ts: string, than: string): boolean =>
  ts.length === than.length ? ts > than : Number(ts) > Number(than);

/** The `ts` of the newest message or reply, or `0`. */
export const newest = (messages: DeskMessage[]): string =>
  messages.reduce((last, { ts }) => (isLater(ts, last) ? ts : last), '0');

/** How many messages and replies of others came after the one this person last saw. */
export const unread = (channel: DeskChannel, me: string, lastSeen: string): number =>
  channel.messages.filter((message) => message.user !== me && isLater(message.ts, lastSeen)).length;
