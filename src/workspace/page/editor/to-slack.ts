import type { Json } from '../../protocol.ts';
import { type Fields, fieldsOf, isFields, objectsOf, textOf } from '../kit/json.ts';
import type { EditNode } from './model.ts';

const styleTags: { [tag: string]: string } = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  u: 'underline',
  code: 'code',
};
const blockTags = ['p', 'div', 'ul', 'ol', 'blockquote', 'pre', 'kept-block'];

/** Slack's `rich_text` value for the editor's content; nothing when it is empty. */
export function toRichText(nodes: EditNode[]): Json {
  const elements: Fields[] = [];
  let loose: EditNode[] = [];
  const flush = () => {
    if (loose.length > 0) addSection(elements, inlineElements(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blockTags.includes(node.tag)) loose.push(node);
    else {
      flush();
      addBlock(elements, node);
    }
  }
  flush();
  const full = elements.filter(
    (element) => element['type'] !== 'rich_text_section' || objectsOf(element['elements']).length > 0,
  );
  return full.length === 0 ? null : { type: 'rich_text', elements: full };
}

function addBlock(elements: Fields[], node: Exclude<EditNode, string>): void {
  if (isFields(node.kept)) elements.push(node.kept);
  else if (node.tag === 'ul' || node.tag === 'ol') addList(elements, node, node.indent ?? 0);
  else if (node.tag === 'blockquote' || node.tag === 'pre') {
    const type = node.tag === 'pre' ? 'rich_text_preformatted' : 'rich_text_quote';
    elements.push({ type, elements: inlineElements(withoutLastBreak(node.children)) });
  } else {
    // Browsers wrap lists in paragraphs, and lines in lines.
    const inner = node.children.some((child) => typeof child !== 'string' && blockTags.includes(child.tag));
    if (inner) elements.push(...objectsOf(fieldsOf(toRichText(node.children))['elements']));
    else addSection(elements, inlineElements(withoutLastBreak(node.children)));
  }
}

/** A browser keeps an empty line open with a break, and often leaves one at the end of a full line. */
function withoutLastBreak(children: EditNode[]): EditNode[] {
  const last = children.at(-1);
  return typeof last === 'object' && last.tag === 'br' ? children.slice(0, -1) : children;
}

/** A line after a line is the same section, with a line feed between, as Slack has it. */
function addSection(elements: Fields[], line: Fields[]): void {
  const last = elements.at(-1);
  const before = last?.['type'] === 'rich_text_section' ? objectsOf(last['elements']) : undefined;
  if (before === undefined) elements.push({ type: 'rich_text_section', elements: line });
  // Empty lines at the beginning say nothing.
  else if (before.length === 0) elements.splice(-1, 1, { type: 'rich_text_section', elements: line });
  else
    elements.splice(-1, 1, {
      type: 'rich_text_section',
      elements: joined([...before, { type: 'text', text: '\n' }, ...line]),
    });
}

function addList(elements: Fields[], list: Exclude<EditNode, string>, indent: number): void {
  const open = (first: number) => {
    const offset = first > 0 ? { offset: first } : {};
    const made = {
      type: 'rich_text_list',
      style: list.tag === 'ol' ? 'ordered' : 'bullet',
      indent,
      ...offset,
      elements: [] as Fields[],
    };
    elements.push(made);
    return made.elements;
  };
  let count = (list.start ?? 1) - 1;
  let items: Fields[] | undefined;
  for (const item of list.children) {
    if (typeof item === 'string') continue;
    const isList = (node: EditNode) => typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
    const own = isList(item) ? [] : item.children.filter((child) => !isList(child));
    if (own.length > 0) {
      items ??= open(list.tag === 'ol' ? count : 0);
      items.push({ type: 'rich_text_section', elements: inlineElements(withoutLastBreak(own)) });
      count += 1;
    }
    for (const nested of isList(item) ? [item] : item.children.filter(isList)) {
      if (typeof nested === 'string') continue;
      addList(elements, nested, indent + 1);
      items = undefined;
    }
  }
}

function inlineElements(nodes: EditNode[], style: Fields = {}): Fields[] {
  return joined(nodes.flatMap((node) => inlineElement(node, style)));
}

function inlineElement(node: EditNode, style: Fields): Fields[] {
  const styled = Object.keys(style).length > 0 ? { style } : {};
  if (typeof node === 'string')
    return node === '' ? [] : [{ type: 'text', text: node.replaceAll('\u00a0', ' '), ...styled }];
  if (isFields(node.kept)) return [node.kept];
  if (node.tag === 'br') return [{ type: 'text', text: '\n', ...styled }];
  if (node.tag === 'a' && node.href !== undefined && node.href !== '') {
    const text = plainText(node.children);
    return [{ type: 'link', url: node.href, ...(text !== '' && text !== node.href ? { text } : {}), ...styled }];
  }
  const name = styleTags[node.tag];
  const inside = inlineElements(node.children, name === undefined ? style : { ...style, [name]: true });
  return blockTags.includes(node.tag) || node.tag === 'li' ? [...inside, { type: 'text', text: '\n' }] : inside;
}

const plainText = (nodes: EditNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');

/** Neighbouring texts of one style as one text, without the line feed a browser leaves at the end. */
function joined(elements: Fields[]): Fields[] {
  const out: Fields[] = [];
  for (const element of elements) {
    const last = out.at(-1);
    const same = last?.['type'] === 'text' && element['type'] === 'text';
    if (last !== undefined && same && JSON.stringify(last['style']) === JSON.stringify(element['style'])) {
      out.splice(-1, 1, { ...last, text: textOf(last['text']) + textOf(element['text']) });
    } else {
      out.push(element);
    }
  }
  return out;
}
