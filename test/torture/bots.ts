import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { NoEnd } from './within.ts';

const root = join(import.meta.dirname, '../..');

/** A bot in a process of its own, started again whenever it ends, as whoever runs it would. */
export class BotProcess {
  /** Where it listens; nothing while it does not. */
  url: string | undefined;
  /** How long its last start took until it listened, in milliseconds: how fast the machine is now. */
  startTook = 0;
  /** What it said when it ended by itself although it had listened. */
  readonly fellOver: string[] = [];
  /** How often it ended by itself before it listened, and what it said last. */
  readonly didNotStart: string[] = [];
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();
  private isWanted = false;
  private saidLast = '';
  private readonly environment: () => Record<string, string>;
  private readonly logFile: string;
  private readonly hears: (line: string) => void;

  /** @param hears told every line of its log */
  constructor(environment: () => Record<string, string>, logFile: string, hears: (line: string) => void) {
    this.environment = environment;
    this.logFile = logFile;
    this.hears = hears;
  }

  start(): void {
    this.isWanted = true;
    const begun = performance.now();
    const child = spawn(
      execPath,
      ['--disable-warning=ExperimentalWarning', 'test/torture/bot.ts', String(BETWEEN_MESSAGES)],
      { cwd: root, env: this.environment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    this.ended = once(child, 'exit').then(() => this.hasEnded(child));
    const log = createWriteStream(this.logFile, { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.on('data', (said: Buffer) => {
      log.write(said);
      this.saidLast = `${this.saidLast}${said.toString()}`.slice(-2000);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.hears(line);
      const url = /listens at (\S+)\.$/u.exec(line)?.[1];
      if (url === undefined || this.child !== child) return;
      this.url = url;
      this.startTook = performance.now() - begun;
    });
  }

  /** Resolves when it listens. @throws when it does not come to that */
  async listening(): Promise<void> {
    const end = performance.now() + STARTS_WITHIN;
    while (this.url === undefined) {
      if (performance.now() > end) throw new NoEnd(`A bot does not start: ${this.didNotStart.at(-1) ?? ''}`);
      await pause(20);
    }
  }

  /** Kills it, as a machine that loses its power does. */
  async kill(): Promise<void> {
    this.isWanted = false;
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  private async hasEnded(child: ChildProcess): Promise<void> {
    if (this.child !== child) return;
    const listened = this.url !== undefined;
    this.url = undefined;
    this.child = undefined;
    const { saidLast } = this;
    this.saidLast = '';
    if (!this.isWanted) return;
    (listened ? this.fellOver : this.didNotStart).push(saidLast);
    await pause(AGAIN_AFTER);
    if (this.isWanted) this.start();
  }
}

/** Slack's own pace of a second would leave the bots waiting most of the time; milliseconds. */
const BETWEEN_MESSAGES = 60;
const AGAIN_AFTER = 200;
const STARTS_WITHIN = 120_000;
