import { mayNotReopen, reopen } from '../../domain/deciding/ending/reopening.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { act, found } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** The modal *Reopen the request*: why, and what may be done after. */
export async function reopenForm(desk: Desk, by: string, reference: string): Promise<Form | { refusal: string }> {
  const request = await found(desk, reference);
  if (isRefusal(request)) return request;
  const no = mayNotReopen(request, await desk.directory.who(by));
  if (no) return no;
  const after = request.closed
    ? 'Questions can be asked and settled again, and a letter drafted, approved and sent. The law’s days are counted as if it had never been closed.'
    : 'The letter that was sent stays in the history. Answers can be opened and settled again, and another letter drafted, approved and sent.';
  return {
    id: 'reopenRequest',
    title: 'Reopen the request',
    submit: 'Reopen',
    close: 'Cancel',
    about: { reference },
    fields: [
      { kind: 'says', text: `${reference}. ${after}` },
      { kind: 'longText', id: 'reason', label: 'Why', maxLength: 1000, hint: 'Stays in the history.' },
    ],
  };
}

/** Reads *Reopen the request*. */
export async function submitReopenedRequest(
  desk: Desk,
  by: string,
  reference: string,
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  return submittedAs(
    await act(desk, reference, { user: by }, (request) => reopen(request, who, filled.texts['reason'] ?? '', when)),
  );
}
