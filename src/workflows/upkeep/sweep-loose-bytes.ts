import { z } from 'zod';
import { addDays, londonDate, londonDateOf } from '../../domain/london.ts';
import { bytesOf } from '../../domain/request/bytes-of.ts';
import { loadHistory, type Register } from '../../register/index.ts';
import { isDoneFor } from '../daily/done-for.ts';
import type { Desk } from '../desk.ts';
import { readHappened } from '../history-schema.ts';
import { looseBefore, type Loose } from '../kept/bytes.ts';
import { letGoOf } from '../kept/let-go.ts';
import { withEach } from '../with-each.ts';

/** Nobody comes back after so many days to a form with a file in it, or to a letter that was drawn and not sent. */
const DAYS = 30;
const KEY = 'swept/loose-bytes';

const swept = z.object({ on: londonDate });

/**
 * Deletes bytes that were kept a month ago and that nothing names: letters drawn to be read and not sent, files of what was
 * refused. They hold names. Looked at once a day.
 */
export async function sweepLooseBytes(desk: Pick<Desk, 'register' | 'now' | 'log'>): Promise<void> {
  const { register, now } = desk;
  const today = londonDateOf(now());
  const row = await register.read(KEY);
  if (row && isDoneFor(today, swept.parse(row.value).on)) return;
  for (const each of await looseBefore(register, addDays(today, -DAYS))) {
    await withEach(desk, 'sweep loose bytes', [each.reference ?? ''], async () => {
      if (await isNamedBy(register, each)) {
        await register.commit([each.named]);
        return;
      }
      // Said first and forgotten last: whatever is broken off in between is found again tomorrow.
      const { committed } = await register.commit(each.going);
      if (committed) await letGoOf(register, each.digest);
      if (committed) await register.commit([each.forgotten]);
    });
  }
  await register.commit([{ key: KEY, was: 'any', value: { on: today } }]);
}

/** Of what only its own request may name: its letters, its messages. */
async function isNamedBy(register: Register, { digest, reference }: Loose): Promise<boolean> {
  if (reference === undefined) return false;
  const { events } = await loadHistory(register, reference, readHappened);
  return events.flatMap(bytesOf).includes(digest);
}
