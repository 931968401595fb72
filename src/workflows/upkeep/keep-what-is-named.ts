import { z } from 'zod';
import { requestKey, type Register, type Row, type Write } from '../../register/index.ts';
import type { Log } from '../desk.ts';
import { keptBy, LOOSE, stillKept } from '../kept/bytes.ts';
import { historyIn } from './histories.ts';
import { heldBy } from './unnamed-bytes.ts';

const KEY = 'kept-by-histories';
const PAGE = 200;
const mark = z.object({ from: z.enum(['marks', 'histories', 'done']), after: z.string() });
type Mark = z.infer<typeof mark>;

/**
 * A FOI Desk from before it was written down who keeps which bytes left none of that: it is written for what was kept lately
 * and for what histories name, so that nothing of theirs is ever let go of with another's. Done once; stopped halfway, or
 * done by two processes, it goes on where it was.
 */
export async function keepWhatIsNamed(register: Register, log?: Log): Promise<void> {
  const isKnown = (await register.read(KEY)) !== undefined;
  if (!isKnown && (await register.keys(requestKey(''), { limit: 1 })).length > 0) {
    log?.info(
      {},
      'Which request keeps which letters and files is written down, once. With many requests this takes minutes.',
    );
  }
  for (;;) {
    const row = await register.read(KEY);
    const at: Mark = row ? mark.parse(row.value) : { from: 'marks', after: '' };
    if (at.from === 'done') return;
    const { writes, next } = await pageOf(register, at);
    // Where another process came between, it has done this page, and may have begun to let go of what it holds.
    await register.commit([...writes, { key: KEY, was: row?.version ?? 'new', value: next }]);
  }
}

async function pageOf(register: Register, { from, after }: Mark): Promise<{ writes: Write[]; next: Mark }> {
  const prefix = from === 'marks' ? LOOSE : requestKey('');
  const rows = await register.scan(prefix, { limit: PAGE, after });
  const last = rows.at(-1);
  if (last === undefined) return { writes: [], next: { from: from === 'marks' ? 'histories' : 'done', after: '' } };
  return {
    writes: rows.flatMap(from === 'marks' ? stillKept : namedIn),
    next: { from, after: last.key },
  };
}

/** One that cannot be read names nothing. */
function namedIn(row: Row): Write[] {
  const read = historyIn(row);
  return 'why' in read ? [] : [...new Set(heldBy(read))].map((digest) => keptBy(read.reference, digest));
}
