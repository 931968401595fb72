import type { Activity } from './activity.ts';
import type { BotLink } from './events/bot-link.ts';
import type { Events } from './events/events.ts';
import type { Faults } from './faults.ts';
import type { ResponseUrls } from './interactions/response-urls.ts';
import type { Triggers } from './interactions/triggers.ts';
import type { Journal } from './journal.ts';
import type { Manifest } from './manifest.ts';
import type { Connections } from './socket/connections.ts';
import type { State } from './state/state.ts';
import type { Screens } from './views/screens.ts';

/** The parts of the workspace that everything in it shares. */
export interface Core {
  readonly state: State;
  readonly manifest: Manifest;
  readonly screens: Screens;
  readonly events: Events;
  readonly bot: BotLink;
  readonly triggers: Triggers;
  readonly responses: ResponseUrls;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly activity: Activity;
  readonly connections: Connections;
  readonly botToken: string;
  /** The app-level token, where the app may use Socket Mode. */
  readonly appToken: string | undefined;
  /** The workspace's own address, without a slash at its end. */
  base(): string;
  /** The machine's time in milliseconds. */
  machine(): number;
  /** Something a page shows may differ now. */
  changed(): void;
}
