import type { KindOfNotice } from '../notice.ts';
import type { Spot } from './finding.ts';
import type { NoticeSubject } from './notice-subject.ts';
import { GIVEN_NOW, type Said } from './notice-texts.ts';
import { fewOf } from './sentences.ts';
import { tellingSentences } from './telling.ts';

/** A place of a letter about a review that tells whether something is held, and what tells it. */
interface Told {
  at: Said['at'];
  tells: string;
}

/**
 * A letter about a review that tells what the response under review leaves open, and lets stand (FOIA s.2(1), EIR reg
 * 12(6)). What the requester said may be repeated.
 */
export function toldByReview(subject: NoticeSubject): Spot[] {
  return mustLeaveOpen(subject)
    ? toldIn(subject).map(({ at, tells }) => ({
        ...at,
        says: `${tells} tells whether it is held, which the response leaves open. Take it out, or change what becomes of the first decision.`,
      }))
    : [];
}

/**
 * A letter about a review that may tell what the response leaves open: it may be about another question, or the first
 * decision does not stand as it was.
 */
export function mayBeToldByReview(subject: NoticeSubject): Spot[] {
  return mustLeaveOpen(subject)
    ? []
    : toldIn(subject).map(({ at, tells }) => ({
        ...at,
        says: `${tells} tells whether something is held, and the response leaves that open. Make sure that it may be told now.`,
      }));
}

/** Nothing may be told: all was left open, and no part of that falls. */
function mustLeaveOpen({ notice, context: { leavesOpen } }: NoticeSubject): boolean {
  return leavesOpen === 'all' && (notice.kind !== 'reviewOutcome' || notice.outcome === 'upheld');
}

const aboutReviews: ReadonlySet<KindOfNotice> = new Set(['reviewOutcome', 'reviewExtension', 'reviewRefused']);

function toldIn({ notice, context: { leavesOpen }, texts }: NoticeSubject): Told[] {
  if (leavesOpen === undefined || !aboutReviews.has(notice.kind)) return [];
  const written = texts
    .filter(({ at }) => !at.place.endsWith('What they said') && at.place !== GIVEN_NOW)
    .flatMap(({ at, text }): Told[] => {
      const telling = tellingSentences(text);
      return telling.length === 0 ? [] : [{ at, tells: fewOf(telling) }];
    });
  const given = texts.filter(({ at }) => at.place === GIVEN_NOW).map(({ at }) => ({ at, tells: 'What is given' }));
  const files = notice.kind === 'reviewOutcome' ? (notice.files ?? []) : [];
  const sent =
    files.length === 0 ? [] : [{ at: { place: 'Files to release' }, tells: fewOf(files.map(({ name }) => name)) }];
  return [...written, ...given, ...sent];
}
