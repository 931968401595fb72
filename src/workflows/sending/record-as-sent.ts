import { recordNoticeAsSent } from '../../domain/deciding/sending/by-post.ts';
import { recordShortLetterAsSent } from '../../domain/deciding/sending/short-letters-by-post.ts';
import { toSendAgain } from '../../domain/deciding/sending/attempts.ts';
import { recordAsSent } from '../../domain/deciding/sending/record-as-sent.ts';
import { londonDate, londonDateOf, sayDate, type LondonDate } from '../../domain/london.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import type { NoticeId, ShortLetter } from '../../domain/request/events.ts';
import { clockEventOfNotice } from '../../domain/request/evolve/clock.ts';
import { isNotice } from '../../domain/request/evolve/messages.ts';
import { timeRunsFrom } from '../../domain/request/given.ts';
import { messageName } from '../../domain/request/message-name.ts';
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
  return {
    id: 'recordAsSent',
    title: 'Record as sent',
    submit: 'Record as sent',
    close: 'Cancel',
    about: { reference, ...(what !== undefined && { what }), ...letterShown(request, what) },
    fields: [
      { kind: 'says', text: whichLetter(request, what ?? 'letter') },
      { kind: 'date', id: 'on', label: 'Date', initial: londonDateOf(desk.now()) },
      { kind: 'text', id: 'how', label: 'How', maxLength: 200, hint: 'Such as: first class post.' },
    ],
  };
}

/**
 * Which letter the form was opened for, as another may take its place: the response's version, the event of a short letter.
 * A notice has a name of its own.
 */
function letterShown(request: FoiRequest, what: Posted | undefined): { letter?: number } {
  if (what !== undefined && isNotice(what)) return {};
  const letter = what === undefined ? request.drafts.at(-1)?.version : request[what].toPost?.event;
  return letter === undefined ? {} : { letter };
}

/** Which letter it is, and what the day picked does. */
function whichLetter(request: FoiRequest, what: Posted | 'letter'): string {
  const notice = request.notices.find(({ id }) => id === what);
  const on = notice?.on ?? dateOf(request, what);
  const dated = on === undefined ? '' : ` dated ${sayDate(on)}`;
  const first = `${request.reference}, the ${messageName(request, what)}${dated}. Record it when it has gone`;
  if (what === 'acknowledgement') return `${first}.`;
  if (notice && !timeRunsFrom(notice.kind)) {
    return `${first}${clockEventOfNotice(notice) ? ': what it does to the clock counts from that day' : ''}.`;
  }
  return `${first}, and post it first class: it counts as given on the second working day after, and the requester’s time runs from then.`;
}

function dateOf(request: FoiRequest, what: Posted | 'letter'): LondonDate | undefined {
  if (what === 'letter') return request.drafts.at(-1)?.date;
  return isNotice(what) ? undefined : request[what].toPost?.on;
}

/** Reads *Record as sent*. */
export async function submitRecordAsSent(
  desk: Desk,
  by: string,
  { reference, what, letter }: { reference: string; what?: Posted | undefined; letter?: number | undefined },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const on = londonDate.safeParse(filled.texts['on'] ?? when.today);
  if (!on.success) return { errors: { on: 'Pick the day it was sent.' } };
  const at = { on: on.data, how: filled.texts['how'] ?? '' };
  const outcome = await act(desk, reference, { user: by }, (request) => {
    if (what === undefined) return recordAsSent(request, who, { ...at, letter }, when);
    return isNotice(what)
      ? recordNoticeAsSent(request, who, what, at, when)
      : recordShortLetterAsSent(request, who, what, { ...at, letter }, when);
  });
  return submittedAs(outcome);
}
