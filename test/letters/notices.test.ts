import { assert, property } from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Law } from '../../src/domain/letter.ts';
import { type Notice, notice as schema } from '../../src/domain/notice.ts';
import { paragraphs, plainText } from '../../src/domain/words/prose.ts';
import { drawLetter, toHtml, toMarkdown, toPdf, toText } from '../../src/letters/index.ts';
import { letterOfNotice, type Sample, samples } from './notices.ts';
import { letterOf } from './samples.ts';
import { coventry, day, shipped } from './seed.ts';
import { squeezed, typed } from './typing.ts';

const REVIEW = 'you can ask us for a review';
const SECTION_50 = 'This right is in Section 50 of the Freedom of Information Act 2000.';
const REGULATION_18 = 'This right is in Regulation 18 of the Environmental Information Regulations 2004.';

/** What the law wants in each letter, as this one says it. */
const wanted: Record<keyof typeof samples, readonly string[]> = {
  clarification: [
    '2. What has the council spent on parking machines?',
    'Do you mean what we paid for the machines, or also what we pay to run them?',
    'We need to know this because we record the two under different budgets.',
    '- the price paid for the machines in each of the last three years',
    '- the yearly cost of running them',
    'under Section 1(3) of the Freedom of Information Act 2000. The 20 working days that the law gives us to answer this question begin when we receive your reply',
    'Please write to the address above or to infogov@coventry.gov.uk by 25 January 2027, and quote REQ00042. If we have not heard from you by then',
    'the rest of your request in the meantime, and you should have our answer to it by 22 December 2026',
  ],
  'clarification of everything, under both laws': [
    'There are 41 of them, run by three departments.',
    'under Section 1(3) of the Freedom of Information Act 2000 and Regulation 9 of the Environmental Information Regulations 2004. The 20 working days that the law gives us to answer your request begin',
  ],
  clarificationReminder: [
    'We wrote to you on 24 October 2026',
    'Do you mean what we paid',
    'Please write to the address above or to infogov@coventry.gov.uk by 24 December 2026',
  ],
  lapsed: [
    'We wrote to you on 22 September 2026',
    'we have closed your request. This is not a refusal.',
    REVIEW,
    SECTION_50,
  ],
  feesNotice: [
    'a fee of £62.40 before we answer your request. This letter is a fees notice under Section 9 of the Freedom of Information Act 2000',
    '- Copying 540 sheets at 10p a sheet: £54.00',
    'How to pay: by card at',
    'Please pay by 23 February 2027',
    'to the day on which we receive the fee, both included, do not count',
    REVIEW,
    SECTION_50,
  ],
  charge: [
    'a charge of £180 for the information, under Regulation 8 of the Environmental Information Regulations 2004',
    '- Question 4: Who supplies them,',
    '- Large prints: £30',
    'Our schedule of charges: https://www.marlbury.example.gov.uk/eir-charges',
    'Please pay by 23 February 2027',
    'we will take no further action on them',
    'by 22 December 2026',
    'This is your right under Regulation 11',
    REGULATION_18,
  ],
  'a charge after an extension under regulation 7': [
    'With the extension that we wrote to you about, we have 40 working days to answer. The days from the day on which we send this letter to the day on which we receive the charge, both included,',
  ],
  paymentReminder: [
    'We wrote to you on 28 September 2026',
    'We asked you to pay a fee of £62.40 before we answer your request. We have not received it yet.',
    'How to pay: by card at',
    'Please pay by 27 December 2026, and quote REQ00042.',
    'the law does not oblige us to answer your request, and we will take no further action on it',
  ],
  'paymentReminder of a charge, for a question': [
    'a charge of £180 before we answer this question',
    '- Question 2: What has the council spent on parking machines?',
    'by 22 December 2026',
  ],
  unpaid: [
    'We asked you to pay a fee before we answer your request, by 23 November 2026 at the latest. We have not received it.',
    'Section 9(2) of the Freedom of Information Act 2000 does not oblige us to answer where we are not paid by that day, so we have closed your request. This is not a refusal.',
    'we will deal with it as a new request',
    REVIEW,
    SECTION_50,
  ],
  'unpaid, a charge that came too late, for a question': [
    'We received your payment on 20 November 2026, after that day.',
    'Regulation 8(5) of the Environmental Information Regulations 2004 does not oblige us to answer where we are not paid by that day, so we have closed this question. We will send your money back.',
    '- Question 2: What has the council spent on parking machines?',
    REVIEW,
    REGULATION_18,
  ],
  publicInterestExtension: [
    '- Question 2: What has the council spent on parking machines?',
    'Section 43(2) of the Freedom of Information Act 2000 (Commercial Interests) applies to information that we hold and that you asked for. The contract is being tendered again',
    'We have not yet decided where the balance lies. Section 10(3) of the Act',
    'We expect to decide by 23 December 2026',
    'the rest of your request:\n\nThe council has 212 parking machines.',
    REVIEW,
    SECTION_50,
  ],
  'more time to weigh whether to confirm or deny': [
    'Section 1(1)(a) of the Freedom of Information Act 2000 gives you the right to be told whether we hold what you asked for. We rely on Section 31(3) read with Sections 31(1)(a) and 31(1)(b) of the Act (Law Enforcement), under which we may neither confirm nor deny it. To say whether we hold this would tell people whom it concerns',
    'only if the public interest in not saying so is greater than the public interest in saying so. We have not yet decided where the balance lies. Section 10(3) of the Act',
    'We expect to decide by 23 December 2026',
    'Until then we neither confirm nor deny that we hold what you asked for. This should not be taken as an indication that it is or is not held by us.',
    REVIEW,
    SECTION_50,
  ],
  'a second extension, for an opinion of the qualified person': [
    'We wrote to you on 10 November 2026 to say that we needed more time',
    'This is because the bidder asked us to hear them before we decide, and wrote only last week.',
    'Sections 36(2)(b)(i) and 36(2)(c) of the Freedom of Information Act 2000 (Prejudice to Effective Conduct of Public Affairs) apply',
    'gave their reasonable opinion on 3 November 2026',
  ],
  complexityExtension: [
    'Regulation 7(1) of the Environmental Information Regulations 2004',
    'We believe that this is so here, because you ask for all surveys',
    'by 30 December 2026 at the latest',
    'This is your right under Regulation 11',
    REGULATION_18,
  ],
  'holding, not yet late': [
    'You should have our answer by 27 November 2026. We will not be able to send it by then, and we are sorry.',
    'This is because we are waiting for figures from our contractor.',
    'by 11 December 2026',
    'This is not an extension of the time that the law allows us: our answer will be late.',
    REVIEW,
    SECTION_50,
  ],
  'holding, late already': [
    'You should have had our answer by 16 November 2026. It is now 6 working days late, and we are sorry.',
    'our answer is late',
    'For environmental information this is your right under Regulation 11',
    'This right is in Section 50 of the Freedom of Information Act 2000 and, for environmental information, in Regulation 18 of the Environmental Information Regulations 2004.',
  ],
  withdrawn: ['telling us on 20 November 2026 that you no longer want the information', 'We have closed your request'],
  'withdrawn, a question': ['no longer want some of the information', '- Question 4:', 'We have closed this question'],
  reviewAcknowledgement: [
    'We received your request for a review on 20 November 2026.',
    'by somebody who took no part in our first decision',
    'with the outcome by 21 December 2026.\n\nIf we do not write to you by then, you have the right to complain',
    SECTION_50,
  ],
  'reviewAcknowledgement under the EIR': ['Regulation 11 of the Environmental', 'by 22 January 2027', REGULATION_18],
  reviewExtension: [
    'You asked us on 20 November 2026 to review',
    'This one needs longer, because we have to hear three companies before we can decide.',
    'The Code of Practice under Section 45 of the Freedom of Information Act 2000 allows us up to 40 working days',
    'by 22 January 2027 at the latest',
    'If we do not write to you by then, you have the right to complain to the Information Commissioner',
    SECTION_50,
  ],
  reviewRefused: [
    'You asked us on 20 November 2026 to review',
    'We wrote to you with our decision on 3 August 2026. A review has to be asked for within 40 working days of that, so the last day was 29 September 2026.',
    'and we will not carry one out.',
    'If you are unhappy with this, you have the right to complain to the Information Commissioner',
    SECTION_50,
  ],
  'reviewRefused under the EIR': [
    'within 40 working days of that (Regulation 11(2) of the Environmental Information Regulations 2004), so the last day',
    'we will not carry one out. The samples you ask about have since been thrown away.',
    REGULATION_18,
  ],
  reviewOutcome: [
    'You asked us on 27 October 2026',
    'answered on 12 October 2026',
    'carried out by the Monitoring Officer, who took no part in our first decision',
    'We uphold our first decision.',
    'You said: The prices are old and cannot harm anybody.',
    'We find: They are the prices of the contract',
    'you have six weeks from the date of this letter to complain to the Information Commissioner',
    SECTION_50,
  ],
  'reviewOutcome, partly upheld, late': [
    'We are sorry that the outcome of this review is late. You should have had it by 20 November 2026, 2 working days ago.',
    'You should have had it by 20 November 2026, 2 working days ago.',
    'We uphold our first decision in part, and change it in part.',
    'We find: That is right.\n\nWe were four working days late.',
    '- We answered after more than 20 working days (Regulation 5(2)).',
    'The survey of the north field found no contamination.',
    '- survey.pdf',
    'To put this right, we will send you the maps that belong to it. We will do this by 4 December 2026.',
    'does not confer an automatic right to re-use the information',
    REGULATION_18,
  ],
  'reviewOutcome, overturned': [
    'carried out by the Chief Executive, who had decided nothing about your request before.',
    'We find that we did not deal with your request as the law requires.',
    '£212,000',
  ],
};

