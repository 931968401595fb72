import { plainText } from '../domain/words/prose.ts';
import type { LetterTree } from './tree.ts';

/** The letter as plain text, for the body of an e-mail: questions numbered, items of lists dashed, addresses written out. */
export function toText(tree: LetterTree): string {
  // A link that shows its own address ("www.…") needs no address after it.
  return `${plainText(tree).replaceAll(/(?<=^|[\s(])(www\.\S+) \(https:\/\/\1\)/gu, '$1')}\n`;
}
