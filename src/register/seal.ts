import { randomBytes } from 'node:crypto';
import { digestOf } from './digest.ts';
import { isObject, type Json } from './json.ts';

/** What was said, by its salted digest. */
export type Particulars = Readonly<Record<string, { readonly salt: string; readonly value: Json }>>;

/** An event as the history holds it: everything said replaced by `{sealed: digest}`. */
export interface SealedEvent {
  event: Json;
  particulars: Particulars;
}

/** Takes everything said out of an event. @throws TypeError when the event holds a `{sealed}` of its own. */
export function sealEvent(event: Json): SealedEvent {
  const particulars: [string, { salt: string; value: Json }][] = [];
  const sealed = replaceWrapped(event, (wrapper, value) => {
    if (wrapper === 'sealed') throw new TypeError('An event to be sealed already holds something sealed.');
    if (wrapper === 'erased') return { sealed: value };
    const salt = randomBytes(16).toString('hex');
    const digest = digestOf(value, salt);
    particulars.push([digest, { salt, value }]);
    return { sealed: digest };
  });
  return { event: sealed, particulars: Object.fromEntries(particulars) };
}

/** Puts what was said back into an event; `{erased: digest}` where it is gone. */
export function openEvent({ event, particulars }: SealedEvent): Json {
  return replaceWrapped(event, (wrapper, value) => {
    if (wrapper !== 'sealed' || typeof value !== 'string') return { [wrapper]: value };
    const particular = Object.hasOwn(particulars, value) ? particulars[value] : undefined;
    return particular ? { said: particular.value } : { erased: value };
  });
}

/** The digests of everything sealed in an event. */
export function digestsIn(event: Json): string[] {
  const digests: string[] = [];
  replaceWrapped(event, (wrapper, value) => {
    if (wrapper === 'sealed' && typeof value === 'string') digests.push(value);
    return { [wrapper]: value };
  });
  return digests;
}

/**
 * `said`: a name, an address or anything a person wrote, kept beside the history so that it can be erased from it.
 * `sealed`: the digest that the history holds in its place. `erased`: that digest, once what was said is gone.
 */
type Wrapper = 'said' | 'sealed' | 'erased';

function replaceWrapped(value: Json, replacement: (wrapper: Wrapper, value: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((member: Json) => replaceWrapped(member, replacement));
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  const [only] = members;
  if (members.length === 1 && only !== undefined && isWrapper(only[0])) return replacement(only[0], only[1]);
  return Object.fromEntries(members.map(([name, member]) => [name, replaceWrapped(member, replacement)]));
}

function isWrapper(name: string): name is Wrapper {
  return name === 'said' || name === 'sealed' || name === 'erased';
}
