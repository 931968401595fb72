import { withdraw } from '../../domain/deciding/from-requester.ts';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { isRefusal, type Decision } from '../../domain/request/decision.ts';
import { isGone, isToAnswer } from '../../domain/request/phase.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { noticeGiven } from '../notices/draw.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { questionChoices } from '../forms/question-choices.ts';

/** The modal *Record a withdrawal*: the whole request, or the questions picked. */
export async function withdrawForm(desk: Desk, by: string, reference: string): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'withdraw');
  if (isRefusal(request)) return request;
  const open = request.questions.filter(isToAnswer);
  return {
    id: 'withdrawRequest',
    title: 'Record a withdrawal',
    submit: 'Record',
    close: 'Cancel',
    about: { reference },
    fields: [
      { kind: 'says', text: `${reference}. Departments are told that no answer is needed any more.` },
      ...(open.length > 1
        ? [
            {
              kind: 'multiSelect',
              id: 'questions',
              label: 'Questions taken back',
              optional: true,
              options: questionChoices(open),
              hint: request.questions.some(isGone)
                ? 'Pick none if the requester takes back all that is not answered yet.'
                : 'Pick none if the requester takes back the whole request, which is then closed.',
            } as const,
          ]
        : []),
      { kind: 'date', id: 'on', label: 'When they told us', initial: londonDateOf(desk.now()) },
      {
        kind: 'longText',
        id: 'reason',
        label: 'How they told us',
        maxLength: 1000,
        hint: 'And why, if they said so. Stays in the history.',
      },
      {
        kind: 'checkboxes',
        id: 'confirm',
        label: 'Letter',
        optional: true,
        options: [{ value: 'confirm', label: 'Confirm it to the requester, if the whole request is taken back' }],
        initial: ['confirm'],
      },
    ],
  };
}

/** Reads *Record a withdrawal*. The response says which questions were taken back; a whole request has a letter of its own. */
export async function submitWithdrawn(desk: Desk, by: string, reference: string, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const today = londonDateOf(desk.now());
  const on = londonDate.safeParse(filled.texts['on']);
  if (!on.success) return { errors: { on: 'Pick the day they told us.' } };
  const what = {
    questions: (filled.choices['questions'] ?? []).map(Number),
    on: on.data,
    reason: filled.texts['reason'] ?? '',
  };
  const confirm = filled.choices['confirm']?.includes('confirm') ?? false;
  return submittedAs(
    await act(desk, reference, { user: by }, async (request): Promise<Decision> => {
      const decision = withdraw(request, who, what, today);
      if (isRefusal(decision) || !confirm) return decision;
      if (!decision.events.some(({ type }) => type === 'requestWithdrawn')) return decision;
      const letter = await noticeGiven(desk, request, { kind: 'withdrawn', on: on.data });
      return { events: [letter, ...decision.events] };
    }),
  );
}
