import type { StaticSelect } from '@slack/types';
import { refusalOfHolding } from '../../../domain/deciding/notices/refusals.ts';
import { canBeReopened } from '../../../domain/deciding/ending/reopening.ts';
import { waitsForRequester } from '../../../domain/request/clock-of.ts';
import { waitsForOfficer } from '../../../domain/request/evolve/messages.ts';
import { permitted, type Verb } from '../../../domain/request/permitted.ts';
import { approvedLetter, isGone, isToAnswer, phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { mayBeReviewed } from '../../../domain/request/review-of.ts';
import { actions, carriedMore, moreOnCard, type MoreOnCard } from '../../ids.ts';
import { limits } from '../../limits.ts';
import { literal } from '../blocks.ts';
import type { ViewContext } from '../message.ts';
import { goesByPost } from './next-step.ts';

const labels: Record<MoreOnCard, string> = {
  show: 'Show what happened',
  recordElsewhere: 'Record an answer received elsewhere',
  reopenAnswer: 'Open a settled answer again',
  handOver: 'Hand over to another officer',
  closeAsNoRequest: 'Close: no request for information',
  endWithoutLetter: 'End without a letter: vexatious or repeated again',
  recordAsSent: 'Record as sent',
  clock: 'Explain the due date',
  recordFromRequester: 'Record what the requester sent',
  correct: 'Correct date, name, address, subject or law',
  withdraw: 'Record a withdrawal',
  clarify: 'Ask the requester what is meant',
  extend: 'Extend the time',
  fee: 'Ask for a payment',
  late: 'Write that the answer is late',
  reopen: 'Reopen the request',
  review: 'Internal review or complaint',
};

/** What *More…* offers an officer now: every verb that has a form, wherever the state permits it and it can do something. */
function moreChoices(request: FoiRequest, ctx: ViewContext): MoreOnCard[] {
  const phase = phaseOf(request);
  const may = (verb: Verb) => permitted[phase].officer.includes(verb);
  // Reopened, it can be answered anew, but neither put off nor ended as if nobody had answered it.
  const isUnanswered = request.questions.some((question) => isToAnswer(question) && question.told === undefined);
  const wasAnswered = request.questions.some(({ told }) => told !== undefined);
  return moreOnCard.filter((choice) => {
    switch (choice) {
      case 'show':
      case 'clock':
        return true;
      case 'reopenAnswer':
        return (
          may('reopenAnswer') &&
          request.questions.some((question) => question.settlement !== undefined && !isGone(question))
        );
      case 'endWithoutLetter':
        return may('askToEnd') && request.law === 'FOIA' && !wasAnswered;
      case 'recordElsewhere':
      case 'handOver':
      case 'correct':
      case 'withdraw':
        return may(choice);
      case 'closeAsNoRequest':
        return may(choice) && !wasAnswered;
      case 'clarify':
        return may('askClarification');
      case 'extend':
        return may('extend') && isUnanswered;
      case 'fee':
        return may('askPayment') && isUnanswered;
      case 'late':
        return may('sayItIsLate') && isLate(request, ctx);
      case 'reopen':
        return may(choice) && canBeReopened(request);
      case 'review':
        return may('recordReview') && mayBeReviewed(request, ctx);
      case 'recordFromRequester':
        return may(choice) && waitsForRequester(request) && (phase !== 'approved' || leavesSomething(request));
      case 'recordAsSent':
        return may('recordAsSent') && (goesByPost(request) || waitsForOfficer(request.sending));
    }
  });
}

/** The letter on its way leaves questions for later, of which something may still come. */
function leavesSomething(request: FoiRequest): boolean {
  return (approvedLetter(request)?.later.length ?? 0) > 0;
}

/** Before that there is still the answer to write. */
function isLate(request: FoiRequest, ctx: ViewContext): boolean {
  return refusalOfHolding(request, [], ctx) === undefined;
}

/** The list *More…* on the card. */
export function moreSelect(request: FoiRequest, ctx: ViewContext): StaticSelect[] {
  const options = moreChoices(request, ctx).map((choice) => ({
    text: literal(labels[choice], limits.option.text),
    value: carriedMore(choice, request.reference),
  }));
  if (options.length === 0) return [];
  return [{ type: 'static_select', action_id: actions.more, placeholder: literal('More…', 150), options }];
}
