import { bytesOf, filesIn } from '../../domain/request/bytes-of.ts';
import type { LondonDate } from '../../domain/london.ts';
import type { Register } from '../../register/index.ts';
import { intent } from '../intents.ts';
import { looseDigests, looseFrom } from '../kept/bytes.ts';
import { allHistories, type Read } from './histories.ts';

const PAGE = 500;

/** The digests of what a history names and the register must hold: what was erased, whole or of who asked, is not. */
export function heldBy({ events, request }: Read): string[] {
  if (request.erased) return [];
  const forgotten = events.findLastIndex(({ type }) => type === 'identityErased');
  return events.flatMap((event, index) => (index < forgotten ? filesIn(event) : bytesOf(event)));
}

/** The digests of bytes that need no history to name them: kept lately, or about to be deleted with a request. */
export async function goingBytes(register: Register): Promise<Set<string>> {
  const going = new Set(await looseDigests(register));
  for (const prefix of ['outbox/', 'outbox-failed/']) {
    for (const { value } of await register.scan(prefix)) {
      const body = typeof value === 'object' && value !== null && 'body' in value ? value.body : undefined;
      const read = intent.safeParse(body);
      if (read.success && read.data.kind === 'erase') for (const digest of read.data.bytes) going.add(digest);
    }
  }
  return going;
}

/**
 * Has bytes that nothing names deleted as those are that were kept today. Nobody else may write meanwhile. Where a history
 * cannot be read it may name any of them, and nothing is done. Answers how many there were.
 */
export async function letUnnamedGo(register: Register, today: LondonDate): Promise<number> {
  const named = new Set<string>();
  for await (const each of allHistories(register)) {
    if ('why' in each) return 0;
    for (const digest of heldBy(each)) named.add(digest);
  }
  const going = await goingBytes(register);
  let found = 0;
  for (let page = await register.blobs.scan({ limit: PAGE }); page.length > 0;) {
    const unnamed = page.filter((digest) => !named.has(digest) && !going.has(digest));
    await register.commit(unnamed.map((digest) => looseFrom(today, digest)));
    found += unnamed.length;
    page = await register.blobs.scan({ limit: PAGE, after: page.at(-1) ?? '' });
  }
  return found;
}
