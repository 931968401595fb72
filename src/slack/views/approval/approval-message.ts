import type { KnownBlock } from '@slack/types';
import { sayDate } from '../../../domain/london.ts';
import { permitted } from '../../../domain/request/permitted.ts';
import { approvedLetter, currentDraft, phaseOf } from '../../../domain/request/phase.ts';
import type { Draft, EarlierResponse } from '../../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { questionsIn, responsesOf } from '../../../domain/request/responses.ts';
import { count, inWords, questionsNamed } from '../../../domain/words/in-words.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, header, row } from '../blocks.ts';
import { sayApproved } from './approved-line.ts';
import { confirmSending, goesTo } from './confirm-sending.ts';
import { discreetly, leftOutHere } from '../discreet.ts';
import { asManyAs, drawn, type Room } from '../drawn.ts';
import { acceptedBlocks, inLines, sayFound, sortFindings } from '../letter/findings.ts';
import { leftForLater, sayPart } from '../letter/left-for-later.ts';
import { changesWanted } from '../card/letter-line.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';
import { givenInFull, notGiven, saidAgainst } from './what-goes-out.ts';
import { sayDue } from '../when.ts';

/**
 * A letter before the approvers. What fits a phone's screen comes first: when it is due, what goes out, what does not and
 * why. Once it is decided or overtaken, nothing can be pressed.
 * @param asking which time of asking this message is about; a letter drawn again overnight is the same asking
 * @param changedSince numbers of the questions that read otherwise than in the first letter; absent for the first
 */
export function approvalMessage(
  request: FoiRequest,
  asking: number,
  ctx: ViewContext,
  changedSince?: readonly number[],
): Message {
  const { reference } = request;
  const discreet = discreetly(request, ctx);
  const letter = currentDraft(request);
  const over = whyOver(request, asking, ctx);
  if (over !== undefined || !letter) {
    const says = discreet(over ?? 'There is no current letter.');
    const decided = decidedLetter(request, asking);
    return drawn(spoken(`${reference}: ${says}`), (room) => [
      header(`${reference}: ${discreet(request.subject)}`),
      paragraphs([beginning(says, room(1_000))]),
      ...(decided ? whatWent(request, asking, decided, ctx, room) : []),
    ]);
  }
  const asked = `${who(request.approval.stands === 'asked' ? request.approval.by : 'desk', ctx)} asks for approval.`;
  const title = `Approve letter ${letter.version} of ${reference}?`;
  const text = `${title} ${sayDue(request, ctx)} ${asked} Read the letter, then approve and send it or request changes.`;
  return drawn(spoken(text), (room) => [
    header(title),
    paragraphs(
      [{ strong: sayDue(request, ctx) }, ` ${asked}`],
      [`About ${beginning(discreet(request.subject), room(200))}. ${goesTo(request, ctx, room)}`],
      ...(changedSince === undefined ? [] : [[sinceFirst(changedSince)]]),
    ),
    ...leftOutHere(ctx, 'Who asks and the letter’s files are'),
    ...whatGoes(request, letter, ctx, room),
    ...controls(request, letter, ctx),
  ]);
}

/** The letter somebody approved at this asking: what it said stays to be read. */
function decidedLetter(request: FoiRequest, asking: number): Draft | undefined {
  const went = wentOfAsking(request, asking);
  if (went) return request.drafts.find(({ version }) => version === went.version);
  return asking === request.timesAsked ? approvedLetter(request) : undefined;
}

/** The response that was approved at this asking and went, where more work followed it. */
function wentOfAsking({ earlierResponses }: FoiRequest, asking: number): EarlierResponse | undefined {
  return earlierResponses.find((response) => response.asking === asking);
}

/** What a letter gave is told from the answers as they stand: once it was reopened they may read otherwise than it does. */
function whatWent(request: FoiRequest, asking: number, letter: Draft, ctx: ViewContext, room: Room): KnownBlock[] {
  const went = wentOfAsking(request, asking);
  const isReopened = request.questions.some(
    ({ number, told }) => went?.questions.includes(number) && (told?.version !== went.version || told.reopened),
  );
  if (!isReopened) return whatGoes(request, letter, ctx, room);
  const after = 'The request was reopened after it, so its answers may since have changed.';
  const says = `the letter of ${sayDate(letter.date)}, whose files are in this thread. ${after}`;
  return [paragraphs([{ strong: 'What went out: ' }, says])];
}

