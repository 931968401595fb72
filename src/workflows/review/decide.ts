import type { ReleasedFile } from '../../domain/answer.ts';
import { kindOfFile } from '../../domain/catalogue/index.ts';
import { reviewToDecide, settleReview } from '../../domain/deciding/reviewing.ts';
import { londonDate, type LondonDate } from '../../domain/london.ts';
import { outcomeOfReview, type ReviewDecision } from '../../domain/notice.ts';
import { isEmptyProse } from '../../domain/prose.ts';
import { dueOf } from '../../domain/request/clock-of.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { Review } from '../../domain/request/request.ts';
import { openReview, outcomeOf } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import { ATTACHMENTS_AT_MOST } from '../compose-letter.ts';
import { submittedAs, type Field, type Filled, type FormErrors } from '../form.ts';
import { breachesUnder, lateUnder } from './breaches.ts';
import { errorsOf, findingsOfReview } from './check.ts';
import { outcomeForm } from './send-outcome.ts';
import type { Given, Reviewing, Step } from './step.ts';

/** The reviewer decides, answers each point, and reads the letter that says so. What is decided is kept before it goes. */
export const decide: Step = {
  label: 'Decide the review',
  submit: 'Read the letter',
  open: ({ request, who }) => openReview(request)?.reviewer === who.user,
  async fields(at) {
    const review = openReview(at.request);
    return { fields: review ? fieldsOf(at, review) : [] };
  },
  async submitted(at, given) {
    const { desk, who, request, today, holidays } = at;
    const review = reviewToDecide(request, who);
    if (isRefusal(review)) return review;
    const outcome = outcomeOfReview.safeParse(given.filled.choices['outcome']?.[0]);
    if (!outcome.success) return { errors: { outcome: 'Say what becomes of it.' } };
    const read = await decisionOf(at, review, given);
    if ('errors' in read) return read;
    const settled = { outcome: outcome.data, decision: read, by: who.user, at: desk.now() };
    const notice = outcomeOf(request, { ...review, settled }, { today, holidays });
    const errors = notice && errorsOf(findingsOfReview(desk, request, notice));
    if (errors) return { errors };
    const kept = await act(desk, request.reference, { user: who.user }, (now) =>
      settleReview(now, who, { outcome: outcome.data, decision: read }),
    );
    if (isRefusal(kept)) return submittedAs(kept);
    const form = await outcomeForm(desk, kept.request);
    return 'refusal' in form ? form : { over: form };
  },
};

function fieldsOf(at: Reviewing, review: Review): Field[] {
  const { request } = at;
  const before = review.settled?.decision;
  const breaches = breachesUnder(request.law);
  const admitted = before?.breaches ?? [];
  return [
    {
      kind: 'radio',
      id: 'outcome',
      label: 'What becomes of it',
      options: outcomeOptions(review),
      ...(review.settled && { initial: review.settled.outcome }),
    },
    ...review.points.flatMap((complaint, index): Field[] => [
      { kind: 'says', text: `Point ${index + 1}: ${complaint}` },
      {
        kind: 'longText',
        id: `finding${index + 1}`,
        label: `What you find on point ${index + 1}`,
        maxLength: 3000,
        ...(before && { initial: before.points[index]?.finding ?? '' }),
      },
    ]),
    {
      kind: 'checkboxes',
      id: 'breaches',
      label: 'Breaches admitted',
      optional: true,
      options: breaches.map(({ id, label }) => ({ value: id, label })),
      initial: before
        ? breaches.filter(({ says }) => admitted.includes(says)).map(({ id }) => id)
        : wasLate(at, review)
          ? [lateUnder(request.law)]
          : [],
    },
    {
      kind: 'longText',
      id: 'otherBreaches',
      label: 'Other breaches',
      optional: true,
      maxLength: 2000,
      hint: 'One to a line, a sentence with its section: the letter prints it as it stands.',
      initial: admitted.filter((each) => breaches.every(({ says }) => says !== each)).join('\n'),
    },
    {
      kind: 'richText',
      id: 'fresh',
      label: 'Information given now',
      optional: true,
      hint: 'What the requester did not have from us before.',
      ...(before?.freshInformation && { initial: before.freshInformation }),
    },
    ...fileFields(before?.files ?? []),
    {
      kind: 'longText',
      id: 'action',
      label: 'What will be done',
      optional: true,
      maxLength: 2000,
      hint: 'Completes “To put this right, we will …”. Under the EIR the letter has to say what and by when.',
      initial: before?.putRight?.action ?? '',
    },
    {
      kind: 'date',
      id: 'by',
      label: 'By when',
      optional: true,
      ...(before?.putRight && { initial: before.putRight.by }),
    },
    {
      kind: 'text',
      id: 'reviewer',
      label: 'Who reviewed',
      maxLength: 150,
      example: 'the Monitoring Officer',
      hint: 'A post, as the letter names it. No name is needed.',
      initial: before?.reviewer ?? '',
    },
  ];
}

