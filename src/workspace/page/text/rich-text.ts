import type { Json } from '../../protocol.ts';
import { type Fields, fieldsOf, listOf, numberOf, objectsOf, textOf } from '../kit/json.ts';
import { type Align, type Flow, type Inline, paragraph, words } from './tree.ts';

/** A `rich_text` block, as the tree the page draws. */
export const richText = (block: Json): Flow[] => objectsOf(fieldsOf(block)['elements']).flatMap(flowOf);

/** A `table` block; its first row is drawn as the heading. */
export function table(block: Json): Flow {
  const fields = fieldsOf(block);
  const align = objectsOf(fields['column_settings']).map((column): Align => {
    const side = textOf(column['align']);
    return side === 'center' || side === 'right' ? side : 'left';
  });
  return { kind: 'table', header: true, align, rows: listOf(fields['rows']).map((row) => listOf(row).map(cell)) };
}

function cell(value: Json): Flow[] {
  const fields = fieldsOf(value);
  if (fields['type'] === 'rich_text') return richText(fields);
  const shown = textOf(fields['text']) || textOf(fields['value']) || textOf(value);
  return [paragraph([words(shown)])];
}

function flowOf(element: Fields): Flow[] {
  const children = objectsOf(element['elements']);
  switch (textOf(element['type'])) {
    case 'rich_text_section':
      return [paragraph(children.flatMap(inlineOf))];
    case 'rich_text_quote':
      return [{ kind: 'quote', children: [paragraph(children.flatMap(inlineOf))] }];
    case 'rich_text_preformatted':
      return [
        { kind: 'preformatted', text: children.map((child) => textOf(child['text']) || textOf(child['url'])).join('') },
      ];
    case 'rich_text_list':
      return [
        {
          kind: 'list',
          ordered: element['style'] === 'ordered',
          start: (numberOf(element['offset']) ?? 0) + 1,
          indent: numberOf(element['indent']) ?? 0,
          items: children.map(flowOf),
        },
      ];
    case 'table':
      return [table(element)];
    default:
      return [];
  }
}

function inlineOf(element: Fields): Inline[] {
  const text = textOf(element['text']);
  switch (textOf(element['type'])) {
    case 'text':
      return styled(element, broken(text));
    case 'link':
      return styled(element, [
        { kind: 'link', url: textOf(element['url']), children: [words(text || textOf(element['url']))] },
      ]);
    case 'user':
      return styled(element, [{ kind: 'person', id: textOf(element['user_id']), label: '' }]);
    case 'channel':
      return styled(element, [{ kind: 'channel', id: textOf(element['channel_id']), label: '' }]);
    case 'usergroup':
      return styled(element, [{ kind: 'group', id: textOf(element['usergroup_id']), label: '' }]);
    case 'broadcast':
      return [{ kind: 'everyone', name: textOf(element['range']) }];
    case 'emoji':
      return [{ kind: 'emoji', name: textOf(element['name']) }];
    case 'date':
      return [
        {
          kind: 'date',
          at: numberOf(element['timestamp']) ?? Number.NaN,
          format: textOf(element['format']),
          fallback: textOf(element['fallback']),
        },
      ];
    case 'color':
      return [{ kind: 'code', text: textOf(element['value']) }];
    default:
      return text === '' ? [] : [words(text)];
  }
}

const broken = (text: string): Inline[] =>
  text.split('\n').flatMap((line, index): Inline[] => {
    const run = line === '' ? [] : [words(line)];
    return index === 0 ? run : [{ kind: 'break' }, ...run];
  });

function styled(element: Fields, children: Inline[]): Inline[] {
  const style = fieldsOf(element['style']);
  if (style['code'] === true) {
    const text = children.map((child) => (child.kind === 'text' ? child.text : '\n')).join('');
    return [{ kind: 'code', text }];
  }
  let out = children;
  for (const kind of ['bold', 'italic', 'strike', 'underline'] as const) {
    if (style[kind] === true) out = [{ kind, children: out }];
  }
  return out;
}
