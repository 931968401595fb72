import type { Json } from '../../protocol.ts';
import { type Fields, fieldsOf, numberOf, objectsOf, textOf } from '../kit/json.ts';
import type { EditNode } from './model.ts';

/** The editor's content for a `rich_text` value. */
export const toNodes = (value: Json): EditNode[] => objectsOf(fieldsOf(value)['elements']).flatMap(blockNodes);

function blockNodes(element: Fields): EditNode[] {
  const children = objectsOf(element['elements']);
  switch (textOf(element['type'])) {
    case 'rich_text_section':
      return paragraphs(children).map((line) => ({ tag: 'p', children: line }));
    case 'rich_text_quote':
      return [{ tag: 'blockquote', children: children.flatMap(inlineNodes) }];
    case 'rich_text_preformatted':
      return [{ tag: 'pre', children: children.flatMap(inlineNodes) }];
    case 'rich_text_list': {
      const items = children.map((item) => ({ tag: 'li', children: objectsOf(item['elements']).flatMap(inlineNodes) }));
      const tag = element['style'] === 'ordered' ? 'ol' : 'ul';
      const [indent, offset] = [numberOf(element['indent']) ?? 0, numberOf(element['offset']) ?? 0];
      return [{ tag, ...(indent > 0 && { indent }), ...(offset > 0 && { start: offset + 1 }), children: items }];
    }
    default:
      return [{ tag: 'kept-block', kept: element, children: [] }];
  }
}

/** The lines of a section, which keeps them in one text with line feeds. */
function paragraphs(children: Fields[]): EditNode[][] {
  const lines: EditNode[][] = [[]];
  for (const child of children) {
    if (textOf(child['type']) !== 'text') lines.at(-1)?.push(...inlineNodes(child));
    else {
      for (const [index, text] of textOf(child['text']).split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push(...inlineNodes({ ...child, text }));
      }
    }
  }
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function inlineNodes(element: Fields): EditNode[] {
  const type = textOf(element['type']);
  const text = textOf(element['text']);
  if (type !== 'text' && type !== 'link') return [{ tag: 'kept', kept: element, children: [] }];
  const lines = text
    .split('\n')
    .flatMap((line, i): EditNode[] => (i === 0 ? [line] : [{ tag: 'br', children: [] }, line]));
  const url = textOf(element['url']);
  let nodes =
    type === 'link' ? [{ tag: 'a', href: url, children: [text || url] }] : lines.filter((line) => line !== '');
  for (const [tag, style] of [
    ['code', 'code'],
    ['s', 'strike'],
    ['u', 'underline'],
    ['i', 'italic'],
    ['b', 'bold'],
  ] as const) {
    if (fieldsOf(element['style'])[style] === true) nodes = [{ tag, children: nodes }];
  }
  return nodes;
}
