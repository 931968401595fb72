import { isObject, objectsOf, textOf, type JsonObject } from '../json.ts';
import type { Block, Json } from '../protocol.ts';

/** Slack's three escapes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The `text` Slack keeps beside the blocks of what a person wrote: the same words in mark-up. */
export function richTextToMrkdwn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'rich_text') return objectsOf(block, 'elements').map(element).join('\n');
      return block.type === 'table' ? tableText(block) : '';
    })
    .filter((text) => text !== '')
    .join('\n')
    .replace(/\n$/, '');
}

function element(part: JsonObject): string {
  const inside = objectsOf(part, 'elements');
  switch (textOf(part, 'type') ?? '') {
    case 'rich_text_list': {
      const indent = '    '.repeat(Number(part['indent'] ?? 0));
      const first = Number(part['offset'] ?? 0) + 1;
      const mark = (index: number) => (part['style'] === 'ordered' ? `${first + index}.` : '•');
      return inside.map((one, index) => `${indent}${mark(index)} ${line(objectsOf(one, 'elements'))}`).join('\n');
    }
    case 'rich_text_quote':
      return line(inside)
        .split('\n')
        .map((one) => `&gt; ${one}`)
        .join('\n');
    case 'rich_text_preformatted':
      return `\`\`\`${line(inside)}\`\`\``;
    default:
      return line(inside);
  }
}

const line = (elements: readonly JsonObject[]) => elements.map(inlineText).join('');

function inlineText(part: JsonObject): string {
  switch (textOf(part, 'type') ?? '') {
    case 'text':
      return marked(escaped(textOf(part, 'text') ?? ''), part['style']);
    case 'link': {
      const text = textOf(part, 'text');
      const url = textOf(part, 'url') ?? '';
      return marked(text === undefined ? `<${url}>` : `<${url}|${escaped(text)}>`, part['style']);
    }
    case 'user':
      return `<@${textOf(part, 'user_id') ?? ''}>`;
    case 'usergroup':
      return `<!subteam^${textOf(part, 'usergroup_id') ?? ''}>`;
    case 'channel':
      return `<#${textOf(part, 'channel_id') ?? ''}>`;
    case 'broadcast':
      return `<!${textOf(part, 'range') ?? ''}>`;
    case 'emoji':
      return `:${textOf(part, 'name') ?? ''}:`;
    default:
      return '';
  }
}

function marked(text: string, style: Json | undefined): string {
  if (!isObject(style) || text.trim() === '') return text;
  const marks = ['code', 'bold', 'italic', 'strike'].flatMap((name) =>
    style[name] === true ? (signs[name] ?? []) : [],
  );
  return `${marks.toReversed().join('')}${text}${marks.join('')}`;
}

const signs: { [style: string]: string } = { code: '`', bold: '*', italic: '_', strike: '~' };

function tableText(block: Block): string {
  const rows = block['rows'];
  if (!Array.isArray(rows)) return '';
  return rows.map((row) => (Array.isArray(row) ? row.filter(isObject).map(cellText).join('\t') : '')).join('\n');
}

function cellText(cell: JsonObject): string {
  return cell['type'] === 'rich_text'
    ? objectsOf(cell, 'elements').map(element).join('\n')
    : escaped(textOf(cell, 'text') ?? '');
}
