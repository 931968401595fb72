import type { TableBlock } from '@slack/types';
import { inlineText, plainText } from '../../domain/words/prose.ts';
import type { Inline, Table } from '../../domain/words/prose.ts';
import { limits } from '../limits.ts';
import { runsOf } from './inline.ts';
import { elementsOf, EMPTY } from './rich-text-elements.ts';
import { joinLines, linesOf } from './runs.ts';

/** A table as lines of text, where Slack takes no table. */
export function tableText(table: Table): string {
  return plainText({ type: 'root', children: [table] });
}

/** Whether Slack takes a table of this size. */
export function fits(table: Table): boolean {
  const { rows, cells, characters } = limits.table;
  return (
    table.children.length <= rows &&
    table.children.every((row) => row.children.length <= cells) &&
    tableText(table).length <= characters
  );
}

/** A table as Slack's own. */
export function tableBlock(table: Table): TableBlock {
  const rows = table.children.map((row) => row.children.map((cell) => cellOf(cell.children)));
  if (table.align === undefined) return { type: 'table', rows };
  return { type: 'table', rows, column_settings: table.align.map((align) => (align === null ? {} : { align })) };
}

function cellOf(children: Inline[]): TableBlock['rows'][number][number] {
  if (inlineText(children).trim() === '') return { type: 'raw_text', text: EMPTY.text };
  if (children.every((child) => child.type === 'text')) return { type: 'raw_text', text: inlineText(children) };
  const elements = elementsOf(joinLines(linesOf(runsOf(children))));
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
