import { refuse, type Refusal } from '../../request/decision.ts';
import type { MessageKind } from '../../request/events.ts';
import type { FoiRequest } from '../../request/request.ts';

/**
 * Refused where a button was about a response that another has replaced since: what is known of the one is not of the other.
 * @param letter the version that was shown; a card of an older FOI Desk does not say
 */
export function aboutAnEarlierLetter(
  { drafts }: FoiRequest,
  { what, letter }: { what: MessageKind; letter?: number | undefined },
): Refusal | undefined {
  if (what !== 'letter' || letter === undefined || letter === drafts.at(-1)?.version) return undefined;
  return refuse(`That was about letter ${letter}. The card says how the newest one stands.`);
}
