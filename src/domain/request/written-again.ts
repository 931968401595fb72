import type { FoiRequest } from './request.ts';
import type { GivenNotice } from './where-letters-stand.ts';

/** A letter besides the response that surely never went: the mail server did not take it, or was not reached. */
export function surelyNotGone({ sending }: Pick<GivenNotice, 'sending'>): boolean {
  return sending.stands === 'refused' || sending.stands === 'notReached';
}

/** The later letter of its kind, about some of the same questions, that took the place of one that surely never went. */
export function writtenAgainAs({ notices }: FoiRequest, notice: GivenNotice): GivenNotice | undefined {
  if (!surelyNotGone(notice)) return undefined;
  const later = notices.slice(notices.findIndex(({ id }) => id === notice.id) + 1);
  return later.find((each) => saysTheSame(each, notice));
}

/** The letter that would say the same as this one, and is on its way once more: what it does is not counted before it went. */
export function goingAgain({ notices }: FoiRequest, written: Saying): GivenNotice | undefined {
  return notices.find((notice) => saysTheSame(notice, written) && isGoingAgain(notice));
}

function isGoingAgain({ sending }: GivenNotice): boolean {
  return (sending.stands === 'toBeSent' || sending.stands === 'begun') && sending.attempt > 1;
}

type Saying = Pick<GivenNotice, 'kind' | 'questions'>;

/** Whether letters are of one kind, and about some of the same questions; one that names none is about all. */
export function saysTheSame(one: Saying, other: Saying): boolean {
  return (
    one.kind === other.kind &&
    (one.questions.length === 0 ||
      other.questions.length === 0 ||
      one.questions.some((number) => other.questions.includes(number)))
  );
}
