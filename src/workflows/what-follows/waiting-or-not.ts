import type { Happened } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';
import { waits } from './of-notice.ts';
import { threadsOf, toDepartments } from './surfaces.ts';

/**
 * Departments told to wait are told once to go on where the letter they wait for surely has not gone, and again to wait
 * where it goes after all. The clock knows: it counts what has gone.
 */
export function whoWaitsOrNot(
  before: FoiRequest,
  after: FoiRequest,
  events: readonly Happened[],
  first: number,
): Intent[] {
  if (before.clock.length === after.clock.length) return [];
  const { reference } = after;
  return events.flatMap((event, index) => {
    if (event.type !== 'sendingFailed' && event.type !== 'sent' && event.type !== 'recordedAsSent') return [];
    const notice = after.notices.find(({ id }) => id === event.what);
    // One written for the post made nobody wait before it went.
    if (!notice?.composed || !waits(notice.kind)) return [];
    return [
      ...toDepartments(after).map((surface): Intent => ({ kind: 'show', reference, surface })),
      ...threadsOf(after, notice.questions).map((place): Intent => ({
        kind: 'note',
        reference,
        event: first + index,
        place,
      })),
    ];
  });
}