function sinceFirst(changed: readonly number[]): string {
  return changed.length === 0
    ? 'Since the first letter no answer has changed.'
    : `Changed since the first letter: ${questionsNamed(changed)}.`;
}

function whatGoes(request: FoiRequest, letter: Draft, ctx: ViewContext, room: Room): KnownBlock[] {
  const discreet = discreetly(request, ctx);
  const sorted = sortFindings(request, letter);
  const questions = questionsIn(request, letter);
  const gone = responsesOf(request).some(({ version }) => version === letter.version);
  const approved = gone || request.approval.stands === 'approved';
  const files = asManyAs(
    letter.files.map((file) => beginning(discreet(file.name), 80)),
    room(20),
    (left) => `${left.length} more`,
  );
  const list = (title: string, lines: readonly string[], most: number): KnownBlock[] => {
    if (lines.length === 0) return [];
    const shown = asManyAs(lines.map(discreet), room(most), (left) => `… and ${left.length} more: read the letter.`);
    return [paragraphs([{ strong: title }]), points(...shown.map((line): Piece[] => [line]))];
  };
  return [
    paragraphs(
      [
        { strong: gone ? 'What went out: ' : 'What goes out: ' },
        [
          `the letter of ${sayDate(letter.date)}.`,
          sayPart(request, letter),
          givenInFull(questions, request.questions.length),
        ]
          .filter((each) => each)
          .join(' '),
      ],
      [
        files.length === 0
          ? `No files ${gone ? 'went' : 'go'} with it.`
          : `${count(letter.files.length, 'file')}: ${inWords(files)}.`,
      ],
    ),
    ...list('Left for later, and why', gone ? [] : leftForLater(request, letter, ctx), 20),
    ...list('Not given in full, and why', notGiven(request, questions, room(160)), 30),
    ...list('What departments said against it', saidAgainst(questions, ctx, room(300)), 10),
    paragraphs([{ strong: 'Check: ' }, `found ${sayFound(sorted)}.`]),
    ...list(
      approved ? 'Warnings it was approved with' : 'Warnings nobody has accepted',
      inLines(sorted.warnings, discreet, room),
      8,
    ),
    ...acceptedBlocks(sorted, ctx, discreet, room),
  ];
}

/** Why there is nothing to approve here any more; nothing while there is. */
function whyOver(request: FoiRequest, asking: number, ctx: ViewContext): string | undefined {
  const went = wentOfAsking(request, asking);
  if (went) return sayApproved(went, ctx);
  const { approval, sending } = request;
  if (asking !== request.timesAsked) return 'Replaced: approval was asked for again, in a newer message.';
  if (request.closed) return 'The request was closed. There is nothing to approve.';
  switch (approval.stands) {
    case 'approved':
      return sayApproved(request, ctx);
    case 'changesRequested':
      return changesWanted(approval, ctx);
    case 'held':
      return 'Waits: drawn again this morning, the letter no longer passes the check. An officer sees to it; you are asked again when it is ready.';
    case 'notAsked':
      return 'Taken back: the letter was drafted again. You are asked again when it is ready.';
    case 'asked': {
      const letter = currentDraft(request);
      if (!letter)
        return 'Out of date: something changed after the letter was drawn. You are asked again when it is ready.';
      if (letter.date !== ctx.today && sending.stands === 'notYet') {
        return `Out of date: the letter bears ${sayDate(letter.date)}. It is being drawn again with today’s date.`;
      }
      return permitted[phaseOf(request)].approver.includes('approve') ? undefined : 'There is nothing to approve now.';
    }
  }
}

function controls(request: FoiRequest, letter: Draft, ctx: ViewContext): KnownBlock[] {
  const value = carried({ reference: request.reference, version: letter.version, digest: letter.digest });
  const confirm = confirmSending(request, ctx);
  return row([
    button('Read the letter', actions.readTheLetter, value),
    button('Approve and send', actions.approveAndSend, value, { primary: true, confirm }),
    button('Request changes', actions.requestChanges, value),
  ]);
}
