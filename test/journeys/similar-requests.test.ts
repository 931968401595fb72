import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { approved, card, log, told } from './way-to-a-letter.ts';

const trees = {
  subject: 'tree felling',
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  questions: [{ asks: 'How many trees did the council fell on Warwick Road in 2024?', replies: 'We felled 12 limes.' }],
};
const again = {
  subject: 'felled trees',
  name: 'Jane Requester',
  questions: [{ asks: 'Which trees were felled on Warwick Road in 2025, and why?' }],
};

/** What is offered in the thread of a request's card. */
function offered(desk: Desk, reference: string) {
  const officer = desk.as('Olivia Bennett');
  return officer.thread(card(desk, reference)).filter(({ words }) => /imilar (?:past )?request/u.test(words));
}

describe('a new request', () => {
  test('is shown a past one like it in its thread, how that was answered and when', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const first = await approved(desk, trees);
    await desk.itIs('2026-12-01T09:00:00Z');
    const second = await log(desk, again);
    expect(offered(desk, second).map(({ words }) => words)).toEqual([
      expect.stringContaining(`${first}: tree felling. Answered Mon 2 November 2026: 1 disclosed.`),
    ]);
    const officer = desk.as('Olivia Bennett');
    await officer.clicks('Show', { on: offered(desk, second)[0] ?? '' });
    expect(officer.modal().title).toBe(first);
  });

  test('is shown nothing where nothing is similar, however much the asking sounds alike', async () => {
    const desk = await openDesk();
    await log(desk, trees);
    const second = await log(desk, {
      subject: 'parking fines',
      questions: [{ asks: 'How many parking fines did the council issue in 2024?' }],
    });
    expect(offered(desk, second)).toEqual([]);
  });

  test('is shown three past ones at most, and never itself', async () => {
    const desk = await openDesk();
    const past: string[] = [];
    for (let i = 0; i < 4; i += 1) past.push(await log(desk, trees));
    const fifth = await log(desk, trees);
    const [message, ...more] = offered(desk, fifth);
    expect(more).toEqual([]);
    const named = [...(message?.words ?? '').matchAll(/[A-Z]+\d{5}/gu)].map(([reference]) => reference);
    expect(named).toEqual(past.slice(1).toReversed());
  });
});

describe('/foi find', () => {
  test('finds a request by what was asked and by what was answered, in any form of the word', async () => {
    const desk = await openDesk();
    const reference = await approved(desk, trees);
    const officer = desk.as('Tom Hughes');
    for (const words of ['trees', 'felling', 'lime', 'TREE lime']) {
      await officer.slash(`/foi find ${words}`, { channel: 'foi-team' });
      expect(told(desk, 'Tom Hughes')).toContain(`${reference}: tree felling`);
    }
    await officer.slash('/foi find drones', { channel: 'foi-team' });
    expect(told(desk, 'Tom Hughes')).toBe(
      'No request speaks of “drones”. Try other words, or fewer. Requests are found by what they ask, not by who asked.',
    );
    await officer.slash('/foi find', { channel: 'foi-team' });
    expect(told(desk, 'Tom Hughes')).toContain('Type some words, such as /foi find potholes.');
  });

  test('finds an answer only once it has been given out', async () => {
    const desk = await openDesk();
    const reference = await log(desk, trees);
    const officer = desk.as('Olivia Bennett');
    await desk.as('Helen Marsh').says('We felled 12 limes.', {
      thread: desk.as('Helen Marsh').latest('highways', `${reference}, question 1 of 1`),
    });
    await officer.slash('/foi find limes', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('No request speaks of');
  });

  test('finds nobody by name', async () => {
    const desk = await openDesk();
    await approved(desk, trees);
    await desk.as('Olivia Bennett').slash('/foi find Zebedee Quillfeather', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('No request speaks of');
  });

  test('is for officers', async () => {
    const desk = await openDesk();
    await log(desk, trees);
    await desk.as('Helen Marsh').slash('/foi find trees', { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toBe('Only an FOI officer can look for requests. Ask one of them.');
  });
});
