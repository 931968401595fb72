import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck } from './people.ts';
import type { Asked } from './request.ts';

/** Settles the question at which the window opens, the first that needs an officer, by what its department said. */
export async function settles({ people, counts }: Day, reference: string, { officer }: Asked): Promise<void> {
  await people.at(officer, async (person) => {
    await people.opens(person, 'Settle the answer', () =>
      person.clicks('Settle answers', { on: cardOf(people, officer, reference) }),
    );
    const nobodyHolds =
      person.modal().words.includes('we don’t hold this') && !person.modal().words.includes('answered:');
    const kind = nobodyHolds ? 'Not held' : 'Disclosed';
    await person.chooses('What the answer is', kind);
    const why = 'Why it is not held';
    const files = 'Files to release';
    const fields = () => person.modal().labels;
    if (nobodyHolds) {
      await people.until(
        'the fields of an answer that is not held',
        () => fields().includes(why) || undefined,
        people.aMoment(),
      );
      await person.fills({ [why]: 'No works of that kind were ever recorded by us.' });
    } else if (fields().includes(files)) {
      await person.fills({ [files]: person.modal().options[files] ?? [] });
      counts.add('answers with a file');
    }
    const errors = await people.submits(person, 'Settle');
    if (errors.length > 0) {
      await person.closes({ all: true });
      // A department spoke in between: the officer looks again at what it says now.
      if (errors.join(' ').includes('changed while this was open')) return;
      throw new Stuck(`An answer cannot be settled: ${errors.join(' ')}`);
    }
  });
}

/** Accepts what the check warns of, for a reason. */
export async function acceptsWarnings({ people, counts }: Day, reference: string, { officer }: Asked): Promise<void> {
  await people.at(officer, async (person) => {
    const isAccept = (label: string) => label.startsWith('Accept ');
    const letter = person.thread(cardOf(people, officer, reference)).findLast((each) => each.controls.some(isAccept));
    if (!letter) return;
    await people.opens(person, 'Accept warnings', () =>
      person.clicks(letter.controls.find(isAccept) ?? '', { on: letter }),
    );
    const { labels, options } = person.modal();
    for (const label of labels.slice(0, -1)) await person.fills({ [label]: options[label] ?? [] });
    await person.fills({ [labels.at(-1) ?? '']: 'Looked at.' });
    await mustSubmit(people, person, 'Accept');
    counts.add('warnings accepted');
  });
}
