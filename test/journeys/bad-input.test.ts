import { describe, expect, test } from 'vitest';
import { drafts, fillsIn, findingsIn, settles, type Settling } from './check/mending.ts';
import { openDesk } from './desk.ts';
import { card, log, type Asking } from './way-to-a-letter.ts';
import { reads, sends, weighing, writes } from './write-to-requester.ts';

/** What people get wrong where the law is strict; each has its own answer, which names the rule and what to do. */
const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };

const weighed = {
  'Factors for disclosure': 'It would show how the money is spent.',
  'Factors against disclosure': 'The bidders would lose the tender now open.',
  Balance: 'On balance the tender matters more than knowing the prices some weeks earlier.',
};

describe('at its field in Settle the answer', () => {
  async function refused(part: Settling): Promise<{ [label: string]: string }> {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, one);
    await officer.clicks('Settle answers', { on: card(desk, reference) });
    await fillsIn(officer, part);
    return (await officer.submits('Settle')).errors;
  }

  const required = 'Please complete this required field.';

  test('a ground without its subsection', async () => {
    const fields = { ...weighed, Prejudice: 'Thieves would know where to go.' };
    expect(await refused({ kind: 'Withheld', ground: 's.31', fields })).toEqual({ Subsection: required });
  });

  test('factors on one side only', async () => {
    const fields = { ...weighed, Prejudice: 'The bidders could be undercut.', 'Factors against disclosure': '' };
    expect(await refused({ kind: 'Withheld', ground: 's.43(2)', fields })).toEqual({
      'Factors against disclosure': required,
    });
  });

  test('a cost estimate of exactly 18 hours is within the limit', async () => {
    const fields = { 'Work it would take': 'Opening files: 360 × 3 minutes each' };
    expect(await refused({ kind: 'Over the cost limit', ground: 's.12(1)', fields })).toEqual({
      'Work it would take':
        'This comes to 18 hours, £450: within the limit of £450, which must be exceeded. Answer the question, or mend the estimate.',
    });
  });
});

describe('in the drafted letter, which then cannot be put before an approver', () => {
  test.each<[string, Settling, 'FOIA' | 'EIR', string]>([
    [
      'an opinion of the qualified person dated after the letter',
      {
        kind: 'Withheld',
        ground: 's.36',
        subsections: ['36(2)(b)(i)'],
        fields: {
          ...weighed,
          'Qualified person': 'Amara Okafor',
          'Qualified person’s role': 'Monitoring Officer',
          'Date of the opinion': '2026-11-03',
        },
      },
      'FOIA',
      'Question 1, Date of the opinion: The opinion is dated Tue 3 November 2026, after the letter. It must come first.',
    ],
    [
      'the example of the field, copied unchanged',
      {
        kind: 'Withheld',
        ground: 's.43(2)',
        fields: { ...weighed, Prejudice: 'With the locations, someone could walk around the cameras unseen.' },
      },
      'FOIA',
      'Question 1, Prejudice: This is the example that the field shows. Say in your own words what is so here.',
    ],
    [
      'neither confirming nor denying, beside a sentence that tells',
      {
        kind: 'Neither confirm nor deny',
        ground: 's.40(5B)',
        fields: { Answer: 'We do not hold any complaint about this person.' },
      },
      'FOIA',
      'Question 1, Answer: "We do not hold any complaint about this person." tells whether it is held, which this question may not. Take it out.',
    ],
    [
      'a section of FOIA in an answer under the EIR',
      { kind: 'Disclosed', fields: { Answer: 'The plan itself is exempt under section 22 of the Act.' } },
      'EIR',
      'Question 1, Answer: Section 22 is named, but the question is handled under the EIR. Name a regulation, or correct the request’s law.',
    ],
    [
      'sections 30 and 31 together',
      {
        kind: 'Withheld',
        ground: 's.30',
        subsections: ['30(1)(a)'],
        fields: { ...weighed, Answer: 'It is also exempt under section 31(1)(a).' },
      },
      'FOIA',
      'Question 1, Answer: Sections 30 and 31 exclude each other for the same information. Keep one of them.',
    ],
  ])('%s', async (_, part, law, says) => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law });
    await settles(desk, reference, 1, part);
    const letter = await drafts(desk, reference);
    expect(findingsIn(letter)).toContainEqual(expect.stringContaining(says));
    expect(letter.controls).not.toContain('Ask for approval');
  });
});

describe('in a letter that asks for more time', () => {
  async function errors(fields: Parameters<typeof writes>[2], before?: Parameters<typeof writes>[2]) {
    const desk = await openDesk();
    const reference = await log(desk, one);
    if (before) {
      await reads(desk, `/foi extend ${reference}`, before, { Exemption: 's.43(2)' });
      await sends(desk);
    }
    await writes(desk, `/foi extend ${reference}`, fields, { Exemption: 's.43(2)' });
    return (await desk.as('Olivia Bennett').submits('Next')).errors;
  }

  test('a day in a year without holidays', async () => {
    expect(await errors({ ...weighing, 'We expect to decide by': '2029-02-01' })).toEqual({
      'We expect to decide by':
        'No date can be given for days counted from Thu 1 February 2029. Bank holidays are known from Sun 1 January 2012 to Sun 31 December 2028. Load the newer list from GOV.UK, or check the date typed.',
    });
  });

  test('a second extension without a reason', async () => {
    const again = { ...weighing, 'We expect to decide by': '2026-12-21' };
    expect(await errors(again, weighing)).toEqual({ 'Why more time is needed again': expect.any(String) });
  });
});
