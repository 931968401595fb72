import { z } from 'zod';
import type { Filling, Person, SeenMessage, SeenModal } from '../../../src/workspace/index.ts';
import type { Desk } from '../../journeys/desk.ts';
import { sendSigned, submission } from '../signed.ts';

/** *New FOI request*, filled in by Olivia Bennett. */
export async function begun(desk: Desk, fields: { [label: string]: Filling } = {}): Promise<Person> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    Subject: 'potholes',
    'The request as written': '1. How many potholes are there?\n2. Why?',
    ...fields,
  });
  return officer;
}

/** *Check the questions*, which follows it. */
export async function checking(desk: Desk, fields: { [label: string]: Filling } = {}): Promise<Person> {
  const officer = await begun(desk, fields);
  await officer.submits('Next');
  return officer;
}

/** What stands under the fields of a form after it was submitted, or the form that follows. */
export function afterSubmitting(officer: Person, { errors }: { errors: { [label: string]: string } }): string {
  const under = Object.entries(errors).map(([label, says]) => `under “${label}”: ${says}`);
  if (under.length > 0) return under.join(' ');
  return officer.hasModal()
    ? `the form “${officer.modal().title}”: ${firstLine(officer.modal().words)}`
    : 'the form is closed';
}

const firstLine = (words: string) => words.split('\n')[0] ?? '';

const view = z.looseObject({
  state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }),
});

/** The state of a field no screen would give. */
export type Forged = Readonly<Record<string, object>>;

/** A person's form as Slack would send it, with some of its fields in a state nobody could give them. */
export function forged({ view: shown }: SeenModal, fields: Forged): object {
  const read = view.parse(shown);
  const values = Object.entries(read.state.values).map(([block, actions]) => {
    const state = fields[block.split(':')[0] ?? ''];
    return [block, state ? Object.fromEntries(Object.keys(actions).map((id) => [id, state])) : actions];
  });
  return { ...read, state: { values: Object.fromEntries(values) } };
}

const answered = z.union([
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({
    response_action: z.enum(['update', 'push']),
    view: z.looseObject({
      title: z.looseObject({ text: z.string() }),
      blocks: z.array(z.looseObject({ text: z.looseObject({ text: z.string() }).optional() })),
    }),
  }),
  z.object({ response_action: z.literal('clear') }),
]);

/** Submits a form as somebody, whatever it holds, and answers what FOI Desk says to it. */
export async function submitted(desk: Desk, person: string, form: object): Promise<string> {
  const { status, says } = await sendSigned(desk, submission(desk, person, form));
  await desk.settled();
  if (says === '') return `HTTP ${status}, the form is closed`;
  const answer = answered.parse(JSON.parse(says));
  if ('errors' in answer) {
    return Object.entries(answer.errors)
      .map(([field, each]) => `under the field “${field.split(':')[0]}”: ${each}`)
      .join(' ');
  }
  if (!('view' in answer)) return 'the form is closed';
  return `the form “${answer.view.title.text}”: ${answer.view.blocks[0]?.text?.text ?? ''}`;
}

/** What only this person was told last, and where. */
export function alone(desk: Desk, person: string): string {
  const last = desk.as(person).ephemerals().at(-1);
  return last ? `to ${person} alone, in ${placeOf(last)}: ${last.words}` : `nothing is said to ${person}`;
}

const placeOf = ({ channel, threadTs }: SeenMessage) =>
  `${names[channel] ?? channel}${threadTs === undefined ? '' : ', in the thread'}`;

const names: Readonly<Record<string, string>> = {
  G0FOITEAM: '#foi-team',
  G0APPROVALS: '#foi-approvals',
  C0HIGHWAYS: '#highways',
  C0HOUSING: '#housing',
  C0FINANCE: '#finance',
  C0CCTV: '#cctv-community-safety',
  C0GENERAL: '#general',
};

/** Logs a request through forged forms; answers the head of its acknowledgement, and whom it greets. */
export async function acknowledged(desk: Desk, fields: Forged): Promise<string> {
  const officer = await begun(desk);
  const form = forged(officer.modal(), fields);
  const { says } = await sendSigned(desk, submission(desk, 'Olivia Bennett', form));
  const { view: next } = z.object({ view: z.looseObject({}) }).parse(JSON.parse(says));
  await submitted(desk, 'Olivia Bennett', { ...next, id: 'V0NEXT', state: { values: {} } });
  const mail = (await desk.workspace.mailbox()).at(-1);
  const greeting = mail?.text.split('\n').find((line) => line.startsWith('Dear')) ?? '';
  return `an e-mail to ${mail?.envelope.to.join(' and ')} alone, To: ${mail?.to}. ${greeting}`;
}
