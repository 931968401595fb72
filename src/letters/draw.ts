import type { Ground } from '../domain/catalogue/index.ts';
import type { Council } from '../domain/council.ts';
import type { Letter } from '../domain/letter.ts';
import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import { inWords } from '../domain/words/in-words.ts';
import { drawEntries } from './entry.ts';
import { type Head, wholeLetter } from './head.ts';
import type { Templates } from './templates.ts';
import type { LetterTree } from './tree.ts';
import { typedText } from './typed.ts';
import { questionList } from './words.ts';

/** The response: every question with its answer, and the standing words around them. */
export function drawLetter(from: {
  letter: Letter;
  council: Council;
  templates: Templates;
  grounds: readonly Ground[];
}): LetterTree {
  const { letter, council, templates, grounds } = from;
  const questions = drawEntries(letter.entries, { ...letter, council, templates, grounds });
  const due = sayLetterDate(letter.due);
  const late = { daysLate: letter.daysLate, due, ofReview: false };
  const apology = letter.daysLate > 0 ? templates.drawn('parts/apology', late, { role: 'apology' }) : null;
  const extended = letter.extended === undefined ? null : drawExtended(letter.extended, templates);
  const again = drawAgain(letter, templates);
  const more = { ...late, questions, again, partly: drawPart(letter, templates), apology, extended };
  return wholeLetter(templates, 'letters/response', { ...letter, council }, { about: 'response', more });
}

/** Which questions were answered before, which this letter answers and which a later one; nothing where it answers all. */
function drawPart({ entries }: Letter, templates: Templates) {
  if (entries.every(({ later, toldOn }) => later === undefined && toldOn === undefined)) return null;
  const told = Map.groupBy(entries.filter(answeredBefore), ({ toldOn }) => toldOn);
  const before = [...told].flatMap(([on, questions]) =>
    on === undefined ? [] : [{ on: sayLetterDate(on), questions: sayNumbers(questions) }],
  );
  const answers = entries.filter(({ parts, coveredBy }) => parts.length > 0 || coveredBy !== undefined);
  const left = entries.filter(({ later }) => later !== undefined);
  const scope = { before, answers: sayNumbers(answers), later: sayNumbers(left) };
  return templates.drawn('parts/part-of-request', scope, { role: 'intro' });
}

/** Which earlier letters this one replaces, where the request was reopened; nothing where it was not. */
function drawAgain({ replaces }: Letter, templates: Templates) {
  if (replaces === undefined) return null;
  const scope = { days: inWords(replaces.days.map(sayLetterDate)), part: replaces.part };
  return templates.drawn('parts/again', scope, { role: 'intro' });
}

/** An earlier letter answered it: it was not only told that the question was withdrawn or closed. */
function answeredBefore({ toldOn, withdrawnOn, closedOn }: Letter['entries'][number]): boolean {
  return toldOn !== undefined && withdrawnOn === undefined && closedOn === undefined;
}

function sayNumbers(entries: Letter['entries']): string | null {
  return questionList(entries.map(({ number }) => number));
}

function drawExtended({ on, because }: NonNullable<Letter['extended']>, templates: Templates) {
  return templates.drawn('parts/extended', { on: sayLetterDate(on), because }, { role: 'intro' });
}

/** Says that a request has arrived and by when it will be answered, or that this is late. It promises no disclosure. */
export function drawAcknowledgement(from: Head & { due: LondonDate; templates: Templates }): LetterTree {
  const more = { due: sayLetterDate(from.due), late: from.due < from.date };
  return wholeLetter(from.templates, 'letters/acknowledgement', from, { about: 'handling', more });
}

/** Why something is closed as no request for information. */
export type NotARequest = 'subjectAccess' | 'routineEnquiry' | 'anotherAuthority';

/** Closes what turned out to be no request for information, and says where it goes instead. */
export function drawNotARequest(
  from: Head & {
    reason: NotARequest;
    /** Whose it is, where it is another authority's. */
    authority: string;
    /** What the officer adds: who will deal with it, how to reach whom they should write to. */
    words: string;
    templates: Templates;
  },
): LetterTree {
  const more = { reason: from.reason, authority: from.authority, words: typedText(from.words) };
  return wholeLetter(from.templates, 'letters/not-a-request', from, { about: 'notARequest', more });
}
