import type { Event } from './events.ts';

/** Why something may not be done: a sentence for the person, saying what to do next; and the field it is about, if any. */
export interface Refusal {
  refusal: string;
  field?: string;
  /** Refused for who they are, not for how the request stands. */
  forbidden?: true;
}

/** What a person's act leads to: events, or a refusal. No events: it was already so. */
export type Decision = { events: readonly Event[] } | Refusal;

export function refuse(refusal: string, field?: string): Refusal {
  return field === undefined ? { refusal } : { refusal, field };
}

/** Refuses somebody for who they are: it is not theirs to do, or nobody can say just now whether it is. */
export function forbid(refusal: string, field?: string): Refusal {
  return { ...refuse(refusal, field), forbidden: true };
}

export function isRefusal(decision: object): decision is Refusal {
  return 'refusal' in decision;
}
