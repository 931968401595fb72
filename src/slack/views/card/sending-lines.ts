import type { Button } from '@slack/types';
import { sayDate } from '../../../domain/london.ts';
import { isOvertaken } from '../../../domain/deciding/sending/overtaken.ts';
import { isToldOtherwise, shortLetterToPost } from '../../../domain/deciding/sending/short-letters-by-post.ts';
import { notARequest, type MessageKind } from '../../../domain/request/events.ts';
import { clockEventOfNotice } from '../../../domain/request/evolve/clock.ts';
import { isNotice, messagesOf, sendingOf, waitsForOfficer } from '../../../domain/request/evolve/messages.ts';
import { approvedLetter } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Sending } from '../../../domain/request/where-letters-stand.ts';
import { writtenAgainAs } from '../../../domain/request/written-again.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button } from '../blocks.ts';
import { messageName } from '../../../domain/request/message-name.ts';
import { goesByPost } from './next-step.ts';
import { moment } from '../when.ts';

/** `sent by e-mail on Tue 10 December 2019, 10:42`; `sent on Tue 10 December 2019: “first class post”`. */
export function sentHow({ at, recorded }: Extract<Sending, { stands: 'sent' }>): string {
  if (!recorded) return `sent by e-mail on ${moment(at)}`;
  return `sent on ${sayDate(recorded.on)}: “${beginning(recorded.how, 200)}”`;
}

/** From when the requester’s time runs, where a letter by post gives any: a sentence after a blank. */
function countsFrom({ recorded }: Extract<Sending, { stands: 'sent' }>): string {
  return recorded?.given === undefined ? '' : ` By post it counts as given on ${sayDate(recorded.given)}.`;
}

/** Where a message to the requester stands, in a line; nothing while there is nothing to say. */
export function sendingLine(request: FoiRequest, what: MessageKind): string | undefined {
  const sending = sendingOf(request, what);
  const it = `The ${messageName(request, what)}`;
  switch (sending.stands) {
    case 'notYet':
      return notYet(request, what);
    case 'toBeSent':
    case 'begun':
      return sending.tried === undefined ? `${it} is on its way.` : `${it} ${triesAgain(sending.tried)}`;
    case 'sent':
      return `${it} was ${sentHow(sending)}.${countsFrom(sending)}`;
    case 'refused':
    case 'notReached':
    case 'unknown':
      return isWrittenAgain(request, what) ? undefined : failureLine(request, what, sending);
  }
}

function failureLine(
  request: FoiRequest,
  what: MessageKind,
  { stands, serverSaid }: Extract<Sending, { serverSaid: string }>,
): string {
  const it = `The ${messageName(request, what)}`;
  const said = serverWords(serverSaid);
  switch (stands) {
    case 'refused':
      return `${it} did not go. ${refusedHelp(request, what, said)}${clockRuns(request, what)}`;
    case 'notReached':
      return `${it} did not go. It could not be handed to the mail server: “${said}”. Use Try again.${clockRuns(request, what)}`;
    case 'unknown':
      return canArrive(what)
        ? `Nobody can say whether the ${messageName(request, what)} arrived: “${said}”. Find out, then use It arrived or Send again. Send again sends the very same message.`
        : `${it} may or may not have arrived: “${said}”. Send again sends the very same message.`;
  }
}

/** A later letter took its place: nothing is to be done about it any more. */
function isWrittenAgain(request: FoiRequest, what: MessageKind): boolean {
  const notice = request.notices.find(({ id }) => id === what);
  return notice !== undefined && writtenAgainAs(request, notice) !== undefined;
}

/** A letter moves the clock only once it goes: says so of one that did not. */
function clockRuns(request: FoiRequest, what: MessageKind): string {
  const notice = request.notices.find(({ id }) => id === what);
  return notice && clockEventOfNotice(notice) ? ' Until it goes, the clock runs as if it had not been written.' : '';
}

/** What the mail server said, or FOI Desk of it, to stand within a sentence. */
function serverWords(said: string): string {
  return beginning(said.replace(/\.$/u, ''), 300);
}

/** Whether an officer can say of it that it arrived. */
function canArrive(what: MessageKind): boolean {
  return what === 'letter' || isNotice(what);
}

/** To follow "the letter": nothing is to be done about it yet. */
function triesAgain({ serverSaid }: { serverSaid: string }): string {
  return `has not gone yet, as it could not be handed to the mail server: “${serverWords(serverSaid)}”. FOI Desk tries again by itself; if that does not help, this card says what to do.`;
}

