import { endAttempt, type Ended } from '../../domain/deciding/sending/attempts.ts';
import { itArrived as arrived } from '../../domain/deciding/sending/record-as-sent.ts';
import { aboutAnEarlierLetter } from '../../domain/deciding/sending/earlier-letter.ts';
import { beginAttemptToday, sendAgainToday } from '../../domain/deciding/sending/again.ts';
import type { When } from '../../domain/deciding/when.ts';
import type { MessageKind } from '../../domain/request/events.ts';
import { composedOf, isNotice, sendingOf, timesTried } from '../../domain/request/evolve/messages.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Desk } from '../desk.ts';

/** How a message is sent, besides what it is. */
export interface Sending {
  /** Asked at the last moment: another process may be sending it. */
  mayGo: () => Promise<boolean>;
  /** How often in all it is tried by itself while no mail server can be reached. */
  tries?: number | undefined;
}

/**
 * Sends a composed message: the attempt is recorded before the mail server hears of it, and its end after. Answers how
 * often it was tried where it is to be tried again by itself.
 */
export async function sendMessage(
  desk: Desk,
  { reference, what }: { reference: string; what: MessageKind },
  { mayGo, tries }: Sending,
): Promise<{ tried: number } | undefined> {
  const begun = await act(desk, reference, { user: 'desk' }, (request) =>
    beginAttemptToday(request, what, today(desk)),
  );
  if (isRefusal(begun)) throw new Error(`${reference} is not in the register.`);
  const sending = sendingOf(begun.request, what);
  if (sending.stands !== 'begun' || begun.events.length === 0) return;
  const ended = await attempt(desk, begun.request, what, mayGo);
  const { message } = composedOf(begun.request, what);
  const at = { what, attempt: sending.attempt, message };
  const after = await act(desk, reference, { user: 'desk' }, (request) => endAttempt(request, at, ended, tries));
  if (isRefusal(after)) return undefined;
  const tried = timesTried(sendingOf(after.request, what));
  return tried > 0 ? { tried } : undefined;
}

async function attempt(desk: Desk, request: FoiRequest, what: MessageKind, mayGo: Sending['mayGo']): Promise<Ended> {
  const { message, to } = composedOf(request, what);
  const bytes = message === undefined ? undefined : await desk.register.blobs.get(message);
  if (!bytes || to === undefined) throw new Error(`The message of ${request.reference} is not in the register.`);
  const { outcome, serverSaid } = await desk.mailer.send(bytes, { from: desk.council.contact.email, to }, mayGo);
  return { outcome: outcome === 'accepted' ? 'sent' : outcome, serverSaid };
}

/** Which message a button is about; of a response, the version that was shown. */
interface AboutSending {
  reference: string;
  what: MessageKind;
  letter?: number | undefined;
}

/** *Try again* and *Send again*: the same bytes, the same Message-ID, unless they name days that no longer hold. */
export async function askToSendAgain(desk: Desk, by: By, at: AboutSending): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  return act(
    desk,
    at.reference,
    by,
    (request) => aboutAnEarlierLetter(request, at) ?? sendAgainToday(request, who, at.what, today(desk)),
  );
}

function today(desk: Desk): When {
  return { today: londonDateOf(desk.now()), holidays: desk.holidays() };
}

/** *It arrived*: nobody could say whether the letter went, and now somebody can. */
export async function itArrived(desk: Desk, by: By, at: AboutSending): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const today = londonDateOf(desk.now());
  const what = isNotice(at.what) ? at.what : 'letter';
  return act(
    desk,
    at.reference,
    by,
    (request) => aboutAnEarlierLetter(request, at) ?? arrived(request, who, today, what),
  );
}
