import { registerOver, type Register } from '../../src/register/index.ts';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { createHearers, topicsOf } from '../../src/register/topics.ts';

/** One store in memory, as several processes on it would have it. */
export function severalOnOne(count: number): Register[] {
  const db = openSqliteFile(':memory:');
  const everybody = Array.from({ length: count }, (_, i) => ({ self: `process ${i + 1}`, hearers: createHearers() }));
  let given = 0;
  return everybody.map(({ self, hearers }) => {
    const adapter = new SqliteAdapter(db);
    const commit = adapter.commit.bind(adapter);
    adapter.commit = async (batch) => {
      const results = await commit(batch);
      for (const other of everybody) {
        if (other.self !== self) for (const topic of topicsOf(batch.flat())) other.hearers.tell(topic);
      }
      return results;
    };
    const register = registerOver(adapter);
    return {
      ...register,
      shared: { self, nextNumber: async () => (given += 1), listen: (topic, heard) => hearers.listen(topic, heard) },
    };
  });
}
