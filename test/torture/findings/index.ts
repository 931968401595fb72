import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../src/clock.ts';
import { allHistories, type Read } from '../../../src/workflows/upkeep/histories.ts';
import { verifyRegister } from '../../../src/workflows/upkeep/verify-register.ts';
import type { Workspace } from '../../../src/workspace/index.ts';
import { seed as town } from '../../../src/workspace/seed.ts';
import type { Counts } from '../counts.ts';
import type { Lived } from '../live.ts';
import type { Network } from '../network.ts';
import { findInputs } from './inputs.ts';
import type { LeftNothingHeard } from './left-nothing.ts';
import { startLastBot, type LastBot } from './last-bot.ts';
import { findLetters } from './letters.ts';
import { findMessages } from './messages.ts';
import { threadsNeededNoMore } from './needed-no-more.ts';
import type { SaidAlone } from './refusals.ts';

/** What a day left behind. */
export interface Left {
  workspace: Workspace;
  network: Network;
  /** Slack reaches the bot there from now on. */
  goesOnAt: (url: string) => void;
  lived: Lived;
  registerUrl: string;
  clock: Clock;
  counts: Counts;
  /** What the bots said of inputs that left nothing in a history; the last one is heard as well. */
  leftNothing: LeftNothingHeard;
}

/** How long the last bot may take to finish what was left, in milliseconds. */
const PATIENCE = 240_000;
const A_MOMENT = 200;

/** Finishes the day with a bot nobody kills, and says everything that is not as it should be. */
export async function findings(left: Left): Promise<string[]> {
  const { workspace, network, lived, counts, leftNothing } = left;
  const last = await startLastBot(workspace, left);
  left.goesOnAt(last.running.bot.url);
  try {
    const isQuiet = await finishes(workspace, last);
    const histories: Read[] = [];
    for await (const each of allHistories(last.running.register)) if ('request' in each) histories.push(each);
    const { register, holidays } = last.running;
    const over = await threadsNeededNoMore(register, histories);
    const verified = await verifyRegister(register, holidays.now());
    counts.add('histories', verified.requests);
    counts.add('events in histories', verified.events);
    return [
      ...lived.inVain,
      ...(isQuiet ? [] : ['FOI Desk did not come to rest.']),
      ...verified.faults,
      ...(await findGivenUp(last, histories)),
      ...findInputs(
        network.told,
        histories,
        { over, left: leftNothing.of, lived, alone: saidAlone(workspace) },
        counts,
      ),
      ...(await findMessages(last, histories, counts)),
      ...(await findLetters(workspace, register, histories, counts)),
      ...last.complaints.map((each) => `The last bot complained: ${each}`),
    ];
  } finally {
    await last.running.stop();
  }
}

/** What anybody was told alone. */
function saidAlone(workspace: Workspace): SaidAlone[] {
  return town.people.flatMap(({ id, name }) =>
    workspace
      .as(name)
      .ephemerals()
      .map(({ channel, threadTs, words }) => ({ user: id, channel, thread: threadTs, words })),
  );
}

/** Where several bots share a register, what a killed one had begun is taken over only after some seconds. */
async function finishes(workspace: Workspace, { running: { bot, register } }: LastBot): Promise<boolean> {
  workspace.redeliverNow();
  const end = performance.now() + PATIENCE;
  const left = async () => [...(await register.scan('inbox/')), ...(await register.scan('outbox/'))];
  const quiet = async () => {
    do {
      await workspace.settled();
      await bot.quiet();
      await pause(A_MOMENT);
    } while ((await left()).length > 0 && performance.now() < end);
    return (await left()).length === 0;
  };
  return Promise.race([quiet(), pause(PATIENCE, false)]);
}

/** What was given up, and what is still waiting though nothing goes on. */
async function findGivenUp({ running: { register } }: LastBot, histories: readonly Read[]): Promise<string[]> {
  const found = histories.flatMap(({ reference, events }) =>
    events.flatMap((event) => (event.type === 'givenUp' ? [`${reference}: given up: ${JSON.stringify(event)}`] : [])),
  );
  for (const prefix of ['inbox-failed/', 'outbox-failed/', 'inbox/', 'outbox/']) {
    for (const { key, value } of await register.scan(prefix)) {
      found.push(`Still in the register: ${key} ${JSON.stringify(value).slice(0, 300)}`);
    }
  }
  return found;
}
