import { z } from 'zod';
import { RegisterRefused } from './errors.ts';
import { storedJson } from './json.ts';
import type { Register, Write } from './register.ts';
import type { Upgrade } from './upgrades.ts';

/** One step from a format of what is kept to the next: how each record under the prefix is to be read now. */
export interface FormatStep {
  prefix: string;
  upgrade: Upgrade;
}

/**
 * Steps of everything that has no version of its own, the first from format 1 to 2: what came in, what must leave, drafts,
 * where messages stand. Requests' records and events have theirs in `upgrades.ts`; lists are made again.
 */
const formatSteps: readonly FormatStep[] = [];

const KEY = 'format';
const PAGE = 500;
const format = z.object({ version: z.int().positive(), after: z.string().optional() });

/**
 * Brings what the register keeps to today's format. Stopped halfway, it goes on where it was.
 * @throws RegisterRefused when a newer FOI Desk wrote it
 */
export async function bringToFormat(register: Register, steps = formatSteps): Promise<void> {
  const today = steps.length + 1;
  const row = await register.read(KEY);
  // Without a mark it is of the first format; a new one holds nothing to be brought anywhere.
  const isNew = !row && (await register.scan('', { limit: 1 })).length === 0;
  let at = row ? format.parse(row.value) : { version: isNew ? today : 1 };
  if (at.version > today) {
    throw new RegisterRefused(
      `The register was written by a newer FOI Desk (its records are format ${at.version}, this one knows ${today}). Start that version, or restore a backup made before the upgrade.`,
    );
  }
  for (const step of steps.slice(at.version - 1)) {
    for (let page = await pageOf(register, step, at.after); page.length > 0;) {
      const writes = page.map(({ key, version, value }): Write => ({
        key,
        was: version,
        value: step.upgrade(storedJson.parse(value)),
      }));
      at = { ...at, after: page.at(-1)?.key ?? '' };
      await register.commit([...writes, { key: KEY, was: 'any', value: at }]);
      page = await pageOf(register, step, at.after);
    }
    at = { version: at.version + 1 };
    await register.commit([{ key: KEY, was: 'any', value: at }]);
  }
  if (!row && at.version === today && today > 1) await register.commit([{ key: KEY, was: 'any', value: at }]);
}

async function pageOf(register: Register, { prefix }: FormatStep, after = '') {
  return register.scan(prefix, { limit: PAGE, ...(after !== '' && { after }) });
}
