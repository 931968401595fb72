import { acknowledged, afterSubmitting, begun, forged, submitted } from './acts.ts';
import type { Row } from './row.ts';

const text = (value: string) => ({ type: 'plain_text_input', value });
const chosen = (value: string) => ({ type: 'static_select', selected_option: { value } });
const file = (name: string, bytes: Buffer) => ({ Original: [{ name, bytes }] });

/** What is typed, or forged, into *New FOI request*. */
export const newRequest: readonly Row[] = [
  {
    where: 'New FOI request, all of it',
    sent: 'nothing at all',
    async does(desk) {
      const officer = desk.as('Olivia Bennett');
      await officer.slash('/foi new', { channel: 'foi-team' });
      return submitted(desk, 'Olivia Bennett', officer.modal().view);
    },
  },
  {
    where: 'Subject and The request as written',
    sent: 'spaces, line ends and a zero-width space',
    async does(desk) {
      const officer = await begun(desk, { Subject: ' \u200B ', 'The request as written': ' \n\t\n\u200B ' });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  ...[
    ['two addresses', 'jane@example.org, victim@example.org'],
    ['another header', 'jane@example.org\r\nBcc: victim@example.org'],
    ['mark-up', '"><script>alert(1)</script>@example.org'],
    ['a name and an address', '"Jane" <victim@example.org>'],
    ['characters nobody sees', 'jane\u202E@example.org\u0000'],
  ].map(([, sent = '']): Row => ({
    where: 'E-mail',
    sent,
    async does(desk) {
      const officer = await begun(desk);
      return submitted(
        desk,
        'Olivia Bennett',
        forged(officer.modal(), { email: { type: 'email_text_input', value: sent } }),
      );
    },
  })),
  ...[
    'Jane\r\nBcc: victim@example.org\r\n\r\nSend money to',
    '"Evil" <victim@example.org>, Jane',
    '<!channel> {{ council.name }} <b>Jane</b> =1+1',
    '=?utf-8?Q?Jane=0D=0ABcc:_victim@example.org?=',
  ].map((sent): Row => ({
    where: 'Requester’s name, in the acknowledgement',
    sent,
    async does(desk) {
      return acknowledged(desk, { name: text(sent) });
    },
  })),
  {
    where: 'Received',
    sent: 'tomorrow',
    async does(desk) {
      const officer = await begun(desk, { Received: '2026-11-03' });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Received',
    sent: '1066-10-14',
    async does(desk) {
      const officer = await begun(desk, { Received: '1066-10-14' });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Received',
    sent: 'no date: 2026-02-31T99',
    async does(desk) {
      const officer = await begun(desk);
      return submitted(
        desk,
        'Olivia Bennett',
        forged(officer.modal(), { received: { type: 'datepicker', selected_date: '2026-02-31T99' } }),
      );
    },
  },
  {
    where: 'Law',
    sent: 'a law that is not offered: SAR',
    async does(desk) {
      const officer = await begun(desk);
      return submitted(desk, 'Olivia Bennett', forged(officer.modal(), { law: chosen('SAR') }));
    },
  },
  {
    where: 'How it came',
    sent: 'a way that is not offered: __proto__',
    async does(desk) {
      const officer = await begun(desk);
      return submitted(desk, 'Olivia Bennett', forged(officer.modal(), { howItCame: chosen('__proto__') }));
    },
  },
  {
    where: 'The request as written',
    sent: '35 questions',
    async does(desk) {
      const many = Array.from({ length: 35 }, (_, index) => `${index + 1}. Why ${index + 1}?`).join('\n');
      const officer = await begun(desk, { 'The request as written': many });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'The request as written',
    sent: 'no number, no question, no end: aaaa… (3,000 characters)',
    async does(desk) {
      const officer = await begun(desk, { 'The request as written': 'a'.repeat(3000) });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Original',
    sent: 'request.txt of 20,000 characters, one question',
    async does(desk) {
      const officer = await begun(desk, {
        'The request as written': '',
        ...file('request.txt', Buffer.from(`How many potholes, ${'and where, '.repeat(1800)}?`)),
      });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Original',
    sent: 'nothing.txt of no bytes, and no request beside it',
    async does(desk) {
      const officer = await begun(desk, { 'The request as written': '', ...file('nothing.txt', Buffer.alloc(0)) });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Original',
    sent: 'program.txt: a program’s bytes under a text’s name',
    async does(desk) {
      const bytes = Buffer.from(Array.from({ length: 2000 }, (_, index) => index % 256));
      const officer = await begun(desk, { 'The request as written': '', ...file('program.txt', bytes) });
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
  {
    where: 'Original',
    sent: 'film.mp4 of 51 MB',
    async does(desk) {
      const officer = await begun(desk, file('film.mp4', Buffer.alloc(51 * 1024 * 1024)));
      return afterSubmitting(officer, await officer.submits('Next'));
    },
  },
];
