import type { Handler } from '../../register/index.ts';
import { refusalCode } from '../api.ts';
import { handler } from './handler.ts';
import type { Bot } from '../bot.ts';

const emoji = { recorded: 'white_check_mark', edited: 'pencil2' } as const;
/** Refusals after which there is nothing left to do: it is there already, or the message is gone. */
const settled = new Set(['already_reacted', 'message_not_found', 'no_item_specified', 'bad_timestamp']);

/** Acknowledges a reply by a reaction. */
export function reactHandler(out: Bot): Handler {
  return handler('react', async (reaction) => {
    const channel = out.places.departments.get(reaction.department);
    if (channel === undefined) return { outcome: 'failed', why: 'no_channel' };
    try {
      await out.api.reactions.add({ channel, timestamp: reaction.ts, name: emoji[reaction.with] });
    } catch (error) {
      if (!settled.has(refusalCode(error) ?? '')) throw error;
    }
    return { outcome: 'done' };
  });
}
