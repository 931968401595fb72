import { RateLimits } from './api/rate-limits.ts';
import { Activity } from './activity.ts';
import type { Core } from './core.ts';
import { BotLink } from './events/bot-link.ts';
import { Events } from './events/events.ts';
import { Faults } from './faults.ts';
import { ResponseUrls } from './interactions/response-urls.ts';
import { Triggers } from './interactions/triggers.ts';
import { Journal } from './journal.ts';
import { Mailbox, type Mail } from './mail/mailbox.ts';
import { openSmtp } from './mail/smtp.ts';
import { readManifest } from './manifest.ts';
import type { WorkspaceOptions } from './options.ts';
import { Administrator, personCalled } from './people/administrator.ts';
import type { Person } from './people/verbs/person.ts';
import { Somebody } from './people/verbs/somebody.ts';
import { settle } from './settle.ts';
import { Connections } from './socket/connections.ts';
import { Snapshot } from './state/snapshot.ts';
import { State } from './state/state.ts';
import { Screens } from './views/screens.ts';
import { Changes } from './web/changes.ts';
import { openWeb } from './web/server.ts';

export { seed } from './seed.ts';
export type { Clock, WorkspaceOptions } from './options.ts';
export type { Mail } from './mail/mailbox.ts';
export type { ApiFault, Faults, MailFault, Trouble } from './faults.ts';
export type { Journal, JournalEntry } from './journal.ts';
export type { Asked, Clicked, MessageRef, Person, Submitted } from './people/verbs/person.ts';
export type { Filling, LocalFile } from './people/verbs/fill.ts';
export type { SeenHome, SeenMessage, SeenModal } from './people/verbs/seen.ts';

/** A Slack workspace on this machine. */
export interface Workspace {
  /** The page. */
  url: string;
  /** The Web API's address, for `SLACK_API_URL`. */
  apiUrl: string;
  /** The mail server's address, for `MAIL_URL`. */
  mailUrl: string;
  botToken: string;
  signingSecret: string;
  /** Somebody at their keyboard, by name or id. */
  as(person: string): Person;
  /** What only an administrator does: memberships, groups, accounts. */
  administrator: Administrator;
  /** What the app's mail brought, oldest first. */
  mailbox(): Promise<Mail[]>;
  /** What goes wrong on purpose. */
  faults: Faults;
  /** The app's connections in Socket Mode, to count, refresh and lose. */
  connections: Pick<Connections, 'count' | 'refresh' | 'lose'>;
  /** Every byte the app sent and was sent. */
  journal: Journal;
  /** Resolves when every delivery so far is answered and the bot is quiet. Redeliveries more than a second off do not count. */
  settled(): Promise<void>;
  /** Moves the workspace's clock forward; to an earlier instant it does not move. */
  moveClock(to: number): void;
  /** Sends again at once every event the app has not answered. */
  redeliverNow(): void;
  close(): Promise<void>;
}

const slackRetries = [0, 60_000, 300_000];

/** Opens the workspace: its page and Web API, and a mail server, on loopback. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const manifest = readManifest(options.manifest);
  const machine = options.machine ?? Date.now;
  const snapshot =
    options.stateFile === undefined ? undefined : new Snapshot(options.stateFile, options.olderStateFile);
  const state = new State(options.seed, options.clock, snapshot?.read());
  snapshot?.readBytes(state.bytes);
  const [journal, activity, faults, changes] = [new Journal(), new Activity(), new Faults(), new Changes()];
  const { requestUrl, signingSecret, token } = options.bot;
  const answerWithinMs = options.answerWithinMs ?? 3000;
  const connections = new Connections({ appId: state.app.id, machine, answerWithinMs, faults });
  const bot = new BotLink({
    requestUrl,
    signingSecret,
    machine,
    answerWithinMs,
    journal,
    activity,
    faults,
    connections,
  });
  const retryDelaysMs = options.retryDelaysMs ?? slackRetries;
  const events = new Events({ state, manifest, bot, faults, retryDelaysMs });
  const mailbox = new Mailbox(state);
  let base = '';
  const changed = () => {
    changes.tell();
    snapshot?.soon(state);
  };
  const core: Core = {
    state,
    manifest,
    screens: new Screens(state),
    events,
    bot,
    triggers: new Triggers(machine),
    responses: new ResponseUrls(machine),
    faults,
    journal,
    activity,
    connections,
    botToken: token,
    appToken: options.bot.appToken,
    base: () => base,
    machine,
    changed,
  };
  const people = new Map<string, Person>();
  const limits = new RateLimits(machine, options.ratePerChannelMs ?? 1000);
  const web = await openWeb({ core, mailbox, changes, limits, port: options.port, pageFolder: options.pageFolder });
  base = `http://127.0.0.1:${web.port}`;
  const smtp = await openSmtp({ port: options.mailPort, mailbox, faults, journal, activity, machine, changed }).catch(
    async (error: unknown) => {
      await web.close();
      throw error;
    },
  );
  return {
    url: `${base}/`,
    apiUrl: `${base}/api/`,
    mailUrl: `smtp://127.0.0.1:${smtp.port}`,
    botToken: token,
    signingSecret,
    as(name) {
      const person = personCalled(core, name);
      const known = people.get(person.id) ?? new Somebody(core, person);
      people.set(person.id, known);
      return known;
    },
    administrator: new Administrator(core),
    mailbox: () => mailbox.all(),
    faults,
    connections,
    journal,
    settled: () => settle(activity, events, { quiet: options.bot.quiet, quietMs: options.quietMs ?? 100 }),
    moveClock(to) {
      state.moveClock(to);
      changed();
    },
    redeliverNow: () => events.redeliverNow(),
    async close() {
      events.stop();
      await Promise.all([web.close(), smtp.close()]);
      snapshot?.write(state);
    },
  };
}
