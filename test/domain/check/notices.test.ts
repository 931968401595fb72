import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkNotice, needsReason, type NoticeContext } from '../../../src/domain/check/index.ts';
import { council } from '../../../src/domain/council.ts';
import type { Notice, NoticeOf } from '../../../src/domain/notice.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { requestOf, type Sample, samples } from '../../letters/notices.ts';
import { day, text } from '../../letters/seed.ts';
import { holidays } from '../clock/days.ts';

/** A council whose details of the regulator were looked up lately. */
const marlbury = council.parse({
  ...parse(text('templates/council.yml')),
  regulator: [{ from: '2026-10-01', name: 'Information Commissioner', address: 'Wilmslow' }],
});

function check(sample: Sample, more: Partial<NoticeContext> = {}) {
  return checkNotice(sample.notice, { ...requestOf(sample), council: marlbury, holidays, ...more });
}

function codes(sample: Sample, more: Partial<NoticeContext> = {}) {
  return check(sample, more).map(({ code }) => code);
}

/** It shows what a letter looks like without reasons and examples. */
const incomplete = new Set(['clarification of everything, under both laws']);

test.each(Object.entries<Sample>(samples).filter(([name]) => !incomplete.has(name)))('%s is sound', (_, sample) => {
  expect(check(sample)).toEqual([]);
});

const fee: NoticeOf<'feesNotice'> = samples.feesNotice.notice;
const charge: NoticeOf<'charge'> = samples.charge.notice;
const weighing: NoticeOf<'publicInterestExtension'> = samples.publicInterestExtension.notice;
const again: NoticeOf<'publicInterestExtension'> =
  samples['a second extension, for an opinion of the qualified person'].notice;
const confirming: NoticeOf<'publicInterestExtension'> = samples['more time to weigh whether to confirm or deny'].notice;
const complex: NoticeOf<'complexityExtension'> = samples.complexityExtension.notice;
const reminder: NoticeOf<'paymentReminder'> = {
  ...samples.paymentReminder.notice,
  askedOn: day('2026-11-02'),
  howToPay: '',
};
const holding: NoticeOf<'holding'> = samples['holding, not yet late'].notice;
const clarification: NoticeOf<'clarification'> = samples.clarification.notice;
const outcome: NoticeOf<'reviewOutcome'> = samples.reviewOutcome.notice;
const acknowledgement: NoticeOf<'reviewAcknowledgement'> = samples.reviewAcknowledgement.notice;
const file = { name: 'people.xlsx', sha256: 'a'.repeat(64), size: 10, mimeType: 'application/vnd.ms-excel' };