describe.each(Object.entries<Sample>(samples))('%s', (name, sample) => {
  const letter = letterOfNotice(sample);
  const said = toText(letter);

  test('says what the law wants', () => {
    const words = Object.entries(wanted).find(([kind]) => kind === name)?.[1] ?? [];
    for (const each of ['REQ00042', 'parking machines', ...words]) expect(said).toContain(each);
  });

  test('leaves nothing open: no empty sentence, no gap', () => {
    expect(said).not.toMatch(/\S {2,}\S|\bnull\b|undefined|\bby ,|: *\n\n\n|\.\.| \./u);
    expect(toHtml(letter)).toContain('REQ00042');
  });

  test('is an accessible PDF whose signature is never alone on its page', async () => {
    const pdf = await toPdf(letter, { title: 'Letter', reference: 'REQ00042', date: day('2026-11-24') });
    expect(pdf).toMatchObject({ accessible: true });
    const { text } = await extractText(await getDocumentProxy(pdf.bytes.slice()), { mergePages: false });
    expect(text.at(-1)).not.toMatch(/^\s*Yours/u);
  });

  test('reads back from the record as it was', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(sample.notice)))).toEqual(sample.notice);
  });
});

describe('what only one of them says', () => {
  const kinds: [string, RegExp, (sample: Sample) => boolean][] = [
    ['a letter that asks or closes what was taken back names no rights', /Section 50|Regulation 18/u, isAsking],
    ['a letter under FOIA names no regulation', /Regulation/u, ({ law }) => law === 'FOIA'],
    ['a letter under the EIR names no section of FOIA', /Section|Freedom of/u, ({ law }) => law === 'EIR'],
    ['nothing but the outcome of a review may be re-used', /re-use/u, ({ notice }) => notice.kind !== 'reviewOutcome'],
  ];
  test.each(kinds)('%s', (_, words, whose) => {
    const theirs = Object.values<Sample>(samples).filter(whose);
    expect(theirs).not.toEqual([]);
    for (const sample of theirs) expect(toText(letterOfNotice(sample))).not.toMatch(words);
  });
});

