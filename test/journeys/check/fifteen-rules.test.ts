import { expect, test } from 'vitest';
import { councilFile } from '../council-file.ts';
import { openDesk } from '../desk.ts';
import { card, disclose, letter, log, reply, settled, told } from '../way-to-a-letter.ts';
import { leftAfterMending } from './mended-one-by-one.ts';
import { drafts, fillsIn, findingsIn, settles, type Settling } from './mending.ts';
import { soundly } from './soundly.ts';

/** A sound part with something else in its fields. */
function but(sound: Settling, fields: Settling['fields']): Settling {
  return { ...sound, fields: { ...sound.fields, ...fields } };
}

const cctv = soundly({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' });
const investigation = soundly({ kind: 'withheld', ground: 'foia-30', law: 'FOIA' });
const prices = soundly({ kind: 'withheld', ground: 'foia-43-2', law: 'FOIA' });
const frank = soundly({ kind: 'withheld', ground: 'foia-36', law: 'FOIA' });
const draftPlan = soundly({ kind: 'withheld', ground: 'eir-12-4-d', law: 'EIR' });
const answering = (Answer: string): Settling => ({ kind: 'Disclosed', fields: { Answer } });

test('1: every question has an answer; numbers and wording are the request’s own', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await reply(desk, reference);
  await disclose(desk, reference, [1]);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toContain('Question 2 is not settled yet.');
  await disclose(desk, reference, [2]);
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
});

test('2: a section that does not exist, or is not open to a council', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(cctv, { Answer: 'It is withheld under section 99 of the Act.' }),
        finds: 'Question 1, Answer: Section 99 does not exist. Mend the number.',
        mended: but(cctv, { Answer: 'It is withheld under section 31 of the Act.' }),
        blocks: true,
      },
      {
        settled: but(frank, { Answer: 'It is exempt under section 35(1)(a).' }),
        finds: 'Question 2, Answer: Section 35(1)(a) is not open to a council. Use another ground.',
        mended: but(frank, { Answer: 'It is exempt under section 36(2)(b)(i).' }),
        blocks: true,
      },
      {
        settled: answering('Names are exempt under section 40(2) of the Act.'),
        finds:
          'Question 3, Answer: Section 40(2) is named, but this part is settled as disclosed. Settle what is refused as a part of its own.',
        mended: answering('There are three.'),
        blocks: true,
      },
      {
        settled: but(cctv, { Answer: 'It is withheld under section 43(2).' }),
        finds:
          'Question 4, Answer: Section 43(2) is named, but no part of this question rests on it. Mend the number or add a part.',
        mended: but(cctv, { Answer: 'It is withheld under section 31(1)(a).' }),
      },
    ]),
  ).toEqual([]);
});

test('2: what is not open to a council is not offered', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('What the answer is', 'Withheld');
  const grounds = officer.modal().options['Ground'] ?? [];
  expect(grounds.filter((each) => /^s\.(?:33|35|39)\b/u.test(each))).toEqual([]);
  expect(grounds.length).toBeGreaterThan(20);
});

test('3: the number of one exemption with the words of another', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(cctv, { Answer: 'This is exempt under Section 31(1)(a) – Commercial interests.' }),
        finds: 'Question 1, Answer: Section 31(1)(a) is not "Commercial interests". Mend the number or the words.',
        mended: but(cctv, { Answer: 'This is exempt under Section 31(1)(a) – Law enforcement.' }),
        blocks: true,
      },
    ]),
  ).toEqual([]);
});

test('4: the public interest test, exactly where it belongs: a form asks for it or does not know it', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  const test = ['Factors for disclosure', 'Factors against disclosure', 'Balance'];
  await fillsIn(officer, cctv);
  for (const field of test) {
    await officer.fills({ ...cctv.fields, [field]: '' });
    expect(Object.keys((await officer.submits('Settle')).errors)).toEqual([field]);
  }
  for (const absolute of ['foia-40-2-first', 'foia-41', 'foia-44']) {
    await fillsIn(officer, soundly({ kind: 'withheld', ground: absolute, law: 'FOIA' }));
    expect(officer.modal().labels.filter((each) => test.includes(each))).toEqual([]);
  }
  await fillsIn(officer, cctv);
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
});

test('4: a test that says nothing, or weighs the other way', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(cctv, { Balance: 'We thought about both sides.' }),
        finds: 'Question 1, Balance: The balance does not say which side weighs more. Say so.',
        mended: cctv,
      },
      {
        settled: but(cctv, { Balance: 'The public interest in disclosure outweighs that in keeping it.' }),
        finds:
          'Question 2, Balance: The balance seems to favour disclosure, but the information is refused. Look again.',
        mended: cctv,
      },
      {
        settled: but(cctv, { 'Factors for disclosure': 'Openness and transparency' }),
        finds:
          'Question 3, Factors for disclosure: These factors could stand in any letter. Say what this information would show.',
        mended: cctv,
      },
    ]),
  ).toEqual([]);
});

