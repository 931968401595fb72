import { click as clickBody, eventBody } from '../../../src/slack/inputs.ts';
import type { Told } from '../network.ts';
import type { LeftNothing } from './left-nothing.ts';

/** Something said to one person alone: to whom, where, and what. */
export interface SaidAlone {
  user: string;
  channel: string;
  thread?: string | undefined;
  words: string;
}

/** What a press of something done already is answered with: that is no refusal. */
const DONE_ALREADY = 'That was done already.';

/** Whoever had something refused was told so in the place where they were, as often as it was refused. */
export function findUntold(told: readonly Told[], left: LeftNothing, alone: readonly SaidAlone[]): string[] {
  const refused = new Map(
    told.flatMap(({ body }) => {
      const read = placeOf(body);
      return read && left.get(read.id) === 'refused' ? [[read.id, read] as const] : [];
    }),
  );
  return [...Map.groupBy(refused.values(), keyOf)].flatMap(([place, inputs]) => {
    const times = alone.filter((each) => keyOf(each) === place && !each.words.startsWith(DONE_ALREADY)).length;
    return times >= inputs.length
      ? []
      : [`Of ${inputs.length} things refused at ${place} the person was told ${times} times.`];
  });
}

type Place = Omit<SaidAlone, 'words'>;

function keyOf({ user, channel, thread = '' }: Place): string {
  return `${user} ${channel}/${thread}`;
}

/** What an input is known by, whose it is, and where they were. */
function placeOf(body: unknown): (Place & { id: string }) | undefined {
  const click = clickBody.safeParse(body);
  if (click.success) {
    const { trigger_id: id, user, channel, message } = click.data;
    return { id, user: user.id, channel: channel?.id ?? '', thread: message?.thread_ts };
  }
  const read = eventBody.safeParse(body);
  if (!read.success || read.data.event.type !== 'message') return undefined;
  const { channel, user, thread_ts: thread, message, previous_message: before } = read.data.event;
  return {
    id: read.data.event_id,
    user: user ?? message?.user ?? before?.user ?? '',
    channel,
    thread: thread ?? message?.thread_ts ?? before?.thread_ts,
  };
}
