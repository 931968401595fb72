import type { KnownBlock } from '@slack/types';
import { needsReason } from '../../../domain/check/index.ts';
import { blockingFindings } from '../../../domain/deciding/letter/lettering.ts';
import { sayDate } from '../../../domain/london.ts';
import { permitted, type Verb } from '../../../domain/request/permitted.ts';
import { currentDraft, phaseOf } from '../../../domain/request/phase.ts';
import type { Draft } from '../../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { capital, count, questionsNamed } from '../../../domain/words/in-words.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, context, header, row } from '../blocks.ts';
import { discreetly, leftOutHere } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import { acceptingIsNext, findingBlocks, sayFound, severalKinds, sortFindings, type Sorted } from './findings.ts';
import { leftForLater, sayPart } from './left-for-later.ts';
import { changesWanted } from '../card/letter-line.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, spoken } from '../pieces.ts';
import { sentHow } from '../card/sending-lines.ts';
import { moment } from '../when.ts';

/**
 * A drafted letter in the card's thread: what the check found, and what to do about it.
 * @param changedSince numbers of the questions that read otherwise than in the letter before; absent where there is none
 * @throws when there is no letter of that version
 */
export function letterMessage(
  request: FoiRequest,
  version: number,
  ctx: ViewContext,
  changedSince?: readonly number[],
): Message {
  const letter = request.drafts.find((each) => each.version === version);
  if (!letter) throw new Error(`${request.reference} has no letter ${version}.`);
  const title = `Letter ${version} of ${request.reference}, dated ${sayDate(letter.date)}`;
  const over = whyOver(request, letter, ctx);
  const sorted = sortFindings(request, letter);
  const found = `The check found ${sayFound(sorted)}.`;
  if (over !== undefined) {
    const says = discreetly(request, ctx)(over);
    return drawn(spoken(`${title}. ${says}`), () => [header(title), context(`${says} ${found}`)]);
  }
  const next = whatNext(request, letter);
  const state = discreetly(request, ctx)(standing(request, ctx));
  const part = sayPart(request, letter);
  return drawn(spoken(`${title}. ${found} ${state} ${next}`), (room) => [
    header(title),
    paragraphs(
      [found, ` ${drawnBy(letter, ctx)}`],
      ...(part === undefined ? [] : [[part, ` ${leftForLater(request, letter, ctx).join(' ')}`]]),
      ...(changedSince === undefined ? [] : [[sinceBefore(changedSince, version - 1)]]),
      ...(state === '' ? [] : [[beginning(state, room(900))]]),
      [{ strong: 'Next: ' }, next],
    ),
    ...leftOutHere(ctx, 'The letter’s files are'),
    ...leftOutForApprovers(request, ctx),
    ...findingBlocks(request, letter, ctx, room),
    ...controls(request, letter, sorted, ctx),
  ]);
}

function sinceBefore(changed: readonly number[], version: number): string {
  return changed.length === 0
    ? `Since letter ${version} no answer has changed.`
    : `Changed since letter ${version}: ${questionsNamed(changed)}.`;
}

function drawnBy(letter: Draft, ctx: ViewContext): string {
  const files = letter.files.length > 0 ? ` ${count(letter.files.length, 'file')} would go with it.` : '';
  return `Drafted by ${who(letter.by, ctx)} on ${moment(letter.at)}.${files}`;
}

/** Why this letter is no longer the one to work on; nothing while it is. */
function whyOver(request: FoiRequest, letter: Draft, ctx: ViewContext): string | undefined {
  const went = request.earlierResponses.find(({ version }) => version === letter.version);
  if (went) {
    const by =
      went.approval.stands === 'approved'
        ? `Approved by ${who(went.approval.by, ctx)} on ${moment(went.approval.at)}. `
        : '';
    return [`${by}${capital(sentHow(went.sending))}.`, sayPart(request, letter)].filter((each) => each).join(' ');
  }
  // Without its number, which would be another one after the next letter: this message is not drawn again then.
  if (request.drafts.at(-1)?.version !== letter.version) return 'Replaced by a newer letter.';
  if (request.closed) return 'The request is closed: no letter goes.';
  const { approval, sending } = request;
  if (approval.stands === 'approved') {
    const approved = `Approved by ${who(approval.by, ctx)} on ${moment(approval.at)}.`;
    return sending.stands === 'sent' ? `${approved} ${capital(sentHow(sending))}.` : approved;
  }
  return currentDraft(request)
    ? undefined
    : 'Out of date: something changed after it was drawn. Use the card to settle it, then draft the letter again.';
}

function standing(request: FoiRequest, ctx: ViewContext): string {
  const { approval } = request;
  if (approval.stands === 'asked') return `${who(approval.by, ctx)} asked for approval on ${moment(approval.at)}.`;
  return approval.stands === 'changesRequested' ? changesWanted(approval, ctx) : '';
}

function whatNext(request: FoiRequest, letter: Draft): string {
  if (request.approval.stands === 'asked') return 'Wait for an approver. Changing an answer takes the letter back.';
  if (request.approval.stands === 'changesRequested') return 'Change an answer, then draft the letter again.';
  const { errors, unexplained } = blockingFindings(request, letter, needsReason);
  if (errors > 0) {
    return `Mend the ${errors === 1 ? 'error' : 'errors'} below, then draft the letter again.`;
  }
  if (unexplained > 0) {
    const [warnings, accept] = unexplained === 1 ? ['warning', 'it'] : [`${unexplained} warnings`, 'them'];
    return `Look at the ${warnings} about personal data, small numbers or files. Change the answer, or accept ${accept} with a reason.`;
  }
  return 'Read the letter, then ask for approval.';
}

/** While approvers are asked where they may not be told who asks: what they do without. */
function leftOutForApprovers({ approval }: FoiRequest, { whyNotToApprovers }: ViewContext): KnownBlock[] {
  if (whyNotToApprovers === undefined || approval.stands !== 'asked') return [];
  return [
    context(
      `Approvers are not shown who asks, nor the letter’s files, in their channel, because ${whyNotToApprovers}. They can use Read the letter. Make their channel private, unshared and without guests.`,
    ),
  ];
}

function controls(request: FoiRequest, letter: Draft, sorted: Sorted, ctx: ViewContext): KnownBlock[] {
  const may = (verb: Verb) => permitted[phaseOf(request)].officer.includes(verb);
  const { reference, approval } = request;
  const value = carried({ reference, version: letter.version, digest: letter.digest });
  const { errors, unexplained } = blockingFindings(request, letter, needsReason);
  const canAsk = may('askApproval') && approval.stands !== 'asked' && errors + unexplained === 0;
  const primary = approval.stands === 'notAsked' || approval.stands === 'held';
  return row([
    ...(canAsk ? [button('Ask for approval', actions.askForApproval, value, { primary })] : []),
    ...(may('settle') ? [button('Change an answer', actions.changeAnAnswer, value)] : []),
    ...(ctx.mayNameRequester ? [] : [button('Read the letter', actions.readTheLetter, value)]),
    ...(may('acceptWarnings') && severalKinds(sorted)
      ? [button('Accept warnings', actions.acceptWarnings, value, { primary: acceptingIsNext(request, letter) })]
      : []),
  ]);
}
