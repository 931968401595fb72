import { checkNotice, needsReason, type Finding } from '../../domain/check/index.ts';
import { clockOf, type ClockWarning } from '../../domain/clock/index.ts';
import { writtenOf } from '../../domain/deciding/notices/approving.ts';
import type { Written } from '../../domain/deciding/notices/to-write.ts';
import { mayGive, type Effect } from '../../domain/deciding/notices/giving.ts';
import { londonDateOf } from '../../domain/london.ts';
import { clockOfRequest } from '../../domain/request/clock-of.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { givenIfSent } from '../../domain/request/given.ts';
import type { FindingSummary, NoticeId } from '../../domain/request/events.ts';
import { leftOpen } from '../../domain/request/left-open.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Desk } from '../desk.ts';
import type { FormErrors } from '../forms/form.ts';
import { headOf } from '../sending/head-of.ts';
import { errorsAtFields } from '../forms/errors-at-fields.ts';

/** What the check says of a letter that is not the response. */
export function findingsOf(desk: Desk, request: FoiRequest, { notice, questions }: Written): Finding[] {
  const clock = clockOfRequest(request, desk.holidays());
  const first = clock.ok
    ? clockOf(clock.value, questions[0] ?? clock.value.perQuestion[0]?.questions[0] ?? 1)
    : undefined;
  const leavesOpen = leftOpen(request);
  const given = givenIfSent(request, londonDateOf(desk.now()), desk.holidays());
  return checkNotice(notice, {
    ...headOf(desk, request),
    ...(leavesOpen && { leavesOpen }),
    holidays: desk.holidays(),
    ...(given.ok && { given: given.value }),
    ...(first?.state === 'running' && { due: first.due }),
    ...(first && { explained: first.explained }),
  });
}

/** Errors by the field of the form they are about; nothing where there is none. */
export function errorsByField(findings: readonly Finding[]): FormErrors | undefined {
  return errorsAtFields(findings, fieldAt);
}

/** Fields by the places that the check names. */
const fields: Readonly<Record<string, string>> = {
  'What you ask': 'ask',
  'Why you need to know': 'why',
  'What was asked': 'ask',
  Examples: 'options',
  Questions: 'questions',
  Amount: 'amount',
  'Pay by': 'amount',
  'What it is made up of': 'breakdown',
  'How to pay': 'howToPay',
  'Schedule of charges': 'schedule',
  Ground: 'ground',
  Subsection: 'subsections',
  Opinion: 'opinionOn',
  'Why the exemption applies': 'whyEngaged',
  'What is answered now': 'answeredNow',
  'Why more time is needed again': 'againReason',
  'Why it is complex and voluminous': 'why',
  'Answer by': 'until',
  Reason: 'reason',
  'What makes it exceptional': 'reason',
  Why: 'reason',
};

/** `Question 2, What you ask` is the field `ask-2`. What stands in no field is said on the first. */
function fieldAt(place: string): string {
  const [, question, what = place] = /^Question (\d+), (.+)$/u.exec(place) ?? [];
  const field = fields[what] ?? '';
  return question === undefined || field === '' ? field : `${field}-${question}`;
}

/** Something to look at before a letter goes; some of it only with a written reason. */
export interface Warned extends FindingSummary {
  needsReason: boolean;
}

/** More time than guidance gives is taken only with a reason. */
const pastForty: ReadonlySet<string> = new Set(['extension.pastForty', 'review.pastForty']);

/** The check's warnings and the clock's, each once. */
export function warningsOf(findings: readonly Finding[], { warnings }: Pick<Effect, 'warnings'>): Warned[] {
  const ofCheck = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, question, says }) => ({
      code,
      says,
      question,
      needsReason: needsReason(code) || pastForty.has(code),
    }));
  const ofClock = warnings.filter(isNew).map(({ code, says }) => ({
    code: `clock.${code.replaceAll(' ', '')}`,
    says,
    question: undefined,
    needsReason: false,
  }));
  return [...ofCheck, ...ofClock].map(({ question, ...warned }) => ({
    ...warned,
    severity: 'warning',
    ...(question !== undefined && { question }),
    key: JSON.stringify([warned.code, question ?? 0, 0, warned.says]),
  }));
}

/** What the check says as well, or the letter itself does. */
function isNew({ code }: ClockWarning): boolean {
  return code === 'not a working day';
}

/** What was warned of when a letter was put before the approvers, and why it is all right. */
export function warnedOf(
  desk: Desk,
  request: FoiRequest,
  id: NoticeId,
): readonly { says: string; reason: string | undefined }[] {
  const draft = request.draftedNotices.find((each) => each.id === id);
  const written = draft && writtenOf(draft);
  if (!written) return [];
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const effect = mayGive(request, 'desk', written, when);
  const warned = warningsOf(findingsOf(desk, request, written), isRefusal(effect) ? { warnings: [] } : effect);
  return warned.map(({ says, key }) => ({
    says,
    reason: request.acceptedWarnings.findLast((accepted) => accepted.key === key)?.reason,
  }));
}
