import { join, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { fetchJson } from './calendar/index.ts';
import { createClock, type Clock } from './clock.ts';
import { isSlackItself, readConfig, type Config, type Reach } from './config.ts';
import { faultsOfCouncilFile, readCouncilFile } from './council-file.ts';
import { loadTemplates, pdfAbilities } from './letters/index.ts';
import { createLookAtLinks, lookAtNothing, type LookAtLinks } from './links/look.ts';
import { createLog } from './log.ts';
import { createMailer } from './mail/index.ts';
import { machineTimers, openRegister, RegisterInUse, RegisterRefused, type Register } from './register/index.ts';
import { startBot, type RunningBot, type SlackOptions } from './slack/app.ts';
import { stateFiles } from './state-files.ts';
import type { Log } from './workflows/desk.ts';
import { daily, openHolidays, type KnownHolidays } from './workflows/daily/known-holidays.ts';
import { bringListsUpToDate } from './workflows/upkeep/up-to-date.ts';
import type { Workspace } from './workspace/index.ts';

/** FOI Desk, running. */
export interface Running {
  bot: RunningBot;
  /** The workspace on this machine, where there is one. */
  workspace: Workspace | undefined;
  register: Register;
  holidays: KnownHolidays;
  clock: Clock;
  stop(): Promise<void>;
}

export type Outcome = { ok: true; running: Running } | { ok: false; faults: string[] };

/** What trials and tests may set otherwise. */
export interface Trial extends Pick<SlackOptions, 'patience'> {
  log?: Log;
  /** Least milliseconds between two messages in a channel; Slack's own pace is a second. */
  messageEveryMs?: number;
  /** Delays of the local workspace's redelivery, in milliseconds. */
  retryDelaysMs?: readonly number[];
  mailPort?: number;
  openRegister?: typeof openRegister;
  /** How the local workspace reaches the bot; over HTTP, unless it is said. */
  receiver?: Reach['by'];
  /** What asks GOV.UK, where the network is asked at all, and what looks at links. */
  fetchJson?: (address: string) => Promise<unknown>;
  lookAtLinks?: LookAtLinks;
}

const root = resolve(import.meta.dirname, '..');
const SLACKS_PACE = 1000;

/** Puts the parts together. Every fault comes back in words, before any request is taken. */
export async function start(config: Config, trial: Trial = {}): Promise<Outcome> {
  const council = readCouncilFile(resolve(root, config.councilFile));
  const templates = loadTemplates(join(root, 'templates'));
  const faults = [...(council.ok ? [] : council.faults), ...(templates.ok ? [] : templates.faults)];
  if (!council.ok || !templates.ok) return { ok: false, faults };

  const log = trial.log ?? createLog();
  const clock = createClock(config.clock);
  const opened = await openedRegister(config.registerUrl, trial.openRegister);
  if (!opened.ok) return opened;
  const { register } = opened;
  const running: { bot?: RunningBot } = {};
  const workspace = config.slack.local
    ? await localWorkspace(config, trial, clock, register, () => running.bot)
    : undefined;
  let stopRefreshing = () => {};
  // Asked twice, it stops once.
  let stopping: Promise<void> | undefined;
  const close = async () => {
    stopRefreshing();
    await running.bot?.stop();
    await workspace?.close();
    await register.close();
  };
  const slack = config.slack.local
    ? { token: localTokens.token, reach: localReach[trial.receiver ?? 'http'], apiUrl: workspace?.apiUrl }
    : config.slack;
  const mailer = createMailer(config.mailUrl ?? workspace?.mailUrl ?? '');
  const mail = await mailer.reachable();
  if (!mail.ok) {
    await close();
    return { ok: false, faults: [`MAIL_URL: the mail server does not answer. It says: ${mail.says}`] };
  }
  const holidays = await openHolidays(register, log);
  await bringListsUpToDate(register, holidays.now(), log);
  const started = await startBot(
    {
      ...slack,
      host: config.host,
      port: config.port,
      messageEveryMs: trial.messageEveryMs ?? SLACKS_PACE,
      ...(trial.patience && { patience: trial.patience }),
    },
    {
      register,
      council: council.council,
      templates: templates.templates,
      holidays: () => holidays.now(),
      now: () => clock.now(),
      mailer,
      lookAtLinks: trial.lookAtLinks ?? (config.slack.local ? lookAtNothing : createLookAtLinks()),
      log,
    },
  );
  if (!started.ok) {
    await close();
    return started;
  }
  const { bot } = started;
  running.bot = bot;
  if (isSlackItself(config)) {
    stopRefreshing = daily(machineTimers, async () => {
      await holidays.refresh(trial.fetchJson ?? fetchJson);
      await bot.tick();
    });
  }
  return { ok: true, running: { bot, workspace, register, holidays, clock, stop: () => (stopping ??= close()) } };
}

/** The local workspace knows the bot by these, and nothing outside this machine does. */
const localTokens = { token: 'xoxb-local-workspace', signingSecret: 'local-workspace', appToken: 'xapp-local' };
const localReach = {
  http: { by: 'http', signingSecret: localTokens.signingSecret },
  socket: { by: 'socket', appToken: localTokens.appToken },
} as const;

async function localWorkspace(
  config: Config,
  trial: Trial,
  clock: Clock,
  register: Register,
  bot: () => RunningBot | undefined,
): Promise<Workspace> {
  // Loaded only where it is wanted: a bot with its Slack elsewhere starts sooner without it.
  const { openWorkspace, seed } = await import('./workspace/index.ts');
  return openWorkspace({
    seed,
    manifest: parse(await readFile(join(root, 'manifest.yml'), 'utf8')),
    port: config.slack.local ? config.slack.workspacePort : 0,
    mailPort: trial.mailPort ?? 0,
    bot: { ...localTokens, requestUrl: () => bot()?.url ?? '', quiet: async () => bot()?.quiet() },
    clock,
    pageFolder: join(root, 'src/workspace/page'),
    ...(await stateFiles(config.registerUrl, root, register)),
    ...(trial.messageEveryMs !== undefined && { ratePerChannelMs: trial.messageEveryMs }),
    ...(trial.retryDelaysMs && { retryDelaysMs: trial.retryDelaysMs }),
  });
}

async function openedRegister(url: string, open = openRegister) {
  try {
    return { ok: true as const, register: await open(url) };
  } catch (error) {
    if (error instanceof RegisterInUse || error instanceof RegisterRefused) {
      return { ok: false as const, faults: [`REGISTER_URL: ${error.message}`] };
    }
    throw error;
  }
}

/** A port that is taken is a fault of the configuration too. */
function inWords(error: unknown): Outcome {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' && error instanceof Error) {
    const says = `something else listens there already (${error.message}). Stop it, or give another port.`;
    return { ok: false, faults: [`PORT, WORKSPACE_PORT: ${says}`] };
  }
  throw error;
}

async function run(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const read = readConfig();
  const outcome = read.ok
    ? await start(read.config).catch(inWords)
    : { ok: false as const, faults: [...read.faults, ...faultsOfCouncilFile(root, read.councilFile)] };
  if (!outcome.ok) {
    process.stderr.write(`FOI Desk cannot start:\n${outcome.faults.map((fault) => `  - ${fault}\n`).join('')}`);
    // What was opened before the fault was found must not keep the process alive.
    process.exit(1);
  }
  const { running } = outcome;
  say(running.bot.says);
  if (running.workspace)
    say(`Its workspace is open at ${running.workspace.url} — choose who you are, then type /foi new in #foi-team.`);
  const stop = () => {
    say('Finishing what is under way …');
    void running.stop().then(() => say('Stopped.'));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  // Nobody waits for the first letter yet.
  const { accessible, says } = await pdfAbilities();
  if (!accessible) say(says);
}

if (import.meta.main) await run();
