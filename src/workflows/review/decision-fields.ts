import { noticeExamples } from '../../domain/notice-examples.ts';
import type { ReleasedFile } from '../../domain/answer.ts';
import type { Prose } from '../../domain/words/prose.ts';
import type { Review } from '../../domain/request/request.ts';
import { answeredLate } from '../../domain/request/review-of.ts';
import type { Field } from '../forms/form.ts';
import { breachesUnder, lateUnder } from '../../domain/review/breaches.ts';
import type { Reviewing } from './step.ts';

/** What a reviewer fills in, beginning with what they decided before. */
export function fieldsOf(at: Reviewing, review: Review): Field[] {
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
        : answeredLate(request, review, at)
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
    ...freshFields(before?.freshInformation),
    ...fileFields(before?.files ?? []),
    {
      kind: 'longText',
      id: 'action',
      label: 'What will be done',
      optional: true,
      maxLength: 2000,
      hint: `Completes “${noticeExamples.putRight}”. Under the EIR the letter has to say what and by when.`,
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

/** What was typed before is shown whole, as no input of Slack's takes everything back. */
function freshFields(kept: Prose | undefined): Field[] {
  const fresh = { kind: 'richText', id: 'fresh', label: 'Information given now', optional: true } as const;
  if (!kept) return [{ ...fresh, hint: 'What the requester did not have from us before.' }];
  return [
    { kind: 'shows', prose: kept },
    {
      kind: 'checkboxes',
      id: 'keptFresh',
      label: 'Information written before',
      optional: true,
      options: [{ value: 'keep', label: 'Give what stands above' }],
      initial: ['keep'],
    },
    { ...fresh, hint: 'Takes the place of what stands above. Leave it empty to keep that.' },
  ];
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
