import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { openTrial, standingClock } from './trial.ts';

test('what happened is there again after a restart, files and mail with it; the clock does not go back', async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), 'workspace-')), 'workspace.json');
  const first = await openTrial({ stateFile });
  const file = { name: 'plan.txt', bytes: Buffer.from('the plan') };
  const said = await first.workspace.as('Carl Jennings').says('Here', { in: 'general', files: [file] });
  await createTransport({ url: first.workspace.mailUrl }).sendMail({
    from: 'a@example.org',
    to: 'b@example.org',
    subject: 'Hello',
    text: 'x',
  });
  await first.call('chat.postEphemeral', { channel: 'C0CCTV', user: 'U0CARL', text: 'Psst' });
  first.workspace.moveClock(Date.UTC(2019, 11, 10));
  await first.close();

  const clock = standingClock();
  const second = await openTrial({ stateFile, clock });
  expect(clock.now()).toBe(Date.UTC(2019, 11, 10));
  const carl = second.workspace.as('Carl Jennings');
  expect(carl.latest('general')).toMatchObject({ ts: said.ts, words: 'Here', files: [{ name: 'plan.txt', size: 8 }] });
  expect(carl.ephemerals()).toEqual([]);
  const bytes = await fetch(`${second.workspace.url}desk/file/${said.files[0]?.id ?? ''}?as=U0CARL`);
  expect(await bytes.text()).toBe('the plan');
  expect(await second.workspace.mailbox()).toMatchObject([{ subject: 'Hello' }]);
  const next = await carl.says('Later', { in: 'general' });
  expect(Number(next.ts)).toBeGreaterThan(Number(said.ts));
  await second.close();

  rmSync(stateFile);
  const third = await openTrial({ stateFile });
  expect(third.workspace.as('Carl Jennings').sees('general')).toEqual([]);
  expect(await third.workspace.mailbox()).toEqual([]);
  await third.close();
  expect(existsSync(stateFile)).toBe(true);
});
