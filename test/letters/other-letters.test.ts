import { describe, expect, test } from 'vitest';
import { drawAcknowledgement, drawNotARequest, toPdf, toText } from '../../src/letters/index.ts';
import { coventry, day, shipped } from './seed.ts';

const head = {
  reference: 'REQ00042',
  received: day('2026-11-23'),
  date: day('2026-11-24'),
  law: 'both',
  subject: 'street trees',
  addressee: { name: 'Alex Morgan', email: 'alex.morgan@example.org' },
  council: coventry,
  templates: shipped(),
} as const;

describe('the acknowledgement', () => {
  const said = toText(drawAcknowledgement({ ...head, due: day('2026-12-22') }));

  test('gives the reference, the day of receipt, the due date and both laws', () => {
    for (const words of [
      'REQ00042',
      'street trees',
      'received on 23 November 2026',
      'by 22 December 2026',
      'Freedom of Information Act 2000 and the Environmental Information Regulations 2004',
      'privacy notice',
    ]) {
      expect(said).toContain(words);
    }
  });

  test('of a request that is late already names no day that has passed as one to come', () => {
    const late = toText(drawAcknowledgement({ ...head, due: day('2026-11-23') }));
    expect(late).toContain(
      'The law gives us 20 working days to answer. They ended on 23 November 2026, and we are sorry that our answer is late. You will have it as soon as we can.',
    );
    expect(late).not.toContain('you should hear from us');
    const due = toText(drawAcknowledgement({ ...head, due: head.date }));
    expect(due).toContain('so you should hear from us by 24 November 2026 at the latest');
  });

  test('promises nothing', () => {
    expect(said).not.toMatch(/provide|disclos|send you the information/iu);
  });
});

describe('the letter that closes what is no request', () => {
  const words = 'Our data protection team ({{ council.name }}) will write to you.';

  test.each([
    ['subjectAccess', 'as a subject access request'],
    ['routineEnquiry', 'as an ordinary enquiry'],
    ['anotherAuthority', 'please send your request to Severnshire County Council'],
  ] as const)('%s', (reason, because) => {
    const said = toText(drawNotARequest({ ...head, reason, authority: 'Severnshire County Council', words }));
    expect(said).toContain(because);
    expect(said).toContain(words);
    // How to question it: the council first, then the regulator, of whose decision FOIA s.50 speaks.
    expect(said).toContain('If you disagree, because you meant to ask us for information that we hold');
    expect(said).toContain('infogov@coventry.gov.uk');
    expect(said).toMatch(/you have the right to complain to the Information Commissioner/u);
    expect(said).toContain('Section 50 of the Freedom of Information Act 2000');
  });
});

test('both can go by post, as accessible PDFs', async () => {
  const letters = [
    drawAcknowledgement({ ...head, due: day('2026-12-22') }),
    drawNotARequest({ ...head, reason: 'routineEnquiry', authority: '', words: 'We will call you.' }),
  ];
  for (const letter of letters) {
    expect(await toPdf(letter, { title: 'Letter', reference: head.reference, date: head.date })).toMatchObject({
      accessible: true,
    });
  }
});
