import type { Outgoing } from '../outgoing/outgoing.ts';

/** What every listener works with. */
export interface Bot extends Outgoing {
  /** The bot's own user. */
  botUser: string;
}
