import { z } from 'zod';
import { json, jsonObject } from '../json.ts';
import type { Act } from '../protocol.ts';
import { block } from '../state/records.ts';

const text = z.string();
const at = { channel: text, ts: text };
const values = z.record(text, z.record(text, json));
const blocks = z.array(block).exactOptional();

const act: z.ZodType<Act> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('slash'), channel: text, text }),
  z.object({
    do: z.literal('say'),
    channel: text,
    thread: text.exactOptional(),
    text,
    files: z.array(text).exactOptional(),
    blocks,
  }),
  z.object({ do: z.literal('edit'), ...at, text, blocks }),
  z.object({ do: z.literal('delete'), ...at }),
  z.object({ do: z.literal('react'), ...at, name: text.regex(/^[a-z0-9_+'-]+$/) }),
  z.object({
    do: z.literal('act'),
    where: z.union([
      z.object({ message: z.object(at) }),
      z.object({ modal: text }),
      z.object({ home: z.literal(true) }),
    ]),
    blockId: text,
    actionId: text,
    state: jsonObject,
    values,
  }),
  z.object({ do: z.literal('submit'), modal: text, values }),
  z.object({ do: z.literal('close'), modal: text, all: z.boolean().exactOptional() }),
  z.object({ do: z.literal('messageShortcut'), callbackId: text, ...at }),
  z.object({ do: z.literal('globalShortcut'), callbackId: text }),
  z.object({ do: z.literal('openHome') }),
  z.object({ do: z.literal('join'), channel: text }),
  z.object({ do: z.literal('leave'), channel: text }),
  z.object({ do: z.enum(['invite', 'remove']), channel: text, user: text }),
  z.object({ do: z.literal('suggest'), modal: text, blockId: text, actionId: text, typed: text }),
  z.object({ do: z.literal('moveClock'), to: z.number() }),
]);

const body = z.object({ as: text, act });

/** What the page asks for, or `undefined` when it is nothing a person can do. */
export function asAct(sent: unknown): { as: string; act: Act } | undefined {
  const parsed = body.safeParse(sent);
  return parsed.success ? parsed.data : undefined;
}