test('5: a section of FOIA in an answer under the EIR, and “exemption” for “exception”', async () => {
  expect(
    await leftAfterMending(
      [
        {
          settled: but(draftPlan, { Answer: 'The plan is excepted under section 22 of the Act.' }),
          finds:
            'Question 1, Answer: Section 22 is named, but the question is handled under the EIR. Name a regulation, or correct the request’s law.',
          mended: but(draftPlan, { Answer: 'The plan is excepted under regulation 12(4)(d).' }),
          blocks: true,
        },
        {
          settled: but(draftPlan, { Answer: 'An exemption applies to the plan.' }),
          finds: 'Question 2, Answer: The EIR call it an exception, not an exemption. Change the word.',
          mended: but(draftPlan, { Answer: 'An exception applies to the plan.' }),
        },
      ],
      { law: 'EIR' },
    ),
  ).toEqual([]);
});

test('5: a regulation in an answer under FOIA', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(prices, { Answer: 'This is withheld under regulation 12(5)(e).' }),
        finds:
          'Question 1, Answer: Regulation 12(5)(e) is named, but the question is handled under the FOIA. Name a section, or correct the request’s law.',
        mended: but(prices, { Answer: 'This is withheld under section 43(2).' }),
        blocks: true,
      },
    ]),
  ).toEqual([]);
});

test('6: sections 30 and 31 on one part, and commercial harm where the environment is asked about', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(investigation, { Answer: 'It is also exempt under section 31(1)(a).' }),
        finds: 'Question 1, Answer: Sections 30 and 31 exclude each other for the same information. Keep one of them.',
        mended: but(investigation, { Answer: 'It is exempt under section 30(1)(a).' }),
        blocks: true,
      },
      {
        asks: 'What does the waste disposal contract pay per tonne?',
        settled: prices,
        finds:
          'Question 2, Ground: "waste disposal" sounds like environmental information. If it is, correct the request’s law to EIR or Both, and use regulation 12(5)(e) or (f).',
        mended: answering('It pays £80 a tonne.'),
      },
    ]),
  ).toEqual([]);
});

test('5 and 6: the request turns out to be about the environment: its law is corrected, and the answers follow', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { questions: [{ asks: 'What does the waste disposal contract pay per tonne?' }] });
  await settles(desk, reference, 1, prices);
  await officer.clicks('Correct the request', { on: await drafts(desk, reference) });
  await officer.fills({ Law: 'EIR', Why: 'It is about waste.' });
  expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)[0]).toBe(
    'Question 1, Ground: s.43(2) Commercial interests belongs to the FOIA, but this question is handled under the EIR. Choose a ground of the EIR.',
  );
  expect(drawn.controls).not.toContain('Ask for approval');
  await officer.clicks('Change question 1', { on: drawn });
  await fillsIn(officer, soundly({ kind: 'withheld', ground: 'eir-12-5-e', law: 'EIR' }));
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
  await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
  expect(officer.modal().words).toContain('Olivia Bennett corrected the law to the EIR: “It is about waste.”');
});

test('6: one part on section 30 beside one on section 31 is looked at, and accepted with a reason', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { questions: [{ asks: 'What was found?' }] });
  await settles(desk, reference, 1, investigation, cctv);
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Question 1: One part rests on section 30, one on section 31. Make sure they are about different information.',
  ]);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Accept this warning', { on: drawn });
  await officer.fills({ 'Why is this all right?': 'The case file, and the routes of patrols.' });
  await officer.submits('Accept');
  expect(letter(desk, reference).words).toContain('The check found 1 warning, accepted.');
});

test('7: an opinion given after the letter; without its date the form does not settle', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(frank, { 'Date of the opinion': '2026-11-03' }),
        finds:
          'Question 1, Date of the opinion: The opinion is dated Tue 3 November 2026, after the letter. It must come first.',
        mended: but(frank, { 'Date of the opinion': '2026-11-02' }),
        blocks: true,
      },
    ]),
  ).toEqual([]);
});

test('8: a late letter says that it is sorry, and how late; nobody has to think of it', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, { received: '2026-10-01' });
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Read the letter', { on: approver.latest('foi-approvals', reference) });
  expect(approver.modal().words).toContain(
    'We are sorry that this response is late. You should have had it by 29 October 2026, 2 working days ago.',
  );
});

test('9: the review period and the regulator stand in the council’s file, and are looked at there', async () => {
  const marlbury = await openDesk({
    councilFile: await councilFile({ sayWorkingDays: false, regulatorFrom: '2024-01-01' }),
  });
  const reference = await settled(marlbury);
  const drawn = await drafts(marlbury, reference);
  expect(findingsIn(drawn)).toEqual([
    'Review paragraph: The review period reads "40 days". Set letter.sayWorkingDays to true in the council’s file.',
    'Regulator paragraph: The regulator’s details in the council’s file are those of Mon 1 January 2024. Look them up, and enter them there with today’s date.',
  ]);
  expect(drawn.controls).toContain('Ask for approval');
});

