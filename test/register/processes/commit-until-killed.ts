import { openRegister } from '../../../src/register/index.ts';

/** Commits pairs of records as fast as it can, several at a time, and prints each number once its commit is durable. */
const register = await openRegister(process.argv[2] ?? '');
const first = Number(process.argv[3]);

async function commitPairs(lane: number): Promise<never> {
  for (let i = first + lane; ; i += 4) {
    const value = { number: i, text: 'x'.repeat(i % 5000) };
    await register.commit([
      { key: `left/${i}`, was: 'new', value },
      { key: `right/${i}`, was: 'new', value },
    ]);
    process.stdout.write(`${i}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(commitPairs));
