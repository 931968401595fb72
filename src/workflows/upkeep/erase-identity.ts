import { z } from 'zod';
import { londonDate, londonDateOf, type LondonDate } from '../../domain/london.ts';
import { bytesOf, filesIn } from '../../domain/request/bytes-of.ts';
import { fold } from '../../domain/request/evolve.ts';
import { ending as endings } from '../../domain/request/events.ts';
import { identityIn, rewordedIn, tellsWhoAsked } from '../../domain/request/identity.ts';
import { endOf, identityKeptUntil } from '../../domain/request/retention.ts';
import { listWrites, loadHistory, open, partlyErased } from '../../register/index.ts';
import { stamped } from '../act.ts';
import { derivedOf } from '../derived.ts';
import type { Desk } from '../desk.ts';
import { namedPrefix } from '../ended.ts';
import { readHappened } from '../history-schema.ts';
import { outgoing } from '../outgoing.ts';
import { whatFollows } from '../what-follows/index.ts';
import { withEach } from '../with-each.ts';
import { telltaleLeftoversOf } from './leftovers.ts';

/** Requests at one time: what is to be deleted in Slack goes at Slack's pace. */
const AT_ONCE = 20;

const place = z.tuple([z.literal('named'), endings, londonDate, z.string()]);

/** Forgets who asked, where the council keeps that no longer; the longest ended first. Answers of how many requests. */
export async function eraseIdentitiesDue(desk: Desk): Promise<number> {
  const today = londonDateOf(desk.now());
  let erased = 0;
  for (const ending of endings.options) {
    const due = (await desk.register.scan(namedPrefix(ending), { limit: AT_ONCE }))
      .map(({ key }) => place.parse(key.split('/')))
      .filter(([, , on]) => {
        const until = identityKeptUntil({ ending, on }, desk.council.retention);
        return until !== undefined && today > until;
      });
    await withEach(
      desk,
      'erase who asked',
      due.map(([, , , reference]) => reference),
      async (reference) => {
        if (await eraseIdentity(desk, reference, today)) erased += 1;
      },
    );
  }
  return erased;
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
