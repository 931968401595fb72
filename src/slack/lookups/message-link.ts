import type { Register } from '../../register/index.ts';
import type { Surface } from '../../workflows/intents.ts';
import type { Bot } from '../bot.ts';
import { postedAt, type Posted } from '../surfaces.ts';

/** The address under which Slack opens a message that shows this; nothing while it has not been posted. */
export async function linkTo(
  { desk, workspaceUrl }: Pick<Bot, 'workspaceUrl'> & { desk: { register: Register } },
  reference: string,
  surface: Surface,
): Promise<string | undefined> {
  const at = await postedAt(desk.register, reference, surface);
  return at && addressOf(workspaceUrl, at);
}

/** As `chat.getPermalink` writes it, without asking for each line of a queue. */
function addressOf(workspaceUrl: string, { channel, ts }: Pick<Posted, 'channel' | 'ts'>): string {
  return `${workspaceUrl}archives/${channel}/p${ts.replace('.', '')}`;
}
