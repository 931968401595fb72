import { start, type Running, type Trial } from '../../src/main.ts';
import type { Workspace } from '../../src/workspace/index.ts';
import { TODAY } from './today.ts';
import { trouble } from './trouble.ts';

/** FOI Desk as `src/main.ts` puts it together, with the workspace of this machine. */
export interface BenchDesk {
  running: Running;
  workspace: Workspace;
  /** Where signed requests go. */
  url: string;
}

/** Opens a desk on a register. Slack's own pace of a message a second is lifted unless it is asked for. */
export async function openDesk(registerUrl: string, trial: Trial = { messageEveryMs: 0 }): Promise<BenchDesk> {
  const outcome = await start(
    {
      slack: { local: true, workspacePort: 0 },
      host: '127.0.0.1',
      port: 0,
      registerUrl,
      mailUrl: undefined,
      councilFile: 'templates/council.yml',
      clock: TODAY,
    },
    { log: trouble, ...trial },
  );
  if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
  const { running } = outcome;
  const { workspace } = running;
  if (!workspace) throw new Error('There is no local workspace.');
  return { running, workspace, url: running.bot.url };
}
