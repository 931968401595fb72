import { askedOf } from '../domain/deciding/answering.ts';
import { askedForBy, unansweredOf } from '../domain/deciding/unanswered.ts';
import type { KindOfNotice } from '../domain/notice.ts';
import type { Happened, NoticeId } from '../domain/request/events.ts';
import { isNotice } from '../domain/request/evolve-messages.ts';
import { questionsPaidFor } from '../domain/request/clock-of.ts';
import { approvedLetter, coveredBy, currentDraft, isToAnswer } from '../domain/request/phase.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { lastResponse } from '../domain/request/responses.ts';
import { aboutConcerns } from './concerns-shown.ts';
import type { Intent, Place, Surface } from './intents.ts';
import { questionOf } from '../domain/request/question-of.ts';

/**
 * What must leave because something happened: which messages are drawn again, who is told, what is mailed. Pure, so
 * that it can be written in the commit that saves the events.
 * @param before the request before the events; undefined when they open it
 */
export function whatFollows(before: FoiRequest | undefined, after: FoiRequest, events: readonly Happened[]): Intent[] {
  const { reference } = after;
  const first = (before?.length ?? 0) + 1;
  const intents: Intent[] = [{ kind: 'show', reference, surface: { at: 'card' } }];
  events.forEach((event, index) => intents.push(...ofEvent(after, event, first + index)));
  if (before) {
    intents.push(...whatDepartmentsSee(before, after, events, first));
    intents.push(...whatOvertakes(before, after, events, first));
    intents.push(...aboutConcerns(before, after));
    intents.push(...aboutNotices(before, after));
    intents.push(...aboutReviews(before, after));
  }
  return unique(intents);
}

/**
 * A question that was settled or opened again, by itself or with one that covers it, says so in its channels. Slack tells
 * nobody that a message was drawn again: a department asked once more is told in the thread, and the officer where a
 * department takes again what it had sent back.
 */
function whatDepartmentsSee(
  before: FoiRequest,
  after: FoiRequest,
  events: readonly Happened[],
  first: number,
): Intent[] {
  const { reference } = after;
  const isSettled = (request: FoiRequest, number: number) =>
    questionOf(request, number)?.settlement !== undefined || coveredBy(request, number) !== undefined;
  const drawn = after.questions
    .filter(({ number }) => isSettled(before, number) !== isSettled(after, number))
    .flatMap(({ number }) => askedSurfaces(after, number))
    .map((surface): Intent => ({ kind: 'show', reference, surface }));
  const againWithThem = events.flatMap((event, index): Intent[] => {
    if (event.type !== 'questionAssigned' && event.type !== 'questionClaimed') return [];
    const { question, department } = event;
    if (!askedOf(before, question, department)?.asked.returned) return [];
    const told =
      event.type === 'questionAssigned' ? { at: 'question' as const, question, department } : { at: 'card' as const };
    return [{ kind: 'note', reference, event: first + index, place: told }];
  });
  return [...drawn, ...againWithThem];
}

/** A settled question that changed, which the officer is told; a letter that is out of date, which says so itself. */
function whatOvertakes(before: FoiRequest, after: FoiRequest, events: readonly Happened[], first: number): Intent[] {
  const { reference } = after;
  const intents: Intent[] = [];
  for (const question of after.questions) {
    if (!question.changedSinceSettled || questionOf(before, question.number)?.changedSinceSettled) continue;
    const about = events.findLastIndex(
      (event) =>
        'question' in event &&
        (event.question === question.number || coveredBy(after, event.question) === question.number),
    );
    intents.push({ kind: 'note', reference, event: first + Math.max(about, 0), place: { at: 'card' } });
  }
  const overtaken = currentDraft(before) !== undefined && currentDraft(after) === undefined;
  const closed = after.closed !== undefined && before.closed === undefined;
  if (overtaken || closed) {
    intents.push(...lettersShown(after).map((surface): Intent => ({ kind: 'show', reference, surface })));
  }
  return intents;
}

