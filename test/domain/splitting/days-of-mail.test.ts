import { describe, expect, test } from 'vitest';
import { daysOfMail } from '../../../src/domain/splitting/index.ts';

const ASKS = 'How many potholes were mended in 2025?';

describe('the days that the headers of a forwarded e-mail name', () => {
  test.each([
    ['From: Jane Smith\nSent: 28 October 2026 10:12\nTo: FOI', ['2026-10-28']],
    ['From: Jane Smith\nSent: Wednesday, October 28, 2026 10:12 AM\nTo: FOI', ['2026-10-28']],
    ['From: Jane Smith\nSent: 28/10/2026 10:12\nTo: FOI', ['2026-10-28']],
    ['From: Jane Smith\nDate: Wed, 28 Oct 2026 10:12:04 +0000\nSubject: FOI', ['2026-10-28']],
    ['Date: Wed, 28 Oct 2026 10:12:04 +0000', ['2026-10-28']],
    ['*From:* Jane Smith\n*Sent:* Wed 28th Oct 2026\n*To:* FOI', ['2026-10-28']],
    ['From: Jane\nDate: 2026-10-28T10:12:04Z', ['2026-10-28']],
    ['> From: Jane\n> Sent: 28 October 2026', ['2026-10-28']],
    ['On 28 October 2026 at 10:12, Jane Smith wrote:', ['2026-10-28']],
    ['On Wed, 28 Oct 2026 at 10:12, Jane Smith\n<jane@example.org> wrote:', ['2026-10-28']],
    ['---------- Forwarded message ---------\nFrom: Jane\nDate: Wed, Oct 28, 2026 at 10:12 AM', ['2026-10-28']],
    ['From: Post room\nSent: 2 November 2026\n\nFrom: Jane\nSent: 28 October 2026', ['2026-10-28', '2026-11-02']],
    ['From: A\nSent: 28 October 2026\n\nFrom: B\nSent: 28 October 2026', ['2026-10-28']],
  ])('%j', (header, days) => {
    expect(daysOfMail(`${header}\n\n${ASKS}`)).toEqual(days);
  });
});

describe('no day is guessed', () => {
  test.each([
    ['of a day that may be read two ways', 'From: Jane\nSent: 03/04/2026 10:12'],
    ['of a year in two digits', 'From: Jane\nSent: 28/10/26'],
    ['of a day there is not', 'From: Jane\nSent: 31 November 2026'],
    ['of a header that names two', 'From: Jane\nSent: 28 October 2026 or 29 October 2026'],
    ['of a word that is no month', 'From: Jane\nSent: 28 Marvellous 2026'],
    ['of a subject', 'From: Jane\nSubject: accident of 28 October 2026'],
    ['of what is asked', 'On 28 October 2026 a tree fell. Who wrote the report of it?'],
    ['of a form that is asked about', `${ASKS}\nThe accident:\nDate: 28 October 2026\nWhere: Mill Lane`],
    ['where there is no header', 'Dear council,'],
  ])('%s', (_, letter) => {
    expect(daysOfMail(`${letter}\n\n${ASKS}`)).toEqual([]);
  });
});
