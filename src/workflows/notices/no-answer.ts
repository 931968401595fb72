import { unansweredOf, type Unanswered } from '../../domain/deciding/notices/unanswered.ts';
import type { Written } from '../../domain/deciding/notices/to-write.ts';
import type { NoticeId } from '../../domain/request/events.ts';
import { isGone } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { concerning, named, typed, type Writer, type Writing } from './writer.ts';

/** Reminds the requester of what they were asked. */
export function reminderOf(id: NoticeId): Writer {
  return {
    kind: 'clarificationReminder',
    title: 'Send a reminder',
    intro: () => 'Half of the time they have to answer has passed. This letter asks once more.',
    fields: ({ request }) => [
      {
        kind: 'longText',
        id: 'ask',
        label: 'What was asked',
        initial: askedIn(request, id),
        hint: 'The letter repeats it.',
      },
    ],
    read(at, filled) {
      const read = reminder(at, id, typed(filled, 'ask'));
      return read ?? { errors: { ask: 'The requester has answered meanwhile. No reminder is needed.' } };
    },
  };
}

/** The reminder with these words, or those of the letter it is about; nothing where it has been answered. */
export function reminder(at: Writing, id: NoticeId, ask = askedIn(at.request, id)): Written | undefined {
  const waiting = stillWaiting(at, id);
  if (!waiting) return undefined;
  const concerned = concerning(at, waiting.questions);
  const { askedOn, closeAfter } = waiting;
  return {
    questions: concerned.questions,
    notice: { kind: 'clarificationReminder', ...named(concerned), askedOn, closeAfter, ask },
  };
}

/** The letter that closes what was never made clear; nothing where it has been answered. */
export function closing(at: Writing, id: NoticeId): Written | undefined {
  const waiting = stillWaiting(at, id);
  if (!waiting) return undefined;
  const concerned = concerning(at, waiting.questions);
  return {
    questions: toClose(at, waiting.questions),
    notice: { kind: 'lapsed', ...named(concerned), askedOn: waiting.askedOn },
  };
}

/** The questions a letter closes; none named is all that is left: that closes the request, under whichever law. */
export function toClose(at: Writing, questions: readonly number[]): readonly number[] {
  const isAll = at.open.every((number) => questions.includes(number)) && !at.request.questions.some(isGone);
  return isAll ? [] : concerning(at, questions).questions;
}

/** What a letter asked for, while it has not come. */
export function stillWaiting({ request }: Writing, id: NoticeId): Unanswered | undefined {
  return unansweredOf(request).find((each) => each.id === id);
}

/** What a letter asked, each thing once. */
function askedIn({ notices }: FoiRequest, id: NoticeId): string {
  const says = notices.find((notice) => notice.id === id)?.says;
  if (says?.kind !== 'clarification') return '';
  return [...new Set(says.questions.map(({ ask }) => ask))].join('\n\n');
}
