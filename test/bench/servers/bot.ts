/** FOI Desk on a register, with a Slack elsewhere: addresses, token, secret, register and pace are its arguments. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { start } from '../../../src/main.ts';
import { trouble } from '../trouble.ts';
import { TODAY } from '../today.ts';

const [apiUrl, mailUrl, token, signingSecret, registerUrl, pace] = z
  .tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])
  .parse(process.argv.slice(2));
const outcome = await start(
  {
    slack: { local: false, token, reach: { by: 'http', signingSecret }, apiUrl },
    host: '127.0.0.1',
    port: 0,
    registerUrl,
    mailUrl,
    councilFile: 'templates/council.yml',
    clock: TODAY,
  },
  { log: trouble, messageEveryMs: Number(pace) },
);
if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
const { bot, register } = outcome.running;

async function worked(): Promise<void> {
  while ((await register.scan('inbox/', { limit: 1 })).length > 0) await wait(2);
}

process.on('message', (what) => void (what === 'quiet' ? bot.quiet() : worked()).then(() => process.send?.(what)));
process.send?.({ url: bot.url, signingSecret });
