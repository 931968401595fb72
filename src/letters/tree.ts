import type { Data } from 'mdast';
import type { Block } from '../domain/words/prose.ts';

/** What a block of a letter is for. Templates name the roles they use in comments: `<!-- factor heading -->`. */
export const roles = [
  'addressee',
  'address',
  'website',
  'contact',
  'date',
  'salutation',
  'law',
  'intro',
  'apology',
  'question',
  'part',
  'published',
  'factor heading',
  'factors',
  'balance',
  'files',
  'closing',
  'signature',
] as const;

export type Role = (typeof roles)[number];

/** What is known of a block: its role, and the question it answers or asks. */
export interface LetterData extends Data {
  role: Role;
  /** Number of the question, on everything between that question and the next. */
  question?: number;
}

/** A block of a letter with its role. */
export type LetterBlock = Block & { data: LetterData };

/** A letter as a tree: an mdast `Root` of which every top node carries its role. Question n is an ordered list that starts at n. */
export interface LetterTree {
  type: 'root';
  children: LetterBlock[];
}

/** The role that a template's comment names, or nothing where there is no such role. */
export function roleNamed(name: string): Role | undefined {
  return roles.find((role) => role === name);
}
