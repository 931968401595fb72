import { z } from 'zod';
import { redate } from '../domain/deciding/redating.ts';
import { londonDate } from '../domain/london.ts';
import { isRefusal } from '../domain/request/decision.ts';
import { act } from './act.ts';
import type { Desk } from './desk.ts';

const listed = z.looseObject({ reference: z.string(), due: londonDate.nullable() });

/**
 * Moves every open request whose due date the holidays known now make another than the lists say; its officer is told in
 * the card's thread. What the lists say is what was so before, so this can be stopped and begun again at any point.
 * Answers how many were moved.
 */
export async function redateRequests(desk: Desk): Promise<number> {
  let moved = 0;
  for (const { value } of await desk.register.scan('open/')) {
    const { reference, due } = listed.parse(value);
    if (due === null) continue;
    const by = { user: 'desk', listedUnder: due };
    const outcome = await act(desk, reference, by, (request) => redate(request, due, desk.holidays()));
    if (!isRefusal(outcome) && outcome.events.length > 0) moved += 1;
  }
  return moved;
}
