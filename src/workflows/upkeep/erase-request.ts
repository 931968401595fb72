import { z } from 'zod';
import { londonDate, londonDateOf, type LondonDate } from '../../domain/london.ts';
import { bytesOf } from '../../domain/request/bytes-of.ts';
import { evolve, fold } from '../../domain/request/evolve.ts';
import { ending as endings, type Ending } from '../../domain/request/events.ts';
import { endOf, keptUntil } from '../../domain/request/retention.ts';
import { erasedWrite, listWrites, loadHistory } from '../../register/index.ts';
import { stamped } from '../act.ts';
import { derivedOf } from '../derived.ts';
import type { Desk } from '../desk.ts';
import { endedPrefix } from '../ended.ts';
import { readHappened } from '../history-schema.ts';
import { outgoing } from '../outgoing.ts';
import { withEach } from '../with-each.ts';
import { leftoversOf } from './leftovers.ts';

/** Requests erased at one time: what is to be deleted in Slack goes at Slack's pace. */
const AT_ONCE = 20;

const place = z.tuple([z.literal('ended'), endings, londonDate, z.string()]);

/** Erases what the council keeps no longer, the longest ended first. Answers how many requests that were. */
export async function eraseWhatIsDue(desk: Desk): Promise<number> {
  const today = londonDateOf(desk.now());
  let erased = 0;
  for (const ending of endings.options) {
    const due = (await desk.register.scan(endedPrefix(ending), { limit: AT_ONCE }))
      .map(({ key }) => place.parse(key.split('/')))
      .filter(([, , on]) => isDue(desk, { ending, on }, today));
    await withEach(
      desk,
      'erase',
      due.map(([, , , reference]) => reference),
      async (reference) => {
        if (await eraseRequest(desk, reference, today)) erased += 1;
      },
    );
  }
  return erased;
}

/**
 * Takes everything said out of a request, and has its letters, messages and files deleted, here and in Slack. Its history
 * stays, and so do the figures; whatever else was left of it goes. Not done where something holds it meanwhile.
 */
async function eraseRequest(desk: Desk, reference: string, today: LondonDate): Promise<boolean> {
  const history = await loadHistory(desk.register, reference, readHappened);
  const before = fold(history.events);
  const end = before && endOf(before);
  if (!before || !end || !isDue(desk, end, today)) return false;
  const months = desk.council.retention[end.ending];
  const event = stamped(desk, { user: 'desk' }, { type: 'erased', ending: end.ending, endedOn: end.on, months });
  const after = evolve(before, event);
  const left = await leftoversOf(desk.register, reference);
  const bytes = [...new Set([...history.events.flatMap(bytesOf), ...left.bytes])];
  const saved = await desk.register.commit([
    erasedWrite(history, [event]),
    ...listWrites(derivedOf(before, desk.holidays()), derivedOf(after, desk.holidays())),
    ...left.writes,
    ...outgoing([{ kind: 'erase', reference, bytes }], after.length),
  ]);
  if (saved.committed) desk.poke();
  return saved.committed;
}

function isDue(desk: Desk, end: { ending: Ending; on: LondonDate }, today: LondonDate): boolean {
  return today > keptUntil(end, desk.council.retention);
}
