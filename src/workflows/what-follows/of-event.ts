import { questionsPaidFor } from '../../domain/request/clock-of.ts';
import type { Happened } from '../../domain/request/events.ts';
import { isNotice } from '../../domain/request/evolve/messages.ts';
import { isOut } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { lastResponse } from '../../domain/request/responses.ts';
import type { Intent, Surface } from '../intents.ts';
import { ofNoticeGiven, ofNoticeTried, ofPosted } from './of-notice.ts';
import { ofReply } from './of-reply.ts';
import { askedSurfaces, everAskedSurfaces, lettersShown, threadsOf, toDepartments } from './surfaces.ts';
import { toEnclose } from './to-enclose.ts';

/** What one event leads to, whatever else happens with it. `number`: its place in the history, from 1. */
export function ofEvent(request: FoiRequest, event: Happened, number: number): Intent[] {
  const { reference } = request;
  const show = (surface: Surface): Intent => ({ kind: 'show', reference, surface });
  const note = (place: Extract<Intent, { kind: 'note' }>['place']): Intent => ({
    kind: 'note',
    reference,
    event: number,
    place,
  });
  switch (event.type) {
    case 'opened':
      return [show({ at: 'similar' })];
    case 'answerRecordedElsewhere':
    case 'answerSettled':
    case 'answerReopened':
    case 'attemptBegun':
    case 'erased':
      return [];
    case 'identityErased':
      return [
        ...Array.from({ length: request.timesAsked }, (_, time) => show({ at: 'approval', asking: time + 1 })),
        ...request.notices.map(({ id }) => show({ at: 'noticeApproval', id })),
      ];
    case 'handedOver':
      return [note({ at: 'card' })];
    case 'acknowledgementDrawn':
      return [{ kind: 'mail', reference, what: 'acknowledgement' }];
    case 'closingDrawn':
      return [{ kind: 'mail', reference, what: 'closing' }];
    case 'shortLetterToPost':
      return [{ kind: 'shortLetterFile', reference, what: event.what, event: number }];
    case 'questionAssigned':
    case 'questionTakenBack':
    case 'questionClaimed':
      return [show({ at: 'question', question: event.question, department: event.department })];
    case 'questionWithdrawn': {
      return [
        ...everAskedSurfaces(request, event.question).map(show),
        ...askedSurfaces(request, event.question).map(note),
      ];
    }
    case 'concernRaised':
    case 'concernExplained': {
      const { question, department, id } = event;
      return [show({ at: 'question', question, department }), show({ at: 'concern', question, department, id })];
    }
    case 'replyRecorded':
    case 'replyUsed':
    case 'replyEdited':
    case 'replyDeleted':
    case 'replySetAside':
    case 'replyRestored':
      return ofReply(request, event, number);
    case 'letterDrafted': {
      // Drawn again in the morning it takes the place of yesterday's.
      const before = event.by === 'desk' ? [] : request.drafts.slice(0, -1);
      const earlier = before.map((draft) => show({ at: 'letter', version: draft.version }));
      return [
        ...earlier.slice(-1),
        show({ at: 'letter', version: event.version }),
        { kind: 'letterFiles', reference, version: event.version, place: { at: 'card' } },
        ...(request.timesAsked > 0 ? [show({ at: 'approval', asking: request.timesAsked })] : []),
      ];
    }
    case 'warningsAccepted':
      return lettersShown(request).map(show);
    case 'approvalAsked': {
      const place = { at: 'approval', asking: request.timesAsked } as const;
      return [
        ...(request.timesAsked > 1 ? [show({ at: 'approval', asking: request.timesAsked - 1 })] : []),
        show(place),
        { kind: 'letterFiles', reference, version: event.version, place },
        show({ at: 'letter', version: event.version }),
      ];
    }
    case 'approvalHeld':
    case 'changesRequested':
      return [...lettersShown(request).map(show), note({ at: 'card' })];
    case 'approved':
      return [
        ...lettersShown(request).map(show),
        ...toDepartments(request).map(show),
        ...(event.message === undefined
          ? [...toEnclose(request), note({ at: 'card' })]
          : [{ kind: 'mail', reference, what: 'letter' } as const]),
      ];
    case 'sendAgainAsked':
      return [{ kind: 'mail', reference, what: event.what }];
    case 'sendingFailed':
      return [
        ...(event.what === 'letter' ? lettersShown(request).map(show) : []),
        ...(isNotice(event.what) ? ofNoticeTried(request, event.what) : []),
        ...(event.triesAgain === true ? [] : [note({ at: 'card' })]),
      ];
    case 'attemptEndedLate':
      return event.outcome === 'sent' || event.outcome === 'unknown' ? [note({ at: 'card' })] : [];
    case 'sent':
      if (isNotice(event.what)) return ofNoticeTried(request, event.what);
      return event.what === 'letter' ? gone(request, number) : [];
    case 'recordedAsSent':
      if (event.what === undefined) return gone(request, number);
      return isNotice(event.what) ? ofPosted(request, event.what, number) : [];
    case 'noticeDrafted':
      return [
        show({ at: 'noticeApproval', id: event.id }),
        { kind: 'noticeFiles', reference, id: event.id, place: { at: 'noticeApproval', id: event.id } },
        ...(event.by === 'desk' ? [] : [note({ at: 'card' })]),
      ];
    case 'noticeSentBack':
      return [note({ at: 'card' })];
    case 'noticeGiven':
      return ofNoticeGiven(request, event, number);
    case 'receivedDateCorrected':
    case 'subjectCorrected':
    case 'lawCorrected':
    case 'dueDateMoved':
      return [note({ at: 'card' })];
    case 'clarificationAnswered': {
      return [
        ...toDepartments(request).map(show),
        ...threadsOf(request, event.questions).map(note),
        note({ at: 'card' }),
      ];
    }
    // What went before no longer says what the answers are.
    case 'requestReopened':
      return [
        ...toDepartments(request).map(show),
        ...request.earlierResponses.map(({ asking }) => show({ at: 'approval', asking })),
        note({ at: 'card' }),
      ];
    // What departments read may hold what is now known to be the requester's, and then is left out.
    case 'requesterCorrected':
      return [...toDepartments(request).map(show), note({ at: 'card' })];
    case 'paymentReceived':
      return [
        ...toDepartments(request).map(show),
        ...threadsOf(request, questionsPaidFor(request)).map(note),
        note({ at: 'card' }),
      ];
    case 'requestWithdrawn':
      return [...toDepartments(request).map(show), ...threadsOf(request, []).map(note), note({ at: 'card' })];
    case 'endingAsked':
      return [show({ at: 'ending', time: request.askedToEnd.length })];
    case 'endingSentBack':
      return [note({ at: 'card' })];
    case 'endedWithoutLetter':
      return [...toDepartments(request).map(show), ...threadsOf(request, []).map(note), note({ at: 'card' })];
    case 'closedAsNoRequest':
      return toDepartments(request).map(show);
    case 'reviewAsked':
    case 'reviewExtended':
    case 'reviewDateCorrected':
    case 'reviewWithdrawn':
    case 'complaintReceived':
    case 'complaintDecided':
      return [note({ at: 'card' })];
    case 'reviewerNamed': {
      const place = { at: 'review', review: event.review } as const;
      return [note({ at: 'card' }), ...(event.officer ? [] : [show(place), note(place)])];
    }
    case 'reviewSettled':
      return [];
    case 'givenUp':
    case 'triedAgain':
    case 'leftUndone':
      return [show({ at: 'undone', time: request.undone.length })];
  }
}

/** A letter has gone: controls disappear, the thread of each answer in it is told how it went out. */
function gone(request: FoiRequest, number: number): Intent[] {
  const { reference } = request;
  return [
    ...lettersShown(request).map((surface): Intent => ({ kind: 'show', reference, surface })),
    ...toDepartments(request).map((surface): Intent => ({ kind: 'show', reference, surface })),
    ...request.questions
      // The thread of one that was withdrawn, or never made clear or paid for, was told so then.
      .filter((question) => !isOut(question) && question.told?.version === lastResponse(request)?.version)
      .flatMap((question) => askedSurfaces(request, question.number))
      .map((place): Intent => ({ kind: 'note', reference, event: number, place })),
  ];
}