function isAsking({ notice: { kind } }: Sample): boolean {
  return ['clarification', 'clarificationReminder', 'paymentReminder', 'withdrawn'].includes(kind);
}

test('a letter of a day before any known regulator says nothing about one', () => {
  const details = coventry.regulator.map((each) => ({ ...each, from: day('2027-01-01') }));
  const said = toText(letterOfNotice(samples.lapsed, { council: { ...coventry, regulator: details } }));
  expect(said).toContain(REVIEW);
  expect(said).not.toMatch(/Commissioner|contacted/u);
});

test('the letter finishes the sentences that officers begin', () => {
  const notice = { ...samples.reviewOutcome.notice, reviewer: 'The Monitoring Officer' };
  const putRight = { action: 'we will write again', by: day('2026-12-04') };
  const said = toText(letterOfNotice({ ...samples.reviewOutcome, notice: { ...notice, putRight } }));
  expect(said).toContain('carried out by the Monitoring Officer, who');
  expect(said).toContain('To put this right, we will write again. We will do this by 4 December 2026.');
});

test('a finding of a review ends as sentences do', () => {
  const points = [{ complaint: 'The prices.', finding: 'The totals can be given' }];
  const said = toText(letterOfNotice({ ...samples.reviewOutcome, notice: reviewed({ points }) }));
  expect(said).toContain('We find: The totals can be given.\n');
  expect(said).toContain('This is our final decision on your complaint: there is no further step within the council.');
});

