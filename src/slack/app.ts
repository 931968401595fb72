import { setTimeout as pause } from 'node:timers/promises';
import type { AppOptions } from '@slack/bolt';
import { workByTheClock } from '../workflows/by-the-clock.ts';
import type { Desk, Log } from '../workflows/desk.ts';
import { askedOnce, type Api } from './api.ts';
import { askSlack } from './ask-slack.ts';
import type { Bot } from './bot.ts';
import { createAnswersFirst } from './intake/answers-first.ts';
import { createDecideOnce } from './intake/decided-once.ts';
import { createRecordOnce } from './intake/pressed-again.ts';
import { DeskApp } from './intake/desk-app.ts';
import { createTaking } from './intake/taking.ts';
import { listenToClicks } from './listeners/clicks.ts';
import { listenToCommands } from './listeners/commands.ts';
import { DIRECTORY, listenToEvents, workEvent } from './listeners/events.ts';
import { workClick } from './listeners/recording-clicks.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { listenToSubmissions } from './listeners/submissions.ts';
import { outgoingHandlers, type MailPatience } from './outgoing/index.ts';
import { patiently } from './patience.ts';
import { lookUp } from './people/at-start.ts';
import { createDirectory } from './people/directory.ts';
import { createQueues } from './queues.ts';
import { boltLogger } from './reach/bolt-logger.ts';
import type { Line, ReceiverOptions } from './reach/line.ts';
import { lineTo } from './reach/receivers.ts';
import { fetchFileFrom } from './reading/files.ts';

/** How Slack is reached, and where it reaches us. */
export interface SlackOptions extends ReceiverOptions {
  token: string;
  /** Least milliseconds between two messages in a channel. */
  messageEveryMs: number;
  patience?: Patience;
}

/** What is tried how often, and waited for how long, where that is another than usual. */
export interface Patience {
  /** How often something is tried before an officer is shown it. */
  tries?: number;
  mail?: MailPatience;
  /** How long work under way may take to finish when the bot is stopped, in milliseconds. */
  finishingMs?: number;
}

/** The bot, listening. */
export interface RunningBot {
  /** Where Slack sends what happens; in Socket Mode, where `/healthz` answers. */
  url: string;
  /** Where it listens, in words, for whoever started it. */
  says: string;
  /** Everything accepted is worked, and everything decided has left. */
  quiet(): Promise<void>;
  /** What is due by the clock; done every minute, and whenever it is called. */
  tick(): Promise<void>;
  /** Takes nothing more, finishes what is under way. */
  stop(): Promise<void>;
}

export type Started = { ok: true; bot: RunningBot } | { ok: false; faults: string[] };

const FINISHING = 5000;
/** How long Slack may take to answer, in milliseconds; whatever is asked is asked again. */
const SLACK_ANSWERS = 20_000;

/** Starts the bot: asks Slack what only Slack can say, then listens. Faults of the council's file come back in words. */
export async function startBot(
  options: SlackOptions,
  parts: Omit<Desk, 'directory' | 'fetchFile' | 'poke' | 'givenUp'>,
): Promise<Started> {
  const { register, council, log } = parts;
  const now = () => Date.now();
  const first = createAnswersFirst();
  const { messageEveryMs, patience } = options;
  const queues = createQueues(register, { now, log, giveWay: first.turn, messageEveryMs, tries: patience?.tries });
  const { inbox, outbox } = queues;
  const line = lineTo(options, log, now);
  const running: { bot?: Bot } = {};
  const accept = createTaking({ register, inbox, log, bot: () => running.bot });
  const app = new DeskApp(boltOptions(options, line, log), accept, first);
  const api: Api = app.client;
  const found = await lookUp(api, council);
  if (!found.ok) return found;
  await patiently(() => app.init());
  const directory = createDirectory(api, council, found.places, found.named, found.team);
  // Whichever bot works the event, all of them remember people.
  const stopHearing = register.shared?.listen(DIRECTORY, () => directory.everythingChanged());
  const desk: Desk = {
    ...parts,
    directory,
    fetchFile: fetchFileFrom(api, options.token),
    poke: () => outbox.poke(),
    givenUp: queues.givenUp,
  };
  const bot: Bot = {
    api,
    desk,
    directory,
    decideOnce: createDecideOnce(register, now),
    recordOnce: createRecordOnce(now),
    places: found.places,
    team: found.team,
    botUser: found.botUser,
    workspaceUrl: found.workspaceUrl,
  };

  running.bot = bot;
  listen(app, bot);
  await inbox.start((input, done) =>
    input.kind === 'event' ? workEvent(bot, input.body, done) : workClick(bot, input.body, done),
  );
  outbox.start(outgoingHandlers(bot, patience?.mail));
  const opened = await line.open(app);
  if (!opened.ok) {
    await queues.stop();
    stopHearing?.();
    return opened;
  }
  const clock = await workByTheClock(desk);

  async function quiet(): Promise<void> {
    await clock.idle();
    await queues.drain();
  }

  async function stop(): Promise<void> {
    await line.close();
    await clock.stop();
    // What cannot be finished in time stays stored, and is gone on with at the next start.
    await Promise.race([quiet(), pause(patience?.finishingMs ?? FINISHING, undefined, { ref: false })]);
    // A mail server that hangs is not waited for: what is known of the message by now goes into the history.
    desk.mailer.stop();
    await queues.stop();
    stopHearing?.();
  }

  return { ok: true, bot: { url: opened.url, says: opened.says, quiet, tick: clock.tick, stop } };
}

function boltOptions({ token, apiUrl }: SlackOptions, { receiver }: Line, log: Log): AppOptions {
  return {
    token,
    receiver,
    logger: boltLogger(log),
    convoStore: false,
    deferInitialization: true,
    clientOptions: {
      retryConfig: askedOnce,
      timeout: SLACK_ANSWERS,
      rejectRateLimitedCalls: true,
      fetch: askSlack,
      ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    },
  };
}

function listen(app: DeskApp, bot: Bot): void {
  listenToCommands(app, bot);
  listenToClicks(app, bot);
  listenToSubmissions(app, bot);
  listenToShortcuts(app, bot);
  listenToEvents(app);
}
