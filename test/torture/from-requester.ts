import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { readsAndSends, types } from './on-the-way.ts';
import { Stuck, type People } from './people.ts';
import type { Asked } from './request.ts';

const LOOKS_EVERY = 250;
const offers = ['Send a reminder', 'Close: no answer', 'Close: not paid'];

/**
 * Something is awaited of the requester: some answer or pay at once, others have to be reminded, and there are some from whom
 * nothing comes before time is over. Then the request is closed, or answered all the same.
 */
export async function awaits(day: Day, reference: string, asked: Asked): Promise<void> {
  const { people, chance, nightsToCome } = day;
  const { officer } = asked;
  const isOver = people.patience();
  const tarries = () => nightsToCome() > 0 && !isOver();
  const isAwaited = () => isOfRequester(cardOf(people, officer, reference).words);
  while (chance.of(`${reference}, tarries`).happens(0.6) && tarries()) {
    const offered = offerIn(people, officer, reference);
    if (offered && chance.of(`${reference}, ${offered}`).happens(0.6)) await takesUp(day, reference, officer, offered);
    if (!isAwaited()) return;
    await pause(LOOKS_EVERY);
  }
  const last = offerIn(people, officer, reference);
  if (last?.startsWith('Close') && chance.of(`${reference}, ${last}`).happens(0.6)) {
    await takesUp(day, reference, officer, last);
  }
  if (isAwaited()) await records(day, reference, officer);
}

/** What comes next is the requester's, or was until their time was over. */
export function isOfRequester(next: string): boolean {
  return /Wait for the requester|Their time is over/u.test(next);
}

function offerIn(people: People, officer: string, reference: string): string | undefined {
  const thread = people.as(officer).thread(cardOf(people, officer, reference));
  return offers.find((label) => thread.some(({ controls }) => controls.includes(label)));
}

/** An officer does what the clock offers: reminds them, or closes the request. */
async function takesUp({ people, counts }: Day, reference: string, officer: string, offer: string): Promise<void> {
  const isDone = () => offerIn(people, officer, reference) !== offer;
  const done = await people.tries(officer, isDone, async (person) => {
    const on = person.thread(cardOf(people, officer, reference)).findLast(({ controls }) => controls.includes(offer));
    if (!on) throw new Stuck(`Nothing is offered any more.`);
    const isOpen = () => person.hasModal() || undefined;
    await person.clicks(offer, { on });
    await people.until(`the window of “${offer}”`, isOpen, people.aMoment());
    if (person.modal().submit === 'Next') await readsAndSends(people, person);
    else await mustSubmit(people, person, person.modal().submit ?? '');
  });
  counts.add(done ? offer : `not: ${offer}`);
}

/** What was asked for has come. */
async function records({ people, counts }: Day, reference: string, officer: string): Promise<void> {
  await people.at(officer, async (person) => {
    await types(people, person, 'Record what came in', `/foi record ${reference}`);
    const { labels } = person.modal();
    const late = labels.find((each) => each.startsWith('If it came after'));
    const isAnswer = labels.includes('What they answered');
    if (isAnswer) await person.fills({ 'What they answered': 'Only the ring road.' });
    if (late !== undefined) await person.fills({ [late]: 'Answer all the same' });
    await mustSubmit(people, person, 'Record');
    counts.add(isAnswer ? 'clarifications answered' : 'payments recorded');
  });
}
