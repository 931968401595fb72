import { z } from 'zod';
import type { Workspace } from '../../../src/workspace/index.ts';
import type { Register } from '../../../src/register/index.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';

type Mail = Awaited<ReturnType<Workspace['mailbox']>>[number];

/** A message as an event tells of it: the digest of its bytes, and whom it is for where the event says it. */
const composed = z.looseObject({
  messageId: z.string(),
  message: z.string(),
  to: z.object({ said: z.string() }).optional(),
});

/** Messages that arrived otherwise than they were composed, or with somebody whom they are not for. */
export async function findOtherwise(
  mails: readonly Mail[],
  register: Register,
  histories: readonly Read[],
): Promise<string[]> {
  const known = new Map(
    histories.flatMap(({ request, events }) =>
      events.flatMap((event) => {
        const read = composed.safeParse(event);
        return read.success ? [[read.data.messageId, { email: request.requester.email, ...read.data }] as const] : [];
      }),
    ),
  );
  const found: string[] = [];
  for (const { messageId, raw, envelope } of mails) {
    const it = known.get(messageId);
    if (!it) continue;
    const bytes = await register.blobs.get(it.message);
    const isSame = bytes !== undefined && Buffer.from(bytes).toString().trim() === raw.toString().trim();
    if (!isSame) found.push(`What arrived as ${messageId} reads otherwise than it was composed.`);
    const to = envelope.to.join(', ');
    if (to !== (it.to?.said ?? it.email)) found.push(`What arrived as ${messageId} went to ${to}.`);
  }
  return found;
}
