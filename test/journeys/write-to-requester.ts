import { expect } from 'vitest';
import type { Filling } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';

/** Types a verb of letters besides the response, and fills in its form; choices that change the form come first. */
export async function writes(
  desk: Desk,
  command: string,
  fields: { [label: string]: Filling } = {},
  choices: { [label: string]: string } = {},
): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(command, { channel: 'foi-team' });
  for (const [label, beginning] of Object.entries(choices)) {
    const option = officer.modal().options[label]?.find((each) => each.startsWith(beginning));
    await officer.chooses(label, option ?? beginning);
  }
  await officer.fills(fields);
}

/** The same, as far as the letter to read. */
export async function reads(
  desk: Desk,
  command: string,
  fields: { [label: string]: Filling } = {},
  choices: { [label: string]: string } = {},
) {
  await writes(desk, command, fields, choices);
  expect((await desk.as('Olivia Bennett').submits('Next')).errors).toEqual({});
  return desk.as('Olivia Bennett').modal();
}

/** The letter goes as it was read. */
export async function sends(desk: Desk, button = 'Send'): Promise<void> {
  expect((await desk.as('Olivia Bennett').submits(button)).errors).toEqual({});
  expect(desk.as('Olivia Bennett').hasModal()).toBe(false);
}

/** The newest message in the requester's mailbox. */
export async function newest(desk: Desk) {
  const mail = (await desk.workspace.mailbox()).at(-1);
  if (!mail) throw new Error('The mailbox is empty.');
  return mail;
}

export const clarification = {
  'What you ask': 'Which roads do you mean?',
  'Why you need to know': 'we record potholes by road',
  'Examples they could choose from': 'The ring road\nAll A roads',
};
export const fee = {
  Amount: '£12.40',
  'What it is made up of': 'Photocopying, 124 pages at 10p',
  'How to pay': 'Send a cheque to the council.',
};
export const charge = { ...fee, 'Schedule of charges': 'https://www.marlbury.example.gov.uk/charges' };
export const weighing = {
  'Why it applies': 'The prices would tell the other bidders what to offer.',
  'We expect to decide by': '2026-12-14',
};
export const tooMuch = {
  'The request is': ['Complex', 'Voluminous: it asks for a great deal'],
  'Why 20 working days are not enough': 'the samples are in 400 paper files',
};