function outcomeOptions({ respondedOn }: Review) {
  return respondedOn === undefined
    ? [
        { value: 'upheld', label: 'The request was dealt with as the law requires' },
        { value: 'partlyUpheld', label: 'In part it was not' },
        { value: 'overturned', label: 'It was not' },
      ]
    : [
        { value: 'upheld', label: 'Upheld: the first decision stands' },
        { value: 'partlyUpheld', label: 'Upheld in part, changed in part' },
        { value: 'overturned', label: 'Overturned: this letter replaces it' },
      ];
}

/** Whether the answer came after its due date, or has not come at all. */
function wasLate({ request, holidays, today }: Reviewing, { respondedOn }: Review): boolean {
  const due = dueOf(request, holidays);
  return due !== undefined && (respondedOn ?? today) > due;
}

function fileFields(kept: readonly ReleasedFile[]): Field[] {
  const keptField: Field = {
    kind: 'checkboxes',
    id: 'keptFiles',
    label: 'Files chosen before',
    optional: true,
    options: kept.map(({ name, sha256 }) => ({ value: sha256, label: name })),
    initial: kept.map(({ sha256 }) => sha256),
  };
  return [
    ...(kept.length > 0 ? [keptField] : []),
    { kind: 'files', id: 'files', label: 'Files to release', optional: true },
    {
      kind: 'longText',
      id: 'fileReason',
      label: 'Why the original document may go',
      optional: true,
      maxLength: 1000,
      hint: 'For a spreadsheet or Office document: it may hide sheets, comments or names. A PDF or CSV needs no reason.',
      initial: kept.find(({ reason }) => reason !== undefined)?.reason ?? '',
    },
  ];
}

async function decisionOf(
  at: Reviewing,
  review: Review,
  given: Given,
): Promise<ReviewDecision | { errors: FormErrors }> {
  const { filled } = given;
  const text = (id: string) => filled.texts[id]?.trim() ?? '';
  const putRight = putRightIn(text('action'), filled.texts['by'] ?? '');
  if (putRight && 'errors' in putRight) return putRight;
  const files = await filesIn(at, review, given);
  if (files.reduce((sum, { size }) => sum + size, 0) > ATTACHMENTS_AT_MOST) {
    return {
      errors: { files: 'The files are over 20 MB together, more than mail takes. Release fewer or smaller ones.' },
    };
  }
  const fresh = filled.prose['fresh'];
  return {
    points: review.points.map((complaint, index) => ({ complaint, finding: text(`finding${index + 1}`) })),
    ...(fresh && !isEmptyProse(fresh) && { freshInformation: fresh }),
    ...(files.length > 0 && { files: [...files] }),
    ...(putRight && { putRight }),
    breaches: breachesIn(at, filled),
    reviewer: text('reviewer'),
  };
}

function putRightIn(
  action: string,
  day: string,
): { action: string; by: LondonDate } | { errors: FormErrors } | undefined {
  const by = londonDate.safeParse(day);
  if (action === '' && !by.success) return undefined;
  if (action === '') return { errors: { action: 'Say what will be done by then, or leave the day out.' } };
  return by.success ? { action, by: by.data } : { errors: { by: 'Say by when it will be done.' } };
}

function breachesIn({ request }: Reviewing, filled: Filled): string[] {
  const ticked = filled.choices['breaches'] ?? [];
  const others = (filled.texts['otherBreaches'] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s+/u, '').trim());
  return [
    ...breachesUnder(request.law).flatMap(({ id, says }) => (ticked.includes(id) ? [says] : [])),
    ...others.filter((line) => line !== ''),
  ];
}

/** Files kept from before, and those chosen now: their bytes are kept under their digest. */
async function filesIn(
  { desk }: Reviewing,
  { settled }: Review,
  { filled, filesOf }: Given,
): Promise<readonly ReleasedFile[]> {
  const ticked = filled.choices['keptFiles'] ?? [];
  const kept = (settled?.decision?.files ?? []).filter(({ sha256 }) => ticked.includes(sha256));
  const chosen = await filesOf((filled.files['files'] ?? []).map(({ id }) => id));
  const fetched = await Promise.all(
    chosen.map(async (file): Promise<ReleasedFile> => {
      const bytes = await desk.fetchFile(file);
      const { name, mimeType } = file;
      return { name, sha256: await desk.register.blobs.put(bytes), size: bytes.length, mimeType };
    }),
  );
  const reason = filled.texts['fileReason']?.trim() ?? '';
  return [...kept, ...fetched]
    .filter((file, index, all) => all.findIndex(({ sha256 }) => sha256 === file.sha256) === index)
    .map(({ reason: _before, ...file }) => ({
      ...file,
      ...(reason !== '' && kindOfFile(file.name) === 'office' && { reason }),
    }));
}
