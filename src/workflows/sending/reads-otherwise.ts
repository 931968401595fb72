import { refuse, type Refusal } from '../../domain/request/decision.ts';

/** Refuses to send a letter that does not come out as it was read; `back` is how to read it again. */
export function readsOtherwise(back = 'Go back and read it again.'): Refusal {
  return refuse(`Something changed meanwhile, and the letter would read otherwise. ${back}`);
}
