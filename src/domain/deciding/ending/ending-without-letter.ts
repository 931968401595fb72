import { sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { forbid, refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { RefusedAs } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { isGone } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import { isRefusedAsSuch } from '../../request/question.ts';
import { askedToEndNow } from '../../request/without-letter.ts';

/** What an officer says who asks that a request end without a letter. */
export interface Ending {
  as: RefusedAs;
  reason: string;
  /** The earlier request that was refused so. */
  earlier: string;
  /** The day of the letter that told it. */
  toldOn: LondonDate;
  why: string;
}

/** Why this request cannot end without a letter at all, whoever asks; nothing where it can. */
export function mayNotEndWithoutLetter(request: FoiRequest, who: Who): Refusal | undefined {
  return mayNot(request, who, 'askToEnd') ?? cannotEndSo(request);
}

/** Looked at when it is asked and again when it is agreed: the law may be put right, or part answered, between the two. */
function cannotEndSo(request: FoiRequest): Refusal | undefined {
  if (request.law !== 'FOIA') {
    return refuse(
      'Only a request under the FOIA can end without a letter (s.17(6)). The EIR always want a refusal in writing (reg 14): settle it, and draft the letter.',
    );
  }
  if (request.questions.some(({ told }) => told !== undefined)) {
    return refuse('Part of it was answered already, so the rest is answered in a letter as well.');
  }
  return undefined;
}

/**
 * Asks an approver to end a further vexatious or repeated request without a letter: the requester was told so of an
 * earlier one, and it would be unreasonable to expect another notice (FOIA s.17(6)).
 * The very same, asked again by the same person while it waits, changes nothing; anything else takes its place.
 * @param before the earlier request, where it is one of the register's
 */
export function askToEnd(
  request: FoiRequest,
  who: Who,
  ending: Ending,
  { today, before }: { today: LondonDate; before: FoiRequest | undefined },
): Decision {
  const no = mayNotEndWithoutLetter(request, who) ?? refusalOfEarlier(request, ending, before);
  if (no) return no;
  const [reason, earlier, why] = [ending.reason.trim(), ending.earlier.trim(), ending.why.trim()];
  if (ending.toldOn > today) return refuse('That day is still to come. Put the day of the letter that went.', 'toldOn');
  if (reason === '') return refuse('Say why, for the file.', 'reason');
  if (earlier === '') return refuse('Name the earlier request that was refused so.', 'earlier');
  if (why === '') return refuse('Say why another letter would be unreasonable (FOIA s.17(6)(c)).', 'why');
  const { as, toldOn } = ending;
  const waits = askedToEndNow(request);
  // Pressed again because Slack's answer was lost, it is asked once: approvers are not called twice.
  if (waits?.by === who.user && isTheSame(waits, { as, toldOn, reason, earlier, why })) return { events: [] };
  return {
    events: [{ type: 'endingAsked', as, reason: say(reason), earlier: say(earlier), toldOn, why: say(why) }],
  };
}

function isTheSame(a: Ending, b: Ending): boolean {
  return a.as === b.as && a.toldOn === b.toldOn && a.reason === b.reason && a.earlier === b.earlier && a.why === b.why;
}

/** The earlier letter has to have said so (FOIA s.17(6)(b)), and what it said has to stand: else they may expect to hear (c). */
function refusalOfEarlier(
  request: FoiRequest,
  { earlier, toldOn }: Ending,
  before: FoiRequest | undefined,
): Refusal | undefined {
  if (earlier.trim() === request.reference) return refuse('That is this request. Name an earlier one.', 'earlier');
  if (!before || before.erased) return undefined;
  const refused = before.questions.flatMap(({ refusedOn }) => refusedOn ?? []);
  const [first] = refused;
  if (first === undefined) {
    return refuse(
      `${before.reference} was not refused as vexatious or repeated in a letter that went, so it does not count (FOIA s.17(6)(b)). Name one that was, or refuse this one in a letter.`,
      'earlier',
    );
  }
  if (!before.questions.some((question) => isGone(question) && isRefusedAsSuch(question))) {
    return refuse(
      `${before.reference} was refused so on ${sayDate(first)}, but reopened since, so they may expect to hear from us again (FOIA s.17(6)(c)). Name one whose refusal stands, or refuse this one in a letter.`,
      'earlier',
    );
  }
  return refused.includes(toldOn)
    ? undefined
    : refuse(`The letter about ${before.reference} went on ${sayDate(first)}. Put that day.`, 'toldOn');
}

/** An approver agrees: the request is closed, and nothing is sent. @param time which asking they read */
export function endWithoutLetter(
  request: FoiRequest,
  who: Who,
  time: number,
  { ownWorkAllowed }: { ownWorkAllowed: boolean },
): Decision {
  const no = mayNot(request, who, 'endWithoutLetter');
  if (no) return no;
  const asked = askedToEndNow(request);
  if (asked?.time !== time) return refuse(OVER);
  if (asked.by === who.user && !ownWorkAllowed) {
    return forbid('You asked for this, so somebody else has to decide it.');
  }
  const cannot = cannotEndSo(request);
  if (cannot) return cannot;
  return { events: [{ type: 'endedWithoutLetter', as: asked.as }] };
}

/** An approver wants a letter after all, or better reasons; the officer reads why. */
export function sendEndingBack(request: FoiRequest, who: Who, time: number, reason: string): Decision {
  const no = mayNot(request, who, 'sendEndingBack');
  if (no) return no;
  if (askedToEndNow(request)?.time !== time) return refuse(OVER);
  const why = reason.trim();
  return why === ''
    ? refuse('Say what should change: the officer reads it.', 'reason')
    : { events: [{ type: 'endingSentBack', reason: say(why) }] };
}

const OVER = 'This was decided or asked anew meanwhile. Look at the newest message.';
