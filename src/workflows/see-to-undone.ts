import {
  giveUp,
  leaveIt,
  tryAgain,
  tryAgainBack,
  type UndoneAsShown,
} from '../domain/deciding/given-up/seeing-to-undone.ts';
import { undoneNow } from '../domain/request/evolve/undone.ts';
import type { Decision } from '../domain/request/decision.ts';
import type { Undone } from '../domain/request/events.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { throwAway, type Write } from '../register/index.ts';
import { act, type By, type Outcome } from './act.ts';
import type { Desk } from './desk.ts';
import { outgoing } from './outgoing.ts';
import { withEach } from './with-each.ts';

/** Writes into the history that something was given up, and shows it to the officers. */
export async function recordGivenUp(desk: Desk, reference: string, undone: Undone): Promise<void> {
  await act(desk, reference, { user: 'desk' }, (request) => giveUp(request, undone));
}

/** *Try again*: everything of the request that was given up is put back in its place, with the event that says so. */
export async function tryUndoneAgain(desk: Desk, by: By, { reference }: { reference: string }): Promise<Outcome> {
  return seeTo(desk, by, reference, tryAgain, desk.givenUp.putBack);
}

/**
 * FOI Desk is back in channels, by what they are for (`officers`, a department): whatever was given up of requests of which
 * something waited for one of them is put back in its place.
 */
export async function tryAgainIn(desk: Desk, channels: readonly string[]): Promise<void> {
  const waiting = (await desk.register.keys('undone/')).map((key) => key.slice('undone/'.length));
  await withEach(desk, 'try again', waiting, async (reference) => {
    await putBack(
      desk,
      { user: 'desk' },
      reference,
      (request) => tryAgainBack(request, channels),
      desk.givenUp.putBack,
    );
  });
}

/** *Leave it*: what was given up is thrown away. */
export async function leaveUndone(
  desk: Desk,
  by: By,
  { reference, ...shown }: UndoneAsShown & { reference: string },
): Promise<Outcome> {
  const decide: typeof tryAgain = (request, who) => leaveIt(request, who, shown);
  return seeTo(desk, by, reference, decide, (key) => throwAway(desk.register, key));
}

async function seeTo(
  desk: Desk,
  by: By,
  reference: string,
  decide: typeof tryAgain,
  writesFor: (key: string) => Promise<readonly Write[] | undefined>,
): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  return putBack(desk, by, reference, (request) => decide(request, who), writesFor);
}

/** Decides on what was given up of a request, with what becomes of it in the same commit. */
async function putBack(
  desk: Desk,
  by: By,
  reference: string,
  decide: (request: FoiRequest) => Decision,
  writesFor: (key: string) => Promise<readonly Write[] | undefined>,
): Promise<Outcome> {
  // Filled anew whenever it is decided anew, and committed with what was decided.
  const also: Write[] = [];
  const outcome = await act(desk, reference, { ...by, also }, async (request) => {
    also.splice(0, also.length, ...(by.also ?? []));
    for (const { id } of undoneNow(request)?.what ?? []) {
      const made = (await writesFor(id)) ?? [];
      also.push(...made.filter(({ key }) => !isOfCard(key)));
    }
    return decide(request);
  });
  desk.givenUp.poke();
  return outcome;

  /** Whatever happens to a request, its card is drawn again anyway. */
  function isOfCard(key: string): boolean {
    return outgoing([{ kind: 'show', reference, surface: { at: 'card' } }], 0).some((write) => write.key === key);
  }
}
