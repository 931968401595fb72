import { forbid, type Refusal } from '../decision.ts';
import { permitted, type Role, type Verb, type Who } from '../permitted.ts';

/** What is done whatever the phase of a request: it reads one, or there is none yet. */
export const lookingVerbs = ['log', 'find', 'look', 'readLetter', 'seeToUndone'] as const;
export type LookingVerb = (typeof lookingVerbs)[number];

/**
 * Who may do it. An officer and a reviewer see everything; an approver the letter, its check and the history; a department
 * its own questions, in its channel.
 */
export const permittedAlways: Record<Role, readonly LookingVerb[]> = {
  officer: ['log', 'find', 'look', 'readLetter', 'seeToUndone'],
  approver: ['look', 'readLetter'],
  reviewer: ['find', 'look', 'readLetter'],
  department: [],
};

/** Nothing if this person may do this, to whatever request; otherwise the words that say who may. */
export function mayNotEver(who: Who, verb: LookingVerb): Refusal | undefined {
  const holds = (['officer', 'approver', 'reviewer'] as const).filter((role) => who[role]);
  return holds.some((role) => permittedAlways[role].includes(verb)) ? undefined : forbid(whoMay[verb]);
}

/** Whether this person may do this to some request, in some phase at least. */
export function mayEver(who: Who, verb: Verb | LookingVerb): boolean {
  const holds = (['officer', 'approver', 'reviewer'] as const).filter((role) => who[role]);
  const allowed: readonly Record<Role, readonly string[]>[] = [permittedAlways, ...Object.values(permitted)];
  return holds.some((role) => allowed.some((each) => each[role].includes(verb)));
}

const whoMay: Record<LookingVerb, string> = {
  log: 'Only an FOI officer can log a request. Pass it on to the FOI team.',
  find: 'Only an FOI officer can look for requests. Ask one of them.',
  look: 'Only FOI officers and approvers may look at a request.',
  seeToUndone: 'Only an FOI officer can say what becomes of this. Ask one of them.',
  readLetter: 'Only approvers and FOI officers may read a letter before it goes.',
};
