import { z } from 'zod';
import { event, type Happened } from '../domain/request/events.ts';

const stamp = z.object({ at: z.number(), by: z.string() });

/** Reads an event back from a history. @throws when it is none that this FOI Desk knows */
export function readHappened(value: unknown): Happened {
  const { at, by } = stamp.parse(value);
  return { ...event.parse(value), at, by };
}
