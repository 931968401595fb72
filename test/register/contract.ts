import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Keyv } from 'keyv';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type RegisterAdapter, registerOver, type Register } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';

/**
 * What every adapter must do.
 * @param open opens the store that belongs to a folder; two calls with the same folder are two handles on one store
 */
export function registerContract(name: string, open: (folder: string) => Promise<RegisterAdapter>): void {
  async function freshAdapter(folder = freshFolder()): Promise<RegisterAdapter> {
    const adapter = await open(folder);
    onTestFinished(() => adapter.disconnect());
    return adapter;
  }

  async function fresh(folder?: string): Promise<Register> {
    return registerOver(await freshAdapter(folder));
  }

  describe(`the register on ${name}`, () => {
    test('gives back what was committed, with its version', async () => {
      const register = await fresh();
      expect(await register.read('request/REQ00001')).toBeUndefined();
      expect(await register.commit([{ key: 'request/REQ00001', was: 'new', value: { subject: 'Potholes' } }])).toEqual({
        committed: true,
      });
      expect(await register.read('request/REQ00001')).toEqual({
        key: 'request/REQ00001',
        version: 1,
        value: { subject: 'Potholes' },
      });
      await register.commit([{ key: 'request/REQ00001', was: 1, value: { subject: 'Trees' } }]);
      await register.commit([{ key: 'request/REQ00001', was: 'any', value: null }]);
      expect(await register.read('request/REQ00001')).toEqual({ key: 'request/REQ00001', version: 3, value: null });
    });

    test('carries any JSON unchanged', async () => {
      const register = await fresh();
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          await register.commit([{ key: 'any', was: 'any', value }]);
          expect(JSON.stringify((await register.read('any'))?.value)).toBe(JSON.stringify(value));
        }),
      );
    });

    test.each([
      ['a date', { received: new Date(0) }],
      ['a map', new Map([['a', 1]])],
      ['undefined within', { name: undefined }],
      ['a hole in a list', [1, , 2]], // oxlint-disable-line no-sparse-arrays
      ['not a number', { days: Number.NaN }],
      ['a big integer', [1n]],
      ['bytes', Buffer.from('x')],
      ['a function', { now: (): number => 1 }],
    ])('refuses %s rather than change it', async (_, value) => {
      const register = await fresh();
      await expect(register.commit([{ key: 'a', was: 'any', value }])).rejects.toThrow(TypeError);
      expect(await register.read('a')).toBeUndefined();
    });

    test('refuses a value that contains itself', async () => {
      const loop: unknown[] = [];
      loop.push(loop);
      await expect((await fresh()).commit([{ key: 'a', was: 'any', value: loop }])).rejects.toThrow('contains itself');
    });

    test.each(['', 'a\nb', 'a\u0000b', '\ud800', 'x'.repeat(1001), '\u{10FFFF}'])('refuses the key %j', async (key) => {
      const register = await fresh();
      await expect(register.commit([{ key, was: 'any', value: 1 }])).rejects.toThrow('cannot be a key');
    });

    test('refuses one key twice in one commit', async () => {
      const register = await fresh();
      const write = { key: 'a', was: 'any', value: 1 } as const;
      await expect(register.commit([write, write])).rejects.toThrow('twice');
    });

    test('writes nothing of a commit of which one key is not as expected', async () => {
      const register = await fresh();
      await register.commit([{ key: 'b', was: 'new', value: 1 }]);
      for (const was of ['new', 2, 7] as const) {
        expect(
          await register.commit([
            { key: 'a', was: 'any', value: 1 },
            { key: 'b', was, value: 2 },
            { key: 'c', was: 'new', value: 1 },
          ]),
        ).toEqual({ committed: false, conflict: 'b' });
      }
      expect(await register.commit([{ key: 'z', was: 1, value: 1 }])).toEqual({ committed: false, conflict: 'z' });
      expect((await register.scan('')).map(({ key, value }) => [key, value])).toEqual([['b', 1]]);
    });

    test('deletes by the value undefined, at the version expected', async () => {
      const register = await fresh();
      await register.commit([{ key: 'a', was: 'new', value: 1 }]);
      expect(await register.commit([{ key: 'a', was: 2, value: undefined }])).toMatchObject({ committed: false });
      expect(await register.commit([{ key: 'a', was: 1, value: undefined }])).toEqual({ committed: true });
      expect(await register.read('a')).toBeUndefined();
      expect(await register.commit([{ key: 'a', was: 'any', value: undefined }])).toEqual({ committed: true });
    });

    test('commits of one turn see each other in order, each whole or not at all', async () => {
      const register = await fresh();
      const results = await Promise.all([
        register.commit([{ key: 'a', was: 'new', value: 1 }]),
        register.commit([
          { key: 'b', was: 'any', value: 1 },
          { key: 'a', was: 'new', value: 2 },
        ]),
        register.commit([{ key: 'a', was: 1, value: 3 }]),
      ]);
      expect(results.map(({ committed }) => committed)).toEqual([true, false, true]);
      expect((await register.scan('')).map(({ key, value }) => [key, value])).toEqual([['a', 3]]);
    });

    test('scans a prefix in the order of bytes, from a place, so many', async () => {
      const register = await fresh();
      const keys = fc.uniqueArray(fc.stringMatching(/^[abAZ0-9/é€😀-]{1,6}$/u), { maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(
          keys,
          fc.constantFrom('', 'a', 'é', 'a/', '😀'),
          fc.integer({ min: 1, max: 9 }),
          async (keys, prefix, limit) => {
            const old = await register.scan('');
            await register.commit(old.map(({ key }) => ({ key, was: 'any', value: undefined })));
            await register.commit(keys.map((key) => ({ key, was: 'new', value: key })));
            const expected = keys
              .filter((key) => key.startsWith(prefix))
              .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
            expect((await register.scan(prefix)).map(({ value }) => value)).toEqual(expected);

            const paged: unknown[] = [];
            for (let page = await register.scan(prefix, { limit }); page.length > 0;) {
              paged.push(...page.map(({ value }) => value));
              page = await register.scan(prefix, { limit, after: page.at(-1)?.key ?? '' });
            }
            expect(paged).toEqual(expected);
          },
        ),
        { numRuns: 40 },
      );
    });

    test('finds records under search/ by their words, in any form, the one that shares the rarer words first', async () => {
      const register = await fresh();
      await searchable(register, {
        'search/a': 'Potholes mended in Canley',
        'search/b': 'Trees felled in Canley',
        'search/c': 'Trees, potholes and cameras in Earlsdon',
        'other/d': 'potholes',
      });
      const keys = async (text: string, limit = 10) =>
        (await register.search(text, { limit })).map(({ key }) => key.slice('search/'.length));
      expect(await keys('pothole')).toEqual(['c', 'a']);
      expect(await keys('a felled tree')).toEqual(['b', 'c']);
      expect(await keys('camera, tree')).toEqual(['c', 'b']);
      expect(await keys('IN', 2)).toEqual(['c', 'b']);
      expect(await keys('playground')).toEqual([]);
      expect(await register.search('mending potholes in Canley', { limit: 1 })).toEqual([
        { key: 'search/a', score: 1 },
      ]);
    });

    test('a record is found by what it says now, and no longer once it is deleted', async () => {
      const register = await fresh();
      const found = async (text: string) => (await register.search(text, { limit: 9 })).map(({ key }) => key);
      await searchable(register, { 'search/a': 'potholes', 'search/b': 'potholes' });
      await register.commit([{ key: 'search/a', was: 1, value: { words: 'cameras' } }]);
      expect(await found('potholes')).toEqual(['search/b']);
      expect(await found('cameras')).toEqual(['search/a']);
      await register.commit([
        { key: 'search/a', was: 'any', value: undefined },
        { key: 'search/b', was: 7, value: { words: 'cameras' } },
      ]);
      await register.commit([{ key: 'search/a', was: 'any', value: undefined }]);
      expect(await found('cameras')).toEqual([]);
      await register.commit([{ key: 'search/b', was: 'any', value: undefined }]);
      await searchable(register, { 'search/a': 'potholes again' });
      expect(await found('potholes')).toEqual(['search/a']);
    });

    test('nothing in a text to search for is a command', async () => {
      const register = await fresh();
      await searchable(register, { 'search/a': 'potholes near and far' });
      for (const text of [
        '"',
        'NOT potholes',
        'pot*',
        'words:potholes',
        'near(',
        "'; drop table records; --",
        '\u0000',
        '-',
      ]) {
        await register.search(text, { limit: 5 });
      }
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
          await register.search(text, { limit: 5 });
        }),
      );
      expect(await register.search('potholes OR "', { limit: 5 })).toMatchObject([{ key: 'search/a' }]);
    });

    test('of a word that stands everywhere the latest records are found', async () => {
      const register = await fresh();
      for (let from = 0; from < 2000; from += 500) {
        const writes = Array.from({ length: 500 }, (_, i) => [`search/${from + i}`, `council ${from + i}`] as const);
        await searchable(register, Object.fromEntries(writes));
      }
      const hits = await register.search('council 7', { limit: 1000 });
      expect(hits[0]?.key).toBe('search/7');
      expect(hits[1]?.key).toBe('search/1999');
      expect(hits).toHaveLength(201);
      expect(hits[0]?.score).toBeGreaterThan(0.9);
    });

    test('keeps bytes under their digest, once', async () => {
      const register = await fresh();
      const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
      const sha256 = await register.blobs.put(bytes);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(await register.blobs.put(bytes)).toBe(sha256);
      expect(await register.blobs.get(sha256)).toEqual(bytes);
      expect(await register.blobs.get('0'.repeat(64))).toBeUndefined();
    });

    test('lists the digests of all bytes in order, and deletes bytes', async () => {
      const register = await fresh();
      const digests: string[] = [];
      for (const text of ['a', 'b', 'c']) digests.push(await register.blobs.put(Buffer.from(text)));
      digests.sort();
      expect(await register.blobs.scan({ limit: 9 })).toEqual(digests);
      expect(await register.blobs.scan({ limit: 1 })).toEqual(digests.slice(0, 1));
      expect(await register.blobs.scan({ limit: 9, after: digests[0] ?? '' })).toEqual(digests.slice(1));
      await register.blobs.remove(digests[1] ?? '');
      await register.blobs.remove('0'.repeat(64));
      expect(await register.blobs.scan({ limit: 9 })).toEqual([digests[0], digests[2]]);
      expect(await register.blobs.get(digests[1] ?? '')).toBeUndefined();
    });

    test('deletes bytes unless a record stands under one of the prefixes', async () => {
      const register = await fresh();
      const digest = await register.blobs.put(Buffer.from('a'));
      await register.commit([{ key: `needed/${digest}/REQ00001`, was: 'new', value: {} }]);
      await register.blobs.remove(digest, ['file/', `needed/${digest}/`]);
      expect(await register.blobs.get(digest)).toBeDefined();
      await register.commit([
        { key: `needed/${digest}/REQ00001`, was: 1, value: undefined },
        { key: 'needed/other', was: 'new', value: {} },
      ]);
      await register.blobs.remove(digest, ['file/', `needed/${digest}/`]);
      expect(await register.blobs.get(digest)).toBeUndefined();
    });

    test('of bytes that one keeps and another deletes at once, those that are needed are there', async () => {
      const folder = freshFolder();
      const [keeps, deletes] = [await fresh(folder), await fresh(folder)];
      const bytes = Buffer.from('kept and let go of');
      const digest = await keeps.blobs.put(bytes);
      for (let round = 0; round < 50; round += 1) {
        const key = `needed/${digest}/${round}`;
        await Promise.all([
          keeps.commit([{ key, was: 'new', value: {} }]).then(() => keeps.blobs.put(bytes)),
          deletes.blobs.remove(digest, [`needed/${digest}/`]),
        ]);
        expect(await deletes.blobs.get(digest)).toBeDefined();
        await deletes.commit([{ key, was: 1, value: undefined }]);
      }
    });

    test('says what is wrong with it, which is nothing, and makes its index again', async () => {
      const register = await fresh();
      await searchable(register, { 'search/a': 'potholes', 'search/b': 'trees' });
      await register.commit([{ key: 'search/b', was: 1, value: undefined }]);
      expect(await register.upkeep.faults()).toEqual([]);
      await register.upkeep.reindex();
      expect(await register.upkeep.faults()).toEqual([]);
      expect((await register.search('pothole tree', { limit: 9 })).map(({ key }) => key)).toEqual(['search/a']);
    });

    test('forgets what was deleted', async () => {
      const folder = freshFolder();
      const register = await fresh(folder);
      const told = 'Zebedee Quillfeather';
      await searchable(register, { 'search/a': `${told} ${'and trees '.repeat(20)}` });
      for (let i = 0; i < 300; i += 1) await searchable(register, { [`search/${i}`]: `potholes ${i}` });
      await register.commit([{ key: 'request/a', was: 'new', value: { told, more: told.repeat(2000) } }]);
      const bytes = await register.blobs.put(Buffer.from(told.repeat(5000)));
      await register.commit([
        { key: 'request/a', was: 1, value: { told: null } },
        { key: 'search/a', was: 1, value: undefined },
      ]);
      await register.blobs.remove(bytes);
      expect(await register.upkeep.forget()).toBe(true);
      const left = readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1').toLowerCase())
        .filter((file) => file.includes('zebedee') || file.includes('quillfeath'));
      expect(left).toEqual([]);
    });

    test('two handles counting up together lose nothing', async () => {
      const folder = freshFolder();
      const handles = [await fresh(folder), await fresh(folder)];
      await Promise.all(handles.flatMap((register) => [count(register, 50), count(register, 50)]));
      expect(await handles[0]?.read('count')).toMatchObject({ version: 200, value: 200 });
    });

    test('keeps everything after it is closed and opened again', async () => {
      const folder = freshFolder();
      const register = registerOver(await open(folder));
      const last = register.commit([{ key: 'a', was: 'new', value: 'kept' }]);
      await register.close();
      await register.close();
      expect(await last).toEqual({ committed: true });
      await expect(register.read('a')).rejects.toThrow('closed');
      await expect(register.commit([{ key: 'a', was: 'any', value: 1 }])).rejects.toThrow('closed');
      expect(await (await fresh(folder)).read('a')).toMatchObject({ value: 'kept' });
    });

    test('is a Keyv storage adapter like any other', async () => {
      const adapter = await freshAdapter();
      const keyv = new Keyv({ store: adapter });
      expect(await keyv.set('a', { b: [1, 'two'] })).toBe(true);
      await keyv.setMany([
        { key: 'c', value: 1 },
        { key: 'd', value: null },
      ]);
      expect(await keyv.get('a')).toEqual({ b: [1, 'two'] });
      expect(await keyv.getMany(['a', 'c', 'none'])).toEqual([{ b: [1, 'two'] }, 1, undefined]);
      expect(await keyv.has('d')).toBe(true);
      expect(await keyv.hasMany(['d', 'none'])).toEqual([true, false]);
      expect(await registerOver(adapter).read('c')).toEqual({ key: 'c', version: 1, value: 1 });
      expect(await keyv.delete('c')).toBe(true);
      expect(await keyv.deleteMany(['c', 'd'])).toEqual([false, true]);
      await expect(keyv.set('e', 1, 1000)).rejects.toThrow('do not expire');
      await keyv.clear();
      expect(await keyv.has('a')).toBe(false);
    });
  });
}

async function searchable(register: Register, records: Readonly<Record<string, string>>): Promise<void> {
  await register.commit(Object.entries(records).map(([key, words]) => ({ key, was: 'any', value: { words } })));
}

async function count(register: Register, times: number): Promise<void> {
  for (let done = 0; done < times;) {
    const row = await register.read('count');
    const value = typeof row?.value === 'number' ? row.value + 1 : 1;
    const result = await register.commit([{ key: 'count', was: row?.version ?? 'new', value }]);
    if (result.committed) done += 1;
  }
}
