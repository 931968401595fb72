import type { Happened } from '../../../src/domain/request/events.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import type { Counts } from '../counts.ts';
import type { Lived } from '../live.ts';
import type { Told } from '../network.ts';
import { findActs } from './acts.ts';
import { findUntold, type SaidAlone } from './refusals.ts';
import { findReplies, type Excuses } from './replies.ts';
import type { History } from './states.ts';

/** Every acknowledged input is in a history once, or was refused to the person's face. */
export function findInputs(
  told: readonly Told[],
  histories: readonly History[],
  { lived, alone, ...excuses }: Excuses & { lived: Lived; alone: readonly SaidAlone[] },
  counts: Counts,
): string[] {
  return [
    ...findRequests(histories, lived),
    ...findReplies(told, histories, excuses, counts),
    ...findActs(told, histories, excuses.left, counts),
    ...findUntold(told, excuses.left, alone),
  ];
}

/** Every request somebody logged was opened once, and no other. */
function findRequests(histories: readonly History[], { asked }: Lived): string[] {
  const opened = histories.map(({ events }) => subjectOf(events));
  const strange = opened.filter((subject) => !asked.some((each) => each.subject === subject));
  return [
    ...strange.map((subject) => `Nobody logged the request about ${subject}.`),
    ...asked.flatMap(({ subject }) => {
      const times = opened.filter((each) => each === subject).length;
      return times === 1 ? [] : [`The request about ${subject} was opened ${times} times.`];
    }),
  ];
}

/** As it was logged: a subject may be corrected afterwards. */
function subjectOf(events: readonly Happened[]): string {
  return fold(events.slice(0, 1))?.subject ?? '';
}
