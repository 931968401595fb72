import { fold } from '../../domain/request/evolve.ts';
import { mayNotEver } from '../../domain/request/permitted/always.ts';
import { loadHistory, verifyChain } from '../../register/index.ts';
import { noSuchRequest } from '../../workflows/act.ts';
import type { Field, Form } from '../../workflows/forms/form.ts';
import { readHappened } from '../../workflows/history-schema.ts';
import { viewContext } from '../view-context.ts';
import type { Bot } from '../bot.ts';
import { sayEvent } from '../views/history/say-event.ts';
import { moment } from '../views/when.ts';
import { discreetly } from '../views/discreet.ts';

/** Events shown in one view. */
const PAGE = 40;

/**
 * Everything that happened to a request, in plain words, the latest first, and whether its record is as it was written.
 * @param by whoever wants to read it
 * @param skipped how many of the latest are left out: those of the pages before
 */
export async function showForm(
  out: Bot,
  by: string,
  reference: string,
  skipped = 0,
): Promise<Form | { refusal: string }> {
  const no = mayNotEver(await out.desk.directory.who(by), 'look');
  if (no) return no;
  const { events, record } = await loadHistory(out.desk.register, reference, readHappened);
  const request = fold(events);
  if (!request) return noSuchRequest(reference);
  const latest = events.toReversed();
  const from = Math.min(Math.max(0, skipped), Math.max(0, latest.length - 1));
  const shown = latest.slice(from, from + PAGE);
  const people = shown.map(({ by }) => by).filter((by) => by !== 'desk');
  await out.directory.learn(people);
  const ctx = await viewContext(out, request, out.places.officers);
  const discreet = discreetly(request, ctx);
  const left = latest.length - from - shown.length;
  return {
    id: 'history',
    title: reference,
    close: 'Close',
    about: { reference, from },
    fields: [
      {
        kind: 'says',
        text: `What happened to ${reference}, the latest first: ${from + 1} to ${from + shown.length} of ${latest.length}. ${sayWhole(verifyChain(record), latest.length)}`,
      },
      ...shown.map((event): Field => ({
        kind: 'says',
        text: `${moment(event.at)}: ${discreet(sayEvent(event, ctx, request))}`,
      })),
      ...(left > 0 ? [{ kind: 'button', id: 'earlier', label: 'Earlier' } as const] : []),
      ...(from > 0 ? [{ kind: 'button', id: 'later', label: 'Later' } as const] : []),
    ],
  };
}

/** Where a page of the history begins, after *Earlier* or *Later* was pressed. */
export function turned(from: number, field: string): number {
  return field === 'earlier' ? from + PAGE : Math.max(0, from - PAGE);
}

function sayWhole(chain: ReturnType<typeof verifyChain>, events: number): string {
  return chain.ok
    ? `The record is whole: ${events === 1 ? 'its one event stands' : `all ${events} events stand`} as written.`
    : `The record is damaged from event ${chain.at} on: ${chain.why}. Tell your administrator, who can restore a backup.`;
}
