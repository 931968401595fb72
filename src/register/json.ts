import { z } from 'zod';

/** What a record may hold: exactly what JSON carries. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * Insists that JSON carries the value unchanged.
 * @throws TypeError naming the place of anything JSON would drop or change (undefined, Date, Map, NaN, a class …).
 */
export function assertJson(value: unknown): asserts value is Json {
  refuseLosses(value, 'value', undefined);
}

/** The JSON text of a value. @throws TypeError like assertJson. */
export function toJson(value: unknown): string {
  assertJson(value);
  return JSON.stringify(value);
}

/** A JSON value read back from the store, for use in a schema. */
export const storedJson = z.custom<Json>((value) => {
  try {
    assertJson(value);
    return true;
  } catch {
    return false;
  }
}, 'is not JSON');

/** The one JSON text of a value, whatever the order of its keys: what digests are taken over. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Whether a value is a plain object, neither an array nor null. */
export function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a value stands: so much of the way as an error has to tell. */
interface Place {
  readonly name: string | number;
  readonly value: object;
  readonly within: Place | undefined;
}

function refuseLosses(value: unknown, name: string | number, within: Place | undefined): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    throw new TypeError(`${wayTo(name, within)} is ${value}: JSON cannot carry it.`);
  }
  if (typeof value !== 'object')
    throw new TypeError(`${wayTo(name, within)} is ${typeof value}: JSON cannot carry it.`);
  for (let place = within; place !== undefined; place = place.within) {
    if (place.value === value) throw new TypeError(`${wayTo(name, within)} contains itself: JSON cannot carry it.`);
  }
  const here: Place = { name, value, within };
  if (Array.isArray(value)) {
    // By index, because iteration methods skip the holes of a sparse array.
    for (let i = 0; i < value.length; i += 1) refuseLosses(value[i], i, here);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(
      `${wayTo(name, within)} is a ${value.constructor.name}: JSON would change it. Store a plain value.`,
    );
  }
  for (const [member, held] of Object.entries(value)) refuseLosses(held, member, here);
}

/** In words as code has them: `value.questions[2].wording`. */
function wayTo(name: string | number, within: Place | undefined): string {
  if (within === undefined) return String(name);
  const way = wayTo(within.name, within.within);
  return typeof name === 'number' ? `${way}[${name}]` : `${way}.${name}`;
}
