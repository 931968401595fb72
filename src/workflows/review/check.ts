import { checkNotice, type Finding } from '../../domain/check/index.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import { leftOpen } from '../../domain/request/left-open.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { dueOfNotice } from '../../domain/request/review-of.ts';
import type { Desk } from '../desk.ts';
import type { FormErrors } from '../forms/form.ts';
import { headOf } from '../sending/head-of.ts';
import { errorsAtFields } from '../forms/errors-at-fields.ts';

/** What the check says of a letter about a review. */
export function findingsOfReview(
  desk: Desk,
  request: FoiRequest,
  notice: NoticeOf<'reviewAcknowledgement' | 'reviewOutcome'>,
): Finding[] {
  const due = dueOfNotice(request, notice.kind, desk.holidays());
  const leavesOpen = leftOpen(request);
  return checkNotice(notice, {
    ...headOf(desk, request),
    ...(leavesOpen && { leavesOpen }),
    holidays: desk.holidays(),
    ...(due !== undefined && { due }),
  });
}

/** Errors by the field of the reviewer's form; nothing where there is none. */
export function errorsOf(findings: readonly Finding[]): FormErrors | undefined {
  return errorsAtFields(findings, fieldAt);
}

/** Fields by the places that the check names. */
const fields: Readonly<Record<string, string>> = {
  'Who reviewed': 'reviewer',
  Breaches: 'otherBreaches',
  'Information given now': 'fresh',
  'What will be done': 'action',
  'Files to release': 'files',
};

/** `Point 2, What you find` is the field `finding2`. What stands in no field is said on the first. */
function fieldAt(place: string): string {
  const point = /^Point (\d+), /u.exec(place)?.[1];
  return point === undefined ? (fields[place] ?? 'outcome') : `finding${point}`;
}
