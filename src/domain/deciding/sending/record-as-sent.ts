import { givenByPost } from '../../clock/index.ts';
import { londonDateOf, sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { isRefusal, refuse, type Decision } from '../../request/decision.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { NoticeId } from '../../request/events.ts';
import { sendingOf, waitsForOfficer } from '../../request/evolve/messages.ts';
import type { FoiRequest } from '../../request/request.ts';
import { surelyNotGone } from '../../request/written-again.ts';
import { inTheFuture, onItsWay, recordedAlready } from '../common-refusals.ts';
import type { When } from '../when.ts';
import { toSendAgain } from './attempts.ts';

/**
 * *Record as sent*: the letter went by post. The time to ask for a review runs from the day on which it counts as given.
 * @param at `letter`: the version they were shown, which another may have replaced since
 */
export function recordAsSent(
  request: FoiRequest,
  who: Who,
  { letter, ...at }: { on: LondonDate; how: string; letter?: number | undefined },
  { today, holidays }: When,
): Decision {
  const given = givenByPost(at.on, holidays);
  const went = responseWent(request, who, { ...at, ...(given.ok && { given: given.value }) }, today);
  if (!isRefusal(went) && letter !== undefined && letter !== request.drafts.at(-1)?.version) {
    return refuse(
      'Another letter was approved meanwhile. Post the new one, which is in the card’s thread, and record that as sent.',
    );
  }
  return went;
}

function responseWent(
  request: FoiRequest,
  who: Who,
  at: { on: LondonDate; how: string; given?: LondonDate },
  today: LondonDate,
): Decision {
  if (request.sending.stands === 'sent' && who.officer) return recordedAlready();
  const no = mayNot(request, who, 'recordAsSent');
  if (no) return no;
  if (request.sending.stands === 'toBeSent' || request.sending.stands === 'begun') return onItsWay();
  const tooLate = inTheFuture(at.on, today);
  if (tooLate) return tooLate;
  const approvedOn = request.drafts.at(-1)?.date;
  if (approvedOn !== undefined && at.on < approvedOn) {
    return refuse(`The letter was approved on ${sayDate(approvedOn)}; it cannot have gone before.`, 'on');
  }
  if (at.how.trim() === '') return refuse('Say how it went, such as “first class post”.', 'how');
  return { events: [{ type: 'recordedAsSent', ...at, how: say(at.how.trim()) }] };
}

/** *It arrived*: nobody could say whether a letter went by e-mail, and now somebody can. */
export function itArrived(
  request: FoiRequest,
  who: Who,
  today: LondonDate,
  what: 'letter' | NoticeId = 'letter',
): Decision {
  const sending = sendingOf(request, what);
  if (surelyNotGone({ sending }) && who.officer) {
    return refuse('The mail server did not take the letter, so it cannot have arrived. Use Try again, or post it.');
  }
  const on = waitsForOfficer(sending) ? londonDateOf(sending.at) : today;
  const how = 'by e-mail; it arrived, an officer says';
  return what === 'letter'
    ? responseWent(request, who, { on, how }, today)
    : noticeArrived(request, who, what, { on, how });
}

function noticeArrived(
  request: FoiRequest,
  who: Who,
  what: NoticeId,
  { on, how }: { on: LondonDate; how: string },
): Decision {
  const sending = sendingOf(request, what);
  if (sending.stands === 'sent' && who.officer) return recordedAlready();
  const no = mayNot(request, who, toSendAgain(what));
  if (no) return no;
  if (!waitsForOfficer(sending)) return onItsWay();
  return { events: [{ type: 'recordedAsSent', what, on, how: say(how) }] };
}
