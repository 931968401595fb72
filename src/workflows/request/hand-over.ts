import { handOver } from '../../domain/deciding/handing-over.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** The modal *Hand over*: another officer takes charge. */
export async function handOverForm(desk: Desk, by: string, reference: string): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, 'handOver');
  if (isRefusal(request)) return request;
  return {
    id: 'handOver',
    title: 'Hand over',
    submit: 'Hand over',
    close: 'Cancel',
    about: { reference },
    fields: [{ kind: 'person', id: 'officer', label: 'Officer in charge', hint: 'Somebody of the FOI team.' }],
  };
}

/** Reads *Hand over*. */
export async function submitHandOver(desk: Desk, by: string, reference: string, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const user = filled.choices['officer']?.[0];
  if (user === undefined) return { errors: { officer: 'Pick who takes charge.' } };
  const { officer } = await desk.directory.who(user);
  return submittedAs(await act(desk, reference, { user: by }, (request) => handOver(request, who, { user, officer })));
}
