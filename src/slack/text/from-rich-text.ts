import type { Prose } from '../../domain/words/prose.ts';
import { visibleText } from '../../domain/words/visible-text.ts';
import { piecesOfMrkdwn } from './from-mrkdwn.ts';
import { piecesOfPart } from './from-parts.ts';
import type { Reader } from './from-parts.ts';
import { tableOf } from './from-table.ts';
import type { Names } from './names.ts';
import { proseOfPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { blocks as blocksSchema } from './rich-text-schema.ts';
import type { SlackBlock, SlackText } from './rich-text-schema.ts';

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
    case 'other':
      return [];
  }
}

function piecesOfText(text: SlackText | undefined, reader: Reader): Piece[] {
  if (text === undefined) return [];
  if (text.type === 'mrkdwn') return piecesOfMrkdwn(text.text, reader.names);
  return [{ kind: 'text', runs: [{ text: visibleText(text.text) }], quoted: false }];
}
