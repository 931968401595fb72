import { inWords } from '../../../domain/words/in-words.ts';
import { sayDate, type LondonDate } from '../../../domain/london.ts';
import type { HowSoon } from '../../../domain/request/how-soon.ts';

/** A request, or a review of one, as the officers are told of it in the morning. */
export interface MorningLine {
  reference: string;
  /** Where its card stands in Slack. */
  link?: string;
  /** It is the review that is told of. */
  ofReview?: true;
  /** The subject, without what this channel may not know. */
  about: string;
  /** How long there is left, or since when it waits. */
  when: string;
  /** What to do next. */
  says?: string;
  /** Whose that is; absent where others are waited for. */
  whose?: { user: string; name: string };
}

/** What the officers are told on a working morning. Requests stand in one place each, most urgent first. */
export interface Morning extends Record<HowSoon, readonly MorningLine[]> {
  /** How many more are due in those days, by the lists alone: some of them may have been answered once. */
  unread: Readonly<Record<HowSoon, number>>;
  /** Approvals asked for on an earlier day, and not answered. */
  withApprovers: readonly MorningLine[];
  toPost: readonly MorningLine[];
  /** Requests that have time, and answers an officer can settle. */
  toSettle: readonly Pick<MorningLine, 'reference' | 'link'>[];
  /** How many more than those read there are at the least. */
  more: number;
}

/** The day it is, and the last of which is warned. */
export interface MorningDays {
  day: LondonDate;
  warned: LondonDate;
}

/** `2 late, 1 due today and 3 due by Fri 6 November 2026`; nothing where there is nothing to say. */
export function sayMorning(morning: Morning, { warned }: Pick<MorningDays, 'warned'>): string | undefined {
  const { withApprovers, toPost, toSettle, more } = morning;
  const settle = `${more > 0 ? 'at least ' : ''}${toSettle.length + more}`;
  const parts = [
    ...due('late', 'late'),
    ...due('today', 'due today'),
    ...due('soon', `due by ${sayDate(warned)}`),
    ...due('pastTarget', 'past our own target'),
    ...(withApprovers.length > 0 ? [`${withApprovers.length} waiting for an approver`] : []),
    ...(toPost.length > 0 ? [`${toPost.length} to be posted`] : []),
    ...(toSettle.length > 0 ? [`${settle} with answers to settle`] : []),
  ];
  return parts.length === 0 ? undefined : inWords(parts);

  function due(part: HowSoon, words: string): string[] {
    const many = sayMany(morning, part);
    return many === undefined ? [] : [`${many} ${words}`];
  }
}

/** `3`, `about 2,900`, `at least 50`; nothing where there is none. */
export function sayMany(morning: Morning, part: HowSoon): string | undefined {
  const [read, unread] = [morning[part].length, morning.unread[part]];
  // Of what is due later only those that are read are known to be past the target.
  if (part === 'pastTarget') return read === 0 ? undefined : `${unread > 0 ? 'at least ' : ''}${read}`;
  const all = (read + unread).toLocaleString('en-GB');
  return read + unread === 0 ? undefined : `${unread > 0 ? 'about ' : ''}${all}`;
}
