import { closeAsNoRequest } from '../../domain/deciding/ending/closing.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { notARequest } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { drawNotARequest, type NotARequest } from '../../letters/index.ts';
import { act, openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { headOf } from '../sending/head-of.ts';
import { shortLetterEvent } from '../sending/short-letter.ts';

/**
 * The modal *Close: no information request*.
 * @param chosen what it is: whose request it is, is asked where it is another authority's
 */
export async function closeAsNoRequestForm(
  desk: Desk,
  by: string,
  reference: string,
  chosen?: string,
): Promise<Form | Refusal> {
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
        redraws: true,
      },
      ...(chosen === 'anotherAuthority' ? [whose] : []),
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
        hint: `The requester gets a short letter by ${
          request.requester.email === undefined ? 'post: a PDF to print comes into the card’s thread' : 'e-mail'
        }. Say here who will deal with it, or how to reach whom they should write to.`,
      },
    ],
  };
}

const whose: Field = {
  kind: 'text',
  id: 'authority',
  label: 'Which authority',
  maxLength: 150,
  hint: 'By its full name, as the letter should say it: “Severnshire County Council”.',
};

/** Reads it; the requester gets a short letter, by e-mail or by post. */
export async function submitCloseAsNoRequest(
  desk: Desk,
  by: string,
  reference: string,
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const as = notARequest.safeParse(filled.choices['as']?.[0]);
  if (!as.success) return { errors: { as: 'Say what it is.' } };
  const authority = filled.texts['authority']?.replaceAll(/\s+/gu, ' ').trim();
  if (as.data === 'anotherAuthority' && authority === undefined) {
    return { errors: { as: 'The letter names the authority. Choose this again, then fill in which.' } };
  }
  const because = { as: as.data, reason: filled.texts['reason'] ?? '', authority };
  return submittedAs(
    await act(desk, reference, { user: by }, async (request) => {
      const said = { reason: as.data, authority: authority ?? '', words: filled.texts['words'] ?? '' };
      return closeAsNoRequest(request, who, because, await closingLetter(desk, request, said));
    }),
  );
}

async function closingLetter(
  desk: Desk,
  request: FoiRequest,
  said: { reason: NotARequest; authority: string; words: string },
) {
  const letter = drawNotARequest({ ...said, ...headOf(desk, request), templates: desk.templates });
  // Reopened, it may be closed once more, by another message.
  const message = `closing.${request.length + 1}`;
  return shortLetterEvent(desk, request, letter, { what: 'closing', byEmail: 'closingDrawn', message });
}
