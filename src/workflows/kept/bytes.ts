import { z } from 'zod';
import { londonDate, londonDateOf, type LondonDate } from '../../domain/london.ts';
import { sha256, type Register, type Row, type Write } from '../../register/index.ts';
import type { Desk } from '../desk.ts';

/** Where it is written that bytes are kept which no history may ever name: a letter drawn to be read, a file refused. */
export const LOOSE = 'loose/';
const KEPT = 'kept/';

/** Who keeps these bytes so, and lets nobody delete them; gone where they are going. */
export const keepersOf = (digest: string) => `${KEPT}${digest}/`;

/** Stands for the request where there is none yet. */
const NONE_YET = 'none';

/** `going`: they are being deleted, and are needed by nothing that kept them before that was written. */
const mark = z.object({ on: londonDate, going: z.literal(true).optional() });

/**
 * Keeps bytes under their digests, in the order given, before a history names them; and writes down that it may never come
 * to that, so that they can be found and go.
 * @param reference the request they are of, where there is one yet
 */
export async function keptBytes(
  { register, now }: Pick<Desk, 'register' | 'now'>,
  all: readonly Uint8Array[],
  reference: string = NONE_YET,
): Promise<string[]> {
  const digests = all.map(sha256);
  const value = { on: londonDateOf(now()) };
  const keys = [...new Set(digests)].flatMap((digest) => [
    `${LOOSE}${reference}/${digest}`,
    keepersOf(digest) + reference,
  ]);
  // Written down first: who lets go of the same bytes just now learns that they are needed, and nothing is kept unnoticed.
  await register.commit(keys.map((key) => ({ key, was: 'any', value })));
  for (const bytes of all) await register.blobs.put(bytes);
  return digests;
}

/** Whether a commit writes down only that bytes are kept: it decides nothing yet. */
export function onlyKeepsBytes(writes: readonly Write[]): boolean {
  return writes.length > 0 && writes.every(({ key }) => key.startsWith(LOOSE) || key.startsWith(KEPT));
}

/** The digests of bytes kept for a request, named by its history or not, and the writes that forget that they were. */
export async function looseBytesOf(
  register: Register,
  reference: string,
): Promise<{ digests: string[]; writes: Write[] }> {
  const rows = await register.scan(`${LOOSE}${reference}/`);
  return { digests: rows.map(digestIn), writes: rows.flatMap((row) => [forgotten(row), notKept(row)]) };
}

/** The write by which a request keeps bytes until it is erased. */
export function keptBy(reference: string, digest: string): Write {
  return { key: keepersOf(digest) + reference, was: 'any', value: {} };
}

/** The writes by which what was kept lately is kept on; none where it is going. */
export function stillKept(row: Row): Write[] {
  return mark.parse(row.value).going ? [] : [keptBy(row.key.split('/')[1] ?? NONE_YET, digestIn(row))];
}

/** The digests of all that is marked so. */
export async function looseDigests(register: Register): Promise<string[]> {
  return (await register.keys(LOOSE)).map((key) => digestIn({ key }));
}

/** The write that marks bytes of no known request as kept on a day. */
export function looseFrom(day: LondonDate, digest: string): Write {
  return { key: `${LOOSE}${NONE_YET}/${digest}`, was: 'any', value: { on: day } };
}

/** The writes by which a request keeps bytes no more that go with it. */
export function keptNoMore(reference: string, digests: readonly string[]): Write[] {
  return [...new Set(digests)].map((digest) => notKept({ key: `${LOOSE}${reference}/${digest}` }));
}

/** Bytes that were kept before a day and may be named by nothing. */
export interface Loose {
  digest: string;
  /** The request they are of, where there was one. */
  reference: string | undefined;
  /** The write that looks no more, where its request's history names them: they stay kept by it until it is erased. */
  named: Write;
  /** The writes that say that they are going: one that comes to keep them again takes them back. */
  going: readonly Write[];
  /** The write that forgets that they were kept, where nobody keeps them again; once they are gone. */
  forgotten: Write;
}

/** Those kept before a day; first those of no request, while the marks of requests that name the same still hold them. */
export async function looseBefore(register: Register, day: LondonDate): Promise<Loose[]> {
  const none = `${LOOSE}${NONE_YET}/`;
  const rows = (await register.scan(LOOSE)).filter(({ key }) => !key.startsWith(none));
  return [...(await register.scan(none)), ...rows]
    .filter(({ value }) => mark.parse(value).on < day)
    .map((row) => {
      const [, reference] = row.key.split('/');
      const of = reference === NONE_YET ? undefined : reference;
      const { key, version, value } = row;
      return {
        digest: digestIn(row),
        reference: of,
        named: forgotten(row),
        going: [{ key, was: version, value: { ...mark.parse(value), going: true } }, notKept(row)],
        forgotten: { key, was: version + 1, value: undefined },
      };
    });
}

const digestIn = ({ key }: Pick<Row, 'key'>): string => key.slice(key.lastIndexOf('/') + 1);

const notKept = ({ key }: Pick<Row, 'key'>): Write => ({
  key: keepersOf(digestIn({ key })) + (key.split('/')[1] ?? NONE_YET),
  was: 'any',
  value: undefined,
});

const forgotten = ({ key, version }: Row): Write => ({ key, was: version, value: undefined });
