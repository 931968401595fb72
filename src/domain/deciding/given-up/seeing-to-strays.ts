import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { refuse, type Refusal } from '../../request/decision.ts';
import { mayNotEver } from '../../request/permitted/always.ts';
import type { Who } from '../../request/permitted.ts';

/**
 * What was given up and is of no request: Home that was opened, a change among people, that FOI Desk lost a channel or has
 * it again, something written or pressed, a word to the officers, what is due on a morning, and that something of a request
 * could not be put into its history.
 */
const strayKind = z.enum(['home', 'people', 'channel', 'message', 'press', 'news', 'morning', 'history']);

/** Something given up that is of no request. Nothing of what anybody wrote is in it. */
export const stray = z.object({
  /** Where the register keeps it. */
  id: z.string(),
  kind: strayKind,
  /** Whose it is, and where, by Slack's ids. */
  user: z.string().optional(),
  channel: z.string().optional(),
  /** The request whose history it could not be put into. */
  reference: z.string().optional(),
  /** The day of which it could not be told what is due. */
  day: londonDate.optional(),
});
export type Stray = z.infer<typeof stray>;

/** What officers see in one message: whatever was given up while some of it waited for one of them. */
export const strays = z.object({
  id: z.string(),
  what: z.array(stray.extend({ at: z.int() })).min(1),
  over: z.object({ as: z.enum(['triedAgain', 'leftUndone']), by: z.string(), at: z.int() }).optional(),
});
export type Strays = z.infer<typeof strays>;

/** With one more, which is said once however often it fails again. @param id of the message, where none waits */
export function withStray(now: Strays | undefined, more: Stray, { id, at }: { id: string; at: number }): Strays {
  if (!now) return { id, what: [{ ...more, at }] };
  return now.what.some((each) => each.id === more.id) ? now : { ...now, what: [...now.what, { ...more, at }] };
}

/** What was pressed: in which message, and how much it said, where all of it is to be thrown away. */
export interface StraysAsShown {
  strays: string;
  of?: number | undefined;
}

/** *Try again* or *Leave it*. What was given up since it was shown is not thrown away unseen. */
export function seeToStrays(
  now: Strays | undefined,
  who: Who,
  shown: StraysAsShown,
  over: NonNullable<Strays['over']>,
): Strays | Refusal {
  const no = mayNotEver(who, 'seeToUndone');
  if (no) return no;
  if (now?.id !== shown.strays)
    return refuse('Somebody has seen to this already: nothing of it waits to be tried again.');
  if (over.as === 'leftUndone' && now.what.length !== shown.of) {
    return refuse('More could not be done since then. Read the message again before you leave it.');
  }
  return { ...now, over };
}
