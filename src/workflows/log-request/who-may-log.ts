import { refuse, type Refusal } from '../../domain/request/decision.ts';
import type { Desk } from '../desk.ts';

/**
 * Why this person may not log a request; nothing where they may. Asked at every step: between the form's opening and its
 * submission somebody may have left the team, and a form goes through somebody's browser.
 */
export async function mayNotLog(desk: Desk, by: string): Promise<Refusal | undefined> {
  const { officer } = await desk.directory.who(by);
  return officer ? undefined : refuse('Only an FOI officer can log a request. Pass it on to the FOI team.');
}
