import { RegisterRefused } from './errors.ts';
import type { Json } from './json.ts';

/** One step from a version of a schema to the next. Old records are never rewritten: they are read through these. */
export type Upgrade = (value: Json) => Json;

/** Steps of the record, the first from version 1 to 2. */
export const recordUpgrades: readonly Upgrade[] = [];

/** Steps of an event as it was opened, the first from version 1 to 2. */
export const eventUpgrades: readonly Upgrade[] = [];

/** The version that is written today. */
export function currentVersion(steps: readonly Upgrade[]): number {
  return steps.length + 1;
}

/** The value as today's schema has it. @throws RegisterRefused when a newer FOI Desk wrote it. */
export function upgraded(value: Json, version: number, steps: readonly Upgrade[]): Json {
  if (version > currentVersion(steps)) {
    throw new RegisterRefused('A record was written by a newer FOI Desk. Start that version to read it.');
  }
  return steps.slice(version - 1).reduce((older, step) => step(older), value);
}
