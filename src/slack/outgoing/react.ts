import type { Handler } from '../../register/index.ts';
import { intent as intentSchema } from '../../workflows/intents.ts';
import { refusalCode, waitAsked } from '../api.ts';
import type { Outgoing } from './outgoing.ts';

const emoji = { recorded: 'white_check_mark', edited: 'pencil2' } as const;
/** Refusals after which there is nothing left to do: it is there already, or the message is gone. */
const settled = new Set(['already_reacted', 'message_not_found', 'no_item_specified', 'bad_timestamp']);

/** Acknowledges a reply by a reaction. */
export function reactHandler(out: Outgoing): Handler {
  return async (intent) => {
    const reaction = intentSchema.parse(intent.body);
    if (reaction.kind !== 'react') throw new Error(`This is no reaction: ${reaction.kind}.`);
    const channel = out.places.departments.get(reaction.department);
    if (channel === undefined) return { outcome: 'failed', why: 'The department has no channel any more.' };
    try {
      await out.api.reactions.add({ channel, timestamp: reaction.ts, name: emoji[reaction.with] });
    } catch (error) {
      const wait = waitAsked(error);
      if (wait !== undefined) return { outcome: 'retry', afterMs: wait, why: 'Slack asks us to wait.' };
      if (!settled.has(refusalCode(error) ?? '')) throw error;
    }
    return { outcome: 'done' };
  };
}
