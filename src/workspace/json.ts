import { z } from 'zod';
import type { Json } from './protocol.ts';

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** A JSON object whose absent members may be written as `undefined`. */
export type Sparse = { [key: string]: Json | undefined };

/** The object without the members that are `undefined`: JSON knows absent, not undefined. */
export function compact(sparse: Sparse): JsonObject {
  const object: JsonObject = {};
  for (const [key, value] of Object.entries(sparse)) if (value !== undefined) object[key] = value;
  return object;
}

/** Any JSON value, parsed at the edge. */
export const json: z.ZodType<Json> = z.json();

export const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);

/** Parses text as JSON; `undefined` when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const parsed = json.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object, or `undefined` when the value is no object or has no such member. */
function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined;
}

/** A member that is a string, else `undefined`. */
export function textOf(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The objects in a member that is a list; anything else in it is left out. */
export function objectsOf(value: Json | undefined, key: string): JsonObject[] {
  const found = member(value, key);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
