/** From the start of the process until it listens, and the memory it then has, with few requests and with very many. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openSlack } from './apart.ts';
import { filledRegister } from './filled.ts';
import { median, quick, ratio, table, times, title } from './figures.ts';
import { TODAY } from './today.ts';

const root = resolve(import.meta.dirname, '../..');
const sizes = quick ? [100, 1000] : [100, 100_000];

const slack = await openSlack();

/** As `npm start` starts it where a council has its Slack elsewhere: the bot's own process, and nothing else in it. */
function environmentFor(registerUrl: string) {
  return {
    SLACK_BOT_TOKEN: slack.token,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    MAIL_URL: slack.mailUrl,
    COUNCIL_FILE: 'templates/council.yml',
    REGISTER_URL: registerUrl,
    PORT: '0',
    CLOCK: new Date(TODAY).toISOString(),
  };
}

/** From the start of the process until `/healthz` answers; killed then, as a machine may do. */
async function started(registerUrl: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentFor(registerUrl),
  });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /listens at (\S+)\.$/u.exec(line)?.[1];
      if (url === undefined) continue;
      const { ok } = await fetch(new URL('/healthz', url));
      if (!ok) throw new Error('It does not answer that it runs.');
      const seconds = (performance.now() - began) / 1000;
      const resident = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }));
      return { seconds, megabytes: resident / 1024 };
    }
    throw new Error('It ended before it listened.');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

title('start', 'Start of the bot until /healthz answers, and its resident memory then: medians');
const urls: [number, string][] = [];
for (const size of sizes) urls.push([size, await filledRegister(size)]);
const took = new Map(sizes.map((size) => [size, new Array<Awaited<ReturnType<typeof started>>>()]));
for (let turn = 0; turn < times(5, 2); turn += 1) {
  for (const [size, url] of urls) took.get(size)?.push(await started(url));
}
const figures = sizes.map((size) => {
  const all = took.get(size) ?? [];
  return {
    size,
    seconds: median(all.map((each) => each.seconds)),
    megabytes: median(all.map((each) => each.megabytes)),
  };
});
const few = figures[0]?.seconds ?? Number.NaN;
table(
  ['requests', 'until it answers', 'ratio', 'resident'],
  figures.map(({ size, seconds, megabytes }) => [
    String(size),
    `${seconds.toFixed(2)} s`,
    ratio(seconds / few),
    `${megabytes.toFixed(0)} MB`,
  ]),
);
await slack.end();