describe('the response after an extension', () => {
  const asked = { on: day('2026-11-10') };
  test.each([
    ['publicInterest', 'more time to weigh the public interest. We have now done so'],
    ['complexity', 'your request is complex and asks for a large amount of information'],
  ] as const)('for %s names the letter that extended, before the answers', (because, words) => {
    const letter = letterOf([], 'FOIA', { extended: { ...asked, because }, daysLate: 2 });
    const said = toText(drawLetter({ letter, council: coventry, templates: shipped(), grounds }));
    const order = [said.indexOf('We wrote to you on 10 November 2026'), said.indexOf(words)];
    order.push(said.indexOf('2 working days ago'), said.indexOf('are outlined below'));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });
});

describe('a sentence ends as sentences do, whoever forgot its full stop', () => {
  const why = (typed: string) =>
    toText(
      letterOfNotice({ ...samples.complexityExtension, notice: { ...samples.complexityExtension.notice, why: typed } }),
    );
  test.each([
    ['The samples are in 400 paper files', 'The samples are in 400 paper files.'],
    ['The samples are in 400 paper files. ', 'The samples are in 400 paper files.'],
    ['the samples are in 400 paper files', 'so here, because the samples are in 400 paper files.'],
    ['Because the samples are in 400 paper files.', 'so here, because the samples are in 400 paper files.'],
    ['Because they are on paper, it takes long', 'Because they are on paper, it takes long.'],
    ['Is that not much?', 'Is that not much?\n'],
    ['There are:\n- samples\n- files', '- files\n'],
  ])('%j', (typed, said) => {
    expect(why(typed)).toContain(said);
    expect(why(typed)).not.toContain(`${said}.`);
  });
});

