import {
  askToEnd,
  endWithoutLetter,
  mayNotEndWithoutLetter,
  sendEndingBack,
} from '../../domain/deciding/ending/ending-without-letter.ts';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { refusedAs } from '../../domain/request/events.ts';
import { act, find, found, openedFor, type By, type Outcome } from '../act.ts';
import { approverNow } from '../approver-now.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** The modal *End without a letter*: a further vexatious or repeated request (FOIA s.17(6)). */
export async function endWithoutLetterForm(desk: Desk, by: string, reference: string): Promise<Form | Refusal> {
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const no = mayNotEndWithoutLetter(request, await desk.directory.who(by));
  if (no) return no;
  const before = request.askedToEnd.at(-1);
  return {
    id: 'endWithoutLetter',
    title: 'End without a letter',
    submit: 'Ask an approver',
    close: 'Cancel',
    about: { reference },
    fields: [
      {
        kind: 'says',
        text: `${reference}. Only where a letter about an earlier request told this requester that it was vexatious or repeated, and it would be unreasonable to expect another (FOIA s.17(6)). Nothing is sent; an approver has to agree.`,
      },
      {
        kind: 'radio',
        id: 'as',
        label: 'What this request is',
        options: [
          { value: 'vexatious', label: 'Vexatious (s.14(1))' },
          { value: 'repeated', label: 'Repeated (s.14(2))' },
        ],
        ...(before && { initial: before.as }),
      },
      {
        kind: 'longText',
        id: 'reason',
        label: 'Why it is so',
        maxLength: 2000,
        hint: 'For the file. About the request, never the person.',
        initial: before?.reason ?? '',
      },
      {
        kind: 'text',
        id: 'earlier',
        label: 'Earlier request that was refused so',
        maxLength: 200,
        hint: `Its reference, such as ${desk.council.reference.prefix}00042.`,
        initial: before?.earlier ?? '',
      },
      {
        kind: 'date',
        id: 'toldOn',
        label: 'Day of the letter that told them',
        ...(before && { initial: before.toldOn }),
      },
      {
        kind: 'longText',
        id: 'why',
        label: 'Why another letter would be unreasonable',
        maxLength: 2000,
        hint: 'For the file: in all the circumstances, such as how many there were and what they were told.',
        initial: before?.why ?? '',
      },
    ],
  };
}

/** Reads it, and puts it before the approvers. */
export async function submitEndWithoutLetter(
  desk: Desk,
  by: string,
  reference: string,
  filled: Filled,
): Promise<Submitted> {
  const as = refusedAs.safeParse(filled.choices['as']?.[0]);
  if (!as.success) return { errors: { as: 'Say what it is.' } };
  const toldOn = londonDate.safeParse(filled.texts['toldOn']);
  if (!toldOn.success) return { errors: { toldOn: 'Pick the day of the letter.' } };
  const who = await desk.directory.who(by);
  const [reason = '', earlier = '', why = ''] = ['reason', 'earlier', 'why'].map((id) => filled.texts[id]);
  const before = await find(desk, earlier.trim());
  const ending = { as: as.data, toldOn: toldOn.data, reason, earlier, why };
  return submittedAs(
    await act(desk, reference, { user: by }, (request) =>
      askToEnd(request, who, ending, { today: londonDateOf(desk.now()), before }),
    ),
  );
}

/** Which asking an approver has read. */
export interface AtEnding {
  reference: string;
  time: number;
}

/** The approver agrees: it is closed, and nothing is sent. Slack is asked afresh who may approve. */
export async function agreeToEnd(desk: Desk, by: By, { reference, time }: AtEnding): Promise<Outcome> {
  const who = await approverNow(desk, by);
  if (isRefusal(who)) return who;
  return act(desk, reference, by, (request) =>
    endWithoutLetter(request, who, time, { ownWorkAllowed: desk.council.approval.ownWork }),
  );
}

/** The modal *Request changes* of it. */
export async function endingChangesForm(desk: Desk, by: string, at: AtEnding): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, at.reference, 'sendEndingBack');
  if (isRefusal(request)) return request;
  return {
    id: 'endingChanges',
    title: 'Request changes',
    submit: 'Send back',
    close: 'Cancel',
    about: { ...at },
    fields: [
      {
        kind: 'longText',
        id: 'reason',
        label: 'What should change?',
        maxLength: 2000,
        hint: 'The officer reads it: a letter after all, or what the reasons leave open.',
      },
    ],
  };
}

/** Sends it back to the officer, with the reason. */
export async function submitEndingChanges(desk: Desk, by: string, at: AtEnding, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  return submittedAs(
    await act(desk, at.reference, { user: by }, (request) =>
      sendEndingBack(request, who, at.time, filled.texts['reason'] ?? ''),
    ),
  );
}
