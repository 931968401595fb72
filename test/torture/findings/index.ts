import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../src/clock.ts';
import { allHistories, type Read } from '../../../src/workflows/upkeep/histories.ts';
import { verifyRegister } from '../../../src/workflows/upkeep/verify-register.ts';
import type { Workspace } from '../../../src/workspace/index.ts';
import type { Counts } from '../counts.ts';
import type { Lived } from '../day.ts';
import type { Network } from '../network.ts';
import { findInputs } from './inputs.ts';
import { startLastBot, type LastBot } from './last-bot.ts';
import { findLetters } from './letters.ts';
import { findMessages } from './messages.ts';

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
}

/** How long the last bot may take to finish what was left, in milliseconds. */
const PATIENCE = 240_000;

/** Finishes the day with a bot nobody kills, and says everything that is not as it should be. */
export async function findings(left: Left): Promise<string[]> {
  const { workspace, network, lived, counts } = left;
  const last = await startLastBot(workspace, left);
  left.goesOnAt(last.running.bot.url);
  try {
    const isQuiet = await finishes(workspace, last);
    const histories: Read[] = [];
    for await (const each of allHistories(last.running.register)) if ('request' in each) histories.push(each);
    const { register, holidays } = last.running;
    const verified = await verifyRegister(register, holidays.now());
    counts.add('histories', verified.requests);
    counts.add('events in histories', verified.events);
    return [
      ...lived.inVain,
      ...(isQuiet ? [] : ['FOI Desk did not come to rest.']),
      ...verified.faults,
      ...(await findGivenUp(last, histories)),
      ...findInputs(network.told, histories, lived, counts),
      ...(await findMessages(last, histories, counts)),
      ...(await findLetters(workspace, histories, counts)),
      ...last.complaints.map((each) => `The last bot complained: ${each}`),
    ];
  } finally {
    await last.running.stop();
  }
}

async function finishes(workspace: Workspace, last: LastBot): Promise<boolean> {
  workspace.redeliverNow();
  const quiet = async () => {
    for (let twice = 0; twice < 2; twice += 1) {
      await workspace.settled();
      await last.running.bot.quiet();
    }
    return true;
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
