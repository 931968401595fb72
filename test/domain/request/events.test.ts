import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event, type Happened } from '../../../src/domain/request/events.ts';
import { evolve } from '../../../src/domain/request/evolve.ts';
import { phaseOf, phases, type Phase } from '../../../src/domain/request/phase.ts';
import { openEvent, sealEvent, type SealedEvent } from '../../../src/register/seal.ts';
import { assertJson } from '../../../src/register/json.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { aRequest, aRequestForApproval } from './a-request.ts';
import { anyEventOf, kindsOfEvent } from './any-event.ts';
import { requester } from './things.ts';

describe.each(kindsOfEvent)('the event %s', (kind) => {
  test('is the same when it is read back from the register', () => {
    fc.assert(
      fc.property(anyEventOf(kind), (one) => {
        const happened = { ...one, at: 1_574_070_000_000, by: 'U0OLIVE' };
        const sealed = sealedOf(happened);
        expect(readHappened(openEvent(sealed))).toEqual(happened);
      }),
      { numRuns: 30 },
    );
  });

  test('is read when its words have been erased, and folded whatever was before it', () => {
    fc.assert(
      fc.property(anyEventOf(kind), (one) => {
        const happened = { ...one, at: 1_574_070_000_000, by: 'U0OLIVE' };
        const sealed = sealedOf(happened);
        const erased = readHappened(openEvent({ ...sealed, particulars: {} }));
        expect([happened, erased].flatMap(phasesAfter).every((phase) => phases.includes(phase))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

test('an event that nobody knows is refused', () => {
  expect(event.safeParse({ type: 'somethingElse' }).success).toBe(false);
});

test('what a person is called, or wrote, stands apart in every event of a whole case', () => {
  const { history } = aRequestForApproval().approved().begun().sent();
  for (const happened of history) {
    const text = JSON.stringify(sealedOf(happened).event);
    for (const words of [requester.name ?? '', requester.email ?? '', 'street light', '41,000', 'There are']) {
      expect(text).not.toContain(words);
    }
  }
});

/** How far requests have come once this has happened to them, whatever was before. */
function phasesAfter(read: Happened): Phase[] {
  if (read.type === 'opened') return [phaseOf(evolve(undefined, read))];
  const before = [aRequest(), aRequestForApproval(), aRequestForApproval().approved().begun().sent()];
  return before.map(({ state }) => phaseOf(evolve(state, read)));
}

/** An event as the register keeps it: whatever is said in it stands apart. */
function sealedOf(happened: unknown): SealedEvent {
  assertJson(happened);
  return sealEvent(happened);
}
