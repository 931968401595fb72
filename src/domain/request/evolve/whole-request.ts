import { ERASED, heard } from '../../particulars.ts';
import type { Happened } from '../events.ts';
import { backToWork } from './response.ts';
import { isGone } from '../phase.ts';
import { isAbout } from '../question-of.ts';
import type { FoiRequest } from '../request.ts';
import type { Question } from '../question.ts';
import { endingOvertaken } from '../without-letter.ts';

/** What the requester or an officer changes about the request as a whole. */
export type OfWhole = Extract<
  Happened,
  {
    type:
      | 'clarificationAnswered'
      | 'receivedDateCorrected'
      | 'requesterCorrected'
      | 'subjectCorrected'
      | 'lawCorrected'
      | 'dueDateMoved'
      | 'requestWithdrawn'
      | 'requestReopened';
  }
>;

/** A request after what the requester sent, or what an officer put right. */
export function evolveWhole(state: FoiRequest, event: OfWhole): FoiRequest {
  switch (event.type) {
    case 'clarificationAnswered':
      return clarified(state, event);
    case 'receivedDateCorrected':
      return { ...notApproved(state), received: event.to };
    case 'requesterCorrected':
      return { ...known(notApproved(state)), requester: heard(event.requester, {}) };
    case 'subjectCorrected':
      return { ...notApproved(state), subject: heard(event.subject, ERASED) };
    case 'lawCorrected':
      return { ...notApproved(state), law: event.to };
    case 'dueDateMoved':
      return {
        ...state,
        movedDueDates: [...state.movedDueDates, { from: event.from, to: event.to, at: event.at }],
      };
    case 'requestWithdrawn': {
      const { by, at, reason } = event;
      return { ...state, closed: { as: 'withdrawn', reason: heard(reason, ERASED), by, at } };
    }
    case 'requestReopened': {
      const { closed: _closed, ...open } = endingOvertaken(notApproved(backToWork(state)), event);
      return {
        ...open,
        questions: open.questions.map((question) =>
          question.told ? { ...question, told: { ...question.told, reopened: true } } : question,
        ),
        closing: { sending: { stands: 'notYet' } },
      };
    }
  }
}

/**
 * The answer becomes context of the questions it is about: in words that do not tell who asks, where there are such. What
 * was settled of them before was settled of something else.
 */
function clarified(state: FoiRequest, event: Extract<OfWhole, { type: 'clarificationAnswered' }>): FoiRequest {
  const { on, questions, by, at } = event;
  const words = heard(event.words, ERASED);
  const text = event.forDepartments ? heard(event.forDepartments, ERASED) : words;
  return {
    ...state,
    questions: state.questions.map((question) =>
      isAbout(questions, question.number) ? madeClear(question) : question,
    ),
    context: [...state.context, { text, questions: questions.length === 0 ? 'all' : questions }],
    clarifications: [...state.clarifications, { on, questions, words, by, at }],
  };
}

/** What was closed for want of an answer is asked again, and nothing told of it counts any more. */
function madeClear(question: Question): Question {
  if (isGone(question) && question.closedOn === undefined) return question;
  const { closedOn, told, ...rest } = question;
  const open: Question = closedOn === undefined && told ? { ...rest, told } : rest;
  return open.settlement ? { ...open, changedSinceSettled: true } : open;
}

/** Said again once it was forgotten, who asked is known, until it is forgotten again in its time. */
function known({ identityErased: _forgotten, ...state }: FoiRequest): FoiRequest {
  return state;
}

/** What was approved said something else, or has gone: another letter needs another approval. */
function notApproved(state: FoiRequest): FoiRequest {
  return state.approval.stands === 'approved'
    ? { ...state, approval: { stands: 'notAsked' }, sending: { stands: 'notYet' } }
    : state;
}
