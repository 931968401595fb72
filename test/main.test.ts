import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../src/register/index.ts';
import { openDesk } from './journeys/desk.ts';
import { card, log } from './journeys/way-to-a-letter.ts';
import { freshFolder } from './register/places.ts';

const root = join(import.meta.dirname, '..');
/** Nobody in particular: whom files that are read-only keep from writing, as they do not keep root. */
const NOBODY = 65_534;

/** Starts FOI Desk as `npm start` does, with this register; what it says when it cannot. */
async function startedOn(register: string): Promise<{ code: number | null; says: string }> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { REGISTER_URL: `sqlite:${register}`, PORT: '0', WORKSPACE_PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  const [says] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, says };
}

async function register(folder: string): Promise<string> {
  const path = join(folder, 'register.db');
  await (await openRegister(`sqlite:${path}`)).close();
  return path;
}

describe('npm start', () => {
  test.each([
    ['a register that may only be read', 0o444, 0o777, 'Let this user write to the file and its folder'],
    ['a register in a folder that may only be read', 0o666, 0o555, 'Let this user write to the file and its folder'],
  ])('%s: it does not start, and says what to do', async (_, fileMode, folderMode, does) => {
    const folder = freshFolder();
    const path = await register(folder);
    chmodSync(path, fileMode);
    chmodSync(folder, folderMode);
    const { code, says } = await startedOn(path);
    chmodSync(folder, 0o700);
    expect(code).toBe(1);
    expect(says).toMatch(/^FOI Desk cannot start:\n {2}- REGISTER_URL: /u);
    expect(says).toContain(path);
    expect(says).toContain(does);
    expect(says).not.toMatch(/^\s+at /mu);
  });

  test('a workspace that was kept where an older FOI Desk kept it is gone on with', async () => {
    const folder = freshFolder();
    const registerUrl = `sqlite:${join(folder, 'register.db')}`;
    const before = await openDesk({ registerUrl });
    const reference = await log(before);
    const { words } = card(before, reference);
    await before.running.stop();
    const now = join(folder, 'register.db.workspace.json');
    const older = join(folder, 'workspace.json');
    for (const bytes of ['', '.bytes']) renameSync(`${now}${bytes}`, `${older}${bytes}`);

    const another = await openDesk({ registerUrl: `sqlite:${join(folder, 'another.db')}` });
    expect(another.as('Olivia Bennett').sees('foi-team')).toEqual([]);
    expect(existsSync(older)).toBe(true);

    const after = await openDesk({ registerUrl });
    expect(card(after, reference).words).toBe(words);
    expect(existsSync(older)).toBe(false);
    expect(existsSync(now)).toBe(true);
  });
});
