import type { Handler } from '../../register/index.ts';
import { deleteBytes } from '../../workflows/upkeep/delete-bytes.ts';
import { surfacesUnder } from '../../workflows/surface-name.ts';
import { publishHomesShowing } from '../lookups/home.ts';
import { allPosted, forgottenWrites } from '../surfaces.ts';
import { handler } from './handler.ts';
import { ownMessages, takeDown } from './own-messages.ts';
import type { Bot } from '../bot.ts';

const AGAIN_AFTER = 60_000;

/**
 * Deletes what is left of a request that was erased: its bytes in the register, and in Slack every message and file of
 * the bot's own about it; each Home that shows it is drawn again. What people wrote there is theirs, and stays until
 * Slack's own retention takes it.
 */
export function eraseHandler(out: Bot): Handler {
  return handler('erase', async (wanted) => {
    const { register } = out.desk;
    const forgotten = await deleteBytes(out.desk, wanted.reference, wanted.bytes);
    if (!forgotten) return { outcome: 'retry', afterMs: AGAIN_AFTER, why: 'Somebody is reading the register.' };
    const posted = await allPosted(register, wanted.reference);
    if (wanted.only === 'identity') return forgetWhoAsked(out, wanted.reference, posted);
    for (const { at } of posted) {
      for (const message of await ownMessages(out.api, at, out.botUser)) {
        await takeDown(out.api, at.channel, message, out.botUser);
      }
    }
    await publishHomesShowing(out, wanted.reference);
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

/**
 * Deletes what the bot wrote where a requester may be named, under the card and the letters that approvers and reviewers
 * saw. Those themselves are drawn again without the name, and departments were never told.
 */
async function forgetWhoAsked(out: Bot, reference: string, posted: Awaited<ReturnType<typeof allPosted>>) {
  const roots = posted.filter(({ key }) => mayName.test(key.slice(surfacesUnder(reference).length)));
  const gone = new Set<string>();
  for (const { at } of roots) {
    for (const message of await ownMessages(out.api, at, out.botUser)) {
      if (message.ts === at.ts) continue;
      await takeDown(out.api, at.channel, message, out.botUser);
      gone.add(message.ts);
    }
  }
  await publishHomesShowing(out, reference);
  return {
    outcome: 'done' as const,
    writes: async () => forgottenWrites(posted.filter(({ at }) => gone.has(at.ts))),
  };
}

/** Messages in whose threads the requester may be named. */
const mayName = /^(?:gone\/)?(?:card|approval\/|notice-approval\/|review\/)/u;
