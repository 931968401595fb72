import { closeAsNoRequest } from '../domain/deciding/assigning.ts';
import { isRefusal, type Refusal } from '../domain/request/decision.ts';
import { notARequest } from '../domain/request/events.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { drawNotARequest, type NotARequest } from '../letters/index.ts';
import { act, openedFor } from './act.ts';
import { composeShortLetter } from './compose-letter.ts';
import type { Desk } from './desk.ts';
import { submittedAs, type Filled, type Form, type Submitted } from './form.ts';
import { headOf } from './head-of.ts';

/** The modal *Close: no information request*. */
export async function closeAsNoRequestForm(desk: Desk, by: string, reference: string): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, reference, 'closeAsNoRequest');
  if (isRefusal(request)) return request;
  return {
    id: 'closeAsNoRequest',
    title: 'No FOI request',
    submit: 'Close it',
    close: 'Cancel',
    about: { reference },
    fields: [
      {
        kind: 'radio',
        id: 'as',
        label: 'What is it?',
        hint: 'Somebody who asks for information we do not hold has made a request: answer it as not held, and say who may hold it.',
        options: [
          { value: 'subjectAccess', label: 'Somebody’s own personal data (subject access)' },
          { value: 'routineEnquiry', label: 'A routine enquiry' },
          { value: 'anotherAuthority', label: 'Another authority’s' },
        ],
      },
      {
        kind: 'longText',
        id: 'reason',
        label: 'Why',
        maxLength: 1000,
        hint: 'Stays in the history. The requester does not see it.',
      },
      {
        kind: 'longText',
        id: 'words',
        label: 'What the letter adds',
        maxLength: 2000,
        optional: true,
        hint: 'The requester gets a short letter by e-mail. Say here who will deal with it, or whom to write to.',
      },
    ],
  };
}

/** Reads it; the requester gets a short letter where they have an e-mail address. */
export async function submitCloseAsNoRequest(
  desk: Desk,
  by: string,
  reference: string,
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const as = notARequest.safeParse(filled.choices['as']?.[0]);
  if (!as.success) return { errors: { as: 'Say what it is.' } };
  const reason = filled.texts['reason'] ?? '';
  return submittedAs(
    await act(desk, reference, { user: by }, async (request) => {
      const letter = await closingLetter(desk, request, as.data, filled.texts['words'] ?? '');
      return closeAsNoRequest(request, who, as.data, reason, letter);
    }),
  );
}

async function closingLetter(desk: Desk, request: FoiRequest, reason: NotARequest, words: string) {
  const tree = drawNotARequest({
    reason,
    words,
    ...headOf(desk, request),
    templates: desk.templates,
  });
  // Reopened, it may be closed once more, by another message.
  const what = `closing.${request.length + 1}`;
  return composeShortLetter(desk, request.requester, tree, { reference: request.reference, what });
}
