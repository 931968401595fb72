import { signal } from '@preact/signals';
import { go } from './desk.ts';
import { messageAt } from './message-at.ts';

/** The `ts` of a message that is to be shown and focused as soon as it is drawn. */
export const wanted = signal<string | null>(null);

/** Goes to the message a permalink of this workspace names, as Slack's own client does; false for every other address. */
export function goToMessage(url: string): boolean {
  const at = messageAt(url, location.origin);
  if (at === null) return false;
  wanted.value = at.ts;
  go({ kind: 'channel', id: at.channel }, at.thread);
  return true;
}
