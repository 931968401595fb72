import { askedForBy, unansweredOf } from '../../domain/deciding/notices/unanswered.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';

/** Letters before the approvers that stand otherwise now, and what was said of letters nobody answered. */
export function aboutNotices(before: FoiRequest, after: FoiRequest): Intent[] {
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

/** Each time an approver was asked to end it without a letter, where that stands otherwise now. */
export function aboutEndings(before: FoiRequest, after: FoiRequest): Intent[] {
  const closed = after.closed !== before.closed;
  return before.askedToEnd
    .filter((asked, index) => closed || asked !== after.askedToEnd[index] || after.askedToEnd.length > index + 1)
    .map(({ time }) => ({ kind: 'show', reference: after.reference, surface: { at: 'ending', time } }));
}

/** Reviews that reviewers see and that stand otherwise now. */
export function aboutReviews(before: FoiRequest, after: FoiRequest): Intent[] {
  return after.reviews
    .filter((review) => review.shownToReviewers && review !== before.reviews[review.number - 1])
    .map(({ number }) => ({ kind: 'show', reference: after.reference, surface: { at: 'review', review: number } }));
}
