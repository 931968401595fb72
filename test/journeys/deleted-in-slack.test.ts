import { expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { card, log, reply } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

const potholes = { questions: [{ asks: 'How many potholes were reported?', replies: 'Four hundred.' }] };

/** What stands in a channel by itself and is of this request. */
const standing = (desk: Desk, name: string, channel: string, reference: string) =>
  desk
    .as(name)
    .sees(channel)
    .filter(({ threadTs, words }) => threadTs === undefined && words.includes(reference));

/** The requester takes the request back, or one of its questions. */
async function withdraws(desk: Desk, reference: string, { only }: { only?: number } = {}): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  const one = only === undefined ? undefined : officer.modal().options['Questions taken back']?.[only];
  await officer.fills({
    ...(one !== undefined && { 'Questions taken back': [one] }),
    'How they told us': 'By telephone.',
  });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
}

test('a card that somebody deleted is posted anew, once, when there is something to show; what follows hangs under it', async () => {
  const desk = await openDesk();
  const reference = await log(desk, potholes);
  desk.workspace.administrator.deletes(card(desk, reference));
  await desk.settled();
  expect(standing(desk, 'Olivia Bennett', 'foi-team', reference)).toEqual([]);
  await reply(desk, reference, potholes);
  expect(standing(desk, 'Olivia Bennett', 'foi-team', reference)).toHaveLength(1);
  expect(card(desk, reference).words).toContain('answered by Helen Marsh');
  await withdraws(desk, reference);
  expect(standing(desk, 'Olivia Bennett', 'foi-team', reference)).toHaveLength(1);
  expect(
    desk
      .as('Olivia Bennett')
      .thread(card(desk, reference))
      .map(({ words }) => words),
  ).toContainEqual(expect.stringContaining('The requester withdrew the request'));
});

test('under a question that was deleted nothing can be said: it is posted anew, and it is said there', async () => {
  const desk = await openDesk({ trial: { log: silent } });
  const reference = await log(desk, potholes);
  const helen = desk.as('Helen Marsh');
  const question = () => helen.latest('highways', `${reference}, question 1 of`);
  desk.workspace.administrator.deletes(question());
  await withdraws(desk, reference);
  expect(standing(desk, 'Helen Marsh', 'highways', reference)).toHaveLength(1);
  expect(question().words).toContain('Closed: no answer is needed. Thank you.');
  expect(helen.thread(question()).map(({ words }) => words)).toEqual([
    'Question 1 needs no answer any more: it was withdrawn. Thank you.',
  ]);
});

test('an erasure takes what is ours in the thread of a question that was deleted, too', async () => {
  const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  const first = helen.latest('highways', `${reference}, question 1 of`);
  await helen.says('#discuss Who knows this?', { thread: first });
  desk.workspace.administrator.deletes(first);
  expect(standing(desk, 'Helen Marsh', 'highways', reference)).toHaveLength(1);
  await withdraws(desk, reference, { only: 0 });
  expect(standing(desk, 'Helen Marsh', 'highways', reference)).toHaveLength(2);
  const { register } = desk.running;
  expect(await register.keys('thread/')).toHaveLength(3);
  await withdraws(desk, reference);
  await desk.itIs('2026-11-03T10:00:00Z');
  expect([...(await register.keys('surface/')), ...(await register.keys('thread/'))]).toEqual([]);
  expect(helen.sees('highways').filter(({ from }) => from === 'FOI Desk')).toEqual([]);
});
