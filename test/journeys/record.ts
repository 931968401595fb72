import { expect } from 'vitest';
import type { Desk } from './desk.ts';

/** Fills in *Record what the requester sent*; gives what comes of it. */
export async function records(desk: Desk, reference: string, fields: { [label: string]: string }) {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
  await officer.fills(fields);
  return officer.submits('Record');
}

/** The requester said on that day what they mean. */
export async function clarifies(
  desk: Desk,
  reference: string,
  on: string,
  words = 'Only the ring road.',
): Promise<void> {
  const recorded = await records(desk, reference, { 'When it came': on, 'What they answered': words });
  expect(recorded).toEqual({ ok: true, errors: {} });
}

/** The fee or the charge came on that day. */
export async function pays(desk: Desk, reference: string, on: string): Promise<void> {
  expect(await records(desk, reference, { 'When it came': on })).toEqual({ ok: true, errors: {} });
}
