/** What a command, a queue and Home cost with few requests in the register and with very many. */
import { openBot, type Server } from './apart.ts';
import { filledRegister, NEWEST, RARE, referenceOf } from './filled.ts';
import { median, ms, quick, ratio, table, timed, times, title } from './figures.ts';
import { command, homeOpened, post, sign } from './signed.ts';

const OLIVIA = 'U0OLIVIA';
const sizes = quick ? [100, 300, 1000] : [100, 10_000, 100_000];

/** One of the newest requests: the same mixture of open ones in every register. */
const newest = (size: number, turn: number) => referenceOf(size - (turn % NEWEST));

interface Doing {
  name: string;
  /** What is posted, and whether what follows from it is waited for: Home is drawn after the acknowledgement. */
  body: (size: number, turn: number) => string;
  drawnAfter?: boolean;
}

const doings: Doing[] = [
  { name: '/foi show REQ…', body: (size, turn) => command(OLIVIA, `show ${newest(size, turn)}`) },
  { name: '/foi (what waits for me)', body: () => command(OLIVIA, '') },
  { name: 'Home', body: () => homeOpened(OLIVIA), drawnAfter: true },
  { name: '/foi find, a word of ten', body: () => command(OLIVIA, `find ${RARE}`) },
  { name: '/foi find, a word of one in ten', body: () => command(OLIVIA, 'find Rowan') },
  { name: '/foi find, words of all', body: () => command(OLIVIA, 'find reports about council roads') },
];

title('register-size', 'The same with few and with very many requests in the register: medians');
const bots: { size: number; bot: Server }[] = [];
for (const size of sizes) {
  const bot = await openBot(await filledRegister(size), 0);
  await bot.quiet();
  bots.push({ size, bot });
}

async function once({ body, drawnAfter = false }: Doing, { size, bot }: (typeof bots)[number], turn: number) {
  const signed = sign(bot.signingSecret, body(size, turn));
  return timed(async () => {
    await post(bot.url, signed);
    if (drawnAfter) await bot.quiet();
  });
}

const rows: string[][] = [];
for (const doing of doings) {
  const took = new Map(bots.map(({ size }) => [size, new Array<number>()]));
  const [warm, samples] = [times(20, 3), times(200, 10)];
  for (let turn = 0; turn < warm + samples; turn += 1) {
    // In turn, so that whatever else the machine does falls on all of them alike.
    for (const at of bots) {
      const each = await once(doing, at, turn);
      if (turn >= warm) took.get(at.size)?.push(each);
    }
  }
  const medians = sizes.map((size) => median(took.get(size) ?? []));
  const [few = Number.NaN] = medians;
  rows.push([doing.name, ...medians.map(ms), ...medians.slice(1).map((each) => ratio(each / few))]);
}
table(['', ...sizes.map((size) => `at ${size}`), ...sizes.slice(1).map((size) => `${size} to ${sizes[0]}`)], rows);
for (const { bot } of bots) await bot.end();
