import { isRefusal } from '../domain/request/decision.ts';
import { londonDate, londonDateOf } from '../domain/london.ts';
import { awaited, recordClarification, recordPayment } from '../domain/deciding/from-requester.ts';
import type { Outstanding } from '../domain/clock/index.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { act, openedFor } from './act.ts';
import type { Desk } from './desk.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from './form.ts';
import { recordElsewhereForm } from './thread-replies.ts';

const labels: Record<Outstanding['for'], string> = {
  clarification: 'The requester said what is meant',
  fee: 'The fee was paid',
  charge: 'The charge was paid',
};

/**
 * The modal *Record what came in*: what is awaited from the requester, or an answer of a department that came by other
 * ways, which is all there can be where nothing is awaited.
 * @param chosen what came in, where that has been chosen already
 */
export async function recordForm(
  desk: Desk,
  by: string,
  reference: string,
  chosen?: string,
): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'recordFromRequester');
  if (isRefusal(request)) return request;
  const waits = awaited(request, desk.holidays());
  const kinds = [...waits.keys()];
  const what = kinds.find((kind) => kind === chosen) ?? (chosen === undefined ? kinds[0] : undefined);
  if (what === undefined) return recordElsewhereForm(desk, by, reference);
  return {
    id: 'recordFromRequester',
    title: 'Record what came in',
    submit: 'Record',
    close: 'Cancel',
    about: { reference, what },
    fields: [
      {
        kind: 'select',
        id: 'what',
        label: 'What came in',
        options: [
          ...kinds.map((kind) => ({ value: kind, label: labels[kind] })),
          { value: 'elsewhere', label: 'An answer from a department, by phone or e-mail' },
        ],
        initial: what,
        redraws: true,
      },
      { kind: 'date', id: 'on', label: 'When it came', initial: londonDateOf(desk.now()), rev: what },
      ...(what === 'clarification' ? clarificationFields(request, waits.get(what) ?? []) : []),
    ],
  };
}

function clarificationFields(request: FoiRequest, waiting: readonly number[]): Field[] {
  const options = request.questions
    .filter(({ number }) => waiting.includes(number))
    .map(({ number, wording }) => ({ value: String(number), label: `${number}. ${wording}` }));
  return [
    {
      kind: 'longText',
      id: 'words',
      label: 'What they answered',
      hint: 'In their own words. The 20 working days begin again on the day it came.',
    },
    {
      kind: 'multiSelect',
      id: 'questions',
      label: 'Which questions it is about',
      options,
      initial: options.map(({ value }) => value),
    },
    {
      kind: 'longText',
      id: 'forDepartments',
      label: 'Wording for departments',
      optional: true,
      hint: 'Only where the answer tells who asks or why: departments read this instead.',
    },
  ];
}

/** Reads *Record what came in*. */
export async function submitRecorded(
  desk: Desk,
  by: string,
  { reference, what }: { reference: string; what: Outstanding['for'] },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const on = londonDate.safeParse(filled.texts['on']);
  if (!on.success) return { errors: { on: 'Pick the day it came.' } };
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  return submittedAs(
    await act(desk, reference, { user: by }, (request) =>
      what === 'clarification'
        ? recordClarification(
            request,
            who,
            {
              on: on.data,
              words: filled.texts['words'] ?? '',
              forDepartments: filled.texts['forDepartments'] ?? '',
              questions: (filled.choices['questions'] ?? []).map(Number),
            },
            when,
          )
        : recordPayment(request, who, { payment: what, on: on.data }, when),
    ),
  );
}
