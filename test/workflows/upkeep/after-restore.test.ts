import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import { runRegisterCommand } from '../../../src/register-command.ts';
import { loadHistory, newRecord, openRegister, saveWrites } from '../../../src/register/index.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { outgoing } from '../../../src/workflows/outgoing.ts';
import { holdMessages } from '../../../src/workflows/upkeep/after-restore.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import { aRequestForApproval, type ARequest } from '../../domain/request/a-request.ts';
import { freshFolder } from '../../register/places.ts';

/** A register that was put back: this request, with its letter waiting in the outbox. */
async function restored({ state: { reference, length }, history: events }: ARequest, url = 'sqlite::memory:') {
  const register = await openRegister(url);
  const history = { reference, version: 'new' as const, events: [], record: newRecord(reference) };
  await register.commit([
    ...saveWrites(history, events),
    ...outgoing(
      [
        { kind: 'mail', reference, what: 'letter' },
        { kind: 'show', reference, surface: { at: 'card' } },
      ],
      length,
    ),
  ]);
  return register;
}

test('a letter that waited when the backup was made is taken for begun: nobody can say whether it went', async () => {
  const register = await restored(aRequestForApproval().approved());
  expect(await holdMessages(register, 0)).toEqual(['REQ06487']);
  const request = fold((await loadHistory(register, 'REQ06487', readHappened)).events);
  expect(request && sendingOf(request, 'letter').stands).toBe('begun');
  expect(await holdMessages(register, 0)).toEqual([]);
});

test('one that had gone already is left alone', async () => {
  const register = await restored(aRequestForApproval().approved().begun().sent());
  expect(await holdMessages(register, 0)).toEqual([]);
});

test('where the server’s own tools put the register back, an administrator says so, and nothing goes a second time', async () => {
  const url = `sqlite:${join(freshFolder(), 'register.db')}`;
  const register = await restored(aRequestForApproval().approved(), url);
  const says = async () => {
    const lines: string[] = [];
    const terminal = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
    const code = await runRegisterCommand(['restored'], { url, now: () => 0, terminal });
    return `${code}: ${lines.join(' ')}`;
  };
  expect(await says()).toMatch(/^1: .* Stop it first/u);
  await register.close();
  expect(await says()).toMatch(/^0: .*Messages of REQ06487 waited .* None goes by itself/u);
  expect(await says()).toMatch(/^0: /u);
  expect(await says()).not.toContain('REQ06487');
  const again = await openRegister(url);
  // The card is looked for in Slack before it is posted, and so is all else.
  const attempts = (await again.keys('outbox-attempt/')).map((key) => key.replace('-attempt', ''));
  expect(attempts).toEqual(await again.keys('outbox/'));
  expect(attempts).toHaveLength(2);
  await again.close();
});

test('where no register was put back, as REGISTER_URL names another, nobody is told that all is well', async () => {
  const url = `sqlite:${join(freshFolder(), 'register.db')}`;
  const [said, warned]: [string[], string[]] = [[], []];
  const terminal = { out: (line: string) => void said.push(line), err: (line: string) => void warned.push(line) };
  expect(await runRegisterCommand(['restored'], { url, now: () => 0, terminal })).toBe(1);
  expect(said).toEqual([]);
  expect(warned.join(' ')).toMatch(/no request .* REGISTER_URL/u);
});