describe('a notice with one fault', () => {
  const cases: [string, Notice, string, Partial<Sample>?][] = [
    [
      'a question without what is asked',
      { ...clarification, questions: [{ number: 1, wording: 'x', ask: ' ', why: 'y' }] },
      'notice.missing',
    ],
    [
      'a question without why',
      { ...clarification, questions: [{ number: 1, wording: 'x', ask: 'y', why: '' }] },
      'notice.missing',
    ],
    ['no question', { ...clarification, questions: [] }, 'notice.missing'],
    ['no examples', { ...clarification, options: '' }, 'clarification.noExamples'],
    ['a day to answer that has passed', { ...clarification, closeAfter: day('2026-11-24') }, 'notice.notAhead'],
    ['a fee of no sum', { ...fee, amount: 'about ten pounds' }, 'payment.amountUnreadable'],
    ['a fee without its sum', { ...fee, amount: '' }, 'notice.missing'],
    ['a fee without what it is for', { ...fee, breakdown: '' }, 'notice.missing'],
    ['a fee without how to pay', { ...fee, howToPay: '\n' }, 'notice.missing'],
    [
      'a fee for the time of staff',
      { ...fee, breakdown: 'Finding the files, 2 hours at £25: £50\nPostage: £4' },
      'payment.staffTime',
    ],
    ['less than three months to pay a fee', { ...fee, payBy: day('2027-02-22') }, 'payment.tooSoon'],
    [
      'less than 60 working days to pay a charge',
      { ...charge, payBy: day('2027-02-22') },
      'payment.tooSoon',
      { law: 'EIR' },
    ],
    ['a charge without its schedule', { ...charge, schedule: '' }, 'notice.missing', { law: 'EIR' }],
    ['a fee under the EIR', fee, 'notice.wrongLaw', { law: 'EIR' }],
    ['a charge under FOIA', charge, 'notice.wrongLaw'],
    ['the public interest under the EIR', weighing, 'notice.wrongLaw', { law: 'EIR' }],
    ['complexity under FOIA', complex, 'notice.wrongLaw'],
    ['an absolute exemption', { ...weighing, ground: 'foia-41', subsections: ['41(1)'] }, 'extension.notQualified'],
    ['the cost limit', { ...weighing, ground: 'foia-12-1', subsections: ['12(1)'] }, 'extension.notQualified'],
    [
      'an exception of the EIR',
      { ...weighing, ground: 'eir-12-5-e', subsections: ['12(5)(e)'] },
      'extension.notQualified',
    ],
    [
      'an exemption closed to councils',
      { ...weighing, ground: 'foia-35', subsections: ['35(1)(a)'] },
      'extension.notQualified',
    ],
    ['no exemption', { ...weighing, ground: '' }, 'extension.notQualified'],
    ['no subsection', { ...weighing, subsections: [] }, 'extension.subsectionWrong'],
    ['a subsection of another exemption', { ...weighing, subsections: ['31(1)(a)'] }, 'extension.subsectionWrong'],
    [
      'whether to confirm, under an exemption that does not lift that duty',
      { ...confirming, ground: 'foia-43-1', subsections: ['43(1)'] },
      'extension.notQualified',
    ],
    [
      'whether to confirm, under an absolute exemption',
      { ...confirming, ground: 'foia-40-5B', subsections: ['40(5B)(a)(i)'] },
      'extension.notQualified',
    ],
    [
      'why it applies confirms',
      { ...confirming, whyEngaged: 'We hold this because the police asked for it.' },
      'neither.tells',
    ],
    [
      'why more time is needed again denies',
      { ...confirming, again: { reason: 'The service does not hold the list.' } },
      'neither.tells',
    ],
    [
      'what is answered now confirms, of the whole request',
      {
        kind: 'publicInterestExtension',
        confirming: true,
        ground: 'foia-31',
        subsections: ['31(1)(a)'],
        whyEngaged: 'To say so would help an offender.',
        until: day('2026-12-23'),
        answeredNow: 'We do hold a list of the sites.',
      },
      'neither.tells',
    ],
    [
      'what is answered now confirms something of other questions',
      { ...confirming, answeredNow: 'We hold the figures you ask for in question 1.' },
      'neither.besideOther',
    ],
    [
      'whether the exemption applies is still looked into',
      { ...weighing, whyEngaged: 'We are still considering whether this exemption applies to the prices.' },
      'extension.notYetEngaged',
    ],
    ['the exemption may apply', { ...confirming, whyEngaged: 'This exemption may apply.' }, 'extension.notYetEngaged'],
    ['not why the duty to confirm is lifted', { ...confirming, whyEngaged: '' }, 'extension.whyUnsaid'],
    ['not why it applies', { ...weighing, whyEngaged: '' }, 'notice.missing'],
    ['a decision after 40 working days', { ...weighing, until: day('2026-12-31') }, 'extension.pastForty'],
    ['a decision that has passed', { ...weighing, until: day('2026-11-20') }, 'notice.notAhead'],
    ['a second extension without a reason', { ...weighing, again: { reason: '' } }, 'notice.missing'],
    [
      'an opinion still to come',
      { ...again, opinionOn: day('2026-11-25') },
      'notice.notBehind',
      { received: day('2026-10-14') },
    ],
    [
      'an answer after the 40th working day',
      { ...complex, until: day('2026-12-31') },
      'extension.pastCeiling',
      { law: 'EIR' },
    ],
    ['not why it is complex', { ...complex, why: '' }, 'notice.missing', { law: 'EIR' }],
    ['no reason for being late', { ...holding, reason: '' }, 'notice.missing'],
    ['late, but not said how late', holding, 'letter.latenessWrong', { due: day('2026-11-23') }],
    ['in time, but said to be late', { ...holding, daysLate: 1 }, 'letter.latenessWrong'],
    ['lapsed under the EIR', samples.lapsed.notice, 'lapsed.underEir', { law: 'EIR', received: day('2026-09-07') }],
    ['asked before the request came', samples.lapsed.notice, 'notice.notBehind'],
    [
      'a review answered after 40 working days',
      { ...acknowledgement, due: day('2027-01-25') },
      'review.tooSlow',
      { law: 'EIR' },
    ],
    [
      'a review given more than 40 working days',
      { ...samples.reviewExtension.notice, until: day('2027-01-25') },
      'review.pastForty',
      { received: day('2026-09-14') },
    ],
    ['a review given more time, but not why', { ...samples.reviewExtension.notice, reason: '' }, 'notice.missing'],
    [
      'a review given more time under the EIR',
      samples.reviewExtension.notice,
      'notice.wrongLaw',
      { law: 'EIR', received: day('2026-09-14') },
    ],
    [
      'a review refused that was asked for in time',
      { ...samples.reviewRefused.notice, askedOn: day('2026-09-29') },
      'review.askedInTime',
      { received: day('2026-07-06') },
    ],
    [
      'closed as unpaid on the last day to pay',
      { ...samples.unpaid.notice, lastDay: day('2026-11-24') },
      'payment.inTime',
      { received: day('2026-08-10') },
    ],
    [
      'closed as unpaid though it was paid in time',
      { ...samples.unpaid.notice, paidOn: day('2026-11-23') },
      'payment.inTime',
      { received: day('2026-08-10') },
    ],
    ['a reminder of a payment that does not say how to pay', reminder, 'notice.missing'],
    ['a slip of Slack', { ...holding, reason: 'ask <@U12345> about it' }, 'wording.slackMarkUp'],
    ['a place to be filled in', { ...holding, reason: 'because of [insert reason]' }, 'wording.placeholder'],
    [
      'the example of a form, as why something is not clear',
      {
        ...clarification,
        questions: clarification.questions.map((each) => ({
          ...each,
          why: 'We record potholes by street, not by ward.',
        })),
      },
      'wording.example',
    ],
    [
      'the example of a form, as one item of a fee',
      { ...fee, breakdown: '- Postage: £4\n- Photocopying, 62 pages at 20p' },
      'wording.example',
    ],
    [
      'the example of a form, as why a review is exceptional',
      { ...samples.reviewExtension.notice, reason: 'We have to hear the three companies concerned.' },
      'wording.example',
      { received: day('2026-09-14') },
    ],
    ['an e-mail address', { ...holding, reason: 'write to jo@example.org' }, 'personal.email'],
    ['a telephone number', { ...holding, reason: 'call 01632 960 999' }, 'personal.phone'],
    ['somebody named', { ...holding, reason: 'Mrs Jones is away' }, 'personal.name'],
    ['a small number of people', { ...holding, reason: 'we dismissed two officers in May' }, 'smallNumbers'],
  ];

  test.each(cases)('%s', (_, notice, code, more = {}) => {
    const { law = 'FOIA', ...known } = more;
    expect(codes({ law, notice, ...known })).toEqual([code]);
  });
});

