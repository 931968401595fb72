import { reopenAnswer } from '../../domain/deciding/settling.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { isGone } from '../../domain/request/phase.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { questionChoices } from '../forms/question-choices.ts';

/** The modal *Open an answer again*. */
export async function reopenAnswerForm(desk: Desk, by: string, reference: string): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, 'reopenAnswer');
  if (isRefusal(request)) return request;
  const settled = request.questions.filter((question) => question.settlement && !isGone(question));
  if (settled.length === 0) return { refusal: 'No answer is settled yet, so there is none to open again.' };
  return {
    id: 'reopenAnswer',
    title: 'Open an answer again',
    submit: 'Open again',
    close: 'Cancel',
    about: { reference },
    fields: [
      {
        kind: 'select',
        id: 'question',
        label: 'Question',
        options: questionChoices(settled),
      },
    ],
  };
}

export async function submitReopenedAnswer(
  desk: Desk,
  by: string,
  reference: string,
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const number = Number(filled.choices['question']?.[0] ?? 0);
  const outcome = await act(desk, reference, { user: by }, (request) => reopenAnswer(request, who, number));
  return submittedAs(outcome);
}
