import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { card, log, told, type Asking } from './way-to-a-letter.ts';
import { charge, clarification, fee, reads, sends, tooMuch, weighing, writes } from './write-to-requester.ts';

const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };
/** Received on Mon 2 November 2026: the 20th working day is Tue 1 December, the 40th Thu 31 December. */
const day20 = '2026-12-01T09:00:00Z';
const day21 = '2026-12-02T09:00:00Z';

async function refusedAt(at: string, verb: string, asking: Asking = one): Promise<string> {
  const desk = await openDesk();
  const reference = await log(desk, asking);
  await desk.itIs(at);
  await desk.as('Olivia Bennett').slash(`/foi ${verb} ${reference}`, { channel: 'foi-team' });
  return desk.as('Olivia Bennett').hasModal() ? 'a form' : told(desk, 'Olivia Bennett');
}

/** What stands under the fields after *Next*. */
async function errors(desk: Desk) {
  return (await desk.as('Olivia Bennett').submits('Next')).errors;
}

describe('on the 21st working day the verb says which rule stops it, and on the 20th it does not', () => {
  test.each([
    [
      'clarify',
      'FOIA',
      'The last day to ask for clarification was Tue 1 December 2026, the 20th working day. Answer the request as it can best be read. (FOIA s.1(3) and s.10(1), EIR reg 9(2))',
    ],
    [
      'fee',
      'FOIA',
      'The last day to give a fees notice was Tue 1 December 2026, the 20th working day. Answer without a fee. (FOIA s.9, s.10(2))',
    ],
    [
      'fee',
      'EIR',
      'The last day to ask for a charge in advance was Tue 1 December 2026, the 20th working day. Answer without payment in advance. (EIR reg 8)',
    ],
    [
      'extend',
      'FOIA',
      'The last day to extend for the public interest was Tue 1 December 2026, the 20th working day. Send what is ready and say when the rest will follow. For that letter, use Write that the answer is late in More… on the card. (FOIA s.10(3), s.17(2))',
    ],
    [
      'extend',
      'EIR',
      'The last day to extend for complexity and volume was Tue 1 December 2026, the 20th working day. Send what is ready and say when the rest will follow. For that letter, use Write that the answer is late in More… on the card. (EIR reg 7)',
    ],
  ] as const)('/foi %s under the %s', async (verb, law, says) => {
    expect(await refusedAt(day20, verb, { ...one, law })).toBe('a form');
    expect(await refusedAt(day21, verb, { ...one, law })).toBe(says);
  });
});