/** Where people type what a notice prints. */
const places: Record<string, { law?: Law; with: (text: string) => Notice }> = {
  'what is asked': { with: (text) => clarifying({ ask: text }) },
  'why it is asked': { with: (text) => clarifying({ why: text }) },
  'the question asked about': { with: (text) => clarifying({ wording: text }) },
  'an example': { with: (text) => ({ ...samples.clarification.notice, options: text.replaceAll('\n', ' ') }) },
  'what was asked': { with: (text) => ({ ...samples.clarificationReminder.notice, ask: text }) },
  'a question concerned': {
    with: (text) => ({ ...samples['holding, not yet late'].notice, questions: [{ number: 3, wording: text }] }),
  },
  'how to pay': { with: (text) => ({ ...samples.feesNotice.notice, howToPay: text }) },
  'an item of the fee': { with: (text) => ({ ...samples.feesNotice.notice, breakdown: text.replaceAll('\n', ' ') }) },
  'how to pay, once more': { with: (text) => ({ ...samples.paymentReminder.notice, howToPay: text }) },
  'why a review takes longer': { with: (text) => ({ ...samples.reviewExtension.notice, reason: text }) },
  'why a review is refused': { with: (text) => ({ ...samples.reviewRefused.notice, reason: text }) },
  'the schedule of charges': { law: 'EIR', with: (text) => ({ ...samples.charge.notice, schedule: text }) },
  'why an exemption applies': { with: (text) => ({ ...samples.publicInterestExtension.notice, whyEngaged: text }) },
  'what is answered now': { with: (text) => ({ ...samples.publicInterestExtension.notice, answeredNow: text }) },
  'why more time again': {
    with: (text) => ({ ...samples.publicInterestExtension.notice, again: { reason: text } }),
  },
  'why it is complex': { law: 'EIR', with: (text) => ({ ...samples.complexityExtension.notice, why: text }) },
  'the reason of a delay': { with: (text) => ({ ...samples['holding, not yet late'].notice, reason: text }) },
  'a point of complaint': { with: (text) => reviewed({ points: [{ complaint: text, finding: 'No.' }] }) },
  'a finding': { with: (text) => reviewed({ points: [{ complaint: 'Late.', finding: text }] }) },
  'what is given anew': { with: (text) => reviewed({ freshInformation: paragraphs(text) }) },
  'a breach': { with: (text) => reviewed({ breaches: [text.replaceAll('\n', ' ')] }) },
  'what will be done': { with: (text) => reviewed({ putRight: { action: text, by: day('2026-12-04') } }) },
  'who reviewed': { with: (text) => reviewed({ reviewer: text.replaceAll('\n', ' ') }) },
};

function clarifying(more: Partial<(typeof samples.clarification.notice.questions)[number]>): Notice {
  const [first] = samples.clarification.notice.questions;
  return {
    ...samples.clarification.notice,
    questions: [{ number: 2, wording: 'What?', ask: 'Which?', why: '', ...first, ...more }],
  };
}

function reviewed(more: Partial<Extract<Notice, { kind: 'reviewOutcome' }>>): Notice {
  return { ...samples.reviewOutcome.notice, ...more };
}

describe.each(Object.entries(places))('whatever is typed as %s', (_, { law = 'FOIA', with: noticeWith }) => {
  const drawn = (text: string) => letterOfNotice({ law, notice: noticeWith(text) });
  const marker = 'Zebra';
  const around = squeezed(toText(drawn(`${marker}.`))).split(`${marker}.`);

  test('stands in the letter as it was typed, and the rest of the letter is unchanged', () => {
    expect(around).toHaveLength(2);
    assert(
      property(typed, (text) => {
        const whole = `${marker} ${text}.`;
        expect(squeezed(toText(drawn(whole)))).toBe(around.join(squeezed(plainText(paragraphs(whole)))));
      }),
      { numRuns: 25 },
    );
  });

  test('brings no script, picture or unsafe link, and survives Markdown', () => {
    assert(
      property(typed, (text) => {
        const letter = drawn(`${marker} ${text}.`);
        expect(toHtml(letter)).not.toMatch(/<(?:script|img|iframe|input)|<[^>]*javascript:|<[^>]+ on\w+=/iu);
        expect(toMarkdown(letter)).toContain(marker);
      }),
      { numRuns: 25 },
    );
  });
});
