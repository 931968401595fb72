import { RegisterFailed } from '../register/index.ts';
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
  for (const reference of references) {
    try {
      await work(reference);
    } catch (error) {
      if (error instanceof RegisterFailed) throw error;
      log.error({ what, reference, ...faultOf(error) }, 'This could not be done with a request; the others went on.');
    }
  }
}

/** What of an error may be logged: its message may hold what somebody typed, so only its kind and where it happened. */
export function faultOf(error: unknown): { kind: string; at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, at: '' };
  const at = error.stack?.split('\n').find((line) => /^\s+at /u.test(line));
  return { kind: error.name, at: at?.trim() ?? '' };
}
