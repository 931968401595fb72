import { needsReason } from '../../domain/check/index.ts';
import { redrawForToday } from '../../domain/deciding/letter/lettering.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { currentDraft } from '../../domain/request/phase.ts';
import { act } from '../act.ts';
import type { Desk } from '../desk.ts';
import { drawLetterOf } from './draw.ts';
import { withEach } from '../with-each.ts';

/** A letter bears the day of its approval: unapproved ones of another day are drawn again, of a later one where the clock was put back. Answers how many were. */
export async function redrawLetters(desk: Desk): Promise<number> {
  const today = londonDateOf(desk.now());
  let redrawn = 0;
  const drafted = (await desk.register.scan('drafted/')).map(({ key }) => key.split('/'));
  const ofOtherDays = drafted.flatMap(([, date, reference = '']) => (date === today ? [] : [reference]));
  await withEach(desk, 'redraw letters', ofOtherDays, async (reference) => {
    const outcome = await act(desk, reference, { user: 'desk' }, async (request) => {
      if (!currentDraft(request) || request.approval.stands === 'approved') return { events: [] };
      const drawn = await drawLetterOf(desk, request, today);
      return isRefusal(drawn) ? drawn : redrawForToday(request, drawn, needsReason);
    });
    if (!isRefusal(outcome) && outcome.events.length > 0) redrawn += 1;
  });
  return redrawn;
}