describe('the outcome of a review', () => {
  const review = { law: 'FOIA', received: day('2026-09-14'), due: day('2026-11-24') } as const;
  const cases: [string, Partial<NoticeOf<'reviewOutcome'>>, string, Partial<Sample>?][] = [
    ['answers no point', { points: [] }, 'notice.missing'],
    [
      'gives no reason on a point',
      { points: [{ complaint: 'You were late.', finding: 'Not upheld.' }] },
      'review.findingUnexplained',
    ],
    ['finds nothing on a point', { points: [{ complaint: 'You were late.', finding: '' }] }, 'notice.missing'],
    ['does not say who reviewed', { reviewer: '' }, 'notice.missing'],
    ['overturns, and gives nothing', { outcome: 'overturned' }, 'review.nothingFollows'],
    [
      'finds fault under the EIR without naming it',
      { outcome: 'partlyUpheld', freshInformation: paragraphs('It was £2.') },
      'review.failureUnstated',
      { law: 'EIR' },
    ],
    [
      'finds fault under the EIR and does nothing',
      { outcome: 'overturned', breaches: ['Late (Regulation 5(2)).'] },
      'review.failureUnstated',
      { law: 'EIR' },
    ],
    ['releases a spreadsheet without a reason', { files: [file] }, 'file.reasonMissing'],
    ['is late and does not say so', {}, 'letter.latenessWrong', { due: day('2026-11-23') }],
    ['counts few people in a table', { freshInformation: fewOfficers() }, 'smallNumbers'],
  ];

  test.each(cases)('%s', (_, change, code, more = {}) => {
    expect(codes({ ...review, ...more, notice: { ...outcome, ...change } })).toEqual([code]);
  });
});

