import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { schemaSteps } from '../../src/register/sqlite-schema.ts';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { openDesk } from '../journeys/desk.ts';
import { responses } from '../journeys/seen.ts';
import { card, disclose, letter, log, told } from '../journeys/way-to-a-letter.ts';
import { freshFolder } from '../register/places.ts';

const fixture = (name: string) =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/yesterday', `${name}.gz`)));

/** Yesterday's register, and the workspace it belongs to beside it, in a folder of this test's. */
function yesterday(): string {
  const path = join(freshFolder(), 'register.db');
  writeFileSync(path, fixture('register.db'));
  writeFileSync(`${path}.workspace.json`, fixture('workspace.json'));
  return path;
}

/** The same as the layout before it had it: without an index of words, and without a mark of how lists are made. */
function dayBefore(): string {
  const path = yesterday();
  const old = join(freshFolder(), 'register.db');
  writeFileSync(`${old}.workspace.json`, fixture('workspace.json'));
  const db = new DatabaseSync(old);
  db.exec(`pragma application_id = 1179601220; ${schemaSteps[0]} pragma user_version = 1; attach '${path}' as later;
    insert into records select key, version, value from later.records where key <> 'lists' and key not glob 'search/*' and key not glob 'open/*';
    insert into blobs select sha256, bytes from later.blobs`);
  db.close();
  return old;
}

const opened = (path: string) => openDesk({ registerUrl: `sqlite:${path}`, at: '2026-11-03T09:00:00Z' });

describe.each([
  ['yesterday', yesterday],
  ['the day before, in another layout', dayBefore],
])('a register of %s', (_, path) => {
  test('is whole, and today’s FOI Desk goes on with every request in it', async () => {
    const desk = await opened(path());
    await desk.settled();
    expect((await verifyRegister(desk.running.register, desk.running.holidays.now())).faults).toEqual([]);
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi find benches', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('REQ00003');
    expect(card(desk, 'REQ00001').words).toContain('bins');
    await disclose(desk, 'REQ00002', [1, 2]);
    await officer.clicks('Draft letter', { on: card(desk, 'REQ00003') });
    expect(letter(desk, 'REQ00003').controls).toContain('Ask for approval');
    const approver = desk.as('Amara Okafor');
    const waiting = approver.latest('foi-approvals', 'REQ00004');
    expect(waiting.words).toContain('the letter of Tue 3 November 2026');
    await approver.clicks('Approve and send', { on: waiting });
    expect((await responses(desk)).map(({ subject }) => subject)).toContain(
      'Response to your request for information: REQ00004',
    );
    await officer.slash('/foi show REQ00005', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('The letter was sent.');
    expect(await log(desk, { subject: 'drains' })).toBe('REQ00007');
  });
});

const spoilt: [string, (path: string) => void, RegExp][] = [
  [
    'newer',
    (path) => inFile(path, 'pragma user_version = 99'),
    /^REGISTER_URL: .* was written by a newer FOI Desk .*Start that version, or restore a backup/u,
  ],
  [
    'newer in what it keeps',
    (path) => inFile(path, `insert or replace into records values ('format', 1, '{"version":99}')`),
    /^REGISTER_URL: The register was written by a newer FOI Desk .*Start that version, or restore a backup/u,
  ],
  [
    'truncated',
    (path) => truncateSync(path, 100_000),
    /^REGISTER_URL: .*move it away .*and restore the last backup; nothing was changed\.$/u,
  ],
  [
    'damaged in its middle',
    (path) => overwrite(path, 0xff),
    /^REGISTER_URL: .*restore the last backup; nothing was changed\.$/u,
  ],
  [
    'no register at all',
    (path) => writeFileSync(path, 'Dear Sir or Madam, '.repeat(500)),
    /^REGISTER_URL: .*restore the last backup; nothing was changed\.$/u,
  ],
];

test.each(spoilt)(
  'a register that is %s: FOI Desk does not start, says what to do, and leaves it as it was',
  async (_, spoil, says) => {
    const path = yesterday();
    spoil(path);
    const before = readFileSync(path);
    await expect(opened(path)).rejects.toThrow(says);
    expect(readFileSync(path).equals(before)).toBe(true);
  },
);

test('a second FOI Desk on the same file is refused in words, and the first goes on', async () => {
  const path = yesterday();
  const first = await opened(path);
  await expect(opened(path)).rejects.toThrow(
    /^REGISTER_URL: Another FOI Desk is using the register .* Stop it first, or give this one its own REGISTER_URL\.$/u,
  );
  expect(await log(first, { subject: 'drains' })).toBe('REQ00007');
});

function inFile(path: string, statement: string): void {
  const db = new DatabaseSync(path);
  db.exec(statement);
  db.close();
}

function overwrite(path: string, byte: number): void {
  const bytes = readFileSync(path);
  bytes.fill(byte, 4096 * 12, 4096 * 14);
  writeFileSync(path, bytes);
}
