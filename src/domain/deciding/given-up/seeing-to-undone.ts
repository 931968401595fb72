import { refuse, type Decision } from '../../request/decision.ts';
import { undoneNow } from '../../request/evolve/undone.ts';
import type { Undone } from '../../request/events.ts';
import { mayNotEver } from '../../request/permitted/always.ts';
import type { Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';

/** Something was not done after many tries, or refused for good. It is said once, however often it fails again. */
export function giveUp(request: FoiRequest, what: Undone): Decision {
  const known = undoneNow(request)?.what.some(({ id }) => id === what.id) ?? false;
  return { events: known ? [] : [{ type: 'givenUp', ...what }] };
}

/** *Try again*: all that was given up of this request, whatever its phase. */
export function tryAgain(request: FoiRequest, who: Who): Decision {
  return seenTo(request, who, 'triedAgain');
}

/** FOI Desk is back in these channels: all that was given up of this request, where some of it waited for one of them. */
export function tryAgainBack(request: FoiRequest, channels: readonly string[]): Decision {
  const what = undoneNow(request)?.what ?? [];
  const waited = what.some(({ channel }) => channel !== undefined && channels.includes(channel));
  return { events: waited ? [{ type: 'triedAgain', ids: what.map(({ id }) => id) }] : [] };
}

/** What a message said of it when *Leave it* was pressed: which time, and how much it was. */
export interface UndoneAsShown {
  time: number;
  of: number;
}

/** *Leave it*: none of it is tried any more. What was given up since it was shown is not thrown away unseen. */
export function leaveIt(request: FoiRequest, who: Who, shown: UndoneAsShown): Decision {
  const now = undoneNow(request);
  if (now && who.officer && (request.undone.length !== shown.time || now.what.length !== shown.of)) {
    return refuse('More could not be done since then. Read the message again before you leave it.');
  }
  return seenTo(request, who, 'leftUndone');
}

function seenTo(request: FoiRequest, who: Who, type: 'triedAgain' | 'leftUndone'): Decision {
  const no = mayNotEver(who, 'seeToUndone');
  if (no) return no;
  const now = undoneNow(request);
  if (!now)
    return refuse(`Somebody has seen to this already: nothing of ${request.reference} waits to be tried again.`);
  return { events: [{ type, ids: now.what.map(({ id }) => id) }] };
}
