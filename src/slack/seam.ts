import { randomBytes } from 'node:crypto';
import { RegisterFailed } from '../register/index.ts';
import type { Log } from '../workflows/desk.ts';
import { faultOf } from '../workflows/with-each.ts';

/** What a person is told when something unexpected went wrong; the code finds it in the log. */
export function unexpected(log: Log, error: unknown, what: string): string {
  const code = `FOI-${randomBytes(3).toString('hex').toUpperCase()}`;
  log.error({ code, what, ...faultOf(error) }, 'Something unexpected went wrong.');
  if (error instanceof RegisterFailed) {
    return `FOI Desk cannot save anything just now, so nothing was changed. Try again in a few minutes; if it goes on, tell your administrator that the register cannot be written (${code}).`;
  }
  return `Something went wrong, and nothing was changed. Try again; if it happens again, tell your administrator ${code}.`;
}
