import { afterSubmitting, begun, checking, forged, submitted } from './acts.ts';
import type { Row } from './row.ts';

/** What is typed, or forged, into *Check the questions*, and into what a form carries of ours. */
export const checkQuestions: readonly Row[] = [
  {
    where: 'Department for question 1',
    sent: 'a department the council has not: __proto__',
    async does(desk) {
      const officer = await checking(desk);
      const departments1 = { type: 'multi_static_select', selected_options: [{ value: '__proto__' }] };
      return submitted(desk, 'Olivia Bennett', forged(officer.modal(), { departments1 }));
    },
  },
  {
    where: 'Question 1',
    sent: 'the requester’s own name: Who wrote to Jane Requester?',
    async does(desk) {
      const officer = await checking(desk);
      await officer.fills({ 'Question 1': 'Who wrote to Jane Requester?' });
      return afterSubmitting(officer, await officer.submits('Log request'));
    },
  },
  {
    where: 'every question',
    sent: 'emptied',
    async does(desk) {
      const officer = await checking(desk);
      await officer.fills({ 'Question 1': '', 'Question 2': ' ' });
      return afterSubmitting(officer, await officer.submits('Log request'));
    },
  },
  {
    where: 'Reference it already has',
    sent: "../../REQ1'; drop table",
    async does(desk) {
      const officer = await checking(desk);
      await officer.fills({ 'Reference it already has': "../../REQ1'; drop" });
      return afterSubmitting(officer, await officer.submits('Log request'));
    },
  },
  {
    where: 'Reference it already has',
    sent: 'that of another request: REQ00001',
    async does(desk) {
      await (await checking(desk)).submits('Log request');
      const officer = await checking(desk);
      await officer.fills({ 'Reference it already has': 'req00001' });
      return afterSubmitting(officer, await officer.submits('Log request'));
    },
  },
  {
    where: 'private_metadata of Check the questions',
    sent: 'the draft of another officer',
    async does(desk) {
      const officer = await checking(desk);
      return submitted(desk, 'Tom Hughes', officer.modal().view);
    },
  },
  {
    where: 'private_metadata of Check the questions',
    sent: 'not JSON: {',
    logged: true,
    async does(desk) {
      const officer = await checking(desk);
      return submitted(desk, 'Olivia Bennett', { ...officer.modal().view, private_metadata: '{' });
    },
  },
  {
    where: 'private_metadata of Check the questions',
    sent: 'questions -5 to 1,000,000 of a draft that is not there',
    async does(desk) {
      const officer = await checking(desk);
      const about = { draft: '../../request/REQ00001', from: -5, to: 1_000_000 };
      return submitted(desk, 'Olivia Bennett', { ...officer.modal().view, private_metadata: JSON.stringify(about) });
    },
  },
  {
    where: 'callback_id of a form',
    sent: 'a form nobody drew: __proto__',
    logged: true,
    async does(desk) {
      const officer = await begun(desk);
      return submitted(desk, 'Olivia Bennett', { ...officer.modal().view, callback_id: '__proto__' });
    },
  },
];
