import { setTimeout as pause } from 'node:timers/promises';

/** Something did not come to its end in its time. Its message says what, and what else was waited for meanwhile. */
export class NoEnd extends Error {}

/** What comes in its time, in milliseconds. @throws NoEnd when it does not */
export async function within<T>(
  ms: number,
  what: string,
  work: Promise<T>,
  waits: () => readonly string[] = () => [],
): Promise<T> {
  const called = new AbortController();
  const late = pause(ms, undefined, { signal: called.signal }).then(() => {
    const meanwhile = waits().map((each) => ` Waited for meanwhile: ${each}`);
    throw new NoEnd(`${what} did not come to an end in ${Math.round(ms / 1000)} s.${meanwhile.join('')}`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    called.abort();
  }
}
