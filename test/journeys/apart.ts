import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { createClock } from '../../src/clock.ts';
import { start, type Running, type Trial } from '../../src/main.ts';
import { openWorkspace } from '../../src/workspace/index.ts';
import { seed } from '../../src/workspace/seed.ts';
import { leaked } from './applicant-blind.ts';
import { patient, type Desk } from './desk.ts';
import { silent } from '../silent.ts';

/** A workspace that goes on while FOI Desk stops and starts again on the same register, as Slack does. */
export interface Apart extends Desk {
  stops(): Promise<void>;
  /** @param messageEveryMs milliseconds between two messages in a channel; none, unless it is to be stopped amid its work */
  starts(messageEveryMs?: number): Promise<void>;
  /**
   * Starts it as a process of its own, as `npm start` does, at Slack's own pace.
   * @param apiUrl where it reaches Slack's Web API, where that is not straight
   */
  startsAsProcess(apiUrl?: string): Promise<void>;
  /** Kills that process, as a machine that loses its power does. */
  kills(): Promise<void>;
  /** Halts that process, as a machine that is suspended does, or lets it go on. */
  halts(): void;
  goesOn(): void;
}

const bot = { token: 'xoxb-apart', signingSecret: 'apart' };
const root = join(import.meta.dirname, '../..');

interface Process {
  url: string;
  kill(): Promise<void>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

async function startProcess(environment: Record<string, string>): Promise<Process> {
  const child = spawn(execPath, ['src/main.ts'], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listens at (\S+)\.$/u.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      signal: (signal) => void child.kill(signal),
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error('FOI Desk ended before it listened.');
}

/**
 * Opens a workspace and starts FOI Desk in it, for one test.
 * @param registerUrl on a file of its own, unless it is said
 * @param trial how FOI Desk is started in this process, and another mail server than the workspace's
 */
export async function openApart(
  registerUrl?: string,
  { mailUrl, ...trial }: Trial & { mailUrl?: string } = {},
): Promise<Apart> {
  const folder = await mkdtemp(join(tmpdir(), 'register-'));
  const clock = createClock(Date.parse('2026-11-02T09:00:00Z'));
  const register = registerUrl ?? `sqlite:${join(folder, 'register.db')}`;
  let running: Running | undefined;
  let process: Process | undefined;
  const runs = (): Running => {
    if (!running) throw new Error('FOI Desk is stopped.');
    return running;
  };
  const workspace = await openWorkspace({
    seed,
    manifest: parse(await readFile(join(root, 'manifest.yml'), 'utf8')),
    port: 0,
    mailPort: 0,
    bot: { ...bot, requestUrl: () => process?.url ?? runs().bot.url, quiet: async () => running?.bot.quiet() },
    clock,
    ratePerChannelMs: 0,
  });
  const apart: Apart = {
    get running() {
      return runs();
    },
    workspace,
    as: (person) => patient(workspace.as(person), workspace),
    settled: () => workspace.settled(),
    async itIs(instant) {
      clock.moveTo(Date.parse(instant));
      running?.clock.moveTo(Date.parse(instant));
      await running?.bot.tick();
      await workspace.settled();
    },
    async stops() {
      await running?.stop();
      running = undefined;
    },
    async starts(messageEveryMs = 0) {
      const outcome = await start(
        {
          slack: {
            local: false,
            token: bot.token,
            reach: { by: 'http', signingSecret: bot.signingSecret },
            apiUrl: workspace.apiUrl,
          },
          host: '127.0.0.1',
          port: 0,
          registerUrl: register,
          mailUrl: mailUrl ?? workspace.mailUrl,
          councilFile: 'templates/council.yml',
          clock: clock.now(),
        },
        { log: silent, messageEveryMs, ...trial },
      );
      if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
      running = outcome.running;
      workspace.redeliverNow();
    },
    async startsAsProcess(apiUrl = workspace.apiUrl) {
      process = await startProcess({
        SLACK_BOT_TOKEN: bot.token,
        SLACK_SIGNING_SECRET: bot.signingSecret,
        SLACK_API_URL: apiUrl,
        MAIL_URL: mailUrl ?? workspace.mailUrl,
        REGISTER_URL: register,
        COUNCIL_FILE: 'templates/council.yml',
        CLOCK: new Date(clock.now()).toISOString(),
        PORT: '0',
      });
    },
    halts: () => process?.signal('SIGSTOP'),
    goesOn: () => process?.signal('SIGCONT'),
    async kills() {
      await process?.kill();
      process = undefined;
    },
  };
  onTestFinished(async () => {
    await apart.kills();
    const toldTooMuch = running ? await leaked({ running, workspace }) : [];
    await apart.stops();
    await workspace.close();
    await rm(folder, { recursive: true });
    expect(toldTooMuch).toEqual([]);
  });
  await apart.starts();
  return apart;
}
