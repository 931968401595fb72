import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createClock } from '../../src/clock.ts';
import { openWorkspace } from '../../src/workspace/index.ts';
import { seed as town } from '../../src/workspace/seed.ts';
import { BotProcess } from './bots.ts';
import { Counts } from './counts.ts';
import { live } from './live.ts';
import { findings } from './findings/index.ts';
import { LeftNothingHeard } from './findings/left-nothing.ts';
import { killThem } from './kills.ts';
import { openNetwork } from './network.ts';
import { FIRST_MORNING, nightsAmong } from './nights.ts';
import { PATIENCE, People } from './people.ts';
import { chanceOf } from './random.ts';
import { troubleBy } from './trouble.ts';
import { NoEnd, within } from './within.ts';

/** One day of trouble. */
export interface Torture {
  /** The same seed makes the same plan; what meets what also depends on the machine. */
  seed: string;
  kills: number;
  /** The register's address; a SQLite file of its own, unless it is said. */
  registerUrl?: string;
  /** More than one need a register that several bots can share. */
  bots?: number;
  /** Requests worked on at once. */
  atOnce?: number;
  /** Nights that come between; three, unless it is said. */
  nights?: number;
}

/** What was done, and what was found wrong after it: nothing, where all is as it should be. */
export interface Report {
  counts: Counts;
  findings: string[];
  /** Where the bots' logs and the register are, kept only when something was found. */
  folder: string;
}

const bot = { token: 'xoxb-torture', signingSecret: 'torture' };
const root = join(import.meta.dirname, '../..');
/** How long whatever is started or stopped may take, and how long it may be from one kill to the next, in milliseconds. */
const A_START = 120_000;
const A_KILL = 30_000;
/** Slack gives an event up after its third retry; here it goes on, so that what the bots lose cannot hide behind it. */
const REDELIVERED = [50, 300, ...Array.from({ length: 60 }, () => 1500)];

/** Lives through a day while the bots are killed and everything around them goes wrong; then looks at what is left. */
export async function torture({
  seed,
  kills,
  registerUrl,
  bots: howMany = 1,
  atOnce = 5,
  nights = 3,
}: Torture): Promise<Report> {
  const chance = chanceOf(seed);
  const counts = new Counts();
  const folder = await mkdtemp(join(tmpdir(), 'torture-'));
  const register = registerUrl ?? `sqlite:${join(folder, 'register.db')}`;
  const clock = createClock(Date.parse(FIRST_MORNING));
  const bots: BotProcess[] = [];
  let last: string | undefined;
  const network = await openNetwork(chance.of('network'), counts, () =>
    last === undefined ? bots.flatMap(({ url }) => url ?? []) : [last],
  );
  const workspace = await openWorkspace({
    seed: town,
    manifest: parse(await readFile(join(root, 'manifest.yml'), 'utf8')),
    port: 0,
    mailPort: 0,
    bot: { ...bot, requestUrl: () => network.url },
    clock,
    ratePerChannelMs: 0,
    retryDelaysMs: REDELIVERED,
  });
  const environment = () => ({
    SLACK_BOT_TOKEN: bot.token,
    SLACK_SIGNING_SECRET: bot.signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    MAIL_URL: workspace.mailUrl,
    REGISTER_URL: register,
    COUNCIL_FILE: 'templates/council.yml',
    CLOCK: new Date(clock.now()).toISOString(),
    PORT: '0',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  });
  const leftNothing = new LeftNothingHeard();
  const hears = (line: string) => leftNothing.hears(line);
  for (let number = 1; number <= howMany; number += 1) {
    bots.push(new BotProcess(environment, join(folder, `bot-${number}.log`), hears));
  }
  try {
    for (const each of bots) each.start();
    workspace.faults.goOn(troubleBy(chance.of('trouble'), counts));
    const killing = killThem(bots, { chance: chance.of('kills'), counts, clock }, nightsAmong(kills, nights), kills);
    const people = new People(workspace, killing.isOver);
    const { nightsToCome } = killing;
    const day = { workspace, people, chance: chance.of('day'), counts, nightsToCome };
    const living = live(day, atOnce, () => !killing.isOver());
    await within(A_START + kills * A_KILL, 'The killing', killing.over, () => people.waiting());
    workspace.faults.clear();
    network.calm();
    const lived = await within(PATIENCE + A_START, 'What people do', living, () => people.waiting());
    counts.add('requests', lived.asked.length);
    for (const each of bots) await each.kill();
    const fellOver = bots.flatMap((each) => each.fellOver.map((said) => `A bot ended by itself: ${said}`));
    counts.add('starts that failed because of the trouble', bots.flatMap((each) => each.didNotStart).length);
    const goesOnAt = (url: string) => {
      last = url;
    };
    const left = { workspace, network, lived, registerUrl: register, clock, counts, leftNothing, goesOnAt };
    const found = [...fellOver, ...(await findings(left))];
    if (found.length === 0) await rm(folder, { recursive: true });
    return { counts, findings: found, folder };
  } catch (error) {
    if (error instanceof NoEnd) return { counts, findings: [error.message], folder };
    throw error;
  } finally {
    for (const each of bots) await within(A_START, 'A bot that was killed', each.kill());
    await within(A_START, 'The workspace', workspace.close());
    await within(A_START, 'The way to the bots', network.close());
  }
}
