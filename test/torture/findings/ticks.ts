import type { Intent, IntentOf } from '../../../src/workflows/intents.ts';
import type { Standing } from './in-slack.ts';
import type { History } from './states.ts';

const emoji = { recorded: 'white_check_mark', edited: 'pencil2' } as const;

/** Every reply bears the bot's tick where it was recorded, and its pencil where an edit was; one that is gone was deleted. */
export function findTicks(
  { reference, events }: History,
  intents: readonly Intent[],
  all: readonly Standing[],
  botUser: string,
): string[] {
  const deleted = new Set(events.flatMap((event) => (event.type === 'replyDeleted' ? [event.ts] : [])));
  const wanted = intents.filter((intent): intent is IntentOf<'react'> => intent.kind === 'react');
  return wanted.flatMap(({ ts, with: which }) => {
    const message = all.find((each) => each.ts === ts);
    if (!message) return deleted.has(ts) ? [] : [`${reference}: the reply ${ts} is not in Slack any more.`];
    const isThere = message.reactions.some(({ name, users }) => name === emoji[which] && users.includes(botUser));
    return isThere ? [] : [`${reference}: the reply ${ts} does not bear ${emoji[which]}.`];
  });
}
