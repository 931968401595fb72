import type { Handler } from '../../register/index.ts';
import { deleteBytes } from '../../workflows/upkeep/delete-bytes.ts';
import { allPosted, forgottenWrites } from '../surfaces.ts';
import { handler } from './handler.ts';
import { ownMessages, takeDown } from './own-messages.ts';
import type { Bot } from '../bot.ts';

const AGAIN_AFTER = 60_000;

/**
 * Deletes what is left of a request that was erased: its bytes in the register, and in Slack every message and file of
 * the bot's own about it. What people wrote there is theirs, and stays until Slack's own retention takes it.
 */
export function eraseHandler(out: Bot): Handler {
  return handler('erase', async (wanted) => {
    const { register } = out.desk;
    const forgotten = await deleteBytes(out.desk, wanted.bytes);
    if (!forgotten) return { outcome: 'retry', afterMs: AGAIN_AFTER, why: 'Somebody is reading the register.' };
    const posted = await allPosted(register, wanted.reference);
    for (const { at } of posted) {
      for (const message of await ownMessages(out.api, at, out.botUser)) {
        await takeDown(out.api, at.channel, message, out.botUser);
      }
    }
    const uploads = await register.scan(`upload/${wanted.reference}/`);
    return {
      outcome: 'done',
      writes: async () => [
        ...forgottenWrites(posted),
        ...uploads.map(({ key }) => ({ key, was: 'any', value: undefined }) as const),
      ],
    };
  });
}