test('9: a refusal names the right to a decision under section 50, or is warned about', async () => {
  const naming = await openDesk();
  const named = await settled(naming);
  await settles(naming, named, 1, cctv);
  expect((await drafts(naming, named)).words).toContain('The check found nothing.');
  const silent = await openDesk({ councilFile: await councilFile({ nameSection50: false }) });
  const unnamed = await settled(silent);
  await settles(silent, unnamed, 1, cctv);
  const drawn = await drafts(silent, unnamed);
  expect(findingsIn(drawn)).toEqual([
    'Standing paragraphs: The letter does not say that the regulator decides under section 50. Set letter.nameSection50 to true in the council’s file.',
  ]);
  expect(drawn.controls).toContain('Ask for approval');
});

test('9: without a regulator the letter cannot go', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ regulatorFrom: '2027-01-01' }) });
  const reference = await settled(desk);
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Regulator paragraph: The council’s file has no regulator’s details for Mon 2 November 2026. Add them with their first day.',
  ]);
  expect(drawn.controls).not.toContain('Ask for approval');
});

test('10: who asks is no reason', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(cctv, { Balance: 'As you are a journalist, the harm outweighs the interest.' }),
        finds:
          'Question 1, Balance: "As you are a" reasons from who asks. The answer is the same for everyone: take it out.',
        mended: cctv,
      },
    ]),
  ).toEqual([]);
});

test('11: names, signatures and particulars of people', async () => {
  const person = 'Make sure this person may be named, or take the name out.';
  const looks = (words: string, what: string) =>
    `"${words}" looks like ${what}. Make sure it may be released, or take it out.`;
  expect(
    await leftAfterMending(
      [
        ['Mrs Jane Smith decided it.', `"Mrs Jane Smith" is named. ${person}`],
        [
          'Yes.\nKind regards, Jane',
          '"Kind regards, Jane" looks like part of a message to a colleague. Take the greeting or signature out.',
        ],
        ['Ask jo.bloggs@marlbury.example.', looks('jo.bloggs@marlbury.example', 'an e-mail address')],
        ['Ring 07700 900123.', looks('07700 900123', 'a telephone number')],
        ['The number is AB123456C.', looks('AB123456C', 'a National Insurance number')],
        ['They live at CV1 5RR.', looks('CV1 5RR', 'a postcode')],
      ].map(([typed = '', says = ''], index) => ({
        settled: answering(typed),
        finds: `Question ${index + 1}, Answer: ${says}`,
        mended: answering('The parking team decided it.'),
        blocks: true,
      })),
    ),
  ).toEqual([]);
});

test('13: what was to be filled in, and what only Slack reads', async () => {
  const filledIn = (words: string) => `"${words}" was to be filled in. Fill it in or take it out.`;
  expect(
    await leftAfterMending(
      [
        ['It cost [insert] in 2025.', filledIn('[insert]')],
        ['Dear {{ name }}, it cost £5.', filledIn('{{ name }}')],
        ['It cost TBC.', filledIn('TBC.')],
      ].map(([typed = '', says = ''], index) => ({
        settled: answering(typed),
        finds: `Question ${index + 1}, Answer: ${says}`,
        mended: answering('It cost £5 in 2025.'),
        blocks: true,
      })),
    ),
  ).toEqual([]);
});

test('13: Slack’s own writing, where it can be typed as text', async () => {
  expect(
    await leftAfterMending([
      {
        settled: but(cctv, { Prejudice: 'Thieves could ask <@U0SEAN> where the cameras are, and walk around them.' }),
        finds: 'Question 1, Prejudice: "<@U0SEAN>" is Slack’s mark-up. Write out what it means, or take it out.',
        mended: cctv,
        blocks: true,
      },
    ]),
  ).toEqual([]);
});

test('14: so few people that somebody may be known again', async () => {
  const few = (words: string) =>
    `${words}: so few people may be known again. Give "fewer than five", withhold it under section 40(2), or note why it may go.`;
  expect(
    await leftAfterMending([
      {
        settled: answering('Two employees were dismissed.'),
        finds: `Question 1, Answer: ${few('"Two employees"')}`,
        mended: answering('Fewer than five employees were dismissed.'),
        blocks: true,
      },
      {
        asks: 'How many employees were dismissed?',
        settled: answering('2023: 2\n2024: 12'),
        finds: `Question 2, Answer: ${few('"2023: 2"')}`,
        mended: answering('14 over both years'),
        blocks: true,
      },
    ]),
  ).toEqual([]);
});

test('15: a refusal in disguise', async () => {
  expect(
    await leftAfterMending([
      {
        settled: answering('There are three. We are unable to provide the rest.'),
        finds:
          'Question 1, Answer: "We are unable to provide" refuses without a ground. Settle what is not given as a part of its own, or put it otherwise.',
        mended: answering('There are three.'),
      },
    ]),
  ).toEqual([]);
});
