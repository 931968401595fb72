import { expect, test } from 'vitest';
import { councilFile } from '../council-file.ts';
import { openDesk } from '../desk.ts';
import { forms } from './forms.ts';
import { everything } from './everything.ts';

const all = Object.entries(forms).flatMap(([form, records]) =>
  Object.entries(records).map(([what, how]) => ({ form, what, ...how })),
);

test.each(all)(
  '$form, pressed again because Slack’s answer was lost: $what is there once, and it is said to be done',
  async ({ council, filled, leadsTo, onlyLeads }) => {
    const desk = await openDesk(council && { councilFile: await councilFile(council) });
    const [person, button] = await filled(desk);
    const before = await everything(desk);

    desk.workspace.faults.loseNextAnswer();
    const presses = desk.as(person);
    await expect(presses.submits(button)).rejects.toThrow('We had some trouble connecting. Try again?');
    await desk.settled();
    const once = await everything(desk);
    expect(presses.modal().submit).toBe(button);

    expect(await presses.submits(button)).toEqual({ ok: true, errors: {} });
    expect(await everything(desk)).toEqual(once);
    expect(presses.hasModal() ? presses.modal().title : undefined).toBe(leadsTo);
    expect(once.join() === before.join()).toBe(onlyLeads === true);
  },
);
