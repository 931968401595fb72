import type { Json } from '../protocol.ts';

/** A page of a list and where the next one begins; `null` when the cursor is none of ours. */
export function page<T>(
  all: readonly T[],
  cursor: string | undefined,
  limit: number,
): { items: T[]; metadata: { [key: string]: Json }; hasMore: boolean } | null {
  const start =
    cursor === undefined
      ? 0
      : Number(
          Buffer.from(cursor, 'base64')
            .toString()
            .replace(/^from:/, ''),
        );
  if (!Number.isInteger(start) || start < 0) return null;
  const hasMore = start + limit < all.length;
  const next = hasMore ? Buffer.from(`from:${start + limit}`).toString('base64') : '';
  return { items: all.slice(start, start + limit), metadata: { next_cursor: next }, hasMore };
}
