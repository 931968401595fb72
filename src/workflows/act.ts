import { event, type Event, type Happened } from '../domain/request/events.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../domain/request/decision.ts';
import { evolve, fold } from '../domain/request/evolve.ts';
import type { LondonDate } from '../domain/london.ts';
import { mayNot, type Verb } from '../domain/request/permitted.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { listWrites, loadHistory, saveWrites, type ListEntry, type Write } from '../register/index.ts';
import { lastingWrites } from './derived/index.ts';
import type { Desk } from './desk.ts';
import { readHappened } from './history-schema.ts';
import { placesOf, placesUnder } from './derived/lists.ts';
import { outgoing } from './outgoing.ts';
import { whatFollows } from './what-follows/index.ts';

/** What became of an act: the request as it now stands, or a refusal. */
export type Outcome = { request: FoiRequest; events: readonly Happened[] } | Refusal;

/** Who or what does it: a Slack user, or the desk by itself. */
export interface By {
  user: string;
  /**
   * Writes that belong in the same commit as what happens, and are not made where nothing does: the mark that a stored input
   * is worked (else the inbox makes it, once the person has been told why), or that what a form held is used up.
   */
  also?: readonly Write[];
  /** The due date its places in the lists stand under, where the holidays known since give another. */
  listedUnder?: LondonDate;
}

/** How often an act is decided again because somebody else was quicker. */
const TRIES = 8;

/** A request, or nothing where there is none of this reference. */
export async function find(desk: Desk, reference: string): Promise<FoiRequest | undefined> {
  return fold((await loadHistory(desk.register, reference, readHappened)).events);
}

/** A request as it stood after so many events, such as when somebody opened a form. */
export async function findAsOf(desk: Desk, reference: string, length: number): Promise<FoiRequest | undefined> {
  return fold((await loadHistory(desk.register, reference, readHappened)).events.slice(0, length));
}

/** A request of this reference, or what to say where there is none. */
export async function found(desk: Desk, reference: string): Promise<FoiRequest | Refusal> {
  return (await find(desk, reference)) ?? noSuchRequest(reference);
}

/**
 * What a form begins with: the request, where somebody may do this to it now.
 * @param department for what only a department's own people do
 */
export async function openedFor(
  desk: Desk,
  by: string,
  reference: string,
  verb: Verb,
  department?: string,
): Promise<FoiRequest | Refusal> {
  const request = await found(desk, reference);
  return isRefusal(request) ? request : (mayNot(request, await desk.directory.who(by), verb, department) ?? request);
}

/** What is said, in this one place, where a reference is none of the register's. */
export function noSuchRequest(reference: string): Refusal {
  return refuse(`There is no request ${reference}. Look at the number again.`);
}

/**
 * Load, decide, save, and what must follow, in one commit. When somebody else saved meanwhile, it is all decided again
 * on what they left.
 */
export async function act(
  desk: Desk,
  reference: string,
  by: By,
  decide: (request: FoiRequest) => Decision | Promise<Decision>,
): Promise<Outcome> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const history = await loadHistory(desk.register, reference, readHappened);
    const before = fold(history.events);
    if (!before) return noSuchRequest(reference);
    const decision = await decide(before);
    if (isRefusal(decision)) return decision;
    const events = decision.events.map((each) => stamped(desk, by, each));
    const after = events.reduce<FoiRequest>((state, each) => evolve(state, each), before);
    if (events.length === 0) return { request: before, events };
    const saved = await desk.register.commit([
      ...saveWrites(history, events),
      ...listWrites(listedPlaces(desk, by, before), placesOf(after, desk.holidays())),
      ...lastingWrites(before, after),
      ...outgoing(whatFollows(before, after, events), after.length),
      ...(by.also ?? []),
    ]);
    if (saved.committed) {
      desk.poke();
      return { request: after, events };
    }
  }
  return refuse('Several people changed this request at the same moment. Look at it again, then try once more.');
}

function listedPlaces(desk: Desk, { listedUnder }: By, request: FoiRequest): ListEntry[] {
  return listedUnder === undefined ? placesOf(request, desk.holidays()) : placesUnder(request, listedUnder);
}

/** An event with who and when, checked against the schema of the history before it is kept. */
export function stamped(desk: Desk, by: By, what: Event): Happened {
  return { ...event.parse(what), at: desk.now(), by: by.user };
}
