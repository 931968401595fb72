import { correct, type Corrected } from '../../domain/deciding/correcting.ts';
import { shortLetterToPost } from '../../domain/deciding/sending/short-letters-by-post.ts';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { isRefusal, type Decision } from '../../domain/request/decision.ts';
import { law, type Event, type Requester } from '../../domain/request/events.ts';
import { dueOf } from '../../domain/request/clock-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { acknowledgementEvent } from '../sending/acknowledgement.ts';
import { act, findAsOf, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { lawsOffered } from '../log-request/laws-offered.ts';

/** The modal *Correct the request*: what was written down wrongly, as it should be, and why. */
export async function correctForm(desk: Desk, by: string, reference: string): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'correct');
  if (isRefusal(request)) return request;
  const { requester } = request;
  return {
    id: 'correctRequest',
    title: 'Correct the request',
    submit: 'Correct',
    close: 'Cancel',
    about: { reference, length: request.length },
    fields: [
      { kind: 'says', text: `${reference}. Change what is wrong and leave the rest. Departments see nothing of this.` },
      { kind: 'date', id: 'received', label: 'Received', initial: request.received },
      {
        kind: 'text',
        id: 'name',
        label: "Requester's name",
        optional: true,
        ...(requester.name !== undefined && { initial: requester.name }),
      },
      {
        kind: 'email',
        id: 'email',
        label: 'E-mail',
        optional: true,
        ...(requester.email !== undefined && { initial: requester.email }),
      },
      {
        kind: 'longText',
        id: 'postalAddress',
        label: 'Postal address',
        optional: true,
        ...(requester.postalAddress !== undefined && { initial: requester.postalAddress }),
      },
      { kind: 'text', id: 'subject', label: 'Subject', maxLength: 200, initial: request.subject },
      {
        kind: 'select',
        id: 'law',
        label: 'Law',
        options: lawsOffered,
        initial: request.law,
        hint: 'Answers that rest on the other law have to be settled again: the check names them.',
      },
      {
        kind: 'longText',
        id: 'reason',
        label: 'Why',
        maxLength: 1000,
        hint: 'Stays in the history. A letter drafted before has to be drafted and approved again.',
      },
      acknowledgementField(request),
    ],
  };
}

/** One that has not been posted yet is written again by itself: what it says would be wrong. */
function acknowledgementField(request: FoiRequest): Field {
  if (shortLetterToPost(request, 'acknowledgement')) {
    return {
      kind: 'says',
      text: 'The acknowledgement has not been recorded as sent, so it is written again as corrected: by e-mail where you give an address, otherwise to print and post. If it has gone already, record it as sent first.',
    };
  }
  return {
    kind: 'checkboxes',
    id: 'again',
    label: 'Acknowledgement',
    optional: true,
    options: [{ value: 'acknowledge', label: 'Send the acknowledgement again, as corrected' }],
  };
}

/**
 * Reads *Correct the request*.
 * @param about `length`: the request's when the form was drawn, for what others have put right since
 */
export async function submitCorrected(
  desk: Desk,
  by: string,
  { reference, length }: { reference: string; length?: number | undefined },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const received = londonDate.safeParse(filled.texts['received']);
  if (!received.success) return { errors: { received: 'Pick the day the council received it.' } };
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const again = filled.choices['again']?.includes('acknowledge') ?? false;
  const drawnFrom = length === undefined ? undefined : await findAsOf(desk, reference, length);
  return submittedAs(
    await act(desk, reference, { user: by }, async (request): Promise<Decision> => {
      const to = correctedIn(filled, received.data, request, drawnFrom);
      const decision = correct(request, who, to, filled.texts['reason'] ?? '', when);
      const toPost = shortLetterToPost(request, 'acknowledgement') !== undefined;
      if (isRefusal(decision) || !(again || toPost)) return decision;
      return { events: [...decision.events, ...(await acknowledgement(desk, request, to))] };
    }),
  );
}

/**
 * What the form says. An input that Slack does not tell of, or that stands as it was drawn, leaves what it is about as it
 * is: somebody else may have put it right meanwhile.
 */
function correctedIn(
  { texts, choices }: Filled,
  received: Corrected['received'],
  request: FoiRequest,
  drawnFrom: FoiRequest = request,
): Corrected {
  const particular = (id: keyof Requester) => {
    const typed = texts[id]?.trim();
    const isAsDrawn = typed === undefined || typed === (drawnFrom.requester[id] ?? '').trim();
    const value = isAsDrawn ? request.requester[id] : typed;
    return value === undefined || value === '' ? {} : { [id]: value };
  };
  const { subject = drawnFrom.subject } = texts;
  const chosen = law.catch(drawnFrom.law).parse(choices['law']?.[0]);
  return {
    received: received === drawnFrom.received ? request.received : received,
    subject: subject.trim() === drawnFrom.subject ? request.subject : subject,
    law: chosen === drawnFrom.law ? request.law : chosen,
    requester: { ...particular('name'), ...particular('email'), ...particular('postalAddress') },
  };
}

/** The acknowledgement once more, as corrected, to where it should have gone. */
async function acknowledgement(desk: Desk, request: FoiRequest, to: Corrected): Promise<Event[]> {
  const corrected: FoiRequest = {
    ...request,
    ...to,
    clock: [...request.clock, { type: 'receivedDateCorrected', on: londonDateOf(desk.now()), to: to.received }],
  };
  const due = dueOf(corrected, desk.holidays());
  if (due === undefined) return [];
  return [await acknowledgementEvent(desk, corrected, { due, message: `acknowledgement.${request.length + 1}` })];
}
