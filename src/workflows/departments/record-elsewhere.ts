import { recordElsewhere } from '../../domain/deciding/departments/answering.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { isGone } from '../../domain/request/phase.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { questionChoices } from '../forms/question-choices.ts';

/** *Record an answer received elsewhere*. */
export async function recordElsewhereForm(desk: Desk, by: string, reference: string): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, 'recordElsewhere');
  if (isRefusal(request)) return request;
  return {
    id: 'recordElsewhere',
    title: 'Record an answer',
    submit: 'Record',
    close: 'Cancel',
    about: { reference },
    fields: [
      { kind: 'says', text: `${reference}. For an answer that was not given in a question’s thread.` },
      {
        kind: 'select',
        id: 'question',
        label: 'Question',
        options: questionChoices(request.questions.filter((question) => !isGone(question))),
      },
      {
        kind: 'text',
        id: 'from',
        label: 'Who gave it, and how',
        maxLength: 200,
        hint: 'Such as: Helen Marsh, Highways, by telephone.',
      },
      { kind: 'richText', id: 'answer', label: 'Answer' },
    ],
  };
}

/** An answer typed in for somebody who gave it by telephone, in person or by e-mail. */
export async function submitElsewhere(desk: Desk, by: string, reference: string, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const answer = {
    question: Number(filled.choices['question']?.[0] ?? 0),
    from: filled.texts['from']?.trim() ?? '',
    words: filled.prose['answer'] ?? { type: 'root' as const, children: [] },
  };
  if (answer.question === 0) return { errors: { question: 'Pick the question it answers.' } };
  const outcome = await act(desk, reference, { user: by }, (request) => recordElsewhere(request, who, answer));
  return submittedAs(outcome);
}
