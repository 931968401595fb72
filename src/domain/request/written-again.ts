import type { FoiRequest } from './request.ts';
import type { GivenNotice } from './where-letters-stand.ts';

/** A letter besides the response that surely never went: the mail server did not take it, or was not reached. */
export function surelyNotGone({ sending }: Pick<GivenNotice, 'sending'>): boolean {
  return sending.stands === 'failed' && sending.outcome !== 'unknown';
}

/** The later letter of its kind, about some of the same questions, that took the place of one that surely never went. */
export function writtenAgainAs({ notices }: FoiRequest, notice: GivenNotice): GivenNotice | undefined {
  if (!surelyNotGone(notice)) return undefined;
  const later = notices.slice(notices.findIndex(({ id }) => id === notice.id) + 1);
  return later.find(
    ({ kind, questions }) =>
      kind === notice.kind &&
      (questions.length === 0 ||
        notice.questions.length === 0 ||
        questions.some((number) => notice.questions.includes(number))),
  );
}
