import { recordNoticeAsSent } from '../../domain/deciding/sending/by-post.ts';
import { recordShortLetterAsSent } from '../../domain/deciding/sending/short-letters-by-post.ts';
import { recordAsSent, toSendAgain } from '../../domain/deciding/sending.ts';
import { londonDate, londonDateOf, sayDate, type LondonDate } from '../../domain/london.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import type { NoticeId, ShortLetter } from '../../domain/request/events.ts';
import { isNotice } from '../../domain/request/evolve/messages.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** Which letter besides the response goes by post. */
type Posted = NoticeId | ShortLetter;

/**
 * The modal *Record as sent*, for a letter that goes by post.
 * @param what which letter besides the response
 */
export async function recordAsSentForm(
  desk: Desk,
  by: string,
  reference: string,
  what?: Posted,
): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, what === undefined ? 'recordAsSent' : toSendAgain(what));
  if (isRefusal(request)) return request;
  const text = what && whichLetter(request, what);
  return {
    id: 'recordAsSent',
    title: 'Record as sent',
    submit: 'Record as sent',
    close: 'Cancel',
    about: { reference, ...(what !== undefined && { what, ...letterShown(request, what) }) },
    fields: [
      ...(text === undefined ? [] : [{ kind: 'says', text } as const]),
      { kind: 'date', id: 'on', label: 'Date', initial: londonDateOf(desk.now()) },
      { kind: 'text', id: 'how', label: 'How', maxLength: 200, hint: 'Such as: first class post.' },
    ],
  };
}

/** A short letter is written again where something is put right: which one the form was opened for. */
function letterShown(request: FoiRequest, what: Posted): { letter?: number } {
  const toPost = isNotice(what) ? undefined : request[what].toPost;
  return toPost ? { letter: toPost.event } : {};
}

function whichLetter(request: FoiRequest, what: Posted): string | undefined {
  const { reference } = request;
  const dated = (on: LondonDate) => `dated ${sayDate(on)}. Record it when it has gone`;
  if (isNotice(what)) {
    const notice = request.notices.find(({ id }) => id === what);
    return notice && `${reference}, the letter ${dated(notice.on)}: what it does to the clock counts from that day.`;
  }
  const { toPost } = request[what];
  const letter = what === 'closing' ? 'letter that closes the request' : 'acknowledgement';
  return toPost && `${reference}, the ${letter} ${dated(toPost.on)}.`;
}

/** Reads *Record as sent*. */
export async function submitRecordAsSent(
  desk: Desk,
  by: string,
  { reference, what, letter }: { reference: string; what?: Posted | undefined; letter?: number | undefined },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const today = londonDateOf(desk.now());
  const on = londonDate.safeParse(filled.texts['on'] ?? today);
  if (!on.success) return { errors: { on: 'Pick the day it was sent.' } };
  const at = { on: on.data, how: filled.texts['how'] ?? '' };
  const outcome = await act(desk, reference, { user: by }, (request) => {
    if (what === undefined) return recordAsSent(request, who, at, today);
    return isNotice(what)
      ? recordNoticeAsSent(request, who, what, at, { today, holidays: desk.holidays() })
      : recordShortLetterAsSent(request, who, what, { ...at, letter }, today);
  });
  return submittedAs(outcome);
}
