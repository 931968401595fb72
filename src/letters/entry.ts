import type { Part } from '../domain/answer.ts';
import type { Ground } from '../domain/catalogue/index.ts';
import type { Council } from '../domain/council.ts';
import type { Entry, Later, Law } from '../domain/letter.ts';
import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import { partScope, templateOfKind } from './part-scope.ts';
import type { Templates } from './templates.ts';
import type { LetterBlock, LetterData } from './tree.ts';
import { Typed, verbatim } from './typed.ts';

/** What the questions of a letter are drawn with. */
export interface Drawing {
  law: Law;
  council: Council;
  templates: Templates;
  received: LondonDate;
  /** The day the letter bears. */
  date: LondonDate;
  grounds: readonly Ground[];
}

/** A question in the requester's words and what the council answers to it; nothing of one that an earlier letter told of. */
function drawEntry(entry: Entry, drawing: Drawing): LetterBlock[] {
  return entry.toldOn === undefined ? [questionBlock(entry), ...answerBlocks(entry, drawing)] : [];
}

/** A question in the requester's words, under its number. */
export function questionBlock({ number, wording }: Pick<Entry, 'number' | 'wording'>): LetterBlock {
  const words = verbatim(wording);
  return {
    type: 'list',
    ordered: true,
    start: number,
    children: [{ type: 'listItem', children: words.length > 0 ? words : [{ type: 'paragraph', children: [] }] }],
    data: { role: 'question', question: number },
  };
}

function answerBlocks(entry: Entry, drawing: Drawing): LetterBlock[] {
  const { templates } = drawing;
  const data: LetterData = { role: 'part', question: entry.number };
  if (entry.withdrawnOn !== undefined) {
    return templates.draw('parts/withdrawn', { withdrawnOn: sayLetterDate(entry.withdrawnOn) }, data);
  }
  if (entry.closedOn !== undefined) {
    return templates.draw(
      'parts/lapsed',
      { lapsedOn: sayLetterDate(entry.closedOn), unpaid: entry.unpaid === true },
      data,
    );
  }
  if (entry.later !== undefined) return laterBlocks(entry.later, drawing, data);
  if (entry.parts.length === 0 && entry.coveredBy === undefined) return templates.draw('parts/unsettled', {}, data);
  return [
    ...(drawing.law === 'both' && entry.law === 'EIR' ? templates.draw('parts/question-under-eir', {}, data) : []),
    ...entry.parts.flatMap((part) => drawPart(part, entry, drawing, data)),
    ...(entry.coveredBy === undefined
      ? []
      : templates.draw('parts/covered-elsewhere', { number: entry.coveredBy }, data)),
  ];
}

/** Why a question is answered later; a last day for the requester that has passed is not held against them here. */
function laterBlocks({ because, on, until }: Later, { templates, date }: Drawing, data: LetterData): LetterBlock[] {
  const scope = { because, on: sayLetterDate(on), until: until < date ? null : sayLetterDate(until) };
  return templates.draw('parts/answered-later', scope, data);
}

function drawPart(part: Part, entry: Entry, drawing: Drawing, data: LetterData): LetterBlock[] {
  const { council, templates, grounds, received } = drawing;
  const ground = grounds.find(({ id }) => id === part.ground);
  const scope = partScope(part, { ...entry, received }, ground, council);
  const names = part.filesToRelease.map(({ name }) => name);
  const files = names.length === 0 ? null : templates.drawn('parts/files', { names }, data);
  const test = ground?.pitInLetter === true ? templates.drawn('parts/public-interest-test', scope, data) : null;
  const reasonsGiven = templates.drawn('parts/reasons', scope, data);
  const grounded = { ...scope, test, reasonsGiven };
  const exemption = ground === undefined ? null : templates.drawn('parts/exemption', grounded, data);
  const blocks = templates.draw(templateOfKind[part.kind], { ...grounded, files, exemption }, data);
  return scope.alsoAnswers === null ? blocks : [...blocks, ...templates.draw('parts/also-answers', scope, data)];
}

/** The questions of a letter, drawn, as the value of `{{ questions }}`. */
export function drawEntries(entries: readonly Entry[], drawing: Drawing): Typed {
  return new Typed(entries.flatMap((entry) => drawEntry(entry, drawing)));
}