/** Letters before the approvers that stand otherwise now, and what was said of letters nobody answered. */
function aboutNotices(before: FoiRequest, after: FoiRequest): Intent[] {
  const { reference } = after;
  const drafts = new Set([...before.draftedNotices, ...after.draftedNotices].map(({ id }) => id));
  const of = (request: FoiRequest, id: string) => request.draftedNotices.find((draft) => draft.id === id);
  const closed = after.closed !== before.closed;
  const approvals = [...drafts].filter((id) => closed || of(before, id) !== of(after, id));
  const asked = after.notices.filter(
    ({ id, kind }) =>
      askedForBy(kind) !== undefined &&
      JSON.stringify(waitingFor(before, id)) !== JSON.stringify(waitingFor(after, id)) &&
      waitingFor(before, id) !== undefined,
  );
  return [
    ...approvals.map((id): Intent => ({ kind: 'show', reference, surface: { at: 'noticeApproval', id } })),
    ...asked.flatMap(({ id }): Intent[] =>
      (['half', 'lapsed'] as const).map((time) => ({
        kind: 'show',
        reference,
        surface: { at: 'unanswered', id, time },
      })),
    ),
  ];
}

function waitingFor(request: FoiRequest, id: string) {
  return unansweredOf(request).find((each) => each.id === id);
}

/** Reviews that reviewers see and that stand otherwise now. */
function aboutReviews(before: FoiRequest, after: FoiRequest): Intent[] {
  return after.reviews
    .filter((review) => review.shownToReviewers && review !== before.reviews[review.number - 1])
    .map(({ number }) => ({ kind: 'show', reference: after.reference, surface: { at: 'review', review: number } }));
}

