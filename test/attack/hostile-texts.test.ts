import { expect, test } from 'vitest';
import { openDesk } from '../journeys/desk.ts';
import { harmless } from './hostile/every-byte.ts';
import { table } from './hostile/row.ts';
import { texts } from './hostile/texts.ts';
import { inLetters, places, typedWherever } from './hostile/wherever.ts';

const closely = (text: string) => text.replaceAll(/\s/gu, '');

test.each(texts)('$what, typed wherever somebody may type, stands as it was typed and does nothing', async (text) => {
  const desk = await openDesk();
  const shown = await typedWherever(desk, text, inLetters(text));
  for (const { where, stands, as, checked } of places) {
    const { reads, printed = reads } = checked ? inLetters(text) : text;
    const isPage = stands === 'its PDF';
    const found = isPage ? closely(shown[stands]) : shown[stands];
    expect.soft(found, `${where}, in ${stands}`).toContain(isPage ? closely(as(printed)) : as(reads));
  }
  await harmless(desk);
});

test('every text and every place it was typed in stands in the table', async () => {
  const rows = texts.flatMap((text) =>
    places
      .filter(({ checked }) => !checked || inLetters(text) === text)
      .map(({ where, stands, as }) => [where, text.what, as(text.typed), `${stands} says: ${as(text.reads)}`]),
  );
  expect(rows.length).toBeGreaterThanOrEqual(100);
  await expect(
    table('# Texts that want more than to be read', ['where it is typed', 'what', 'typed', 'what stands'], rows),
  ).toMatchFileSnapshot('hostile-texts.md');
});
