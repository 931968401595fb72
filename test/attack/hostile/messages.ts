import { log } from '../../journeys/way-to-a-letter.ts';
import { from, interaction, sendSigned } from '../signed.ts';
import { afterSubmitting, alone } from './acts.ts';
import type { Row } from './row.ts';

/** What messages hold that a shortcut is used on. */
export const messages: readonly Row[] = [
  {
    where: 'Log as FOI request',
    sent: 'a message of 40,000 characters: 1. How many … ?',
    async does(desk) {
      const officer = desk.as('Olivia Bennett');
      const said = await officer.says(`1. How many potholes, ${'and where, '.repeat(3630)}?\n2. Why?`, {
        in: 'foi-team',
      });
      await officer.shortcut('Log as FOI request', said);
      const notice = officer
        .modal()
        .words.split('\n')
        .find((line) => line.startsWith('Only the beginning'));
      await officer.fills({ 'E-mail': 'jane@example.org', Subject: 'potholes' });
      return `${notice} Then ${afterSubmitting(officer, await officer.submits('Next'))}`;
    },
  },
  {
    where: 'Log as FOI request',
    sent: 'a message that mentions everybody and links under false words',
    async does(desk) {
      const officer = desk.as('Olivia Bennett');
      const said = await officer.says(
        '@channel @Tom Hughes <!here> [https://bank.example](https://evil.example/) Why?',
        { in: 'foi-team' },
      );
      await officer.shortcut('Log as FOI request', said);
      return `the form “${officer.modal().title}”, The request as written: ${String(officer.modal().values['The request as written'])}`;
    },
  },
  {
    where: 'Log as FOI request',
    sent: 'a message with a film of 51 MB',
    async does(desk) {
      const tom = desk.as('Tom Hughes');
      const files = [{ name: 'film.mp4', bytes: Buffer.alloc(51 * 1024 * 1024) }];
      const said = await tom.says('How many potholes are there?', { in: 'foi-team', files });
      await desk.as('Olivia Bennett').shortcut('Log as FOI request', said);
      return alone(desk, 'Olivia Bennett');
    },
  },
  {
    where: 'Use as the answer',
    sent: 'what FOI Desk itself wrote',
    async does(desk) {
      await log(desk);
      const helen = desk.as('Helen Marsh');
      await helen.shortcut('Use as the answer', helen.latest('highways', 'question 1 of 2'));
      return alone(desk, 'Helen Marsh');
    },
  },
  {
    where: 'Use as the answer',
    sent: 'a message of a department, by somebody of another',
    async does(desk) {
      await log(desk);
      const helen = desk.as('Helen Marsh');
      const said = await helen.says('We counted 412.', { in: 'highways' });
      const message = {
        type: 'message',
        ts: said.ts,
        user: 'U0HELEN',
        text: 'We counted 412.',
        thread_ts: helen.latest('highways', 'question 1 of 2').ts,
      };
      const body = { type: 'message_action', callback_id: 'use_as_the_answer', channel: { id: 'C0HIGHWAYS' }, message };
      await sendSigned(desk, interaction({ ...body, ...from(desk, 'Priya Shah') }));
      await desk.settled();
      return desk.as('Priya Shah').sees('FOI Desk').at(-1)?.words ?? 'nothing';
    },
  },
];