describe('the outcome of a review of a response that neither confirms nor denies', () => {
  const tells = { points: [{ complaint: 'You hold a file on her.', finding: 'We are aware of two complaints.' }] };
  const given: Partial<NoticeOf<'reviewOutcome'>> = {
    outcome: 'partlyUpheld',
    files: [{ ...file, name: 'letters.pdf', mimeType: 'application/pdf' }],
  };
  const cases: [string, Partial<NoticeOf<'reviewOutcome'>>, NoticeContext['leavesOpen'], [string, string, string][]][] =
    [
      ['tells while it upholds it', tells, 'all', [['neither.tells', 'error', 'Point 1, What you find']]],
      [
        'says what will be done with what is held',
        { putRight: { action: 'send you the file, which we hold', by: day('2026-12-04') } },
        'all',
        [['neither.tells', 'error', 'What will be done']],
      ],
      [
        'tells where only some is left open',
        tells,
        'some',
        [['neither.besideOther', 'warning', 'Point 1, What you find']],
      ],
      [
        'tells where the first decision does not stand as it was',
        { ...tells, outcome: 'partlyUpheld' },
        'all',
        [['neither.besideOther', 'warning', 'Point 1, What you find']],
      ],
      [
        'gives out what may be told of now',
        { outcome: 'partlyUpheld', freshInformation: paragraphs('We hold two letters.') },
        'all',
        [['neither.besideOther', 'warning', 'Information given now']],
      ],
      ['sends a file', given, 'some', [['neither.besideOther', 'warning', 'Files to release']]],
      [
        'sends a file, and upholds all',
        { ...given, outcome: 'upheld' },
        'all',
        [['neither.tells', 'error', 'Files to release']],
      ],
      [
        'repeats what they said',
        { points: [{ complaint: 'You hold a file on her.', finding: 'We cannot say.' }] },
        'all',
        [],
      ],
      ['leaves it open', { points: [{ complaint: 'Say it.', finding: 'Whether we hold it stays open.' }] }, 'all', []],
      ['tells, of a response that told', tells, undefined, []],
    ];

  test.each(cases)('%s', (_, change, leavesOpen, expected) => {
    const sample = { law: 'FOIA', received: day('2026-09-14'), due: day('2026-11-24') } as const;
    const found = check(
      { ...sample, notice: { ...outcome, ...change } },
      leavesOpen === undefined ? {} : { leavesOpen },
    );
    expect(found.map(({ code, severity, place }) => [code, severity, place])).toEqual(expected);
  });
});

test('more than 40 working days for a review is what guidance speaks against, not the law: it is warned of', () => {
  const notice = { ...samples.reviewExtension.notice, until: day('2027-01-25') };
  expect(check({ law: 'FOIA', received: day('2026-09-14'), notice })).toMatchObject([
    { code: 'review.pastForty', severity: 'warning', place: 'Answer by' },
  ]);
});

test('section 36 needs the day of the opinion, but not for statistics', () => {
  const { opinionOn: _, ...without } = again;
  const sample = { law: 'FOIA', received: day('2026-10-14'), notice: without } as const;
  expect(codes(sample)).toEqual(['extension.opinionMissing']);
  expect(codes({ ...sample, notice: { ...without, subsections: ['36(4)'] } })).toEqual([]);
});

test('the forty working days are counted as the clock counts them', () => {
  const late = { law: 'EIR', notice: { ...complex, until: day('2026-12-31') } } as const;
  expect(codes(late)).toEqual(['extension.pastCeiling']);
  const restarted = { countedFrom: day('2026-11-02'), steps: [] };
  expect(codes(late, { explained: restarted })).toEqual([]);
  const paid = {
    effect: 'disregarded',
    from: day('2026-11-10'),
    to: day('2026-11-10'),
    payment: 'charge',
    late: false,
  } as const;
  expect(codes(late, { explained: { countedFrom: day('2026-10-30'), steps: [paid] } })).toEqual([]);
});

test('a letter that can go nowhere, or names no regulator, does not go', () => {
  expect(codes(samples.withdrawn, { addressee: { name: 'Alex Morgan' } })).toEqual(['letter.headIncomplete']);
  const later = { ...marlbury, regulator: marlbury.regulator.map((each) => ({ ...each, from: day('2027-01-01') })) };
  expect(codes(samples['holding, not yet late'], { council: later })).toEqual(['regulator.none']);
  expect(codes(samples.clarification, { council: later })).toEqual([]);
});

test('what the law demands is an error, what guidance adds a warning, and errors come first', () => {
  const found = check({ law: 'FOIA', notice: { ...clarification, options: '', closeAfter: day('2026-11-01') } });
  expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(found[0]).toMatchObject({ code: 'notice.notAhead', about: 'letter' });
});

test('personal data is accepted only with a reason, as in the response', () => {
  const found = check({ law: 'FOIA', notice: { ...holding, reason: 'write to jo@example.org' } });
  expect(found.map(({ code }) => needsReason(code))).toEqual([true]);
});

function fewOfficers() {
  const row = (...cells: string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((value) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })),
  });
  return {
    type: 'root' as const,
    children: [{ type: 'table' as const, children: [row('Year', 'Officers dismissed'), row('2025', '2')] }],
  };
}