function refusedHelp(request: FoiRequest, what: MessageKind, said: string): string {
  const help = 'Use Try again, which sends the very same message to the same address.';
  const posted = isNotice(what) ? ' If nothing helps, post it, then record it as sent.' : '';
  const files = approvedLetter(request)?.files.length ?? 0;
  const enclosed = files === 0 ? '' : files === 1 ? ' with its file' : ` with its ${files} files`;
  const post = ` If the address is wrong, put it right with Correct in More…; the letter is then drafted and approved again. If nothing helps, post the letter${enclosed} and use Record as sent in More….`;
  return `The mail server refused it: “${said}”. ${help}${what === 'letter' ? post : posted}`;
}

function notYet(request: FoiRequest, what: MessageKind): string | undefined {
  if (isNotice(what)) return toPrint(request, what);
  switch (what) {
    case 'acknowledgement':
      if (shortLetterToPost(request, what)) return toPrint(request, what);
      if (!request.acknowledgement.toPost) return noAcknowledgementYet(request);
      return mayBePosted(request, what)
        ? 'The acknowledgement was never recorded as sent, and need not be posted any more: a later letter tells when the answer is due. If it has gone all the same, record it as sent.'
        : 'The acknowledgement was never recorded as sent.';
    case 'letter':
      return byPost(request);
    case 'closing':
      if (shortLetterToPost(request, what)) return toPrint(request, what);
      return request.closing.toPost
        ? 'The letter that closes the request was never recorded as sent.'
        : noClosingLetter(request);
  }
}

/** Closed before such letters were printed: an officer has to write one. */
function noClosingLetter({ closed, requester, identityErased }: FoiRequest): string | undefined {
  const isNone = closed !== undefined && notARequest.safeParse(closed.as).success;
  return isNone && requester.email === undefined && !identityErased
    ? 'There is no e-mail address: write to the requester by post that no answer comes, and why.'
    : undefined;
}

function toPrint(request: FoiRequest, what: MessageKind): string {
  const notice = request.notices.find(({ id }) => id === what);
  if (notice && isOvertaken(request, notice)) {
    return `The ${messageName(request, what)} was never recorded as sent, and need not be posted any more. If it has gone all the same, record it as sent.`;
  }
  return `The ${messageName(request, what)} goes by post: its PDF is in the card’s thread, ready to print. Record it as sent when it has gone.`;
}

function noAcknowledgementYet({ acknowledgement, requester }: FoiRequest): string {
  if (!acknowledgement.asked) return 'No acknowledgement was asked for.';
  if (requester.email === undefined) return 'There is no e-mail address, so no acknowledgement was sent.';
  return 'The acknowledgement is being written.';
}

function byPost(request: FoiRequest): string | undefined {
  return goesByPost(request) ? 'The letter goes by post: its PDF is in the card’s thread, ready to print.' : undefined;
}

/** What can be pressed about a message that did not go, has to be posted, or may or may not have arrived. */
export function sendingButtons(request: FoiRequest, what: MessageKind, primary: boolean): Button[] {
  const sending = sendingOf(request, what);
  const letter = what === 'letter' ? request.drafts.at(-1)?.version : undefined;
  const value = carried({ reference: request.reference, what, ...(letter !== undefined && { letter }) });
  const posted = mayBePosted(request, what) ? [button(recordLabel(request, what), actions.recordAsSent, value)] : [];
  if (sending.stands === 'notYet') return posted;
  if (!waitsForOfficer(sending) || isWrittenAgain(request, what)) return [];
  if (sending.stands !== 'unknown') return [button('Try again', actions.sendAgain, value, { primary }), ...posted];
  const again = button('Send again', actions.sendAgain, value);
  return canArrive(what) ? [button('It arrived', actions.itArrived, value), again] : [again];
}

/** Several letters to post are told apart by name; the response keeps the plain label, as all do beside an acknowledgement. */
function recordLabel(request: FoiRequest, what: MessageKind): string {
  const others = messagesOf(request).filter((each) => {
    const sending = sendingOf(request, each);
    if ((sending.stands !== 'notYet' && !waitsForOfficer(sending)) || isWrittenAgain(request, each)) return false;
    return (
      each !== what &&
      each !== 'acknowledgement' &&
      (each === 'letter' ? goesByPost(request) : mayBePosted(request, each))
    );
  });
  return others.length > 0 ? `Record the ${messageName(request, what)} as sent` : 'Record as sent';
}

/** Its PDF is in the card's thread. */
function mayBePosted(request: FoiRequest, what: MessageKind): boolean {
  if (isNotice(what)) return true;
  if (what === 'letter') return false;
  return shortLetterToPost(request, what) !== undefined || (what === 'acknowledgement' && isToldOtherwise(request));
}
