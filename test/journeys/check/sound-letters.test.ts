import { expect, test } from 'vitest';
import { kindsOfAnswer } from '../../../src/domain/answer.ts';
import { type Chosen, everything } from '../../domain/catalogue/sound-parts.ts';
import { type Desk, openDesk } from '../desk.ts';
import { bytesOf, card, log } from '../way-to-a-letter.ts';
import { drafts, findingsIn, settles } from './mending.ts';
import { soundly } from './soundly.ts';

const MOST = 8;

/** Every ground that withholds also gives in part, and is refused in the same words: there one of each law is enough. */
const answers = everything.filter(
  ({ kind, law }, index) =>
    kind !== 'disclosedInPart' || everything.findIndex((each) => each.kind === kind && each.law === law) === index,
);

/** Every kind of answer, and every ground, those of one kind in letters of a few questions. */
const letters = (['FOIA', 'EIR'] as const).flatMap((law) =>
  [
    ...Map.groupBy(
      answers.filter((each) => each.law === law),
      ({ kind }) => kind,
    ),
  ].flatMap(([kind, all]) =>
    Array.from({ length: Math.ceil(all.length / MOST) }, (_, index) => ({
      law,
      kind: kindsOfAnswer[kind],
      grounds: all.slice(index * MOST, (index + 1) * MOST).map(({ ground = 'no ground' }) => ground),
      chosen: all.slice(index * MOST, (index + 1) * MOST),
    })),
  ),
);

/** Where no network is asked, a page is not looked at: the only thing found in a sound letter, and true. */
const notLookedAt = /^Question \d+: https:\S+ was not checked\. Open it yourself/u;

const matters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ asks: `What is known about matter ${index + 1}?` }));

async function letterText(desk: Desk, reference: string): Promise<string> {
  const [, text] = desk
    .as('Olivia Bennett')
    .thread(card(desk, reference))
    .flatMap((each) => each.files);
  return (await bytesOf(desk, text)).toString();
}

test.each(letters)('$law: $kind on $grounds: nothing is found', async ({ law, chosen }) => {
  const desk = await openDesk();
  const reference = await log(desk, { law, questions: matters(chosen.length) });
  for (const [index, each] of chosen.entries()) await settles(desk, reference, index + 1, soundly(each));
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn).filter((each) => !notLookedAt.test(each))).toEqual([]);
  expect(drawn.controls).toContain('Ask for approval');
});

test('an ordinary letter gives no warning at all, so there is nothing to click through', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { questions: matters(4) });
  await settles(desk, reference, 1, {
    kind: 'Disclosed',
    fields: { Answer: 'Yes. Three cameras at the Town Hall, installed on 2 March 2021 for £1,240.50 each.' },
  });
  await settles(desk, reference, 2, {
    kind: 'Disclosed',
    fields: {
      Answer: 'Write to foi@marlbury.example.gov.uk or ring 01632 960 123; we sit at 1 Market Square, MB1 1AA.',
    },
  });
  const without = soundly({ kind: 'notHeld', law: 'FOIA' });
  await settles(desk, reference, 3, without);
  await settles(
    desk,
    reference,
    4,
    soundly({ kind: 'disclosedInPart', ground: 'foia-31', law: 'FOIA' }),
    soundly({ kind: 'withheld', ground: 'foia-42', law: 'FOIA' }),
  );
  const drawn = await drafts(desk, reference);
  expect(drawn.words).toContain('The check found nothing.');
  expect(drawn.controls).toEqual(['Ask for approval', 'Change an answer']);
});

test('a mixed letter says which question is under which law, and nothing is found', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { law: 'Both', questions: matters(2) });
  const both: readonly Chosen[] = [
    { kind: 'withheld', ground: 'foia-42', law: 'FOIA' },
    { kind: 'withheld', ground: 'eir-12-4-d', law: 'EIR' },
  ];
  for (const [index, each] of both.entries()) await settles(desk, reference, index + 1, soundly(each));
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
  const text = await letterText(desk, reference);
  expect(text).toMatch(
    /Freedom of Information Act 2000 \(FOIA\) and Environmental Information Regulations 2004 \(EIR\)/u,
  );
  expect(text).toMatch(/2\. What is known about matter 2\?\n\n.*Environmental Information Regulations 2004/u);
});
