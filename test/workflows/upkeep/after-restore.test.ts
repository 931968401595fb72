import { expect, test } from 'vitest';
import { sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import { loadHistory, newRecord, openRegister, saveWrites } from '../../../src/register/index.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { outgoing } from '../../../src/workflows/outgoing.ts';
import { holdMessages } from '../../../src/workflows/upkeep/after-restore.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import { aRequestForApproval, type ARequest } from '../../domain/request/a-request.ts';

/** A register that was put back: this request, with its letter waiting in the outbox. */
async function restored({ state: { reference, length }, history: events }: ARequest) {
  const register = await openRegister('sqlite::memory:');
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
