import type { Holidays } from '../../domain/clock/index.ts';
import { answerOf } from '../../domain/request/asked.ts';
import { withDepartments } from '../../domain/request/asked.ts';
import { isStillToGo } from '../../domain/deciding/notices/approving.ts';
import { stillToPost } from '../../domain/deciding/sending/by-post.ts';
import { shortLetterToPost, shortLettersToPost } from '../../domain/deciding/sending/short-letters-by-post.ts';
import { nextLookAt, unansweredOf } from '../../domain/deciding/notices/unanswered.ts';
import { dueOf } from '../../domain/request/clock-of.ts';
import { undoneNow } from '../../domain/request/evolve/undone.ts';
import { isGone, phaseOf, questionsToSettle, type Phase } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { openReview } from '../../domain/request/review-of.ts';
import { canBeSettled } from '../../domain/request/to-settle.ts';
import { askedToEndNow } from '../../domain/request/without-letter.ts';
import { londonDateOf, type LondonDate } from '../../domain/london.ts';
import type { ListEntry } from '../../register/index.ts';

/** A request's line in a queue; who it is from and what it says are read from the request itself. */
export interface Queued {
  reference: string;
  due: LondonDate | undefined;
  phase: Phase;
  officer: string;
  toSettle: number;
}

/** Where a request stands in the lists, by its state alone: a list can be made again from histories at any time. */
export function placesOf(request: FoiRequest, holidays: Holidays): ListEntry[] {
  // Most requests are over, and to count their days takes longer than all the rest.
  return placesUnder(request, isOver(request) ? undefined : dueOf(request, holidays));
}

/** It stands under no due date any more. */
function isOver(request: FoiRequest): boolean {
  const phase = phaseOf(request);
  return phase === 'sent' || phase === 'closed';
}

/** The places of a request in the lists under a due date that may be another than the holidays known now give. */
export function placesUnder(request: FoiRequest, day: LondonDate | undefined): ListEntry[] {
  if (isOver(request))
    return [
      ...placesOfLettersToPost(request),
      ...placesToPost(request),
      ...placesOfDraftedNotices(request),
      ...placesOfReview(request),
      ...placesOfUndone(request),
    ];
  const phase = phaseOf(request);
  const queued: Queued = {
    reference: request.reference,
    due: day,
    phase,
    officer: request.officer,
    toSettle: questionsToSettle(request).length,
  };
  const value = { ...queued, due: day ?? null };
  const place = (list: string) => ({ key: `${list}/${day ?? 'no-date'}/${request.reference}`, value });
  return [
    place('open'),
    place(`officer/${request.officer}`),
    ...(phase === 'awaitingApproval' || askedToEndNow(request) ? [place('approval')] : []),
    ...(phase === 'drafted' || phase === 'awaitingApproval'
      ? [{ key: `drafted/${request.drafts.at(-1)?.date ?? ''}/${request.reference}`, value }]
      : []),
    ...unansweredOf(request)
      .map(nextLookAt)
      .toSorted()
      .slice(0, 1)
      .map((date) => ({ key: `unanswered/${date}/${request.reference}`, value })),
    ...(questionsToSettle(request).some(canBeSettled) ? [place('to-settle')] : []),
    ...placesToPost(request),
    ...placesOfDraftedNotices(request),
    ...departmentsWaitedFor(request).map((department) => place(`department/${department}`)),
    ...departmentsWith(request).map((department) => place(`with/${department}`)),
    ...placesOfReview(request),
    ...placesOfUndone(request),
  ];
}

/** Something was given up and waits for an officer, whatever became of the request. */
function placesOfUndone(request: FoiRequest): ListEntry[] {
  const { reference } = request;
  return undoneNow(request) ? [{ key: `undone/${reference}`, value: { reference } }] : [];
}

/** What still has to be posted after the end waits for the officer in charge, under the day of the earliest. */
function placesOfLettersToPost(request: FoiRequest): ListEntry[] {
  const { reference, officer, erased, identityErased } = request;
  if (erased || identityErased) return [];
  const closing = shortLetterToPost(request, 'closing');
  return [...stillToPost(request), ...(closing ? [closing] : [])]
    .map(({ on }) => on)
    .toSorted()
    .slice(0, 1)
    .map((date) => ({ key: `officer/${officer}/${date}/${reference}`, value: { reference } }));
}

/** Whatever has to be printed and posted, for the officers together, under the day of the earliest. */
function placesToPost(request: FoiRequest): ListEntry[] {
  const { reference, approval, sending, erased, identityErased } = request;
  if (erased || identityErased) return [];
  const short = shortLettersToPost(request).flatMap((what) => shortLetterToPost(request, what) ?? []);
  const response =
    approval.stands === 'approved' && approval.message === undefined && sending.stands === 'notYet'
      ? [londonDateOf(approval.at)]
      : [];
  return [...[...stillToPost(request), ...short].map(({ on }) => on), ...response]
    .toSorted()
    .slice(0, 1)
    .map((date) => ({ key: `to-post/${date}/${reference}`, value: { reference } }));
}

/** Letters besides the response that wait for an approver, under the day of the earliest. */
function placesOfDraftedNotices(request: FoiRequest): ListEntry[] {
  const { reference } = request;
  return request.draftedNotices
    .filter((draft) => !draft.sentBack && isStillToGo(request, draft))
    .map(({ on }) => on)
    .toSorted()
    .slice(0, 1)
    .map((date) => ({ key: `drafted-notice/${date}/${reference}`, value: { reference } }));
}

/** A review under way, whatever became of the request: the one asked for first comes first. */
function placesOfReview(request: FoiRequest): ListEntry[] {
  const review = openReview(request);
  if (!review) return [];
  const { reference } = request;
  const place = (list: string) => ({ key: `${list}/${review.askedOn}/${reference}`, value: { reference } });
  return [place('review'), ...(review.reviewer === undefined ? [] : [place(`reviewer/${review.reviewer}`)])];
}

function departmentsWith(request: FoiRequest): string[] {
  return [...new Set(request.questions.filter((question) => !isGone(question)).flatMap(withDepartments))];
}

function departmentsWaitedFor(request: FoiRequest): string[] {
  const waited = questionsToSettle(request).flatMap((question) =>
    withDepartments(question).filter((department) => {
      const asked = question.asked.find((each) => each.department === department);
      return asked !== undefined && answerOf(asked) === undefined;
    }),
  );
  return [...new Set(waited)];
}
