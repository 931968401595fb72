import type { DeskMessage } from '../../protocol.ts';
import { isLater } from '../state/unread.ts';
import { londonDay, ofTs } from '../text/when.ts';

/** One line of a channel or thread: a new day, where the unseen begins, or a message. */
export type Row =
  | { kind: 'day'; at: number }
  | { kind: 'new' }
  /** `follows`: by the same person shortly after, so name and picture are not repeated. What only one sees stands alone. */
  | { kind: 'message'; message: DeskMessage; follows: boolean };

/** Whether a message begins in the channel, rather than being a reply in a thread. */
const isRoot = ({ ts, threadTs }: DeskMessage): boolean => threadTs === undefined || threadTs === ts;

/** What a channel shows: everything but replies. */
export const rootsOf = (messages: DeskMessage[]): DeskMessage[] => messages.filter(isRoot);

/** A thread's messages, the one it began with first. */
export const threadOf = (messages: DeskMessage[], ts: string): DeskMessage[] =>
  messages.filter((message) => message.ts === ts || message.threadTs === ts);

const shortly = 5 * 60_000;

/** Messages with their days, and a line before the first of others that came after `seen`. */
export function rows(messages: DeskMessage[], me: string, seen: string): Row[] {
  const all: Row[] = [];
  let marked = seen === '0';
  let before: DeskMessage | undefined;
  for (const message of messages) {
    const at = ofTs(message.ts);
    const newDay = before === undefined || londonDay(ofTs(before.ts)) !== londonDay(at);
    const isNew = !marked && message.user !== me && isLater(message.ts, seen);
    if (newDay) all.push({ kind: 'day', at });
    if (isNew) {
      all.push({ kind: 'new' });
      marked = true;
    }
    const close = before !== undefined && before.user === message.user && at - ofTs(before.ts) < shortly;
    const apart = message.ephemeral || before?.ephemeral === true || before?.replyCount !== 0;
    all.push({ kind: 'message', message, follows: close && !apart && !newDay && !isNew });
    before = message;
  }
  return all;
}
