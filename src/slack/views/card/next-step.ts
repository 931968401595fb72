import { questionsWaiting } from '../../../domain/request/clock-of.ts';
import { needsReason } from '../../../domain/check/index.ts';
import { dividedToday } from '../../../domain/deciding/letter/drafting-in-parts.ts';
import { stillToPost } from '../../../domain/deciding/sending/by-post.ts';
import { shortLetterToPost } from '../../../domain/deciding/sending/short-letters-by-post.ts';
import { blockingFindings } from '../../../domain/deciding/letter/lettering.ts';
import { waitsForOfficer } from '../../../domain/request/evolve/messages.ts';
import { currentDraft, phaseOf, questionsToSettle } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Question } from '../../../domain/request/question.ts';
import { canBeSettled } from '../../../domain/request/to-settle.ts';
import { askedToEndNow } from '../../../domain/request/without-letter.ts';
import { responseToPart } from '../../../domain/request/responses.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import { messageName, noticeNames } from '../../../domain/request/message-name.ts';
import type { ViewContext } from '../message.ts';
import {
  pastLastDay,
  sayAskedOfOfficer,
  sayOutOfTime,
  waitForApprover,
  waitForDepartments,
} from './for-officer-to-do.ts';
import { reviewStep } from '../review/review-step.ts';
import { needsDepartment } from './question-state.ts';

/** The one thing to do next on a request, and the button of the card for it where there is one. */
export interface NextStep {
  says: string;
  /** Somebody else is at work: there is nothing to do for an officer. */
  waits?: true;
  press?: 'assign' | 'settle' | 'draft' | 'sendAgain' | 'recordAsSent' | 'review';
}

/**
 * What an officer should do next; once the letter is sent or the request closed, only about a review. An acknowledgement
 * that still has to be posted keeps nobody from the work.
 */
export function nextStep(request: FoiRequest, ctx: ViewContext): NextStep | undefined {
  const step = stepOf(request, ctx);
  if (!shortLetterToPost(request, 'acknowledgement') || phaseOf(request) === 'approved') return step;
  if (step === undefined || step.waits) return { says: print('acknowledgement') };
  return { ...step, says: `${step.says} The acknowledgement has to be posted as well.` };
}

function stepOf(request: FoiRequest, ctx: ViewContext): NextStep | undefined {
  const [unposted] = stillToPost(request);
  if (unposted && phaseOf(request) !== 'approved') return { says: print(noticeNames[unposted.kind]) };
  if (askedToEndNow(request)) return waitForApprover(request, 'agree', ctx);
  switch (phaseOf(request)) {
    case 'closed':
      return afterClosing(request) ?? reviewStep(request, ctx);
    case 'sent':
      return reviewStep(request, ctx);
    case 'approved':
      return afterApproval(request);
    case 'awaitingApproval':
      return waitForApprover(request, 'answer', ctx);
    case 'drafted':
      return withLetter(request);
    case 'settled':
      if (isAnsweredAlready(request)) {
        return { says: 'Change the answers that need it, then draft a further letter.', press: 'settle' };
      }
      if (isDraftedSince(request)) return { says: 'The letter is out of date. Draft it again.', press: 'draft' };
      return responseToPart(request)
        ? { says: 'All that was left for later is settled. Draft the letter that answers it.', press: 'draft' }
        : { says: 'Every question is settled. Draft the letter.', press: 'draft' };
    case 'open':
      return whileOpen(request, ctx);
  }
}

/** It was sent and reopened, and no further letter has been drafted since. */
function isAnsweredAlready(request: FoiRequest): boolean {
  return request.questions.some(({ told }) => told?.reopened) && !isDraftedSince(request);
}

/** A letter was drafted after the last that went. */
function isDraftedSince({ drafts, earlierResponses }: FoiRequest): boolean {
  return drafts.length > 0 && drafts.at(-1)?.version !== earlierResponses.at(-1)?.version;
}

function print(letter: string): string {
  return `Print the ${letter} in the card’s thread, post it, then record it as sent.`;
}

function afterClosing(request: FoiRequest): NextStep | undefined {
  if (shortLetterToPost(request, 'closing')) return { says: print(messageName(request, 'closing')) };
  const { sending } = request.closing;
  if (!waitsForOfficer(sending)) return undefined;
  return sending.stands === 'unknown'
    ? { says: 'Find out whether the letter that closes the request arrived.' }
    : { says: 'The letter that closes the request has not gone. Try again.', press: 'sendAgain' };
}

