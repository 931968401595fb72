/** FOI Desk at Slack's own pace, on the register given as the last argument. */
import { setTimeout as wait } from 'node:timers/promises';
import { openDesk } from '../desk.ts';

const { running, workspace, url } = await openDesk(process.argv.at(-1) ?? '', {});

/** When all that was acknowledged is worked; what leaves at Slack's pace goes on. */
async function worked(): Promise<void> {
  while ((await running.register.scan('inbox/', { limit: 1 })).length > 0) await wait(2);
}

process.on('message', () => void worked().then(() => process.send?.({ quiet: true })));
process.send?.({ url, signingSecret: workspace.signingSecret });
