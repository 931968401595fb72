import { evolve } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Message } from '../../../src/slack/views/message.ts';
import type { Intent } from '../../../src/workflows/intents.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import { whatFollows } from '../../../src/workflows/what-follows/index.ts';
import type { Counts } from '../counts.ts';
import { allMessages, type Standing } from './in-slack.ts';
import type { LastBot } from './last-bot.ts';
import { findTicks } from './ticks.ts';
import { findMornings, morningOf } from './mornings.ts';
import { byTheClock, whatShouldStand } from './wanted.ts';

/** Every message stands in Slack once and shows what is so now; nothing of the bot's stands there besides. */
export async function findMessages(
  { drawing }: LastBot,
  histories: readonly Read[],
  counts: Counts,
): Promise<string[]> {
  const all = await allMessages(drawing);
  const ours = all.filter(({ user }) => user === drawing.botUser);
  counts.add('messages of the bot in Slack', ours.length);
  counts.add('mornings told', ours.filter((each) => morningOf(each) !== undefined).length);
  const found: string[] = [];
  const expected = new Set<Standing>();
  for (const history of histories) {
    const intents = intentsOf(history);
    for (const intent of intents) {
      const wanted = await whatShouldStand(drawing, history, intent, intents);
      if (!wanted || wanted.gone) continue;
      const standing = ours.filter(wanted.is);
      for (const each of standing) expected.add(each);
      if (standing.length !== (wanted.times ?? 1) && !(standing.length === 0 && wanted.maybe)) {
        found.push(`${history.reference}: ${wanted.name} stands ${standing.length} times in Slack.`);
      } else if (standing[0] && wanted.message && !isSame(standing[0], wanted.message)) {
        found.push(
          `${history.reference}: ${wanted.name} shows something else than is so: ${JSON.stringify(standing[0].blocks)} instead of ${JSON.stringify(wanted.message.blocks)}.`,
        );
      }
    }
    found.push(...findTicks(history, intents, all, drawing.botUser));
  }
  found.push(
    ...findMornings(ours),
    ...ours
      .filter((each) => !expected.has(each) && morningOf(each) === undefined)
      .map(({ text, metadata }) => `Nothing called for this message: “${text}” ${JSON.stringify(metadata ?? {})}`),
  );
  return found;
}

/** Everything that ever had to leave because of a history, and what the clock has offered of it since. */
function intentsOf({ request, events }: Read): Intent[] {
  const all = new Map<string, Intent>();
  let state: FoiRequest | undefined;
  for (const event of events) {
    const before: FoiRequest | undefined = state;
    state = evolve(before, event);
    for (const intent of whatFollows(before, state, [event])) all.set(JSON.stringify(intent), intent);
  }
  for (const intent of byTheClock(request)) all.set(JSON.stringify(intent), intent);
  return [...all.values()];
}

/** Slack gives blocks ids of its own where they have none. */
function isSame(standing: Standing, wanted: Message): boolean {
  const named = wanted.blocks.map((block, index) => ({
    ...block,
    block_id:
      'block_id' in block && block.block_id !== undefined ? block.block_id : standing.blocks[index]?.['block_id'],
  }));
  return JSON.stringify(sorted(standing.blocks)) === JSON.stringify(sorted(named)) && standing.text === wanted.text;
}

/** The same whatever the order of names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
