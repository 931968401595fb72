import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { writeHolidays } from '../../calendar/index.ts';
import { redate } from '../../domain/deciding/redating.ts';
import { londonDate, type LondonDate } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { sha256 } from '../../register/index.ts';
import { act } from '../act.ts';
import type { Desk } from '../desk.ts';
import { withEach } from '../with-each.ts';

/** By which holidays all requests were dated last. */
const DATED_BY = 'dated-by';
const datedBy = z.object({ holidays: z.string() });
const listed = z.looseObject({ reference: z.string(), due: londonDate.nullable() });

/**
 * Moves every open request whose due date the holidays known now make another than the lists say; its officer is told in
 * the card's thread. What the lists say is what was so before, so this can be stopped and begun again at any point.
 * Answers how many were moved.
 */
export async function redateRequests(desk: Desk): Promise<number> {
  const holidays = sha256(JSON.stringify(writeHolidays(desk.holidays())));
  const row = await desk.register.read(DATED_BY);
  if (row && datedBy.parse(row.value).holidays === holidays) return 0;
  let [moved, done] = [0, 0];
  const dues = new Map(
    (await desk.register.scan('open/')).flatMap(({ value }): [string, LondonDate][] => {
      const { reference, due } = listed.parse(value);
      return due === null ? [] : [[reference, due]];
    }),
  );
  await withEach(desk, 'redate requests', [...dues.keys()], async (reference) => {
    const due = dues.get(reference);
    if (due === undefined) return;
    // Requests that stay as they are cost no write to wait for: whoever asks something meanwhile is not kept waiting.
    await turn();
    const by = { user: 'desk', listedUnder: due };
    const outcome = await act(desk, reference, by, (request) => redate(request, due, desk.holidays()));
    if (isRefusal(outcome)) return;
    done += 1;
    if (outcome.events.length > 0) moved += 1;
  });
  if (done === dues.size) await desk.register.commit([{ key: DATED_BY, was: 'any', value: { holidays } }]);
  return moved;
}
