import { say } from '../../particulars.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import type { Event } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { isGone } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import { withoutReason } from '../common-refusals.ts';

/** Why something is no request for information, and whose it is where it is another authority's. */
export interface NoRequest {
  as: 'subjectAccess' | 'routineEnquiry' | 'anotherAuthority';
  reason: string;
  authority?: string | undefined;
}

/**
 * Closes what turns out to be no request for information, with the reason; counted apart. Somebody who meant another
 * authority is told which (FOIA s.16).
 * @param letter the short letter that says so, as it goes
 */
export function closeAsNoRequest(
  request: FoiRequest,
  who: Who,
  because: NoRequest,
  letter?: Extract<Event, { type: 'closingDrawn' | 'shortLetterToPost' }>,
): Decision {
  const no = mayNot(request, who, 'closeAsNoRequest');
  if (no) return no;
  if (request.questions.some(isGone)) {
    return refuse('Part of it was answered already, so it is a request. Answer the rest, or record a withdrawal.');
  }
  if (request.questions.some(({ told }) => told !== undefined)) {
    return refuse('It was answered already, so it is a request. Answer it anew, or record a withdrawal.');
  }
  const [reason, authority] = [because.reason.trim(), because.authority?.trim() ?? ''];
  if (because.as === 'anotherAuthority' && authority === '') {
    return refuse('Name the authority: the letter tells the requester whom to ask.', 'authority');
  }
  const noReason = withoutReason(reason);
  if (noReason) return noReason;
  const whose = because.as === 'anotherAuthority' && { authority: say(authority) };
  const closed = { type: 'closedAsNoRequest', as: because.as, reason: say(reason), ...whose } as const;
  return { events: letter ? [closed, letter] : [closed] };
}