function afterApproval(request: FoiRequest): NextStep {
  const { sending } = request;
  if (waitsForOfficer(sending)) {
    return sending.stands === 'unknown'
      ? { says: 'Find out whether the letter arrived, then say so here.' }
      : {
          says:
            sending.stands === 'refused'
              ? 'The letter has not gone. Correct the address, or try again.'
              : 'The letter has not gone. Try again.',
          press: 'sendAgain',
        };
  }
  return goesByPost(request)
    ? { says: 'Print the PDF in the card’s thread, post it, then record it as sent.', press: 'recordAsSent' }
    : { says: 'Nothing: this card says when the letter has gone.', waits: true };
}

function withLetter(request: FoiRequest): NextStep {
  const { approval } = request;
  if (approval.stands === 'changesRequested') {
    return { says: 'Make the changes the approver asked for, then draft the letter again.', press: 'settle' };
  }
  const letter = currentDraft(request);
  const blocking = letter ? blockingFindings(request, letter, needsReason) : { errors: 0, unexplained: 0 };
  if (blocking.errors > 0)
    return { says: 'Mend what the check found: see the letter in the card’s thread.', press: 'settle' };
  if (blocking.unexplained > 0)
    return { says: 'Look at the warnings under the letter in the card’s thread: some need a change, or a reason.' };
  return { says: 'Read the letter in the card’s thread and ask for approval there.' };
}

function whileOpen(request: FoiRequest, ctx: ViewContext): NextStep {
  const waiting = questionsWaiting(request, ctx.holidays);
  const open = questionsToSettle(request).filter(({ number }) => !waiting.includes(number));
  const part = partToDraft(request, ctx);
  if (open.length === 0) {
    return part ?? withRequester(request, ctx);
  }
  const unasked = open.filter((question) => !canBeSettled(question) && needsDepartment(question));
  if (unasked.length > 0) return { says: `Pick a department for ${named(unasked, request)}.`, press: 'assign' };
  const ready = open.filter(canBeSettled);
  const asked = sayAskedOfOfficer(request, open, ctx);
  const also = asked === undefined ? '' : ` ${asked}`;
  if (ready.length > 0) {
    return { says: `Settle ${named(ready, request)}${orPart(request, ctx)}.${also}`, press: 'settle' };
  }
  if (part) return { ...part, says: `${part.says}${also}` };
  const over = sayOutOfTime(request, open, ctx);
  if (over !== undefined) return { says: `${over}${also}` };
  if (asked !== undefined) return { says: asked };
  return waitForDepartments(request, open, ctx);
}

/** After the last day to answer or to pay nothing is closed by itself: then an officer is waited for. */
function withRequester(request: FoiRequest, ctx: ViewContext): NextStep {
  return pastLastDay(request, ctx).length > 0
    ? {
        says: 'Their time is over. If something came, use Record what the requester sent in More… on the card; if not, close it in the card’s thread.',
      }
    : {
        says: 'Wait for the requester. When they write or pay, use Record what the requester sent in More… on the card.',
        waits: true,
      };
}

/** The rest may be answered later, and what is settled need not wait for it. */
function partToDraft(request: FoiRequest, ctx: ViewContext): NextStep | undefined {
  const answers = readyForPart(request, ctx);
  return answers === undefined
    ? undefined
    : { says: `Draft the letter that answers ${answers}. The rest may be answered later.`, press: 'draft' };
}

/** `questions 1 and 3`: what a letter could answer today that leaves all that is not settled for later. */
function readyForPart(request: FoiRequest, ctx: ViewContext): string | undefined {
  const divided = dividedToday(request, ctx);
  if (!divided || divided.missing.length > 0 || divided.ready.length === 0) return undefined;
  return questionsNamed(divided.ready.map(({ number }) => number));
}

/** `, or draft the letter that answers question 1 now`, where what can be settled may be answered later. */
function orPart(request: FoiRequest, ctx: ViewContext): string {
  const answers = readyForPart(request, ctx);
  return answers === undefined ? '' : `, or draft the letter that answers ${answers} now`;
}

function named(questions: readonly Question[], request: FoiRequest): string {
  const all = request.questions.length;
  if (all > 1 && questions.length === all) return all === 2 ? 'both questions' : `all ${all} questions`;
  return questionsNamed(questions.map((question) => question.number));
}

/** Approved and not composed as an e-mail: it is printed and posted. */
export function goesByPost(request: FoiRequest): boolean {
  return request.approval.stands === 'approved' && request.approval.message === undefined;
}
