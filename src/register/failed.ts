import { z } from 'zod';
import { parkedInputKey } from './parked.ts';
import type { Register, Write } from './register.ts';

/** What somebody typed is in it: long enough for a person to look, and no longer. */
const KEPT = 90 * 24 * 60 * 60 * 1000;
const PAGE = 500;
const FAILED = parkedInputKey('');

const mark = z.looseObject({ at: z.int() });

/** Keeps an input that kept failing where a person can look at it. */
export function failedWrite(id: string, input: Readonly<Record<string, unknown>>, now: number): Write {
  return { key: parkedInputKey(id), was: 'any', value: { ...input, at: now } };
}

/** Forgets inputs that failed more than 90 days ago. */
export async function forgetFailed(register: Register, now: number): Promise<void> {
  for (let page = await register.scan(FAILED, { limit: PAGE }); page.length > 0;) {
    const old = page.filter(({ value }) => mark.parse(value).at < now - KEPT);
    await register.commit(old.map(({ key }) => ({ key, was: 'any', value: undefined })));
    page = await register.scan(FAILED, { limit: PAGE, after: page.at(-1)?.key ?? '' });
  }
}
