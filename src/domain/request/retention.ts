import { addMonths, londonDateOf, type LondonDate } from '../london.ts';
import type { Ending } from './events.ts';
import { phaseOf } from './phase.ts';
import { openComplaint, openReview, respondedOn } from './review-of.ts';
import type { FoiRequest } from './request.ts';

/** Months that each kind is kept after its end; and those after which who asked is forgotten, where that is set. */
export type Retention = Readonly<Record<Ending, number> & { identity?: number | undefined }>;

/**
 * How a request ended and on which day: the last of the response, the outcome of its reviews and what the regulator
 * decided. Nothing while it is worked on, under review or before the regulator, nor once it has been erased: then nothing
 * counts down.
 */
export function endOf(request: FoiRequest): { ending: Ending; on: LondonDate } | undefined {
  const { closed, reviews, complaints, notices } = request;
  if (request.erased || openReview(request) || openComplaint(request)) return undefined;
  if (!closed && phaseOf(request) !== 'sent') return undefined;
  const told = reviews.flatMap(({ toldBy }) => notices.filter(({ id }) => id === toldBy).map(({ on }) => on));
  const takenBack = reviews.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn.on] : []));
  const decided = complaints.flatMap((complaint) => (complaint.decided ? [complaint.decided.on] : []));
  const out = request.questions.flatMap(({ withdrawnOn, closedOn }) => [withdrawnOn, closedOn]);
  const { sending } = request.closing;
  const posted = closed && sending.stands === 'sent' ? [sending.recorded?.on] : [];
  const days = [
    respondedOn(request),
    closed && londonDateOf(closed.at),
    ...posted,
    ...out,
    ...told,
    ...takenBack,
    ...decided,
  ];
  const on = days.reduce(
    (last, day) => (day !== undefined && (last === undefined || day > last) ? day : last),
    undefined,
  );
  return on === undefined ? undefined : { ending: endingOf(request), on };
}

/** Until which day what ended then is kept: on the day after it may go. */
export function keptUntil({ ending, on }: { ending: Ending; on: LondonDate }, retention: Retention): LondonDate {
  return addMonths(on, retention[ending]);
}

/** Until which day it is kept who asked; nothing where that goes with the rest. */
export function identityKeptUntil({ ending, on }: { ending: Ending; on: LondonDate }, retention: Retention) {
  const { identity } = retention;
  return identity === undefined || identity >= retention[ending] ? undefined : addMonths(on, identity);
}

function endingOf({ closed, reviews, complaints }: FoiRequest): Ending {
  if (reviews.length > 0 || complaints.length > 0) return 'reviewed';
  switch (closed?.as) {
    // Refused, though no letter said so (FOIA s.17(6)).
    case 'vexatious':
    case 'repeated':
    case undefined:
      return 'answered';
    case 'withdrawn':
    case 'lapsed':
    case 'unpaid':
      return 'withdrawn';
    case 'subjectAccess':
    case 'routineEnquiry':
    case 'anotherAuthority':
      return 'notARequest';
  }
}
