import { londonDateOf, type LondonDate } from '../../domain/london.ts';
import { bytesOf, filesIn } from '../../domain/request/bytes-of.ts';
import { fold } from '../../domain/request/evolve.ts';
import { identityIn, rewordedIn, tellsWhoAsked } from '../../domain/request/identity.ts';
import { endOf, identityKeptUntil } from '../../domain/request/retention.ts';
import { listWrites, loadHistory, open, partlyErased } from '../../register/index.ts';
import { stamped } from '../act.ts';
import { derivedOf } from '../derived/index.ts';
import type { Desk } from '../desk.ts';
import { namedPrefix } from '../derived/ended.ts';
import { readHappened } from '../history-schema.ts';
import { outgoing } from '../outgoing.ts';
import { whatFollows } from '../what-follows/index.ts';
import { eachDue, type Ended } from './each-due.ts';
import { telltaleLeftoversOf } from './leftovers.ts';

/** Forgets who asked, where the council keeps that no longer; the longest ended first. Answers of how many requests. */
export async function eraseIdentitiesDue(desk: Desk): Promise<number> {
  const today = londonDateOf(desk.now());
  const isDue: Ended['isDue'] = (end) => {
    const until = identityKeptUntil(end, desk.council.retention);
    return until !== undefined && today > until;
  };
  const ended = { what: 'erase who asked', prefixOf: namedPrefix, isDue };
  return eachDue(desk, ended, (reference) => eraseIdentity(desk, reference, today));
}

/**
 * Takes out of a request what tells who asked, and has the letters and messages that hold it deleted, here and in Slack.
 * Its questions and answers stay until the rest goes. Not done where something holds it meanwhile.
 */
async function eraseIdentity(desk: Desk, reference: string, today: LondonDate): Promise<boolean> {
  const history = await loadHistory(desk.register, reference, readHappened);
  const before = fold(history.events);
  const end = before && endOf(before);
  const until = end && identityKeptUntil(end, desk.council.retention);
  const months = desk.council.retention.identity;
  if (!before || !end || before.identityErased || until === undefined || today <= until || months === undefined) {
    return false;
  }
  const event = stamped(desk, { user: 'desk' }, { type: 'identityErased', endedOn: end.on, months });
  const reworded = rewordedIn(before);
  const tells = tellsWhoAsked(history.events, before);
  const { record, write } = partlyErased(history, [event], {
    parts: (each) => identityIn(each, reworded),
    says: tells,
  });
  const remains = open(record, readHappened);
  const after = fold(remains);
  if (!after) return false;
  const held = new Set(remains.flatMap(filesIn));
  const left = await telltaleLeftoversOf(desk.register, reference, tells);
  const bytes = [...history.events.flatMap(bytesOf), ...left.bytes].filter((one) => !held.has(one));
  const saved = await desk.register.commit([
    write,
    ...left.writes,
    ...listWrites(derivedOf(before, desk.holidays()), derivedOf(after, desk.holidays())),
    ...outgoing(
      [
        ...whatFollows(before, after, [event]),
        { kind: 'erase', reference, bytes: [...new Set(bytes)], only: 'identity' },
      ],
      after.length,
    ),
  ]);
  if (saved.committed) desk.poke();
  return saved.committed;
}
