import type { KnownBlock } from '@slack/types';
import type { Council } from '../../domain/council.ts';
import type { Holidays } from '../../domain/clock/index.ts';
import type { LondonDate } from '../../domain/london.ts';

/** A message as drawn: `text` is what screen readers and notifications get, so it says the point and what to do. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}

/** What a view needs besides the request's state. */
export interface ViewContext {
  council: Council;
  holidays: Holidays;
  today: LondonDate;
  /** A person's name; "somebody" when Slack does not say. */
  nameOf: (user: string) => string;
  /** Whether the channel it is posted in is private, unshared and without guests: only there is the requester named. */
  mayNameRequester: boolean;
  /** Why not, to follow "because"; where it is known. */
  whyNotNamed?: string;
  /** Why not in the approvers' channel, for the officers. */
  whyNotToApprovers?: string;
}
