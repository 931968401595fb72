import { z } from 'zod';
import type { KindToWrite } from '../../domain/deciding/notices/to-write.ts';
import { openTo } from '../../domain/deciding/notices/giving.ts';
import { londonDateOf } from '../../domain/london.ts';
import { clockOfRequest } from '../../domain/request/clock-of.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { noticeId } from '../../domain/request/events.ts';
import type { Who } from '../../domain/request/permitted.ts';
import { isToAnswer } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { GivenNotice } from '../../domain/request/where-letters-stand.ts';
import { surelyNotGone, writtenAgainAs } from '../../domain/request/written-again.ts';
import { found } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Field, Filled, Form, Submitted } from '../forms/form.ts';
import { clarification } from './clarify.ts';
import { complexityExtension } from './complexity.ts';
import { holding } from './late.ts';
import { reminderOf } from './no-answer.ts';
import { charge, feesNotice } from './pay.ts';
import { paymentReminderOf } from './not-paid.ts';
import { shownOver } from './preview.ts';
import { publicInterestExtension } from './public-interest.ts';
import type { Writer, Writing } from './writer.ts';

/** What an officer sets out to write; which letter that is, the law of the request may say. */
const whatToWrite = z.enum(['clarify', 'extend', 'fee', 'late', 'remind']);

/** What a view of *Write to the requester* is about. */
export const aboutWriting = z.object({
  reference: z.string(),
  what: whatToWrite,
  /** The letter that a reminder is about. */
  of: noticeId.optional(),
  kind: z.string().optional(),
});
export type AboutWriting = z.infer<typeof aboutWriting>;

/** The letters to choose from, each with what the choice is called. */
function writersFor(
  { what, of }: AboutWriting,
  { law, notices }: FoiRequest,
): readonly (Writer & { choice: string })[] {
  const underLaw = [...(law === 'EIR' ? [] : (['FOIA'] as const)), ...(law === 'FOIA' ? [] : (['EIR'] as const))];
  switch (what) {
    case 'clarify':
      return [{ ...clarification, choice: '' }];
    case 'late':
      return [{ ...holding, choice: '' }];
    case 'remind':
      if (of === undefined) return [];
      return notices.find(({ id }) => id === of)?.kind === 'clarification'
        ? [{ ...reminderOf(of), choice: '' }]
        : [{ ...paymentReminderOf(of), choice: '' }];
    case 'fee':
      return underLaw.map((each) =>
        each === 'FOIA'
          ? { ...feesNotice, choice: 'A fee for copies and postage (FOIA)' }
          : { ...charge, choice: 'A charge for environmental information (EIR)' },
      );
    case 'extend':
      return underLaw.map((each) =>
        each === 'FOIA'
          ? { ...publicInterestExtension, choice: 'To weigh the public interest (FOIA)' }
          : { ...complexityExtension, choice: 'Complex and voluminous (EIR)' },
      );
  }
}

/** The form to write a letter to the requester; a refusal where the law or the request's state does not let it go now. */
export async function writeNoticeForm(
  desk: Desk,
  by: string,
  about: AboutWriting,
  filled?: Filled,
): Promise<Form | Refusal> {
  const request = await found(desk, about.reference);
  if (isRefusal(request)) return request;
  const begun = beginWriting(desk, await desk.directory.who(by), request, about, filled);
  if (isRefusal(begun)) return begun;
  const { writer, writers, at } = begun;
  const { reference, what, of } = about;
  return {
    id: 'writeNotice',
    title: writer.title,
    submit: 'Next',
    close: 'Cancel',
    about: { reference, what, kind: writer.kind, ...(of !== undefined && { of }) },
    fields: [
      ...(writers.length > 1 ? [choiceOf(writers, writer)] : []),
      { kind: 'says', text: `${reference}. ${writer.intro(at)}` },
      ...writer.fields(at).map((field) => (writers.length > 1 ? ofKind(field, writer.kind) : field)),
    ],
  };
}

/** Another letter has other values in fields of the same name; what was typed goes on. */
function ofKind(field: Field, kind: KindToWrite): Field {
  return 'label' in field && field.kind !== 'button'
    ? { ...field, rev: `${kind}${field.rev ?? ''}`, keeps: true }
    : field;
}

function choiceOf(writers: readonly (Writer & { choice: string })[], chosen: Writer): Field {
  return {
    kind: 'select',
    id: 'kind',
    label: 'Which letter',
    options: writers.map(({ kind, choice }) => ({ value: kind, label: choice })),
    initial: chosen.kind,
    redraws: true,
  };
}

interface Begun {
  writer: Writer;
  writers: readonly (Writer & { choice: string })[];
  at: Writing;
}

/** The letter chosen, or the first that may go; and what its form is drawn from. */
function beginWriting(
  desk: Desk,
  who: Who,
  request: FoiRequest,
  about: AboutWriting,
  filled?: Filled,
): Begun | Refusal {
  const chosen = filled?.choices['kind']?.[0] ?? about.kind;
  const writers = writersFor(about, request);
  const refusals: Refusal[] = [];
  for (const writer of writers) {
    const at = writingOf(desk, who, request, writer.kind, filled);
    if (isRefusal(at)) refusals.push(at);
    else if (chosen === undefined || writer.kind === chosen || refusals.length > 0) return { writer, writers, at };
  }
  return refusals[0] ?? { refusal: 'There is nothing to write now.' };
}

/** What a letter of this kind is written from today; a refusal where none may go. */
export function writingOf(
  desk: Desk,
  who: Who | 'desk',
  request: FoiRequest,
  kind: KindToWrite,
  filled?: Filled,
): Writing | Refusal {
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const clock = clockOfRequest(request, when.holidays);
  if (!clock.ok) return { refusal: clock.refusal.says };
  const open = who === 'desk' ? stillOpen(request) : openTo(request, who, kind, when);
  if (isRefusal(open)) return open;
  const before =
    request.draftedNotices.find((draft) => draft.kind === kind) ??
    request.notices.findLast((notice) => notice.kind === kind && neverWent(request, notice));
  return { request, council: desk.council, clock: clock.value, when, open, before, filled };
}

/** The mail server did not take it, and no other took its place: what it said is filled in where it is written again. */
function neverWent(request: FoiRequest, notice: GivenNotice): boolean {
  return surelyNotGone(notice) && writtenAgainAs(request, notice) === undefined;
}

function stillOpen({ questions }: FoiRequest): readonly number[] {
  return questions.filter(isToAnswer).map(({ number }) => number);
}

/** Reads what was written, checks it, and shows the letter as it will be sent. */
export async function submitNotice(desk: Desk, by: string, about: AboutWriting, filled: Filled): Promise<Submitted> {
  const request = await found(desk, about.reference);
  if (isRefusal(request)) return request;
  const begun = beginWriting(desk, await desk.directory.who(by), request, about, filled);
  if (isRefusal(begun)) return begun;
  const read = begun.writer.read(begun.at, filled);
  if ('errors' in read) return read;
  return shownOver(desk, by, request, read);
}
