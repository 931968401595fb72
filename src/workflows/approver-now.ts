import { forbid, type Refusal } from '../domain/request/decision.ts';
import type { Who } from '../domain/request/permitted.ts';
import type { By } from './act.ts';
import type { Desk } from './desk.ts';

const UNSEEN =
  'FOI Desk is not in the approvers’ channel, so it cannot see who is an approver, and nothing was done. Ask for it to be invited there, then try again.';

/** Who presses *Approve and send*: Slack is asked afresh who may. */
export async function approverNow(desk: Desk, { user }: By): Promise<Who | Refusal> {
  const who = await desk.directory.whoNow(user);
  if (who === 'cannotSay') {
    return forbid('Slack cannot say just now whether you are an approver, so nothing was sent. Try again in a minute.');
  }
  const { people, group, channel } = desk.council.approvers;
  if (who.approver || people.length > 0 || group !== undefined) return who;
  return forbid((await desk.directory.approversUnseen()) ? UNSEEN : whoeverIsIn(channel));
}

/** By its name where the council's file gives one: Slack's id tells nobody anything. */
function whoeverIsIn(channel: string): string {
  const where = /^[CG][A-Z0-9]+$/u.test(channel) ? 'the approvers’ channel' : `#${channel.replace(/^#/u, '')}`;
  return `Only an approver may do this: whoever is in ${where}, except guests. Ask one of them, or to be invited there.`;
}
