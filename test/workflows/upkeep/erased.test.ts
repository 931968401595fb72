import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/domain/request/evolve.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import { mayNot, verbs } from '../../../src/domain/request/permitted.ts';
import { append, erase, newRecord, open, verifyChain } from '../../../src/register/index.ts';
import { derivedOf } from '../../../src/workflows/derived/index.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { anyHistory, tellTale } from '../../domain/request/any-history.ts';
import { day, people } from '../../domain/request/things.ts';
import { everyMessage } from '../../slack/views/every-view.ts';
import { hostileHistory, hostileText } from '../../slack/views/hostile.ts';
import { cctv, on } from '../../slack/views/seed-case.ts';

/** A history as it is read back once everything said in it was erased. */
function erased(history: readonly Happened[]) {
  const event: Happened = {
    type: 'erased',
    ending: 'answered',
    endedOn: day('2019-12-10'),
    months: 36,
    at: 0,
    by: 'desk',
  };
  const record = erase(append(newRecord('REQ06487'), [...history, event]));
  return { record, events: open(record, readHappened) };
}

describe('a request that was erased, whatever it was', () => {
  test('has a whole history, says nothing of what was said, and is found nowhere', () => {
    fc.assert(
      fc.property(anyHistory, ({ from }) => {
        const { record, events } = erased(from.history);
        expect(verifyChain(record)).toEqual({ ok: true });
        expect(events).toHaveLength(from.history.length + 1);
        const text = JSON.stringify(record);
        for (const words of tellTale) expect(text).not.toContain(words);
        const request = fold(events);
        const found = request ? derivedOf(request, shippedHolidays()) : [];
        expect(found.filter(({ key }) => /^(?:search|ended|file)\//u.test(key))).toEqual([]);
        for (const verb of verbs) {
          for (const who of Object.values(people)) expect(request && mayNot(request, who, verb)).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('can still be shown', () => {
    const life = fc.record({
      texts: fc.array(hostileText, { minLength: 3, maxLength: 9 }),
      questions: fc.integer({ min: 1, max: 3 }),
      departments: fc.constant([cctv, 'highways']),
      requester: fc.constant({ name: 'Zebedee Quillfeather', email: 'zebedee@quillfeather.example' }),
      post: fc.boolean(),
    });
    fc.assert(
      fc.property(life, (each) => {
        const shown = JSON.stringify(everyMessage(erased(hostileHistory(each)).events, on('2023-01-09')));
        expect(shown).not.toContain('Quillfeather');
      }),
      { numRuns: 20 },
    );
  });
});
