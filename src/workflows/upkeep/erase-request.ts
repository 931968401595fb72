import { londonDateOf, type LondonDate } from '../../domain/london.ts';
import { bytesOf } from '../../domain/request/bytes-of.ts';
import { evolve, fold } from '../../domain/request/evolve.ts';
import type { Ending } from '../../domain/request/events.ts';
import { endOf, keptUntil } from '../../domain/request/retention.ts';
import { erasedWrite, listWrites, loadHistory } from '../../register/index.ts';
import { stamped } from '../act.ts';
import { derivedOf } from '../derived/index.ts';
import type { Desk } from '../desk.ts';
import { endedPrefix } from '../derived/ended.ts';
import { readHappened } from '../history-schema.ts';
import { outgoing } from '../outgoing.ts';
import { eachDue } from './each-due.ts';
import { leftoversOf } from './leftovers.ts';

/** Erases what the council keeps no longer, the longest ended first. Answers how many requests that were. */
export async function eraseWhatIsDue(desk: Desk): Promise<number> {
  const today = londonDateOf(desk.now());
  const ended = { what: 'erase', prefixOf: endedPrefix, isDue: (end: End) => isDue(desk, end, today) };
  return eachDue(desk, ended, (reference) => eraseRequest(desk, reference, today));
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

interface End {
  ending: Ending;
  on: LondonDate;
}

function isDue(desk: Desk, end: End, today: LondonDate): boolean {
  return today > keptUntil(end, desk.council.retention);
}
