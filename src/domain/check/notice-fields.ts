import { type LondonDate, sayDate } from '../london.ts';
import type { Spot } from './finding.ts';
import { namedIn } from './names.ts';
import type { NoticeSubject } from './notice-subject.ts';
import { GIVEN_NOW } from './notice-texts.ts';
import { smallNumbersIn } from './small-numbers.ts';

/** What a letter of this kind cannot do without. */
export function missing({ notice, said }: NoticeSubject): Spot[] {
  const spots: Spot[] = said
    .filter(({ owed, text }) => owed === 'byLaw' && text.trim() === '')
    .map(({ at }) => ({ ...at, says: 'Nothing is said here. Add it.' }));
  if (notice.kind === 'clarification' && notice.questions.length === 0) {
    spots.push({
      place: 'Questions',
      says: 'Choose the questions that are not clear, and say what you ask about each.',
    });
  }
  if (notice.kind === 'reviewOutcome' && notice.points.length === 0) {
    spots.push({ place: 'Points', says: 'Say what the requester complained of, and what you find on each point.' });
  }
  return spots;
}

/** What guidance asks for besides. */
export function examplesMissing({ said }: NoticeSubject): Spot[] {
  return said
    .filter(({ owed, text }) => owed === 'byGuidance' && text.trim() === '')
    .map(({ at }) => ({ ...at, says: 'Give examples of what they could ask for: it helps them to answer.' }));
}

/** What is to come lies after the letter's day. */
export function notAhead({ notice, context: { date } }: NoticeSubject): Spot[] {
  const days: [string, LondonDate | undefined][] = [
    ['Close after', 'closeAfter' in notice ? notice.closeAfter : undefined],
    ['Pay by', 'payBy' in notice ? notice.payBy : undefined],
    ['Answer by', 'until' in notice ? notice.until : undefined],
    ['Due', notice.kind === 'reviewAcknowledgement' ? notice.due : undefined],
    ['What will be done', notice.kind === 'reviewOutcome' ? notice.putRight?.by : undefined],
  ];
  return days.flatMap(([place, day]) =>
    day === undefined || day > date
      ? []
      : [{ place, says: `${sayDate(day)} is not after the day of the letter. Name a later day.` }],
  );
}

/** What has happened lies on the letter's day or before it, and not before the request came. */
export function notBehind({ notice, context: { date, received } }: NoticeSubject): Spot[] {
  const days: [string, LondonDate | undefined][] = [
    ['Asked on', 'askedOn' in notice ? notice.askedOn : undefined],
    ['Withdrawn on', notice.kind === 'withdrawn' ? notice.on : undefined],
    ['Opinion', notice.kind === 'publicInterestExtension' ? notice.opinionOn : undefined],
    ['First extension', notice.kind === 'publicInterestExtension' ? notice.again?.firstOn : undefined],
    ['Answered on', 'respondedOn' in notice ? notice.respondedOn : undefined],
    ['Last day', 'lastDay' in notice ? notice.lastDay : undefined],
    ['Paid on', notice.kind === 'unpaid' ? notice.paidOn : undefined],
  ];
  return days.flatMap(([place, day]): Spot[] => {
    if (day === undefined) return [];
    if (day > date) return [{ place, says: `${sayDate(day)} is after the day of the letter. Mend the date.` }];
    // An opinion may have been given for an earlier request for the same information.
    return day < received && place !== 'Opinion'
      ? [{ place, says: `${sayDate(day)} is before the request came. Mend the date.` }]
      : [];
  });
}

/** A letter after the due date says how late it is; one before it does not. */
export function latenessWrong({ notice, context: { due, date } }: NoticeSubject): Spot[] {
  if ((notice.kind !== 'holding' && notice.kind !== 'reviewOutcome') || due === undefined) return [];
  const late = date > due;
  const saysLate = (notice.daysLate ?? 0) > 0;
  if (late === saysLate) return [];
  const says = late
    ? `It was due on ${sayDate(due)}, but the letter does not say how late it is. Draft it again.`
    : 'The letter says that it is late, but it is in time. Draft it again.';
  return [{ place: 'Date', says }];
}

/** People named in the letter. */
export function namedPeople({ texts }: NoticeSubject): Spot[] {
  return texts.flatMap((text) => namedIn(text));
}

/** Numbers under five about people, in the tables of what a review gives as well. */
export function fewPeople({ notice, texts }: NoticeSubject): Spot[] {
  const given = notice.kind === 'reviewOutcome' ? notice.freshInformation : undefined;
  return texts.flatMap((text) => smallNumbersIn(text, text.at.place === GIVEN_NOW ? given : undefined));
}
