import type { Log } from '../../src/workflows/desk.ts';

const heard = new Set<string>();
/** What goes wrong is heard of, once: figures of a desk in trouble are none. */
function say(what: object, says: string): void {
  if (heard.has(says)) return;
  heard.add(says);
  process.stderr.write(`In trouble: ${says} ${JSON.stringify(what)}\n`);
}

/** A log that says only what goes wrong. */
export const trouble: Log = { info: () => {}, warn: say, error: say };
