import { part } from '../answer.ts';
import { partProblems, type ProblemCode } from '../catalogue/index.ts';
import { addWorkingDays, workingDaysAtMost } from '../clock/index.ts';
import { sayDate } from '../london.ts';
import type { NoticeOf } from '../notice.ts';
import { isEmptyProse } from '../words/prose.ts';
import type { Spot } from './finding.ts';
import type { NoticeSubject } from './notice-subject.ts';

/** EIR reg 11(4): a review is answered within 40 working days. */
export function tooSlow({ notice, context: { law, holidays } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewAcknowledgement' || law === 'FOIA') return [];
  const last = addWorkingDays(notice.askedOn, workingDaysAtMost, holidays);
  if (!last.ok || notice.due <= last.value) return [];
  const says = `The EIR allow no day after ${sayDate(last.value)}, the 40th working day. Name an earlier one.`;
  return [{ place: 'Due', says }];
}

/** A review asked for within its time is carried out. */
export function askedInTime({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewRefused' || notice.askedOn > notice.lastDay) return [];
  return [{ place: 'Asked on', says: `They asked by ${sayDate(notice.lastDay)}, in time. Carry out the review.` }];
}

/** The Code gives a review 20 working days, and an exceptional one 40; FOIA itself knows no limit. */
export function pastForty({ notice, context: { holidays } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewExtension') return [];
  const last = addWorkingDays(notice.askedOn, workingDaysAtMost, holidays);
  if (!last.ok || notice.until <= last.value) return [];
  return [
    {
      place: 'Answer by',
      says: `The Code gives until ${sayDate(last.value)}, the 40th working day. Name an earlier day, or note why it cannot be done.`,
    },
  ];
}

/** EIR reg 11(5): a decision that finds fault states the failure, and what will be done by when unless the letter does it. */
export function failureUnstated({ notice, context: { law } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewOutcome' || law === 'FOIA' || notice.outcome === 'upheld') return [];
  const spots: Spot[] = [];
  if (notice.breaches.every((breach) => breach.trim() === '')) {
    spots.push({ place: 'Breaches', says: 'Say what the council failed to do, with the regulation.' });
  }
  if (changesNothing(notice)) {
    spots.push({ place: 'What will be done', says: 'Say what the council will do to put it right, and by when.' });
  }
  return spots;
}

/** Fewer words can tell what was decided on a point, but not why. */
const FEWEST_WORDS = 3;

/** The Code wants a review's decision explained: "Upheld." explains nothing. */
export function findingUnexplained({ notice }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewOutcome') return [];
  return notice.points.flatMap(({ finding }, index) => {
    const words = finding.trim().split(/\s+/u);
    const says = `"${finding.trim()}" does not say why. Say what you looked at, and why you find so.`;
    return finding.trim() !== '' && words.length < FEWEST_WORDS
      ? [{ place: `Point ${index + 1}, What you find`, says }]
      : [];
  });
}

/** A decision overturned changes something for the requester. */
export function nothingFollows({ notice, context: { law } }: NoticeSubject): Spot[] {
  if (notice.kind !== 'reviewOutcome' || notice.outcome !== 'overturned' || law !== 'FOIA') return [];
  const says =
    'The first decision falls, but the letter gives nothing instead. Give the information, or say what will be done and by when.';
  return changesNothing(notice) ? [{ place: 'What will be done', says }] : [];
}

function changesNothing({ putRight, files = [], freshInformation }: NoticeOf<'reviewOutcome'>): boolean {
  return (
    putRight === undefined && files.length === 0 && (freshInformation === undefined || isEmptyProse(freshInformation))
  );
}

/** What settling refuses of a file, refused of one that goes with a review as well. */
export function files(code: ProblemCode): (subject: NoticeSubject) => Spot[] {
  return ({ notice }) => {
    if (notice.kind !== 'reviewOutcome' || notice.files === undefined) return [];
    const released = part.parse({
      kind: 'disclosed',
      answer: { type: 'root', children: [] },
      filesToRelease: notice.files,
    });
    return partProblems(released, 'FOIA')
      .filter((problem) => problem.code === code)
      .map(({ says }) => ({ place: 'Files to release', says }));
  };
}
