import type { Refusal } from '../../domain/request/decision.ts';
import { mayNotEver } from '../../domain/request/permitted/always.ts';
import type { Desk } from '../desk.ts';

/**
 * Why this person may not log a request; nothing where they may. Asked at every step: between the form's opening and its
 * submission somebody may have left the team, and a form goes through somebody's browser.
 */
export async function mayNotLog(desk: Desk, by: string): Promise<Refusal | undefined> {
  return mayNotEver(await desk.directory.who(by), 'log');
}
