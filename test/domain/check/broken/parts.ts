import type { Part } from '../../../../src/domain/answer.ts';
import type { Facts } from '../../../../src/domain/check/index.ts';
import type { Council } from '../../../../src/domain/council.ts';
import type { Entry, Letter } from '../../../../src/domain/letter.ts';
import { paragraphs } from '../../../../src/domain/words/prose.ts';
import { soundPart } from '../../catalogue/sound-parts.ts';
import { entry, given, letter } from '../letters.ts';

export const cctv = soundPart({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' });
export const groundless = soundPart({ kind: 'withheld', law: 'FOIA' });
export const investigation = soundPart({ kind: 'withheld', ground: 'foia-30', law: 'FOIA' });
export const costly = soundPart({ kind: 'overCostLimit', ground: 'foia-12-1', law: 'FOIA' });
export const evenToConfirm = soundPart({ kind: 'overCostLimit', ground: 'foia-12-2', law: 'FOIA' });
export const published = soundPart({ kind: 'alreadyAvailable', law: 'FOIA' });
export const notHeld = soundPart({ kind: 'notHeld', law: 'FOIA' });
export const staff = soundPart({ kind: 'withheld', ground: 'foia-40-2-first', law: 'FOIA' });
export const prices = soundPart({ kind: 'withheld', ground: 'foia-43-2', law: 'FOIA' });
export const frank = soundPart({ kind: 'withheld', ground: 'foia-36', law: 'FOIA' });
export const barred = soundPart({ kind: 'withheld', ground: 'foia-44', law: 'FOIA' });
export const again = soundPart({ kind: 'repeated', ground: 'foia-14-2', law: 'FOIA' });
export const toBePublished = soundPart({ kind: 'withheld', ground: 'foia-22', law: 'FOIA' });
export const neither = soundPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-40-5B', law: 'FOIA' });
export const trade = soundPart({ kind: 'withheld', ground: 'eir-12-5-e', law: 'EIR' });
export const supplier = soundPart({ kind: 'withheld', ground: 'eir-12-5-f', law: 'EIR' });
export const draftPlan = soundPart({ kind: 'withheld', ground: 'eir-12-4-d', law: 'EIR' });

export const file = { name: 'fines.csv', sha256: 'a'.repeat(64), size: 10, mimeType: 'text/csv' };

export function says(part: Part, fields: Record<string, string>): Part {
  return { ...part, fields: { ...part.fields, ...fields } };
}

export function answers(part: Part, answer: string): Part {
  return { ...part, answer: paragraphs(answer) };
}

export function unlikely({ likelihood: _unsaid, ...part }: Part): Part {
  return part;
}

/** One question with these parts. */
export function one(parts: Part | readonly Part[], more: Partial<Entry> = {}, whole: Partial<Letter> = {}): Letter {
  return letter([entry(1, 'kind' in parts ? [parts] : parts, more)], { law: more.law ?? 'FOIA', ...whole });
}

export interface Broken {
  letter: Letter;
  facts?: Partial<Facts>;
  council?: Council;
}

export const sound = one(given('Three cameras.'));
export const withFile = one(given('', { filesToRelease: [file] }));
export const inTown = 'Question 1, Answer';

/** What is broken, the letter as broken, where the finding stands, and the same letter mended. */
export type Case = readonly [code: string, broken: Broken, place: string, mended: Broken];
