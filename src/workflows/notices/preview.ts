import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { placed } from '../../domain/check/index.ts';
import { clockOf } from '../../domain/clock/index.ts';
import { isToWrite, type KindToWrite, type Written } from '../../domain/deciding/notices/to-write.ts';
import { mayGive, type Effect } from '../../domain/deciding/notices/giving.ts';
import { capital, questionsNamed } from '../../domain/words/in-words.ts';
import { londonDateOf, sayDate } from '../../domain/london.ts';
import { notice } from '../../domain/notice.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Register, Write } from '../../register/index.ts';
import type { Desk } from '../desk.ts';
import { noticeDrawn } from './draw.ts';
import type { Field, Form, FormErrors, Submitted } from '../forms/form.ts';
import { errorsByField, findingsOf, warningsOf, type Warned } from './check.ts';

const kept = z.object({
  by: z.string(),
  reference: z.string(),
  notice,
  questions: z.array(z.number()),
  /** The stored text as it was shown. */
  shown: z.string(),
  /** How many letters besides the response there were when it was shown. */
  given: z.int().optional(),
});

/** A letter that was written and shown, and waits for *Send*. */
export interface Shown {
  by: string;
  reference: string;
  written: Written;
  shown: string;
  /** How many letters besides the response there were then. */
  given: number | undefined;
  /** Throws it away, in the commit that uses it. */
  usedUp: Write;
}

const keyOf = (id: string) => `draft/notice/${id}`;

/** The letter as it will be sent, to be read; errors by field, or the rule that stands in the way. */
export async function previewOf(
  desk: Desk,
  by: string,
  request: FoiRequest,
  written: Written,
): Promise<{ form: Form } | { errors: FormErrors } | Refusal> {
  const findings = findingsOf(desk, request, written);
  const errors = errorsByField(findings);
  if (errors) return { errors };
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const effect = mayGive(request, await desk.directory.who(by), written, when);
  if (isRefusal(effect)) {
    return effect.field === undefined ? effect : { errors: { [effect.field]: effect.refusal } };
  }
  const { event, text } = await noticeDrawn(desk, request, written.notice, written.questions);
  const id = randomUUID();
  const shown = event.bytes.text;
  await desk.register.commit([
    {
      key: keyOf(id),
      was: 'new',
      value: kept.parse({ by, reference: request.reference, ...written, shown, given: request.notices.length }),
    },
  ]);
  const warnings = warningsOf(findings, effect);
  return { form: previewForm(desk, request, written, { id, text, warnings, effect }) };
}

/** The letter as it would go, shown over the form in which it was written. */
export async function shownOver(desk: Desk, by: string, request: FoiRequest, written: Written): Promise<Submitted> {
  const preview = await previewOf(desk, by, request, written);
  return 'form' in preview ? { over: preview.form } : preview;
}

/** The letter that a view shows, if it is this person's and has not gone yet. */
export async function readShown(
  register: Register,
  id: string,
  at: { by: string; reference: string },
): Promise<Shown | undefined> {
  const row = await register.read(keyOf(id));
  if (!row) return undefined;
  const { by, reference, questions, shown, given, notice: says } = kept.parse(row.value);
  if (by !== at.by || reference !== at.reference || !isToWrite(says)) return undefined;
  return {
    by,
    reference,
    written: { notice: says, questions },
    shown,
    given,
    usedUp: { key: keyOf(id), was: row.version, value: undefined },
  };
}

/** Whether a kind of letter goes only with an approver's consent, by the council's file. */
export function needsApproval(desk: Desk, kind: KindToWrite): boolean {
  return desk.council.approval.notices.includes(kind);
}

function previewForm(
  desk: Desk,
  request: FoiRequest,
  written: Written,
  { id, text, warnings, effect }: { id: string; text: string; warnings: readonly Warned[]; effect: Effect },
): Form {
  const asks = needsApproval(desk, written.notice.kind);
  const byPost = request.requester.email === undefined;
  return {
    id: 'sendNotice',
    title: 'Read it, then send it',
    submit: asks ? 'Ask for approval' : byPost ? 'Send by post' : 'Send',
    close: 'Back',
    about: { reference: request.reference, draft: id },
    fields: [
      {
        kind: 'says',
        text: `${request.reference}. ${goesTo(request)}${asks ? ' An approver has to agree before it goes.' : ''}`,
      },
      { kind: 'says', text: whatFollows(written, effect) },
      ...warningFields(warnings),
      { kind: 'rule' },
      { kind: 'letter', text },
    ],
  };
}

/** Whom a letter goes to, and which way. */
export function goesTo({ requester: { name, email } }: FoiRequest): string {
  const to = name === undefined ? '' : `${name}, `;
  return email === undefined
    ? 'There is no e-mail address, so it goes by post. Its PDF comes into the card’s thread, ready to print; it counts from the day you record it as sent.'
    : `It goes by e-mail to ${to}${email}.`;
}

/** What becomes of the clock once the letter has gone. */
function whatFollows({ notice: says, questions }: Written, { clock }: Effect): string {
  const after = clockOf(clock, questions[0] ?? clock.perQuestion[0]?.questions[0] ?? 1);
  const it = questions.length === 0 ? 'The request' : capital(questionsNamed(questions));
  const several = questions.length > 1;
  const meanwhile = 'Departments are told to wait with their answers.';
  switch (says.kind) {
    case 'clarification':
      return `${it} then ${several ? 'wait' : 'waits'} for the requester, until ${sayDate(says.closeAfter)}. ${meanwhile}`;
    case 'feesNotice':
    case 'charge':
      return `${it} then ${several ? 'wait' : 'waits'} for the payment, until ${sayDate(says.payBy)}. ${meanwhile}`;
    case 'publicInterestExtension':
    case 'complexityExtension':
      return after?.state === 'running' ? `${it} ${several ? 'are' : 'is'} then due on ${sayDate(after.due)}.` : '';
    case 'holding':
      return 'The due date stays what it is: the answer is late.';
    case 'paymentReminder':
      return `The last day to pay stays ${sayDate(says.payBy)}.`;
    case 'reviewRefused':
      return 'The review is then over: it is not carried out.';
    case 'reviewExtension':
      return `The outcome of the review is then due on ${sayDate(says.until)}.`;
    case 'clarificationReminder':
      return `The last day to answer stays ${sayDate(says.closeAfter)}.`;
    case 'lapsed':
    case 'unpaid':
      return questions.length === 0
        ? 'The request is then closed. Departments are told that no answer is needed.'
        : `${it} then ${several ? 'need' : 'needs'} no answer any more. The others go on.`;
  }
}

export function warningFields(warnings: readonly Warned[]): Field[] {
  if (warnings.length === 0) return [];
  const owed = warnings.some((each) => each.needsReason);
  return [
    { kind: 'says', text: `Look at this first:\n${warnings.map((each) => `• ${placed(each)}`).join('\n')}` },
    ...(owed
      ? [
          {
            kind: 'longText',
            id: 'reason',
            label: 'Why is this all right?',
            maxLength: 1000,
            hint: 'It stays in the history.',
          } as const,
        ]
      : []),
  ];
}
