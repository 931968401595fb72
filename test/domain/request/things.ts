import { part, type File, type Part } from '../../../src/domain/answer.ts';
import { londonDate, type LondonDate } from '../../../src/domain/london.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { isRefusal, type Decision } from '../../../src/domain/request/decision.ts';
import type { Event, FindingSummary, Requester } from '../../../src/domain/request/events.ts';
import type { Who } from '../../../src/domain/request/permitted.ts';

/** Somebody with these roles and no others. */
function who(user: string, roles: Partial<Who>): Who {
  return { user, officer: false, approver: false, reviewer: false, departments: [], ...roles };
}

/** The people of the tests, and who they are. */
export const people = {
  olive: who('U0OLIVE', { officer: true }),
  oscar: who('U0OSCAR', { officer: true }),
  helen: who('U0HELEN', { departments: ['highways'] }),
  pete: who('U0PETE', { departments: ['parks'] }),
  anna: who('U0ANNA', { approver: true }),
  /** An officer who is among the approvers. */
  otto: who('U0OTTO', { officer: true, approver: true }),
  rita: who('U0RITA', { reviewer: true }),
  nobody: who('U0NOBODY', {}),
};
export type Person = keyof typeof people;

export const requester: Requester = {
  name: 'Margaret Holloway',
  email: 'm.holloway@example.org',
  postalAddress: '14 Larch Close, Marlbury, MK9 4QT',
};

/** The digest that a test's letter, file or message has. */
export function sha(letter: string): string {
  return letter.repeat(64).slice(0, 64);
}

/** The message that was written this many seconds into the morning of the tests. */
export function ts(second: number): string {
  return `${1_574_070_000 + second}.000100`;
}

export function day(text: string): LondonDate {
  return londonDate.parse(text);
}

export function aFile(name: string, sha256 = sha('f')): File {
  return { name, sha256, size: 2048, mimeType: 'application/pdf' };
}

/** A part that discloses, unless it says otherwise. */
export function aPart(more: Partial<Part> | string = {}): Part {
  const rest = typeof more === 'string' ? { answer: paragraphs(more) } : more;
  return part.parse({ kind: 'disclosed', answer: paragraphs('There are three.'), ...rest });
}

export function aFinding(code: string, severity: 'error' | 'warning' = 'warning'): FindingSummary {
  return { code, severity, key: code, says: `${code}: mend it.` };
}

/** What a rule decided; the test fails where it refused. */
export function eventsOf(decision: Decision): readonly Event[] {
  if (isRefusal(decision)) throw new Error(`Refused: ${decision.refusal}`);
  return decision.events;
}

/** Why a rule refused; the test fails where it did not. */
export function whyNot(decision: Decision | undefined): { refusal: string; field?: string } {
  if (!decision || !isRefusal(decision)) throw new Error(`Not refused: ${JSON.stringify(decision)}`);
  return decision;
}
