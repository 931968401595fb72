import { flushCompileCache } from 'node:module';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';

/**
 * FOI Desk as a process of its own, to be killed: as `npm start` runs it, but for the pace of its messages, so that there
 * is work under way whenever it is killed. Its argument: least milliseconds between two messages in a channel. What it was
 * compiled to is kept at once, so that the next starts sooner: whoever is killed keeps nothing at their end.
 */
const read = readConfig();
const outcome = read.ok ? await start(read.config, { messageEveryMs: Number(process.argv[2]) }) : read;
if (outcome.ok) {
  process.stdout.write(`${outcome.running.bot.says}\n`);
  flushCompileCache();
} else {
  process.stderr.write(`FOI Desk cannot start: ${outcome.faults.join(' ')}\n`);
  process.exit(1);
}
