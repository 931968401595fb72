import { z } from 'zod';
import type { Handler, Write } from '../../register/index.ts';
import { seenToWrite, straysOf } from '../../workflows/see-to-strays.ts';
import type { Bot } from '../bot.ts';
import { officersToTell } from '../people/officers.ts';
import { strayContext } from '../view-context.ts';
import { straysMessage } from '../views/given-up/strays-message.ts';
import { handler } from './handler.ts';
import { posted, updated } from './stands.ts';

const standing = z.object({ channel: z.string(), ts: z.string() });
const keyOf = (id: string) => `stray/posted/${id}`;

/** Shows the officers what was given up of no request: posted once, then updated where it stands. */
export function showStraysHandler(out: Bot): Handler {
  return handler('showStrays', async ({ strays: id }, now) => {
    const { register } = out.desk;
    const strays = await straysOf(register, id);
    if (!strays) return { outcome: 'done' };
    const row = await register.read(keyOf(id));
    const at = row && standing.parse(row.value);
    const { over } = strays;
    // Nobody waits to hear that something was seen to of which they never heard.
    if (over && !at) return { outcome: 'done', writes: async () => forgotten(id) };
    await out.directory.learn([...strays.what.flatMap(({ user }) => user ?? []), ...(over ? [over.by] : [])]);
    const message = straysMessage(strays, strayContext(out));
    const channel = out.places.officers;
    if (at) await updated(out.api, at, message, now);
    const stands =
      at ??
      (await posted(out, { channel, thread: undefined, message, payload: { strays: id } }, now, await first(out)));
    return {
      outcome: 'done',
      writes: async () => (over ? forgotten(id) : [{ key: keyOf(id), was: 'any', value: stands }]),
    };
  });
}

async function first(out: Bot): Promise<string | undefined> {
  return (await officersToTell(out))[0];
}

/** Once a message says that it was seen to, nothing of it is needed. */
function forgotten(id: string): Write[] {
  return [seenToWrite(id), { key: keyOf(id), was: 'any', value: undefined }];
}
