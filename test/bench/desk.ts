import { start, type Running, type Trial } from '../../src/main.ts';
import type { Log } from '../../src/workflows/desk.ts';
import type { Workspace } from '../../src/workspace/index.ts';

/** The day on which everything here happens, in milliseconds. */
export const TODAY = Date.parse('2026-11-02T09:00:00Z');

const heard = new Set<string>();
/** What goes wrong is heard of, once: figures of a desk in trouble are none. */
function trouble(what: object, says: string): void {
  if (heard.has(says)) return;
  heard.add(says);
  process.stderr.write(`In trouble: ${says} ${JSON.stringify(what)}\n`);
}
const log: Log = { info: () => {}, warn: trouble, error: trouble };

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
    { log, ...trial },
  );
  if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
  const { running } = outcome;
  const { workspace } = running;
  if (!workspace) throw new Error('There is no local workspace.');
  return { running, workspace, url: running.bot.url };
}
