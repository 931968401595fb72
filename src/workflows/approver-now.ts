import { forbid, type Refusal } from '../domain/request/decision.ts';
import type { Who } from '../domain/request/permitted.ts';
import type { By } from './act.ts';
import type { Desk } from './desk.ts';

/** Who presses *Approve and send*: Slack is asked afresh who may. Where it cannot say, that is worked all the same. */
export async function approverNow(desk: Desk, by: By): Promise<Who | Refusal> {
  const who = await desk.directory.whoNow(by.user);
  if (who !== 'cannotSay') return who;
  if (by.also) await desk.register.commit(by.also);
  return forbid('Slack cannot say just now whether you are an approver, so nothing was sent. Try again in a minute.');
}
