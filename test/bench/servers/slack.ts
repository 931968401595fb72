/** A workspace of this machine, in which Slack's limits of pace are lifted; told where the bot is once that is known. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createClock } from '../../../src/clock.ts';
import { openWorkspace } from '../../../src/workspace/index.ts';
import { seed } from '../../../src/workspace/seed.ts';
import { TODAY } from '../today.ts';

let requestUrl = '';
const manifest: unknown = parse(await readFile(join(import.meta.dirname, '../../../manifest.yml'), 'utf8'));
const { apiUrl, mailUrl, botToken, signingSecret } = await openWorkspace({
  seed,
  manifest,
  port: 0,
  mailPort: 0,
  bot: { token: 'xoxb-bench', signingSecret: 'bench', requestUrl: () => requestUrl },
  clock: createClock(TODAY),
  ratePerChannelMs: 0,
});
process.on('message', (says) => (requestUrl = z.object({ url: z.string() }).parse(says).url));
process.send?.({ token: botToken, signingSecret, apiUrl, mailUrl });
