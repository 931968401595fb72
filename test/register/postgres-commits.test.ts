import { expect, onTestFinished, test } from 'vitest';
import { openRegister, RegisterFailed } from '../../src/register/index.ts';
import { lossyNetwork } from './lossy-network.ts';
import { freshFolder } from './places.ts';
import { postgresForThisFile } from './postgres-server.ts';
import { written } from './written.ts';

const server = postgresForThisFile();

async function fresh() {
  const url = await server.database(freshFolder());
  const network = await lossyNetwork(url);
  const register = await openRegister(network.url);
  onTestFinished(() => register.close());
  return { network, register, ask: (sql: string) => server.ask(new URL(url).pathname.slice(1), sql) };
}

test('a commit whose answer is lost with the connection is known to have been made, or to have been in conflict', async () => {
  const { network, register } = await fresh();
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  network.loseAnswer();
  const results = await Promise.all([
    register.commit([{ key: 'a', was: 1, value: 2 }]),
    register.commit([{ key: 'a', was: 1, value: 3 }]),
  ]);
  expect(results).toEqual([{ committed: true }, { committed: false, conflict: 'a' }]);
  expect(await register.read('a')).toMatchObject({ version: 2, value: 2 });
});

test('when the connection is lost, a commit was made exactly if it says so', async () => {
  const { network, register } = await fresh();
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  network.cut();
  const made = await register.commit([{ key: 'a', was: 1, value: 2 }]).then(
    ({ committed }) => committed,
    (error: unknown) => !(error instanceof RegisterFailed),
  );
  expect(await register.read('a')).toMatchObject({ version: made ? 2 : 1 });
  expect(await register.commit([{ key: 'b', was: 'new', value: 1 }])).toEqual({ committed: true });
});

test('a commit that was given up is never made after', async () => {
  const { register, ask } = await fresh();
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  const self = register.shared?.self ?? '';
  expect(await ask(`select fate_of_batch('${self}', 99) as fate`)).toEqual([{ fate: null }]);
  const late = `select commit_batch('[[{"key":"b","was":-1,"value":"1","words":null}]]', '{}', '${self}', 99)`;
  await expect(ask(late)).rejects.toThrow('has been given up');
  expect(await register.read('b')).toBeUndefined();
});

test('what the server itself refuses was not made, and is said in words', async () => {
  const { register, ask } = await fresh();
  await ask(`alter table records add constraint trouble check (key <> 'b')`);
  const neighbour = register.commit([{ key: 'n', was: 'new', value: 1 }]);
  const half = register.commit([
    { key: 'a', was: 'new', value: 1 },
    { key: 'b', was: 'new', value: 1 },
  ]);
  await expect(half).rejects.toThrow(/could not be written: .*trouble.*Nothing of this was saved/);
  expect(await neighbour).toEqual({ committed: true });
  expect((await written(register)).map(({ key }) => key)).toEqual(['n']);
});