function ofEvent(request: FoiRequest, event: Happened, number: number): Intent[] {
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
    case 'questionAssigned':
    case 'questionTakenBack':
    case 'questionClaimed':
      return [show({ at: 'question', question: event.question, department: event.department })];
    case 'questionWithdrawn': {
      const surfaces = askedSurfaces(request, event.question);
      return [...surfaces.map(show), ...surfaces.map(note)];
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
        ...(isNotice(event.what) ? [show({ at: 'noticeApproval', id: event.what })] : []),
        ...(event.triesAgain === true ? [] : [note({ at: 'card' })]),
      ];
    case 'sent':
      if (isNotice(event.what)) return [show({ at: 'noticeApproval', id: event.what })];
      return event.what === 'letter' ? gone(request, number) : [];
    case 'recordedAsSent':
      return event.what === undefined ? gone(request, number) : ofPosted(request, event.what, number);
    case 'noticeDrafted':
      return [
        show({ at: 'noticeApproval', id: event.id }),
        { kind: 'noticeFiles', reference, id: event.id, place: { at: 'noticeApproval', id: event.id } },
        ...(event.by === 'desk' ? [] : [note({ at: 'card' })]),
      ];
    case 'noticeSentBack':
      return [note({ at: 'card' })];
    case 'noticeGiven':
      return [
        ...toDepartments(request).map(show),
        ...(event.message === undefined ? [] : [{ kind: 'mail', reference, what: event.id } as const]),
        note({ at: 'card' }),
        { kind: 'noticeFiles', reference, id: event.id, place: { at: 'card' } },
        // What goes by post makes nobody wait before it has gone.
        ...(waits(event.kind) && event.message !== undefined ? threadsOf(request, event.questions).map(note) : []),
        ...(event.kind === 'lapsed' || event.kind === 'unpaid' ? threadsOfAll(request, event.questions).map(note) : []),
      ];
    case 'receivedDateCorrected':
    case 'subjectCorrected':
    case 'lawCorrected':
    case 'dueDateMoved':
      return [note({ at: 'card' })];
    case 'clarificationAnswered': {
      const threads = threadsOf(request, event.questions);
      return [...threads.map(show), ...threads.map(note), note({ at: 'card' })];
    }
    // What departments read may hold what is now known to be the requester's, and then is left out.
    case 'requesterCorrected':
    case 'requestReopened':
      return [...toDepartments(request).map(show), note({ at: 'card' })];
    case 'paymentReceived':
      return [
        ...toDepartments(request).map(show),
        ...threadsOf(request, questionsPaidFor(request)).map(note),
        note({ at: 'card' }),
      ];
    case 'requestWithdrawn':
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

/** A letter besides the response has gone by post, or arrived after all: what it does counts from then. */
function ofPosted(request: FoiRequest, id: NoticeId, number: number): Intent[] {
  const { reference } = request;
  const notice = request.notices.find((each) => each.id === id);
  const show = (surface: Surface): Intent => ({ kind: 'show', reference, surface });
  const note = (place: Place): Intent => ({ kind: 'note', reference, event: number, place });
  const byPost = notice !== undefined && notice.composed === undefined;
  return [
    show({ at: 'noticeApproval', id }),
    ...(byPost ? [...toDepartments(request).map(show), note({ at: 'card' })] : []),
    ...(byPost && waits(notice.kind) ? threadsOf(request, notice.questions).map(note) : []),
  ];
}

/** The files that are posted with the approved letter, where officers print it. */
function toEnclose(request: FoiRequest): Intent[] {
  const letter = approvedLetter(request);
  if (!letter || letter.files.length === 0) return [];
  const { reference } = request;
  return [{ kind: 'letterFiles', reference, version: letter.version, place: { at: 'card' }, enclosed: true }];
}

/** Whether a letter makes the questions it is about wait for the requester. */
function waits(kind: KindOfNotice): boolean {
  return kind === 'clarification' || kind === 'feesNotice' || kind === 'charge';
}

type OfReply = Extract<Happened, { type: `reply${string}` }>;

function ofReply(request: FoiRequest, event: OfReply, number: number): Intent[] {
  const { reference } = request;
  const { question, department, ts } = event;
  if (isTalk(request, event)) return [];
  const intents: Intent[] = [
    { kind: 'show', reference, surface: { at: 'question', question, department } },
    { kind: 'show', reference, surface: { at: 'recorded', question, department } },
  ];
  if (event.type === 'replyRecorded' || event.type === 'replyUsed') {
    intents.push({ kind: 'react', reference, question, department, ts, with: 'recorded' });
  }
  if (event.type === 'replyEdited')
    intents.push({ kind: 'react', reference, question, department, ts, with: 'edited' });
  if (event.type === 'replyRecorded' && event.late) {
    intents.push({ kind: 'note', reference, event: number, place: { at: 'card' } });
  }
  return intents;
}

/** A message that never was an answer, or that we never saw: nothing in the thread speaks of it. */
function isTalk(request: FoiRequest, { question, department, ts }: OfReply): boolean {
  const asked = askedOf(request, question, department)?.asked;
  const reply = asked?.replies.find((each) => each.ts === ts);
  return !reply || [reply, ...reply.before].every((wording) => wording.discussion);
}

/** A letter has gone: controls disappear, the thread of each answer in it is told how it went out. */
function gone(request: FoiRequest, number: number): Intent[] {
  const { reference } = request;
  return [
    ...lettersShown(request).map((surface): Intent => ({ kind: 'show', reference, surface })),
    ...toDepartments(request).map((surface): Intent => ({ kind: 'show', reference, surface })),
    ...request.questions
      .filter(({ told }) => told?.version === lastResponse(request)?.version)
      .flatMap((question) => askedSurfaces(request, question.number))
      .map((place): Intent => ({ kind: 'note', reference, event: number, place })),
  ];
}

/** What departments see of a request: each question of theirs, and what is recorded as its answer where there is any. */
function toDepartments(request: FoiRequest): Surface[] {
  return request.questions.flatMap((question) =>
    askedSurfaces(request, question.number).flatMap((surface) => {
      const replied = question.asked.some(
        (each) => each.department === surface.department && each.replies.some((reply) => !reply.discussion),
      );
      return replied ? [surface, { ...surface, at: 'recorded' } as const] : [surface];
    }),
  );
}

function lettersShown(request: FoiRequest): Surface[] {
  const version = request.drafts.at(-1)?.version;
  return [
    ...(request.timesAsked > 0 ? [{ at: 'approval', asking: request.timesAsked } as const] : []),
    ...(version !== undefined ? [{ at: 'letter', version } as const] : []),
  ];
}

/** The threads of questions still to be answered, in every department that has them; none named: of all. */
function threadsOf(request: FoiRequest, questions: readonly number[]): Extract<Surface, { at: 'question' }>[] {
  return request.questions
    .filter((question) => isToAnswer(question) && (questions.length === 0 || questions.includes(question.number)))
    .flatMap(({ number }) => askedSurfaces(request, number));
}

/** The same, and of those that are out as well. */
function threadsOfAll(request: FoiRequest, questions: readonly number[]): Extract<Surface, { at: 'question' }>[] {
  return request.questions
    .filter(({ number }) => questions.length === 0 || questions.includes(number))
    .flatMap(({ number }) => askedSurfaces(request, number));
}

function askedSurfaces(request: FoiRequest, number: number): Extract<Surface, { at: 'question' }>[] {
  const question = questionOf(request, number);
  return (question?.asked ?? [])
    .filter((asked) => !asked.returned)
    .map(({ department }) => ({ at: 'question', question: number, department }));
}

/** A message is drawn once for several events; everything else stays, in order. */
function unique(intents: readonly Intent[]): Intent[] {
  const seen = new Set<string>();
  return intents.filter((intent) => {
    const key = JSON.stringify(intent);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
