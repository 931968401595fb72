import { parseArgs } from 'node:util';
import { startPostgres, type StartedPostgres } from '../register/start-postgres.ts';
import { Counts } from './counts.ts';
import { inOrder } from './in-order.ts';
import { torture } from './torture.ts';

/**
 * `npm run torture -- --kills 1000 --seed N --register sqlite|postgres --at-once 2`: days of trouble until so many kills are
 * done, so many side by side, on Postgres with two bots each. Says what was done and what was found; ends with 1 where
 * anything was. `--day 3` does that day of the seed alone.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    register: { type: 'string', default: 'sqlite' },
    'kills-a-day': { type: 'string', default: '40' },
    'at-once': { type: 'string', default: '1' },
    day: { type: 'string' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const [kills, aDay, atOnce] = [Number(values.kills), Number(values['kills-a-day']), Number(values['at-once'])];
const alone = values.day === undefined ? undefined : Number(values.day);
const isDay = alone === undefined || (Number.isInteger(alone) && alone > 0 && (alone - 1) * aDay < kills);
if (!(kills > 0 && aDay > 0 && atOnce > 0 && isDay && ['sqlite', 'postgres'].includes(values.register))) {
  say('npm run torture -- --kills 1000 --seed N --register sqlite|postgres --kills-a-day 40 --at-once 1 --day 1');
  process.exit(2);
}
const postgres: StartedPostgres | undefined = values.register === 'postgres' ? await startPostgres() : undefined;
const all = new Counts();
let wrong = 0;
say(`Seed ${values.seed}, ${kills} kills on ${values.register}.`);
const days = Array.from({ length: Math.ceil(kills / aDay) }, (_, index) => index + 1);
const chosen = days.filter((day) => alone === undefined || day === alone);
async function oneDay(day: number) {
  const shared = postgres && { registerUrl: await postgres.database(`day${day}`), bots: 2 };
  const left = kills - (day - 1) * aDay;
  return { day, ...(await torture({ seed: `${values.seed}/${day}`, kills: Math.min(aDay, left), ...shared })) };
}
for await (const { day, counts, findings, folder } of inOrder(chosen, atOnce, oneDay)) {
  all.addAll(counts);
  say(`Day ${values.seed}/${day}: ${[...counts.of].map(([what, times]) => `${times} ${what}`).join(', ')}.`);
  for (const each of findings) say(`  FOUND ${each}`);
  if (findings.length > 0)
    say(
      `  (what the bots said and the register are kept in ${folder}; the same day again: --seed ${values.seed} --day ${day})`,
    );
  wrong += findings.length;
}
await postgres?.stop();
say('\nAltogether:');
for (const [what, times] of [...all.of].toSorted(([a], [b]) => a.localeCompare(b)))
  say(`${String(times).padStart(8)} ${what}`);
say(
  wrong === 0 ? 'Nothing was lost and nothing came twice.' : `${wrong} findings. The same again: --seed ${values.seed}`,
);
process.exit(wrong === 0 ? 0 : 1);
