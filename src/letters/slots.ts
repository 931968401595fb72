import { type Inline } from '../domain/words/prose.ts';
import { visibleText } from '../domain/words/visible-text.ts';
import { Typed } from './typed.ts';

/** A value where it was printed: private-use characters, which a template may not contain, around its number. */
const SLOT = /\uE000(\d+)\uE001/u;

/** Whether a template holds characters that are kept for slots. */
export function holdsSlotCharacters(source: string): boolean {
  return /[\uE000\uE001]/u.test(source);
}

/**
 * The values that one rendering of a template printed. The rendered Markdown holds only their numbers, so no value is
 * ever read as Markdown; they are put back as nodes afterwards.
 */
export class Slots {
  readonly #values: (string | Typed)[] = [];

  /** Keeps a printed value and gives what stands for it in the Markdown. */
  put(value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    if (value instanceof Typed || typeof value === 'string') this.#values.push(value);
    else if (typeof value === 'number') this.#values.push(String(value));
    else throw new Error('only a text or a number can be printed');
    return `\uE000${this.#values.length - 1}\uE001`;
  }

  /** Splits a text of the Markdown at its slots: words of the template, words of a value, or finished nodes. */
  fill(text: string): (Inline | Typed)[] {
    return text.split(new RegExp(SLOT, 'u')).flatMap((piece, index): (Inline | Typed)[] => {
      if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece.replaceAll('\n', ' ') }];
      const value = this.#values[Number(piece)] ?? '';
      return value instanceof Typed ? [value] : textNodes(value);
    });
  }

  /** A text with its slots filled as plain text: for the target of a link. */
  fillText(text: string): string {
    return text.replaceAll(new RegExp(SLOT, 'gu'), (_, index: string) => String(this.#values[Number(index)] ?? ''));
  }
}

function textNodes(value: string): Inline[] {
  return visibleText(value)
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ]);
}
