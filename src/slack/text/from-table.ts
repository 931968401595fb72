import type { Table, TableCell } from '../../domain/words/prose.ts';
import { visibleText } from '../../domain/words/visible-text.ts';
import { piecesOfPart } from './from-parts.ts';
import type { Reader } from './from-parts.ts';
import { inlineOf } from './inline.ts';
import type { Piece } from './pieces.ts';
import type { SlackCell, SlackTable } from './rich-text-schema.ts';
import { joinLines, linesOf } from './runs.ts';
import type { Run } from './runs.ts';

/** A table with equally long rows, as mdast and letters have it. */
export function tableOf(block: SlackTable, reader: Reader): Table {
  const rows = block.rows.map((row) => row.map((cell) => cellOf(cell, reader)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const table: Table = {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => row[column] ?? { type: 'tableCell', children: [] }),
    })),
  };
  const align = Array.from({ length: width }, (_, column) => block.column_settings?.[column]?.align ?? null);
  return align.every((side) => side === null) ? table : { ...table, align };
}

function cellOf(cell: SlackCell, reader: Reader): TableCell {
  const lines = linesOf(runsOfCell(cell, reader)).filter((line) => line.length > 0);
  return { type: 'tableCell', children: inlineOf(joinLines(lines)) };
}

function runsOfCell(cell: SlackCell, reader: Reader): Run[] {
  switch (cell.type) {
    case 'raw_text':
      return [{ text: visibleText(reader.decode(cell.text)) }];
    case 'raw_number':
      return [{ text: visibleText(cell.text ?? String(cell.value ?? '')) }];
    case 'rich_text':
      return cell.elements.flatMap((part) => piecesOfPart(part, reader)).flatMap(runsOfPiece);
  }
}

/** Inside a cell everything is a line: each item of a list, each quotation. */
function runsOfPiece(piece: Piece): Run[] {
  switch (piece.kind) {
    case 'text':
      return [...piece.runs, { text: '\n' }];
    case 'code':
      return [{ text: piece.value, code: true }, { text: '\n' }];
    case 'list':
      return piece.items.flatMap((item) => [...item, { text: '\n' }]);
    case 'table':
      return [];
  }
}
