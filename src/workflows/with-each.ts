import type { FoiRequest } from '../domain/request/request.ts';
import { placeOf, RegisterFailed } from '../register/index.ts';
import { find } from './act.ts';
import type { Desk } from './desk.ts';

/**
 * Does something with several requests. One with which it cannot be done, such as one whose record is damaged, is named in
 * the log and keeps none of the others from it.
 * @throws RegisterFailed where the register cannot be written: then it can be done with none
 */
export async function withEach(
  { log }: Pick<Desk, 'log'>,
  what: string,
  references: readonly string[],
  work: (reference: string) => Promise<void>,
): Promise<void> {
  for (const reference of references) await orNamed({ log }, what, reference, () => work(reference));
}

/** Several requests, in the order given; one that cannot be read is left out, and named in the log. */
export async function findEach(desk: Desk, what: string, references: readonly string[]): Promise<FoiRequest[]> {
  const read = await Promise.all(
    references.map((reference) => orNamed(desk, what, reference, () => find(desk, reference))),
  );
  return read.flatMap((request) => request ?? []);
}

async function orNamed<T>(
  { log }: Pick<Desk, 'log'>,
  what: string,
  reference: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegisterFailed) throw error;
    log.error({ what, reference, ...faultOf(error) }, 'This could not be done with a request; the others went on.');
    return undefined;
  }
}

/** What of an error may be logged: its message may hold what somebody typed, so only its kind and where it happened. */
export function faultOf(error: unknown): { kind: string; at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, at: '' };
  return { kind: error.name, at: placeOf(error) };
}
