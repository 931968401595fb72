import type { Form } from '../workflows/form.ts';
import { find } from '../workflows/act.ts';
import { historyOf, viewContext } from './outgoing/draw-surface.ts';
import type { Outgoing } from './outgoing/show.ts';
import { sayEvent } from './views/say-event.ts';
import { moment } from './views/when.ts';
import { discreetly } from './views/discreet.ts';

/** Events shown in one view; the latest. */
const LATEST = 60;

/** *Show what happened*: a request's history in plain words, the latest first. */
export async function showForm(out: Outgoing, reference: string): Promise<Form | { refusal: string }> {
  const request = await find(out.desk, reference);
  if (!request) return { refusal: `There is no request ${reference}. Look at the number again.` };
  const ctx = await viewContext(out, request, out.places.officers);
  const history = await historyOf(out, request);
  const discreet = discreetly(request, ctx);
  const latest = history.slice(-LATEST).toReversed();
  return {
    id: 'readOnly',
    title: `${reference}`,
    close: 'Close',
    about: {},
    fields: [
      {
        kind: 'says',
        text: `What happened to ${reference}, the latest first (${latest.length} of ${history.length}).`,
      },
      ...latest.map(
        (event) => ({ kind: 'says', text: `${moment(event.at)}: ${discreet(sayEvent(event, ctx))}` }) as const,
      ),
    ],
  };
}
