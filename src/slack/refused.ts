import type { Log } from '../workflows/desk.ts';
import { carriedReference } from './ids.ts';

/** What somebody did that was refused: the button, form, verb or shortcut, and what it carried. */
export interface Tried {
  user: string;
  act: string;
  /** A button's value, a form's own data, or words after a verb: the request is read from it, and nothing else. */
  about: string;
}

/**
 * Records a refusal, which is said to the person and leaves no event: who, what, about which request, and whether it was
 * for who they are. The sentence is left out, as it may name what somebody typed.
 */
export function recordRefusal(log: Log, { user, act, about }: Tried, refusal: object): void {
  const forbidden = 'forbidden' in refusal && refusal.forbidden === true;
  log.info({ user, act, reference: carriedReference(about), forbidden }, 'Refused.');
}
