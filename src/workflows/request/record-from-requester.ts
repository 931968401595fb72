import { londonDate, londonDateOf, sayDate } from '../../domain/london.ts';
import { recordClarification, recordPayment } from '../../domain/deciding/from-requester.ts';
import { awaited, mayNotRecord, neverMadeClear, toBeMadeClear } from '../../domain/deciding/late-answers.ts';
import type { Outstanding } from '../../domain/clock/index.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { capital, questionsNamed } from '../../domain/words/in-words.ts';
import { closedFor } from '../../domain/request/closed-for.ts';
import { act, found } from '../act.ts';
import type { Desk } from '../desk.ts';
import { closedAsPaidLate, lateFields } from './late-payment.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { recordElsewhereForm } from '../departments/record-elsewhere.ts';

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
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const no = mayNotRecord(request, await desk.directory.who(by), []);
  if (no) return no;
  const unclear = toBeMadeClear(request, desk.holidays());
  const kinds = [
    ...new Set([
      ...(unclear.length > 0 ? (['clarification'] as const) : []),
      ...awaited(request, desk.holidays()).keys(),
    ]),
  ];
  const what = kinds.find((kind) => kind === chosen) ?? (chosen === undefined ? kinds[0] : undefined);
  if (what === undefined) return answerForm(desk, by, request);
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
      ...(what === 'clarification' ? clarificationFields(request, unclear) : lateFields(desk, request, what)),
    ],
  };
}

/** The answer of a department, which is all there can be; what was closed as not paid for is said first. */
async function answerForm(desk: Desk, by: string, request: FoiRequest): Promise<Form | { refusal: string }> {
  const form = await recordElsewhereForm(desk, by, request.reference);
  const unpaid = request.questions.filter((question) => closedFor(request, question) === 'payment');
  if (isRefusal(form) || unpaid.length === 0) return form;
  const named = capital(questionsNamed(unpaid.map(({ number }) => number)));
  const text = `${named} ${unpaid.length === 1 ? 'was' : 'were'} closed because the payment did not come in time (FOIA s.9(2), EIR reg 8(5)). Send money that comes now back; what they still want is a new request.`;
  return { ...form, fields: [{ kind: 'says', text }, ...form.fields] };
}

/** @param unclear the questions picked unless the officer says otherwise; those closed before can be picked as well */
function clarificationFields(request: FoiRequest, unclear: readonly number[]): Field[] {
  const options = request.questions
    .filter(({ number }) => unclear.includes(number) || neverMadeClear(request).includes(number))
    .map(({ number, wording, closedOn }) => ({
      value: String(number),
      label: `${number}. ${closedOn ? `(closed on ${sayDate(closedOn)}) ` : ''}${wording}`,
    }));
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
      initial: unclear.map(String),
      ...(options.length > unclear.length || neverMadeClear(request).length > 0
        ? {
            hint: 'Our letter said that an answer is dealt with as a new request: a question that was closed is opened again, and its 20 working days begin on the day the answer came.',
          }
        : {}),
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
  const late = filled.choices['late']?.[0];
  if (what !== 'clarification' && late === 'close') return closedAsPaidLate(desk, by, reference, what, on.data);
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
        : recordPayment(request, who, { payment: what, on: on.data, late: late === 'answer' ? late : undefined }, when),
    ),
  );
}
