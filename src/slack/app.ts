import { setTimeout as pause } from 'node:timers/promises';
import { App, HTTPReceiver, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Holidays } from '../domain/clock/index.ts';
import { createInbox, createOutbox, type Inbox, type Outbox } from '../register/index.ts';
import type { Desk } from '../workflows/desk.ts';
import { redateRequests } from '../workflows/redate-requests.ts';
import { redrawNotices } from '../workflows/notices/approve-notice.ts';
import { lookAfterUnanswered } from '../workflows/notices/unanswered.ts';
import { redrawCards } from '../workflows/redraw-cards.ts';
import { redrawLetters } from '../workflows/redraw-letters.ts';
import { eraseWhatIsDue } from '../workflows/upkeep/erase-request.ts';
import { sweepDrafts } from '../workflows/upkeep/sweep-drafts.ts';
import { inputOf } from './accepted.ts';
import { sayGivenUp } from './given-up.ts';
import { askedOnce, type Api } from './api.ts';
import { lookUp } from './at-start.ts';
import { boltLogger } from './bolt-logger.ts';
import { createDirectory } from './directory.ts';
import { fetchFileFrom } from './files.ts';
import type { Bot } from './listeners/bot.ts';
import { listenToClicks } from './listeners/clicks.ts';
import { workClick } from './listeners/recording-clicks.ts';
import { listenToCommands } from './listeners/commands.ts';
import { listenToEvents, workEvent } from './listeners/events.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { listenToSubmissions } from './listeners/submissions.ts';
import { outgoingHandlers } from './outgoing/index.ts';
import { tell } from './tell.ts';

/** How Slack is reached, and where it reaches us. */
export interface SlackOptions {
  token: string;
  signingSecret: string;
  /** Nothing for Slack itself. */
  apiUrl?: string | undefined;
  host: string;
  port: number;
  /** Least milliseconds between two messages in a channel. */
  messageEveryMs: number;
}

/** The bot, listening. */
export interface RunningBot {
  /** Where Slack sends what happens. */
  url: string;
  /** Everything accepted is worked, and everything decided has left. */
  quiet(): Promise<void>;
  /** What is due by the clock; done every minute, and whenever it is called. */
  tick(): Promise<void>;
  /** Takes nothing more, finishes what is under way. */
  stop(): Promise<void>;
}

export type Started = { ok: true; bot: RunningBot } | { ok: false; faults: string[] };

/** A Bolt app that stores what it must not lose before Slack is told that it has it. */
class DeskApp extends App {
  readonly #accept: (body: unknown) => Promise<void>;

  constructor(options: AppOptions, accept: (body: unknown) => Promise<void>) {
    super(options);
    this.#accept = accept;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#accept(event.body);
    await super.processEvent(event);
  }
}

const MINUTE = 60_000;
/** How long work under way may take to finish when the bot is stopped, in milliseconds. */
const FINISHING = 5000;

/** Starts the bot: asks Slack what only Slack can say, then listens. Faults of the council's file come back in words. */
export async function startBot(
  options: SlackOptions,
  parts: Omit<Desk, 'directory' | 'fetchFile' | 'poke'>,
): Promise<Started> {
  const { register, council, log } = parts;
  const now = () => Date.now();
  const inbox: Inbox = createInbox(register, { now, log, onParked: (parked) => void toOfficers(sayGivenUp(parked)) });
  const outbox: Outbox = createOutbox(register, {
    now,
    log,
    spacing: (lane) => (lane.startsWith('slack/') ? options.messageEveryMs : 0),
    onParked: (parked) => void toOfficers(sayGivenUp(parked)),
  });
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: '/slack/events',
    logger: boltLogger(log),
    customRoutes: [{ path: '/healthz', method: 'GET', handler: (_, response) => void response.end('ok') }],
  });
  const app = new DeskApp(
    {
      token: options.token,
      receiver,
      logger: boltLogger(log),
      convoStore: false,
      deferInitialization: true,
      clientOptions: {
        retryConfig: askedOnce,
        rejectRateLimitedCalls: true,
        ...(options.apiUrl !== undefined && { slackApiUrl: options.apiUrl }),
      },
    },
    async (body) => {
      const input = inputOf(body);
      if (input) await inbox.accept(input);
    },
  );
  const api: Api = app.client;
  const found = await lookUp(api, council);
  if (!found.ok) return found;
  await app.init();
  const directory = createDirectory(api, council, found.places, found.named, found.team);
  const desk: Desk = { ...parts, directory, fetchFile: fetchFileFrom(api, options.token), poke: () => outbox.poke() };
  const bot: Bot = { api, desk, directory, places: found.places, botUser: found.botUser };

  async function toOfficers(says: string): Promise<void> {
    await tell(api, found.ok ? found.places.officers : '', undefined, says).catch(() => undefined);
  }

  listenToCommands(app, bot);
  listenToClicks(app, bot);
  listenToSubmissions(app, bot);
  listenToShortcuts(app, bot);
  listenToEvents(app);
  await inbox.start((input, done) =>
    input.kind === 'event' ? workEvent(bot, input.body, done) : workClick(bot, input.body, done),
  );
  outbox.start(outgoingHandlers(bot));
  const server = await app.start({ port: options.port, host: options.host });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : options.port;

  let redatedBy: Holidays | undefined;
  async function whatIsDue(): Promise<void> {
    const holidays = desk.holidays();
    if (holidays !== redatedBy) await redateRequests(desk);
    redatedBy = holidays;
    await redrawLetters(desk);
    await redrawCards(desk);
    await redrawNotices(desk);
    await lookAfterUnanswered(desk);
    await sweepDrafts(desk);
    await eraseWhatIsDue(desk);
  }

  let ticking: Promise<unknown> = Promise.resolve();
  const tick = async () => {
    ticking = whatIsDue().catch(() =>
      log.error({}, 'What is due by the clock could not all be done; it is tried in a minute.'),
    );
    await ticking;
  };
  const everyMinute = setInterval(() => void tick(), MINUTE);
  await tick();

  async function quiet(): Promise<void> {
    await inbox.drain();
    await outbox.drain();
  }

  return {
    ok: true,
    bot: {
      url: `http://${options.host}:${port}/slack/events`,
      quiet,
      tick,
      async stop() {
        clearInterval(everyMinute);
        await app.stop();
        await ticking;
        // What cannot be finished in time stays stored, and is gone on with at the next start.
        await Promise.race([quiet(), pause(FINISHING)]);
        await inbox.stop();
        await outbox.stop();
      },
    },
  };
}
