import type { Log } from '../src/workflows/desk.ts';

/** The log of a test that makes trouble on purpose: it says nothing. */
export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };
