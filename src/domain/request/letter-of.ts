import { createHash } from 'node:crypto';
import { clockOf, daysLate, type Clock, type Holidays, type QuestionsClock } from '../clock/index.ts';
import type { File, Part, ReleasedFile } from '../answer.ts';
import type { Entry, Later, Letter } from '../letter.ts';
import { earlier, later, type LondonDate } from '../london.ts';
import { divide } from './answered-later.ts';
import { clockOfRequest } from './clock-of.ts';
import { closedFor } from './closed-for.ts';
import { coveredBy, isGone, isOut, isToAnswer } from './phase.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';
import { refuse, type Refusal } from './decision.ts';

/**
 * The response to a request as a model, bearing this date. Questions that may be answered later are left for then; it is
 * late by what was due first of those it answers, and never by those answered before. Refused where no due date can be told.
 */
export function letterOf(request: FoiRequest, date: LondonDate, holidays: Holidays): Letter | Refusal {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  const { later: left } = divide(request, clock.value, date);
  const answers = request.questions.filter((question) => isToAnswer(question) && !left.has(question.number));
  const due = dueOfAnswers(answers, clock.value, date);
  const late = daysLate(due, date, holidays);
  if (!late.ok) return refuse(late.refusal.says);
  const extended = extensionOf(answers, clock.value, left);
  return {
    reference: request.reference,
    date,
    received: request.received,
    due,
    daysLate: late.value,
    law: request.law,
    addressee: {
      ...(request.requester.name !== undefined && { name: request.requester.name }),
      ...(request.requester.email !== undefined && { email: request.requester.email }),
      ...(request.requester.postalAddress !== undefined && { postalAddress: request.requester.postalAddress }),
    },
    subject: request.subject,
    ...replacedBy(answers),
    ...(extended && { extended }),
    entries: request.questions.map((question) => entryOf(request, question, left.get(question.number))),
  };
}

/**
 * When the first of these answers is due. While all of them wait for the requester nothing is late, and the council may
 * answer all the same; what was answered once is never late.
 */
function dueOfAnswers(answers: readonly Question[], clock: Clock, date: LondonDate): LondonDate {
  const first = clock.state === 'running' ? clock.due : later(clock.until, date);
  const unanswered = answers.filter(({ told }) => told === undefined);
  if (unanswered.length === 0) return answers.length > 0 ? later(first, date) : first;
  const dues = unanswered.flatMap(({ number }) => {
    const its = clockOf(clock, number);
    return its?.state === 'running' ? [its.due] : [];
  });
  return dues.length > 0 ? dues.reduce(earlier) : later(first, date);
}

/** The responses that told of these questions before the request was reopened. */
function replacedBy(answers: readonly Question[]): Pick<Letter, 'replaces'> {
  const days = [...new Set(answers.flatMap(({ told }) => told?.on ?? []))].toSorted();
  return days.length === 0 ? {} : { replaces: { days, part: answers.some(({ told }) => told === undefined) } };
}

/** The letter that extended the time of what is answered now; none while anything that it gave time for is left. */
function extensionOf(answers: readonly Question[], clock: Clock, left: ReadonlyMap<number, Later>): Letter['extended'] {
  const stillOpen = [...left.keys()].flatMap((number) => extendedBy(clockOf(clock, number)) ?? []);
  return answers
    .flatMap(({ number }) => extendedBy(clockOf(clock, number)) ?? [])
    .find(({ on, because }) => !stillOpen.some((open) => open.on === on && open.because === because));
}

/** The last letter that extended the time of these questions, since their count last began. */
function extendedBy(its: QuestionsClock | undefined): Letter['extended'] {
  const step = its?.explained.steps.findLast(
    ({ effect }) => effect === 'extended' || effect === 'extendedForComplexity' || effect === 'restarted',
  );
  if (step?.effect === 'extended') return { on: step.on, because: 'publicInterest' };
  return step?.effect === 'extendedForComplexity' ? { on: step.on, because: 'complexity' } : undefined;
}

function entryOf(request: FoiRequest, question: Question, left: Later | undefined): Entry {
  const { number, wording, withdrawnOn, closedOn } = question;
  const covering = coveredBy(request, number);
  const law = lawOf(request, request.questions.find((each) => each.number === covering) ?? question);
  if (left !== undefined) return { number, wording, parts: [], later: left, law };
  const out = {
    ...(withdrawnOn !== undefined && { withdrawnOn }),
    ...(closedOn !== undefined && { closedOn }),
    ...(closedFor(request, question) === 'payment' && { unpaid: true as const }),
  };
  if (question.told && isGone(question)) return { number, wording, parts: [], toldOn: question.told.on, ...out, law };
  const covered = covering !== undefined && { coveredBy: covering };
  return { number, wording, parts: partsOf(question), ...covered, ...out, law };
}

/** What the letter says to a question; nothing to one that is out, whatever was settled before. */
function partsOf(question: Question): readonly Part[] {
  return isOut(question) ? [] : (question.settlement?.parts ?? []);
}

/** A question of a request under both laws is handled under the one its grounds belong to, else under FOIA. */
export function lawOf(request: FoiRequest, question: Question): 'FOIA' | 'EIR' {
  return lawOfParts(request, question.settlement?.parts ?? []);
}

/**
 * The law that a question is handled under by parts that are not settled yet: their grounds' under both laws, else
 * FOIA.
 */
export function lawOfParts({ law }: Pick<FoiRequest, 'law'>, parts: readonly Part[]): 'FOIA' | 'EIR' {
  if (law !== 'both') return law;
  return parts.some((part) => part.ground?.startsWith('eir-')) ? 'EIR' : 'FOIA';
}

/** Files that go with a letter, each once, in the order of the questions. */
export function filesToRelease({ entries }: Pick<Letter, 'entries'>): ReleasedFile[] {
  const all = entries.flatMap(({ parts }) => parts.flatMap((part) => part.filesToRelease));
  return all.filter((file, index) => all.findIndex((each) => each.sha256 === file.sha256) === index);
}

/**
 * What an approval is bound to: the stored bytes of the letter and of every file that goes with it, where it goes, and which
 * questions it leaves for later. Anything else about a letter may change without the approval changing.
 */
export function digestOf(
  bytes: { pdf: string; text: string; html: string },
  files: readonly File[],
  request: FoiRequest,
  left: readonly number[] = [],
): string {
  const { email, postalAddress, name } = request.requester;
  return createHash('sha256')
    .update(
      JSON.stringify([
        bytes.pdf,
        bytes.text,
        bytes.html,
        files.map((file) => [file.name, file.sha256]),
        [name ?? '', email ?? '', postalAddress ?? ''],
        ...(left.length > 0 ? [left] : []),
      ]),
    )
    .digest('hex');
}
