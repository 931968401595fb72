import type { ActResult, DeskFile, DeskView } from '../../protocol.ts';
import { act } from '../state/desk.ts';
import { composed, hasTable } from '../text/composed.ts';
import { encode } from '../text/typed.ts';

/** Sends what was written: a command when it begins with a slash, else a message. Commands do not work in threads, as in Slack. */
export async function send(
  now: DeskView,
  channel: string,
  thread: string,
  typed: string,
  files: DeskFile[],
): Promise<ActResult> {
  const command = /^\/[a-z][\w-]*(?=\s|$)/.exec(typed)?.[0];
  if (command !== undefined && thread !== '') {
    return { ok: false, says: `Slack does not take ${command} in a thread. Type it in the channel instead.` };
  }
  if (command !== undefined && files.length > 0) {
    return { ok: false, says: `${command} cannot carry files. Leave them out, or send them as a message first.` };
  }
  if (command !== undefined) return act({ do: 'slash', channel, text: typed });
  const blocks = hasTable(typed) ? composed(encode(typed.trimEnd(), now)) : [];
  return act({
    do: 'say',
    channel,
    ...(thread === '' ? {} : { thread }),
    text: typed.trimEnd(),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(files.length === 0 ? {} : { files: files.map(({ id }) => id) }),
  });
}
