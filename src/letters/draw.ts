import type { Ground } from '../domain/catalogue/index.ts';
import type { Council } from '../domain/council.ts';
import type { Addressee, Law, Letter } from '../domain/letter.ts';
import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import { addresseeScope } from './addressee-scope.ts';
import { councilScope } from './council-scope.ts';
import { drawEntries } from './entry.ts';
import type { TemplateName } from './placeholders.ts';
import type { Templates } from './templates.ts';
import type { LetterTree } from './tree.ts';
import { typedText } from './typed.ts';

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
  const late = { daysLate: letter.daysLate, due };
  const apology = letter.daysLate > 0 ? templates.drawn('parts/apology', late, { role: 'apology' }) : null;
  return tree(templates, 'letters/response', { ...letter, council }, { ...late, questions, apology });
}

/** What every letter says at its head. */
interface Head {
  reference: string;
  received: LondonDate;
  /** The day the letter bears. */
  date: LondonDate;
  law: Law;
  subject: string;
  addressee: Addressee;
  council: Council;
}

/** Says that a request has arrived and by when it will be answered. It promises no disclosure. */
export function drawAcknowledgement(from: Head & { due: LondonDate; templates: Templates }): LetterTree {
  return tree(from.templates, 'letters/acknowledgement', from, { due: sayLetterDate(from.due) });
}

/** Why something is closed as no request for information. */
export type NotARequest = 'subjectAccess' | 'routineEnquiry' | 'anotherAuthority' | 'other';

/** Closes what turned out to be no request for information, and says where it goes instead. */
export function drawNotARequest(
  from: Head & {
    reason: NotARequest;
    /** What the officer adds: who will deal with it, whom to write to. */
    words: string;
    templates: Templates;
  },
): LetterTree {
  return tree(from.templates, 'letters/not-a-request', from, { reason: from.reason, words: typedText(from.words) });
}

/** The blocks that every letter has, and what its own template prints besides. */
function tree(templates: Templates, name: TemplateName, from: Head, more: object): LetterTree {
  const head = {
    ...councilScope(from.council, from.date),
    ...addresseeScope(from.addressee, from.council.letter.salutation),
    date: sayLetterDate(from.date),
  };
  const scope = {
    ...head,
    letterhead: templates.drawn('parts/letterhead', head, { role: 'address' }),
    signature: templates.drawn('parts/signature', head, { role: 'signature' }),
    reference: from.reference,
    received: sayLetterDate(from.received),
    subject: from.subject.trim(),
    eir: from.law !== 'FOIA',
    both: from.law === 'both',
    ...more,
  };
  return { type: 'root', children: templates.draw(name, scope, { role: 'intro' }) };
}
