import { z } from 'zod';
import type { Register } from '../../register/index.ts';
import { refusalCode } from '../api.ts';
import type { Bot } from '../bot.ts';
import { homeView } from '../views/lists/home-view.ts';
import { partsOf, type Queue } from '../views/lists/queue.ts';
import { viewContextFor } from '../view-context.ts';
import { whatWaits } from './what-waits.ts';

const HOMES = 'home/';
/** The requests somebody's Home shows: Slack keeps a Home as it was drawn, until it is drawn again. */
const showing = z.object({ references: z.array(z.string()) });

/** Draws somebody's Home as it stands now. */
export async function publishHome(out: Bot, user: string): Promise<void> {
  const { register } = out.desk;
  const key = HOMES + user;
  for (;;) {
    const row = await register.read(key);
    const before = row ? showing.parse(row.value).references : [];
    const queue = await whatWaits(out, user);
    const now = referencesIn(queue);
    const was = row?.version ?? 'new';
    if (now.some((reference) => !before.includes(reference))) {
      // Remembered before it is shown; and read anew after that, as an erasure looked for Homes meanwhile without finding it.
      await register.commit([{ key, was, value: { references: [...new Set([...before, ...now])] } }]);
      continue;
    }
    await out.api.views.publish({ user_id: user, view: homeView(queue, viewContextFor(out)) });
    if (await remains(register, { key, was, before, now })) return;
  }
}

/**
 * Draws each Home again that shows this request, also of those who may look no more: they see that nothing waits for them.
 * Whom Slack no longer knows has no Home.
 */
export async function publishHomesShowing(out: Bot, reference: string): Promise<void> {
  const { register } = out.desk;
  for (const { key, value } of await register.scan(HOMES)) {
    if (!showing.parse(value).references.includes(reference)) continue;
    try {
      await publishHome(out, key.slice(HOMES.length));
    } catch (error) {
      if (!HAS_NO_HOME.has(refusalCode(error) ?? '')) throw error;
      await register.commit([{ key, was: 'any', value: undefined }]);
    }
  }
}

const HAS_NO_HOME = new Set(['user_not_found', 'user_not_visible', 'user_disabled', 'not_enabled']);

/** Whether nobody drew this Home meanwhile: then it is kept what it shows no more. */
async function remains(
  register: Register,
  { key, was, before, now }: { key: string; was: number | 'new'; before: readonly string[]; now: readonly string[] },
): Promise<boolean> {
  if (now.length === before.length) return ((await register.read(key))?.version ?? 'new') === was;
  const left = now.length === 0 ? undefined : { references: now };
  return (await register.commit([{ key, was, value: left }])).committed;
}

function referencesIn(queue: Queue): readonly string[] {
  const lines = partsOf(queue, Infinity).parts.flatMap(({ waiting }) => waiting.lines);
  return [...new Set(lines.map(({ reference }) => reference))];
}
