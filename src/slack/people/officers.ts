import { z } from 'zod';
import type { Bot } from '../bot.ts';

/** Requests looked through for their officers. */
const OPEN = 200;

const queued = z.looseObject({ officer: z.string() });

/**
 * Whom to tell where the officers' channel takes nothing of ours. Where officers are whoever is in that channel, nobody knows
 * them while it is lost: then those who have a request.
 */
export async function officersToTell({ directory, desk: { register } }: Bot): Promise<readonly string[]> {
  const known = await directory.officersNow();
  if (known.length > 0) return known;
  const open = await register.scan('open/', { limit: OPEN });
  return [...new Set(open.map(({ value }) => queued.parse(value).officer))];
}
