/** Why the clock says no: a code to act on, words for the person, and the rule where a rule is the reason. */
export type ClockRefusal = { readonly code: RefusalCode; readonly says: string; readonly source?: string };

/** What stands in the way, as a code. */
export type RefusalCode =
  | 'outside known holidays'
  | 'holidays missing'
  | 'not received'
  | 'no such question'
  | 'too early'
  | 'too late'
  | 'wrong law'
  | 'no exemption engaged'
  | 'not complex and voluminous'
  | 'no reason given'
  | 'not a later date'
  | 'past the limit'
  | 'nothing outstanding'
  | 'already outstanding'
  | 'in the future';

/** A value, or the reason there is none. */
export type OrRefusal<T> = { readonly ok: true; readonly value: T } | Refused;
/** No value, and why. */
export type Refused = { readonly ok: false; readonly refusal: ClockRefusal };

/** A value, given. */
export function granted<T>(value: T): OrRefusal<T> {
  return { ok: true, value };
}

/** A value refused: the code, the words for the person, the rule it rests on. */
export function refused(code: RefusalCode, says: string, source?: string): Refused {
  return { ok: false, refusal: source === undefined ? { code, says } : { code, says, source } };
}
