import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Council } from '../../src/domain/council.ts';
import type { Law } from '../../src/domain/letter.ts';
import type { LondonDate } from '../../src/domain/london.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { paragraphs } from '../../src/domain/words/prose.ts';
import { drawNotice } from '../../src/letters/index.ts';
import { coventry, day, shipped } from './seed.ts';

const templates = shipped();
const second = { number: 2, wording: 'What has the council spent on parking machines?' };
const fourth = { number: 4, wording: 'Who supplies them,\nand until when?' };

/** A notice of every kind, and in the forms that differ, each with the law of its request. */
export const samples = {
  clarification: {
    law: 'FOIA',
    notice: {
      kind: 'clarification',
      questions: [
        {
          ...second,
          ask: 'Do you mean what we paid for the machines, or also what we pay to run them?',
          why: 'we record the two under different budgets',
        },
      ],
      options: 'the price paid for the machines in each of the last three years\n- the yearly cost of running them',
      closeAfter: day('2027-01-25'),
      restBy: day('2026-12-22'),
    },
  },
  'clarification of everything, under both laws': {
    law: 'both',
    notice: {
      kind: 'clarification',
      questions: [
        { ...second, ask: 'Which car parks do you mean?', why: 'There are 41 of them, run by three departments.' },
        { ...fourth, ask: 'Which years do you mean?', why: '' },
      ],
      closeAfter: day('2027-01-25'),
    },
  },
  clarificationReminder: {
    law: 'FOIA',
    received: day('2026-10-12'),
    notice: {
      kind: 'clarificationReminder',
      questions: [second],
      askedOn: day('2026-10-24'),
      closeAfter: day('2026-12-24'),
      ask: 'Do you mean what we paid for the machines, or also what we pay to run them?',
    },
  },
  lapsed: { law: 'FOIA', received: day('2026-09-07'), notice: { kind: 'lapsed', askedOn: day('2026-09-22') } },
  feesNotice: {
    law: 'FOIA',
    notice: {
      kind: 'feesNotice',
      amount: '£62.40',
      breakdown: 'Copying 540 sheets at 10p a sheet: £54.00\nPosting them: £8.40',
      howToPay: 'by card at www.marlbury.example.gov.uk/pay, or by cheque to Marlbury Borough Council.',
      payBy: day('2027-02-23'),
    },
  },
  charge: {
    law: 'EIR',
    notice: {
      kind: 'charge',
      questions: [second, fourth],
      restBy: day('2026-12-22'),
      amount: '£180',
      breakdown: 'Finding and copying the site plans, 6 hours at £25: £150\nLarge prints: £30',
      howToPay: 'By bank transfer to the account named on the enclosed invoice.',
      payBy: day('2027-02-23'),
      schedule: 'https://www.marlbury.example.gov.uk/eir-charges',
    },
  },
  'a charge after an extension under regulation 7': {
    law: 'EIR',
    notice: {
      kind: 'charge',
      amount: '£30',
      breakdown: 'Large prints: £30',
      howToPay: 'By card at www.marlbury.example.gov.uk/pay.',
      payBy: day('2027-02-23'),
      workingDays: 40,
      schedule: 'www.marlbury.example.gov.uk/eir-charges',
    },
  },
  paymentReminder: {
    law: 'FOIA',
    received: day('2026-09-14'),
    notice: {
      kind: 'paymentReminder',
      payment: 'fee',
      askedOn: day('2026-09-28'),
      amount: '£62.40',
      howToPay: 'by card at www.marlbury.example.gov.uk/pay, or by cheque to Marlbury Borough Council.',
      payBy: day('2026-12-27'),
    },
  },
  'paymentReminder of a charge, for a question': {
    law: 'EIR',
    received: day('2026-09-14'),
    notice: {
      kind: 'paymentReminder',
      questions: [second],
      restBy: day('2026-12-22'),
      payment: 'charge',
      askedOn: day('2026-09-28'),
      amount: '£180',
      howToPay: 'By bank transfer to the account named in our first letter.',
      payBy: day('2026-12-27'),
    },
  },
  unpaid: {
    law: 'FOIA',
    received: day('2026-08-10'),
    notice: { kind: 'unpaid', payment: 'fee', askedOn: day('2026-08-24'), lastDay: day('2026-11-23') },
  },
  'unpaid, a charge that came too late, for a question': {
    law: 'EIR',
    received: day('2026-08-10'),
    notice: {
      kind: 'unpaid',
      questions: [second],
      restBy: day('2026-12-22'),
      payment: 'charge',
      askedOn: day('2026-08-24'),
      lastDay: day('2026-11-17'),
      paidOn: day('2026-11-20'),
    },
  },
  publicInterestExtension: {
    law: 'FOIA',
    notice: {
      kind: 'publicInterestExtension',
      questions: [second],
      ground: 'foia-43-2',
      subsections: ['43(2)'],
      whyEngaged: 'The contract is being tendered again, and the present prices would tell bidders what to offer.',
      until: day('2026-12-23'),
      answeredNow: 'The council has 212 parking machines.\n\nThey are listed at www.marlbury.example.gov.uk/parking.',
    },
  },
  'more time to weigh whether to confirm or deny': {
    law: 'FOIA',
    notice: {
      kind: 'publicInterestExtension',
      questions: [second],
      confirming: true,
      ground: 'foia-31',
      subsections: ['31(1)(a)', '31(1)(b)'],
      whyEngaged: 'To say whether we hold this would tell people whom it concerns whether they are being looked at.',
      until: day('2026-12-23'),
    },
  },
  'a second extension, for an opinion of the qualified person': {
    law: 'FOIA',
    received: day('2026-10-14'),
    notice: {
      kind: 'publicInterestExtension',
      ground: 'foia-36',
      subsections: ['36(2)(b)(i)', '36(2)(c)'],
      whyEngaged: 'Officers would be less frank in their advice while the options are still open.',
      opinionOn: day('2026-11-03'),
      until: day('2026-12-09'),
      again: {
        reason: 'the bidder asked us to hear them before we decide, and wrote only last week.',
        firstOn: day('2026-11-10'),
      },
    },
  },
  complexityExtension: {
    law: 'EIR',
    notice: {
      kind: 'complexityExtension',
      why: 'you ask for all surveys of 14 sites since 2005, about 9,000 pages, most of which hold data of third parties.',
      until: day('2026-12-30'),
    },
  },
  'holding, not yet late': {
    law: 'FOIA',
    notice: { kind: 'holding', reason: 'we are waiting for figures from our contractor', until: day('2026-12-11') },
  },
  'holding, late already': {
    law: 'both',
    received: day('2026-10-19'),
    due: day('2026-11-16'),
    notice: {
      kind: 'holding',
      questions: [second, fourth],
      reason: 'The officer who keeps these records has been away. Somebody else has now taken this over.',
      until: day('2026-12-04'),
      daysLate: 6,
    },
  },
  withdrawn: { law: 'FOIA', notice: { kind: 'withdrawn', on: day('2026-11-20') } },
  'withdrawn, a question': {
    law: 'FOIA',
    notice: { kind: 'withdrawn', questions: [fourth], restBy: day('2026-12-22') },
  },
  reviewAcknowledgement: {
    law: 'FOIA',
    notice: { kind: 'reviewAcknowledgement', askedOn: day('2026-11-20'), due: day('2026-12-21') },
  },
  'reviewAcknowledgement under the EIR': {
    law: 'EIR',
    notice: { kind: 'reviewAcknowledgement', askedOn: day('2026-11-20'), due: day('2027-01-22') },
  },
  reviewExtension: {
    law: 'FOIA',
    received: day('2026-09-14'),
    notice: {
      kind: 'reviewExtension',
      askedOn: day('2026-11-20'),
      until: day('2027-01-22'),
      reason: 'we have to hear three companies before we can decide',
    },
  },
  reviewRefused: {
    law: 'FOIA',
    received: day('2026-07-06'),
    notice: {
      kind: 'reviewRefused',
      askedOn: day('2026-11-20'),
      respondedOn: day('2026-08-03'),
      lastDay: day('2026-09-29'),
      reason: '',
    },
  },
  'reviewRefused under the EIR': {
    law: 'EIR',
    received: day('2026-07-06'),
    notice: {
      kind: 'reviewRefused',
      askedOn: day('2026-11-20'),
      respondedOn: day('2026-08-03'),
      lastDay: day('2026-09-29'),
      reason: 'The samples you ask about have since been thrown away.',
    },
  },
  reviewOutcome: {
    law: 'FOIA',
    received: day('2026-09-14'),
    due: day('2026-11-24'),
    notice: {
      kind: 'reviewOutcome',
      askedOn: day('2026-10-27'),
      respondedOn: day('2026-10-12'),
      outcome: 'upheld',
      points: [
        {
          complaint: 'The prices are old and cannot harm anybody.',
          finding: 'They are the prices of the contract that runs until 2028, and the tender for the next one is open.',
        },
      ],
      breaches: [],
      reviewer: 'the Monitoring Officer',
    },
  },
  'reviewOutcome, partly upheld, late': {
    law: 'EIR',
    received: day('2026-08-10'),
    due: day('2026-11-20'),
    notice: {
      kind: 'reviewOutcome',
      askedOn: day('2026-09-25'),
      respondedOn: day('2026-09-14'),
      outcome: 'partlyUpheld',
      points: [
        { complaint: 'The survey of the north field is not commercial.', finding: 'We agree. It is with this letter.' },
        { complaint: 'You answered late.', finding: 'That is right.\n\nWe were four working days late.' },
      ],
      freshInformation: paragraphs('The survey of the north field found no contamination.'),
      files: [{ name: 'survey.pdf', sha256: 'a'.repeat(64), size: 10, mimeType: 'application/pdf' }],
      putRight: { action: 'send you the maps that belong to it', by: day('2026-12-04') },
      breaches: [
        'We answered after more than 20 working days (Regulation 5(2)).',
        'We withheld information to which no exception applied (Regulation 12(1)).',
      ],
      reviewer: 'the Head of Legal Services',
      daysLate: 2,
    },
  },
  'reviewOutcome, overturned': {
    law: 'both',
    received: day('2026-09-21'),
    due: day('2026-11-24'),
    notice: {
      kind: 'reviewOutcome',
      askedOn: day('2026-10-27'),
      outcome: 'overturned',
      points: [{ complaint: 'I have had no answer.', finding: 'You should have had one. It is below.' }],
      freshInformation: paragraphs('We spent £212,000 on parking machines in 2025.'),
      breaches: ['We did not answer within 20 working days (Section 10(1)).'],
      reviewer: 'the Chief Executive',
    },
  },
} satisfies Record<string, Sample>;

/** A notice with what is known of its request; received on 30 October 2026 and due on 27 November where it is not said. */
export interface Sample {
  law: Law;
  notice: Notice;
  received?: LondonDate;
  due?: LondonDate;
}

/** What every sample shares: the request as it stands on 24 November 2026. */
export function requestOf({ law, received = day('2026-10-30'), due = day('2026-11-27') }: Sample) {
  return {
    reference: 'REQ00042',
    date: day('2026-11-24'),
    law,
    received,
    due,
    subject: 'parking machines',
    addressee: { name: 'Alex Morgan', email: 'alex.morgan@example.org' },
    council: coventry,
  };
}

/** A sample drawn as a letter, with the shipped templates or others. */
export function letterOfNotice(
  sample: Sample,
  more: { subject?: string; council?: Council; templates?: typeof templates } = {},
) {
  return drawNotice({ notice: sample.notice, ...requestOf(sample), templates, grounds, ...more });
}
