import { z } from 'zod';
import { RegisterRefused } from './errors.ts';
import { storedJson } from './json.ts';
import type { Register, Write } from './register.ts';
import type { Upgrade } from './upgrades.ts';

/**
 * One step from a format of what is kept to the next: how each record under the prefix is to be read now, or what is new
 * that an older FOI Desk cannot read. It refuses the register then, where it would fail on one request after the other.
 */
export type FormatStep = { prefix: string; upgrade: Upgrade } | { adds: string };

/**
 * The first is from format 1 to 2. Of everything that has no version of its own: what came in, what must leave, drafts,
 * where messages stand. Requests' records and events have steps in `upgrades.ts`, and what they gain is said here; lists
 * are made again.
 */
const formatSteps: readonly FormatStep[] = [
  { adds: 'events of reviews, complaints, letters by post and of a request that ends without a letter' },
];

const KEY = 'format';
const PAGE = 500;
const format = z.object({ version: z.int().positive(), after: z.string().optional() });

/**
 * Brings what the register keeps to today's format, each turn from what stands there: stopped halfway it goes on where it
 * was, and two processes that begin together rewrite nothing twice.
 * @throws RegisterRefused when a newer FOI Desk wrote it
 */
export async function bringToFormat(register: Register, steps = formatSteps): Promise<void> {
  const today = steps.length + 1;
  for (;;) {
    const row = await register.read(KEY);
    const at = row ? format.parse(row.value) : { version: (await holdsNothing(register)) ? today : 1 };
    if (at.version > today) {
      throw new RegisterRefused(
        `The register was written by a newer FOI Desk (its records are format ${at.version}, this one knows ${today}). Start that version, or restore a backup made before the upgrade.`,
      );
    }
    const step = steps[at.version - 1];
    if (!step && (row || today === 1)) return;
    const writes = step && 'upgrade' in step ? await nextPage(register, step, at.after) : [];
    const last = writes.at(-1)?.key;
    const then = last === undefined ? { version: step ? at.version + 1 : today } : { ...at, after: last };
    await register.commit([...writes, { key: KEY, was: row?.version ?? 'new', value: then }]);
  }
}

/** Without a mark a register is of the first format; a new one holds nothing to be brought anywhere. */
async function holdsNothing(register: Register): Promise<boolean> {
  return (await register.scan('', { limit: 1 })).length === 0;
}

async function nextPage(
  register: Register,
  { prefix, upgrade }: { prefix: string; upgrade: Upgrade },
  after = '',
): Promise<Write[]> {
  const page = await register.scan(prefix, { limit: PAGE, ...(after !== '' && { after }) });
  return page.map(({ key, version, value }) => ({ key, was: version, value: upgrade(storedJson.parse(value)) }));
}
