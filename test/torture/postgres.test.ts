import { expect, test } from 'vitest';
import { postgresForThisFile } from '../register/postgres-server.ts';
import { torture } from './torture.ts';

const server = postgresForThisFile();

test(
  'two bots on one register, one or the other killed amid trouble: nothing is lost and nothing comes twice',
  { timeout: 600_000 },
  async () => {
    const registerUrl = await server.database('torture');
    const { findings } = await torture({ seed: 'two', kills: 4, atOnce: 3, nights: 1, registerUrl, bots: 2 });
    expect(findings).toEqual([]);
  },
);