describe('what is outstanding is not asked for again', () => {
  test.each([
    ['clarify', clarification, 'clarify', 'clarification', 'FOIA s.10(6), EIR reg 9(4)'],
    ['fee', fee, 'fee', 'fee', 'FOIA s.10(2)'],
    ['fee', fee, 'extend', 'fee', 'FOIA s.10(2)'],
    ['clarify', clarification, 'extend', 'clarification', 'FOIA s.10(6), EIR reg 9(4)'],
  ] as const)('after /foi %s', async (first, fields, verb, what, source) => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await reads(desk, `/foi ${first} ${reference}`, fields);
    await sends(desk);
    await desk.as('Olivia Bennett').slash(`/foi ${verb} ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(
      `The ${what} asked for on Mon 2 November 2026 is still awaited, and no time runs meanwhile. Record it first when it has come. (${source})`,
    );
  });
});

describe('at the field it is about', () => {
  test('an extension to a day that is no later', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(
      desk,
      `/foi extend ${reference}`,
      { ...weighing, 'We expect to decide by': '2026-11-30' },
      { Exemption: 's.43(2)' },
    );
    expect(await errors(desk)).toEqual({
      'We expect to decide by':
        'It is due on Tue 1 December 2026 as it is. Name a later day, or answer by then. (FOIA s.10(3), s.17(2))',
    });
  });

  test('an exemption that is absolute, or that no council weighs, is not among those to choose', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(desk, `/foi extend ${reference}`);
    const offered = desk.as('Olivia Bennett').modal().options['Exemption'] ?? [];
    expect(offered.filter((each) => /^s\.(?:12|14|21|23|32|33|34|35|41|44)\b/u.test(each))).toEqual([]);
    expect(offered).toContain('s.36 Effective conduct of public affairs');
  });

  test('an exemption that rests on an opinion, before there is one', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(desk, `/foi extend ${reference}`, weighing, { Exemption: 's.36' });
    const officer = desk.as('Olivia Bennett');
    await officer.fills({ Subsection: [officer.modal().options['Subsection']?.[0] ?? ''] });
    expect(await errors(desk)).toEqual({
      'Day of the qualified person’s opinion':
        'This exemption applies only once the qualified person has given an opinion. Add its day.',
    });
  });

  test.each([
    ['complex alone', { ...tooMuch, 'The request is': ['Complex'] }, 'The request is'],
    ['voluminous alone', { ...tooMuch, 'The request is': ['Voluminous: it asks for a great deal'] }, 'The request is'],
  ])('under the EIR: %s', async (_, fields, label) => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law: 'EIR' });
    await writes(desk, `/foi extend ${reference}`, fields);
    expect(await errors(desk)).toEqual({
      [label]:
        'More time needs a request that is both complex and voluminous (EIR reg 7). Where it is only one of them, answer in 20 working days.',
    });
  });

  test('under the EIR: past the 40th working day', async () => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law: 'EIR' });
    await writes(desk, `/foi extend ${reference}`, { ...tooMuch, 'Answer by': '2027-01-05' });
    expect(await errors(desk)).toEqual({
      'Answer by': 'The EIR allow no day after Thu 31 December 2026, the 40th working day. Name an earlier one.',
    });
  });

  test.each([
    [
      'clarify',
      { ...clarification, 'Why you need to know': 'We record potholes by street, not by ward.' },
      'Why you need to know',
    ],
    ['fee', { ...fee, 'What it is made up of': 'Postage: £2\nPhotocopying, 62 pages at 20p' }, 'What it is made up of'],
  ])('/foi %s: the example that its form shows, copied', async (verb, fields, label) => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(desk, `/foi ${verb} ${reference}`, fields);
    expect(await errors(desk)).toEqual({
      [label]: 'This is the example that the field shows. Say in your own words what is so here.',
    });
  });

  test.each(['twelve pounds', '£12.4', '12,40', '£12.40 or more'])('an amount that reads “%s”', async (amount) => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(desk, `/foi fee ${reference}`, { ...fee, Amount: amount });
    expect(await errors(desk)).toEqual({ Amount: 'Write one sum of money in pounds, such as £12.40 or £62.' });
  });

  test('mark-up of Slack’s and gaps left to fill in', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await writes(desk, `/foi clarify ${reference}`, { ...clarification, 'What you ask': 'Which of [insert]?' });
    expect(Object.keys(await errors(desk))).toEqual(['What you ask']);
  });

  test('under both laws, no question named', async () => {
    const desk = await openDesk();
    const reference = await log(desk, {
      law: 'Both',
      questions: [{ asks: 'How many outfalls are there?' }, { asks: 'What did the tender cost?' }],
    });
    await writes(desk, `/foi fee ${reference}`, charge, { 'Which letter': 'A charge' });
    expect(await errors(desk)).toEqual({ 'Which questions': 'Please complete this required field.' });
  });
});

describe('the EIR know no extension for the public interest, and the FOIA none for complexity', () => {
  test.each([
    ['EIR', 'The EIR give no time for weighing the public interest.', 'Exemption'],
    ['FOIA', 'Only for weighing the public interest of an exemption that you have found to apply', 'The request is'],
  ] as const)('under the %s the form says so and offers the other alone', async (law, says, absent) => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law });
    await writes(desk, `/foi extend ${reference}`);
    expect(desk.as('Olivia Bennett').modal().words).toContain(says);
    expect(desk.as('Olivia Bennett').modal().labels).not.toContain(absent);
  });

  test('40 working days are the most there is', async () => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law: 'EIR' });
    await reads(desk, `/foi extend ${reference}`, tooMuch);
    await sends(desk);
    await desk.as('Olivia Bennett').slash(`/foi extend ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(
      'It was extended on Mon 2 November 2026 already. The EIR give one extension, to 40 working days at most. (EIR reg 7)',
    );
  });
});

test('what is not late has no letter that says so, until the morning it is due', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, one);
  const choose = () => officer.chooses('More…', 'Write that the answer is late', { on: card(desk, reference) });
  await expect(choose()).rejects.toThrow('Write that the answer is late');
  await desk.itIs('2026-12-01T09:00:00Z');
  await choose();
  expect(officer.modal().title).toBe('Say that it is late');
});

test('what is closed or sent has no more letters of this kind, and nobody else writes them', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, one);
  await desk.as('Helen Marsh').slash(`/foi clarify ${reference}`, { channel: 'general' });
  expect(told(desk, 'Helen Marsh')).toBe('Only an FOI officer may do this. Ask one of them.');
  await officer.slash('/foi clarify', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toBe('Which request? Type its reference, such as /foi clarify REQ00042.');
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'How they told us': 'By telephone.' });
  expect((await officer.submits('Record')).errors).toEqual({});
  await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'REQ00001 is closed, so this cannot be done now. To work on it again, use /foi reopen REQ00001 first.',
  );
});

test('a letter that was read and overtaken meanwhile does not go', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, one);
  await reads(desk, `/foi clarify ${reference}`, clarification);
  await desk.itIs('2026-11-03T09:00:00Z');
  await officer.submits('Send');
  expect(officer.modal().words).toContain(
    'Something changed meanwhile, and the letter would read otherwise. Go back and read it again.',
  );
  expect(await desk.workspace.mailbox()).toHaveLength(1);
});
