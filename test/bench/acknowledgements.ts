/** How soon a command, a click and an event are acknowledged, beside a Bolt app that does nothing else. */
import { openBare, openBot, type Server } from './apart.ts';
import { filledRegister, referenceOf } from './filled.ts';
import { ms, percentile, ratio, say, table, times, title } from './figures.ts';
import { claimClick, command, message, postSteadily, sign } from './signed.ts';

/** All of them open, so that no history grows long from being clicked on. */
const REQUESTS = times(1000, 200);

const clicked = new Map<Server, number>();
/** Questions of all open requests in turn, first by one person, then by another: each click records something. */
function claim(server: Server): string {
  const turn = (clicked.get(server) ?? 0) + 1;
  clicked.set(server, turn);
  const user = Math.floor(turn / REQUESTS) % 2 === 0 ? 'U0HELEN' : 'U0SEAN';
  return claimClick(user, { reference: referenceOf(1 + (turn % REQUESTS)), question: 1 });
}

const inputs = [
  { name: 'command', body: () => command('U0OLIVIA', 'help') },
  { name: 'click', body: claim },
  { name: 'event', body: () => message('U0SEAN') },
];

title('acknowledgements', 'Acknowledgements over signed HTTP, against a Bolt app that only acknowledges');
const bare = await openBare();
const bot = await openBot(await filledRegister(REQUESTS, REQUESTS));

type Body = (server: Server) => string;
type Way = (server: Server, body: Body, atATime: number) => Promise<number[]>;

/** Another as soon as one is answered, for as long as it takes: more in a second than a council has in a day. */
const steadily: Way = (server, body, atATime) =>
  postSteadily(server.url, bodies(server, body, times(80, 40) * 16), atATime);

/** So many at once, then none until they are worked. */
const inBursts: Way = async (server, body, atATime) => {
  const took: number[] = [];
  for (let burst = 0; burst < times(25, 15); burst += 1) {
    took.push(...(await postSteadily(server.url, bodies(server, body, atATime), atATime)));
    await server.worked();
  }
  return took;
};

const bodies = (server: Server, body: Body, count: number) =>
  Array.from({ length: count }, () => sign(server.signingSecret, body(server)));

/** Both in turn, several times, so that what else the machine does falls on both. */
async function compare(way: Way, body: Body, atATime: number) {
  const [ofBare, ofBot] = [new Array<number>(), new Array<number>()];
  for (let round = 0; round < times(5, 2); round += 1) {
    ofBare.push(...(await way(bare, body, atATime)));
    ofBot.push(...(await way(bot, body, atATime)));
    await bot.worked();
  }
  return { ofBare, ofBot };
}

for (const { body } of inputs) await compare(inBursts, body, 16);
for (const [how, way] of [
  ['In bursts, the next once the last is worked', inBursts],
  ['Without a pause', steadily],
] as const) {
  say(`${how}:`);
  const rows: string[][] = [];
  for (const { name, body } of inputs) {
    for (const atATime of [1, 16, 64]) {
      const { ofBare, ofBot } = await compare(way, body, atATime);
      const row = [`${name}, ${atATime} at a time`];
      for (const part of [0.5, 0.99]) {
        const [ours, theirs] = [percentile(ofBot, part), percentile(ofBare, part)];
        row.push(ms(ours), ms(theirs), ratio(ours / theirs));
      }
      rows.push(row);
    }
  }
  table(['', 'p50', 'bare p50', 'ratio', 'p99', 'bare p99', 'ratio'], rows);
  say();
}
await bare.end();
await bot.end();
