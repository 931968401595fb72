import type { Stray } from '../../domain/deciding/given-up/seeing-to-strays.ts';
import type { Parked } from '../../register/index.ts';
import { anyIntent } from '../../workflows/intents.ts';
import { click, eventBody } from '../inputs.ts';

/** Whether it came in, and does not leave. */
export function isInput({ kind }: Parked): boolean {
  return kind === 'event' || kind === 'click';
}

/** What is told of something given up that is of no request; nothing of what would itself tell of such. */
export function strayOf(parked: Parked): Stray | undefined {
  const about = isInput(parked) ? ofInput(parked) : ofIntent(parked);
  return about && { id: parked.key, ...about };
}

type About = Omit<Stray, 'id'>;

function ofInput({ kind, body }: Parked): About | undefined {
  if (kind === 'click') {
    const pressed = click.safeParse(body);
    return { kind: 'press', ...(pressed.success && { user: pressed.data.user.id }) };
  }
  const read = eventBody.safeParse(body);
  if (!read.success) return undefined;
  const { event } = read.data;
  switch (event.type) {
    case 'app_home_opened':
      return { kind: 'home', user: event.user };
    case 'message': {
      const user = event.user ?? event.message?.user ?? event.previous_message?.user;
      return { kind: 'message', channel: event.channel, ...(user !== undefined && { user }) };
    }
    case 'member_joined_channel':
    case 'member_left_channel':
      return { kind: 'people', channel: event.channel };
    case 'subteam_members_changed':
    case 'user_change':
      return { kind: 'people' };
    default:
      return { kind: 'channel', channel: event.channel };
  }
}

function ofIntent({ body }: Parked): About | undefined {
  const read = anyIntent.safeParse(body);
  if (!read.success) return undefined;
  switch (read.data.kind) {
    case 'channelNews':
      return { kind: 'news', channel: read.data.channel };
    case 'morning':
      return { kind: 'morning', day: read.data.day };
    case 'givenUp':
      return { kind: 'history', reference: read.data.reference };
    default:
      return undefined;
  }
}
