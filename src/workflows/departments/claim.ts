import { claim } from '../../domain/deciding/departments/instead-of-answering.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Desk } from '../desk.ts';

/** *I have this*. */
export async function claimQuestion(
  desk: Desk,
  by: By,
  at: { reference: string; question: number; department: string },
): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  return act(desk, at.reference, by, (request) => claim(request, who, at.question, at.department));
}
