import { expect, onTestFinished } from 'vitest';
import type { Config, Reach } from '../../src/config.ts';
import { start, type Running, type Trial } from '../../src/main.ts';
import { leaked } from './applicant-blind.ts';
import type { Person, Workspace } from '../../src/workspace/index.ts';

/** FOI Desk and its workspace, as `npm start` puts them together, on a day of the test's choosing. */
export interface Desk {
  running: Running;
  workspace: Workspace;
  as(person: string): Person;
  /** The workspace and the bot have nothing left to do. */
  settled(): Promise<void>;
  /** Moves the clock forward, and lets what is due happen. */
  itIs(instant: string): Promise<void>;
}

const usual: Config = {
  slack: { local: true, workspacePort: 0 },
  host: '127.0.0.1',
  port: 0,
  registerUrl: 'sqlite::memory:',
  mailUrl: undefined,
  councilFile: 'templates/council.yml',
  clock: Date.parse('2026-11-02T09:00:00Z'),
};

/** The ways in which Slack reaches the bot, for journeys that must go either way. */
export const receivers = ['http', 'socket'] as const satisfies Reach['by'][];

/**
 * Opens a desk for one test; it is closed when the test ends, and every byte it sent is looked through for who asked. Slack's
 * pace is lifted, so that no test waits.
 */
export async function openDesk({
  at,
  receiver = 'http',
  trial = {},
  namedLater = false,
  ...config
}: Partial<Config> & {
  at?: string;
  receiver?: Reach['by'];
  trial?: Trial;
  /** Who asked turns out only after departments were told: the test itself looks at what they see then. */
  namedLater?: boolean;
} = {}): Promise<Desk> {
  const trouble: unknown[] = [];
  const logged: string[] = [];
  const keep = (what: object, message: string) => void logged.push(JSON.stringify([message, what]));
  const log = {
    info: keep,
    warn: (what: object, message: string) => void (keep(what, message), trouble.push([message, what])),
    error: (what: object, message: string) => void (keep(what, message), trouble.push([message, what])),
  };
  const outcome = await start(
    { ...usual, ...config, ...(at !== undefined && { clock: Date.parse(at) }) },
    { log, messageEveryMs: 0, retryDelaysMs: [0], patience: { mail: { tries: 1 } }, receiver, ...trial },
  );
  if (!outcome.ok) throw new Error(outcome.faults.join('\n'));
  const { workspace } = outcome.running;
  if (!workspace) throw new Error('There is no local workspace.');
  let toldTooMuch: ReturnType<typeof leaked> | undefined;
  const running: Running = {
    ...outcome.running,
    // Once it is stopped nobody can read who asked.
    async stop() {
      toldTooMuch ??= leaked({ running, workspace }, logged);
      await toldTooMuch;
      await outcome.running.stop();
    },
  };
  onTestFinished(async () => {
    await running.stop();
    if (!namedLater) expect(await toldTooMuch).toEqual([]);
    if (!trial.log) expect(trouble).toEqual([]);
  });
  return {
    running,
    workspace,
    as: (person) => patient(workspace.as(person), workspace),
    settled: () => workspace.settled(),
    async itIs(instant) {
      running.clock.moveTo(Date.parse(instant));
      await running.bot.tick();
      await workspace.settled();
    },
  };
}

/** A person who waits, after everything they do, until the bot and the workspace have nothing left to do. */
export function patient(person: Person, workspace: Workspace): Person {
  return new Proxy(person, {
    get(target, verb) {
      const does: unknown = Reflect.get(target, verb);
      if (typeof does !== 'function') return does;
      return (...how: unknown[]): unknown => {
        const done: unknown = Reflect.apply(does, target, how);
        return done instanceof Promise ? done.then((result: unknown) => workspace.settled().then(() => result)) : done;
      };
    },
  });
}
