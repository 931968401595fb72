import { createHash } from 'node:crypto';
import { daysLate, type Clock, type Holidays } from '../clock/index.ts';
import type { File, Part, ReleasedFile } from '../answer.ts';
import type { Entry, Letter } from '../letter.ts';
import { later, type LondonDate } from '../london.ts';
import { clockOfRequest } from './clock-of.ts';
import { coveredBy, isOut } from './phase.ts';
import type { FoiRequest, Question } from './request.ts';
import { refuse, type Refusal } from './decision.ts';

/**
 * The response to a request as a model, bearing this date: late by what was due first, and never late where the requester
 * was answered before. Refused where the due date cannot be told.
 */
export function letterOf(request: FoiRequest, date: LondonDate, holidays: Holidays): Letter | Refusal {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  // While everything waits for the requester nothing is late: the council may answer all the same.
  const first = clock.value.state === 'running' ? clock.value.due : later(clock.value.until, date);
  const due = request.answeredAt.length > 0 ? later(first, date) : first;
  const late = daysLate(due, date, holidays);
  if (!late.ok) return refuse(late.refusal.says);
  const extended = extensionOf(clock.value);
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
    ...(extended && { extended }),
    entries: request.questions.map((question) => entryOf(request, question)),
  };
}

/** The last letter that extended the time since the count last began. */
function extensionOf({ perQuestion }: Clock): Letter['extended'] {
  for (const { explained } of perQuestion) {
    const step = explained.steps.findLast(
      ({ effect }) => effect === 'extended' || effect === 'extendedToForty' || effect === 'restarted',
    );
    if (step?.effect === 'extended') return { on: step.on, because: 'publicInterest' };
    if (step?.effect === 'extendedToForty') return { on: step.on, because: 'complexity' };
  }
  return undefined;
}

function entryOf(request: FoiRequest, question: Question): Entry {
  const covering = coveredBy(request, question.number);
  return {
    number: question.number,
    wording: question.wording,
    parts: partsOf(question),
    ...(covering !== undefined && { coveredBy: covering }),
    ...(question.withdrawnOn !== undefined && { withdrawnOn: question.withdrawnOn }),
    ...(question.lapsedOn !== undefined && { lapsedOn: question.lapsedOn }),
    law: lawOf(request, request.questions.find((each) => each.number === covering) ?? question),
  };
}

/** What the letter says to a question; nothing to one that is out, whatever was settled before. */
function partsOf(question: Question): readonly Part[] {
  return isOut(question) ? [] : (question.settlement?.parts ?? []);
}

/** A question of a request under both laws is handled under the one its grounds belong to, else under FOIA. */
export function lawOf(request: FoiRequest, question: Question): 'FOIA' | 'EIR' {
  return lawOfParts(request, question.settlement?.parts ?? []);
}

/** The same of parts that are not settled yet. */
export function lawOfParts({ law }: Pick<FoiRequest, 'law'>, parts: readonly Part[]): 'FOIA' | 'EIR' {
  if (law !== 'both') return law;
  return parts.some((part) => part.ground?.startsWith('eir-')) ? 'EIR' : 'FOIA';
}

/** Files that go with the letter, each once, in the order of the questions. */
export function filesToRelease(request: FoiRequest): ReleasedFile[] {
  const all = request.questions.flatMap((question) => partsOf(question).flatMap((part) => part.filesToRelease));
  return all.filter((file, index) => all.findIndex((each) => each.sha256 === file.sha256) === index);
}

/**
 * What an approval is bound to: the stored bytes of the letter and of every file that goes with it, and where it goes.
 * Anything else about a letter may change without the approval changing.
 */
export function digestOf(
  bytes: { pdf: string; text: string; html: string },
  files: readonly File[],
  request: FoiRequest,
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
      ]),
    )
    .digest('hex');
}
