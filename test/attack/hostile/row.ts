import type { Desk } from '../../journeys/desk.ts';

/** One hostile input: where it enters and what is sent. The answer given stands in the printed table. */
export interface Row {
  where: string;
  /** What is typed or sent; where it is long, what it is made of. */
  sent: string;
  /** Sends it. Gives the answer: who is told what, where, or what stands afterwards, in its exact words. */
  does: (desk: Desk) => Promise<string>;
  /** It is trouble enough for a line in the log. */
  logged?: true;
}

/** Characters nobody sees are written as code points, so that a table can be read; a long text shows its ends. */
function legible(text: string): string {
  const seen = text
    .replaceAll('\n', ' ⏎ ')
    .replaceAll(
      /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu,
      (one) => `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
  return seen.length <= 300 ? seen : `${seen.slice(0, 200)} … ${seen.slice(-60)}`;
}

/** Rows as a table to read. */
export function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    title,
    '',
    line(['', ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map((row, index) => line([String(index + 1), ...row.map(legible)])),
    '',
  ].join('\n');
}
