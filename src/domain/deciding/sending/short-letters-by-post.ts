import { givenByPost } from '../../clock/index.ts';
import type { LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import { shortLetter, type ShortLetter } from '../../request/events.ts';
import { lettersThatMoved } from '../../request/evolve/messages.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { phaseOf } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { LetterToPost } from '../../request/where-letters-stand.ts';
import { whyNotPosted } from './by-post.ts';
import { toSendAgain } from './attempts.ts';
import type { When } from '../when.ts';

/**
 * The short letter of this kind that still has to be posted. An acknowledgement need not be once the answer has gone, or the
 * request is closed, or another letter told of another day: that letter takes its place. What is erased goes nowhere.
 */
export function shortLetterToPost(request: FoiRequest, what: ShortLetter): LetterToPost | undefined {
  return what === 'acknowledgement' && isToldOtherwise(request) ? undefined : neverPosted(request, what);
}

/**
 * The acknowledgement was never recorded as sent, and a letter has gone since that moves the day it names. It need not be
 * posted; if it went before, that can still be recorded.
 */
export function isToldOtherwise(request: FoiRequest): boolean {
  const letter = neverPosted(request, 'acknowledgement');
  return letter !== undefined && lettersThatMoved(request) > letter.movedBefore;
}

function neverPosted(request: FoiRequest, what: ShortLetter): LetterToPost | undefined {
  const { toPost, sending } = request[what];
  if (toPost === undefined || sending.stands !== 'notYet' || request.identityErased || request.erased) return undefined;
  const phase = phaseOf(request);
  const isOver = phase === 'closed' || phase === 'sent';
  return (what === 'closing' ? phase === 'closed' : !isOver) ? toPost : undefined;
}

/** Every short letter that still has to be posted. */
export function shortLettersToPost(request: FoiRequest): readonly ShortLetter[] {
  return shortLetter.options.filter((what) => shortLetterToPost(request, what) !== undefined);
}

/**
 * *Record as sent* of the acknowledgement, or of the letter that closes what is no request.
 * @param at `letter`: the event of the letter they were shown, which another may have replaced since
 */
export function recordShortLetterAsSent(
  request: FoiRequest,
  who: Who,
  what: ShortLetter,
  at: { on: LondonDate; how: string; letter?: number | undefined },
  { today, holidays }: When,
): Decision {
  const no = mayNot(request, who, toSendAgain(what));
  if (no) return no;
  const { toPost, sending } = request[what];
  if (!toPost) return refuse('There is no such letter to post. Look at the card.');
  if (at.letter !== undefined && at.letter !== toPost.event) {
    return refuse(
      'It was written again meanwhile. Post the new one, which is in the card’s thread, and record that as sent.',
    );
  }
  const unlikely = whyNotPosted({ on: toPost.on, sending }, at, today);
  if (unlikely) return unlikely;
  const { on } = at;
  // Of the letter that closes a request a review may be asked for.
  const given = what === 'closing' ? givenByPost(on, holidays) : undefined;
  const sent = { type: 'recordedAsSent', what, on, how: say(at.how.trim()) } as const;
  return { events: [{ ...sent, ...(given?.ok && { given: given.value }) }] };
}
