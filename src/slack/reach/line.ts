import type { Receiver } from '@slack/bolt';
import type { DeskApp } from '../intake/desk-app.ts';

/** How Slack reaches us: it calls us, or we connect to it. */
export type Reach = { by: 'http'; signingSecret: string } | { by: 'socket'; appToken: string };

export interface ReceiverOptions {
  reach: Reach;
  /** Nothing for Slack itself. */
  apiUrl?: string | undefined;
  host: string;
  port: number;
}

/** `url`: where Slack calls us, or in Socket Mode where we say that we run; `says` says so. */
export type Opened = { ok: true; url: string; says: string } | { ok: false; faults: string[] };

/** A way for Slack to reach the app. */
export interface Line {
  /** What the app is made with. */
  receiver: Receiver;
  open(app: DeskApp): Promise<Opened>;
  /** Takes nothing more, answers what is under way, and closes. */
  close(): Promise<void>;
}
