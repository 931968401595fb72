import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { openReview, underReview } from './review.ts';
import { approved, log, type Asking } from './way-to-a-letter.ts';
import { charge, clarification, fee, newest, reads, sends, weighing, writes } from './write-to-requester.ts';

/** A form is drawn again when something in it is chosen: nothing that stood there or was typed may be lost. */

const two: Asking = {
  questions: [
    { asks: 'What was paid for the bridge?', replies: '£2 million.' },
    { asks: 'Who else offered to build it?', replies: 'Two companies.' },
  ],
};

async function sentBack(desk: Desk, reference: string): Promise<void> {
  await sends(desk, 'Ask for approval');
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approver.latest('foi-approvals', reference) });
  await approver.fills({ 'What should change?': 'Say more.' });
  expect(await approver.submits('Send back')).toEqual({ ok: true, errors: {} });
}

test('an extension that was sent back keeps its day and its reason when the exemption is chosen again', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ notices: ['publicInterestExtension'] }) });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { questions: two.questions?.slice(0, 1) ?? [] });
  await reads(desk, `/foi extend ${reference}`, weighing, { Exemption: 's.43(2)' });
  await sentBack(desk, reference);

  await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
  for (const exemption of ['s.31', 's.43(2)', 's.42', 's.43(2)']) {
    const option = officer.modal().options['Exemption']?.find((each) => each.startsWith(exemption)) ?? '';
    await officer.chooses('Exemption', option);
  }
  expect(officer.modal().values).toMatchObject({
    'Why it applies': weighing['Why it applies'],
    'We expect to decide by': '2026-12-14',
  });
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk, 'Ask for approval');
});

test('what is weighed may be changed to and fro: the questions picked and the reason stay', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, two);
  await writes(desk, `/foi extend ${reference}`, {
    'Which questions': ['2. Who else offered to build it?'],
    ...weighing,
  });
  for (const weighed of ['Whether to confirm or deny', 'Whether to disclose it']) {
    const option = officer.modal().options['What is weighed']?.find((each) => each.startsWith(weighed)) ?? '';
    await officer.chooses('What is weighed', option);
    expect(officer.modal().values).toMatchObject({
      'Which questions': ['2. Who else offered to build it?'],
      'Why it applies': weighing['Why it applies'],
      'We expect to decide by': '2026-12-14',
    });
  }
  await officer.chooses(
    'Exemption',
    officer.modal().options['Exemption']?.find((each) => each.startsWith('s.43(2)')) ?? '',
  );
  expect((await officer.submits('Next')).errors).toEqual({});
  expect(officer.modal().words).toContain('Question 2 is then due on Mon 14 December 2026.');
});

test('a fee that turns out to be a charge keeps its sum and how to pay it', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { ...two, law: 'Both' });
  await writes(desk, `/foi fee ${reference}`, { 'Which questions': ['1. What was paid for the bridge?'], ...fee });
  await officer.chooses('Which letter', 'A charge for environmental information (EIR)');
  expect(officer.modal().values).toMatchObject({ 'Which questions': ['1. What was paid for the bridge?'], ...fee });
  await officer.fills({ 'Schedule of charges': charge['Schedule of charges'], Amount: 'twelve pounds' });
  expect((await officer.submits('Next')).errors).toEqual({
    Amount: 'Write one sum of money in pounds, such as £12.40 or £62.',
  });
  await officer.fills({ Amount: '12.40' });
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk);
  expect((await newest(desk)).text).toContain('£12.40');
});

test('a clarification that was sent back keeps what it asked when a further question is picked', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ notices: ['clarification'] }) });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, two);
  await writes(desk, `/foi clarify ${reference}`);
  await officer.chooses('Which questions', ['1. What was paid for the bridge?']);
  await officer.fills({
    'Question 1: what you ask': clarification['What you ask'],
    'Question 1: why you need to know': clarification['Why you need to know'],
    'Examples they could choose from': clarification['Examples they could choose from'],
  });
  expect((await officer.submits('Next')).errors).toEqual({});
  await sentBack(desk, reference);

  await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
  await officer.chooses('Which questions', ['1. What was paid for the bridge?', '2. Who else offered to build it?']);
  expect((await officer.submits('Next')).errors).toEqual({});
  expect(officer.modal().words).toContain('Which roads do you mean?');
  expect(officer.modal().words).toContain('The ring road');
});

test('choosing again the same thing to do of a review loses nothing that was typed for it', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await approved(desk);
  await desk.itIs('2026-12-01T09:00:00Z');
  await underReview(desk, reference);
  await openReview(desk, reference);
  await officer.chooses('What to do', 'Take 40 working days');
  const reason = { 'What makes it exceptional': 'we have to hear three companies' };
  await officer.fills(reason);
  await officer.chooses('What to do', 'Take 40 working days');
  expect(officer.modal().values).toMatchObject(reason);
  expect((await officer.submits('Next')).errors).toEqual({});
});
