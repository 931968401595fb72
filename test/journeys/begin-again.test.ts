import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { log } from './way-to-a-letter.ts';

test('two registers in one folder each have a workspace of their own, and find it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-desk-'));
  const urlOf = (name: string) => `sqlite:${join(folder, name)}`;
  const first = await openDesk({ registerUrl: urlOf('first.db') });
  await log(first);
  await first.running.stop();

  const second = await openDesk({ registerUrl: urlOf('second.db') });
  expect(second.as('Olivia Bennett').sees('foi-team')).toEqual([]);

  const again = await openDesk({ registerUrl: urlOf('first.db') });
  expect(again.as('Olivia Bennett').latest('foi-team', 'In charge').words).toContain('REQ00001');
});
