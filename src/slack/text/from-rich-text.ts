import { isSafeUrl } from '../../domain/prose.ts';
import type { Prose, Table, TableCell } from '../../domain/prose.ts';
import { visibleText } from '../../domain/visible-text.ts';
import { piecesOfMrkdwn } from './from-mrkdwn.ts';
import type { Names } from './names.ts';
import { proseOfPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { blocks as blocksSchema } from './rich-text-schema.ts';
import type { SlackBlock, SlackCell, SlackElement, SlackPart, SlackTable, SlackText } from './rich-text-schema.ts';
import { closeGaps, inlineOf, joinLines, linesOf } from './runs.ts';
import type { Run } from './runs.ts';

/**
 * A message's `blocks`, or the value of a rich text input in an array, as prose. Images, files and buttons are left out.
 * @param decode for text that Slack sent escaped although rich text is not; as it stands when absent.
 * @returns nothing when these are no blocks.
 */
export function fromRichText(blocks: unknown, names: Names, decode = asItStands): Prose | undefined {
  const parsed = blocksSchema.safeParse(blocks);
  if (!parsed.success) return undefined;
  const reader = { names, decode };
  return proseOfPieces(parsed.data.flatMap((block) => piecesOfBlock(block, reader)));
}

interface Reader {
  names: Names;
  decode: (text: string) => string;
}

function asItStands(text: string): string {
  return text;
}

function piecesOfBlock(block: SlackBlock, reader: Reader): Piece[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements.flatMap((part) => piecesOfPart(part, reader));
    case 'table':
    case 'data_table':
      return [{ kind: 'table', table: tableOf(block, reader), quoted: false }];
    case 'section':
      return [block.text, ...(block.fields ?? [])].flatMap((text) => piecesOfText(text, reader));
    case 'header':
      return [{ kind: 'text', runs: [{ bold: true, text: `${visibleText(block.text.text)}\n\n` }], quoted: false }];
    case 'unknown':
      return [];
  }
}

function piecesOfText(text: SlackText | undefined, reader: Reader): Piece[] {
  if (text === undefined) return [];
  if (text.type === 'mrkdwn') return piecesOfMrkdwn(text.text, reader.names);
  return [{ kind: 'text', runs: [{ text: visibleText(text.text) }], quoted: false }];
}

function piecesOfPart(part: SlackPart, reader: Reader): Piece[] {
  switch (part.type) {
    case 'rich_text_section':
      return [{ kind: 'text', runs: runsOf(part.elements, reader), quoted: false }];
    case 'rich_text_quote':
      return [{ kind: 'text', runs: runsOf(part.elements, reader), quoted: true }];
    case 'rich_text_preformatted': {
      const value = runsOf(part.elements, reader)
        .map((run) => run.text)
        .join('');
      return [{ kind: 'code', value, quoted: part.border === 1 }];
    }
    case 'rich_text_list':
      return [
        {
          kind: 'list',
          ordered: part.style === 'ordered',
          indent: part.indent ?? 0,
          ...(part.offset === undefined ? {} : { offset: part.offset }),
          items: part.elements.map((item) => runsOf(item.elements, reader)),
          quoted: part.border === 1,
        },
      ];
    case 'unknown':
      return [];
  }
}

function runsOf(elements: readonly SlackElement[], reader: Reader): Run[] {
  return closeGaps(elements.map((element) => runOf(element, reader)));
}

function runOf(element: SlackElement, reader: Reader): Run | undefined {
  if (element.type === 'unknown') return undefined;
  const text = wordsOf(element, reader);
  if (text === undefined) return undefined;
  const run: Run = { text: visibleText(text) };
  if (element.style?.bold === true) run.bold = true;
  if (element.style?.italic === true) run.italic = true;
  if (element.style?.strike === true) run.strike = true;
  if (element.style?.code === true) run.code = true;
  if (element.type === 'link' && isSafeUrl(reader.decode(element.url))) run.url = reader.decode(element.url);
  return run;
}

/** What a reader of the letter reads in the place of an element; nothing when it is left out. */
function wordsOf(element: Exclude<SlackElement, { type: 'unknown' }>, reader: Reader): string | undefined {
  switch (element.type) {
    case 'text':
      return reader.decode(element.text);
    case 'link':
      return reader.decode(element.text ?? element.url.replace(/^(?:mailto|tel):/iu, ''));
    case 'emoji':
      return element.unicode === undefined ? undefined : characterOf(element.unicode);
    case 'user':
      return reader.names(element.user_id);
    case 'usergroup':
      return reader.names(element.usergroup_id);
    case 'channel':
      return reader.names(element.channel_id);
    case 'broadcast':
      return undefined;
    case 'color':
      return element.value;
    case 'date':
      return element.fallback === undefined ? londonDate(element.timestamp) : reader.decode(element.fallback);
  }
}

/** The character of a standard emoji, which Slack gives as hexadecimal code points: `1f1ec-1f1e7`. */
function characterOf(unicode: string): string | undefined {
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
  return points.every((point) => point >= 0 && point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : undefined;
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

function londonDate(seconds: number): string {
  return LONDON.format(new Date(seconds * 1_000)).replace(',', '');
}

/** A table with equally long rows, as mdast and letters have it. */
function tableOf(block: SlackTable, reader: Reader): Table {
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
    case 'unknown':
      return [];
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
