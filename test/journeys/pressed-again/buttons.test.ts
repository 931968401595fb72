import { expect, test } from 'vitest';
import { z } from 'zod';
import { actions } from '../../../src/slack/ids.ts';
import { isRecorded } from '../../../src/slack/listeners/recording-clicks.ts';
import type { SeenMessage } from '../../../src/workspace/index.ts';
import { silent } from '../../silent.ts';
import { councilFile } from '../council-file.ts';
import { openDesk } from '../desk.ts';
import { forgedClick } from '../forge.ts';
import { buttons, type Shown } from './buttons.ts';
import { everything } from './everything.ts';

test('every button that records something is pressed again here', () => {
  expect(Object.keys(buttons).toSorted()).toEqual(Object.values(actions).filter(isRecorded).toSorted());
});

/** What the button of this label carries, as it stood on the screen of whoever pressed it. */
function carried(on: SeenMessage, label: string): string {
  let found = '';
  JSON.stringify(on.blocks, (_, each: unknown) => {
    const read = labelled.safeParse(each);
    if (read.success && read.data.text.text === label) found = read.data.value;
    return each;
  });
  return found;
}

const labelled = z.looseObject({ text: z.looseObject({ text: z.string() }), value: z.string() });

const all: [action: string, Shown][] = Object.entries(buttons);

test.each(all)('%s, pressed again because Slack’s answer was lost, does nothing twice', async (action, how) => {
  const { council, troubled, shown } = how;
  const desk = await openDesk({
    ...(council && { councilFile: await councilFile(council) }),
    ...(troubled && { trial: { log: silent, patience: { tries: 1, mail: { tries: 1 } } } }),
  });
  const [person, label, on] = await shown(desk);
  const before = await everything(desk, 'but what is told to one alone');
  const value = carried(on, label);
  expect(value).not.toBe('');

  desk.workspace.faults.loseNextAnswer();
  const presses = desk.as(person);
  await expect(presses.clicks(label, { on })).rejects.toThrow('This app did not respond in time. Try again.');
  await desk.settled();
  const once = await everything(desk, 'but what is told to one alone');
  expect(once).not.toEqual(before);
  const told = presses.ephemerals().length;
  if (presses.hasModal()) await presses.closes();

  const stands = presses
    .channels()
    .flatMap((each) => presses.sees(each))
    .find(({ ts }) => ts === on.ts);
  if (stands?.controls.includes(label)) await presses.clicks(label, { on: stands });
  // Their screen may still show the button that is gone.
  else await forgedClick(desk, person, { action, value });
  expect(await everything(desk, 'but what is told to one alone')).toEqual(once);
  const says = presses
    .ephemerals()
    .slice(told)
    .map(({ words }) => words);
  expect(says.filter((each) => !/already|meanwhile|nothing|no longer|done/iu.test(each))).toEqual([]);
});
