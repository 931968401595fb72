import { h, render } from 'preact';
import type { Json } from '../../protocol.ts';
import { drawFlow } from '../draw/flow.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import { richText } from '../text/rich-text.ts';
import type { EditNode } from './model.ts';

/** Puts content into an editor, as elements and text nodes. */
export function writeNodes(into: HTMLElement, nodes: EditNode[]): void {
  // The caret cannot stand beside what is not edited, so there is always a line before and after it.
  const line: EditNode = { tag: 'p', children: [] };
  const isKept = (node: EditNode | undefined) => typeof node === 'object' && node.tag === 'kept-block';
  const lined = nodes.flatMap((node, index) =>
    isKept(node) && (index === 0 || isKept(nodes[index - 1])) ? [line, node] : [node],
  );
  into.replaceChildren(...[...lined, ...(isKept(nodes.at(-1)) ? [line] : [])].map(toDom));
}

/** Puts the caret after a kept block that was clicked, where it can be typed. */
export function leaveKept(clicked: EventTarget | null): void {
  const next = clicked instanceof Element ? clicked.closest('div[data-kept]')?.nextSibling : undefined;
  if (next) getSelection()?.setPosition(next, 0);
}

function toDom(node: EditNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  if (node.kept !== undefined) return keptToDom(node.tag, node.kept);
  const element = document.createElement(node.tag);
  if (node.href !== undefined) element.setAttribute('href', node.href);
  if (node.start !== undefined) element.setAttribute('start', String(node.start));
  if (node.indent !== undefined) {
    element.dataset['indent'] = String(node.indent);
    element.className = `indent-${node.indent}`;
  }
  // An empty paragraph needs a break to be seen and reached.
  element.append(
    ...(node.children.length === 0 && node.tag === 'p' ? [document.createElement('br')] : node.children.map(toDom)),
  );
  return element;
}

/** What the editor carries but does not edit travels in an attribute, so it survives cut, paste and undo. */
function keptToDom(tag: string, kept: Json): HTMLElement {
  const element = document.createElement(tag === 'kept' ? 'span' : 'div');
  element.dataset['kept'] = JSON.stringify(kept);
  element.contentEditable = 'false';
  const isInline = tag === 'kept';
  const block = isInline
    ? { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [kept] }] }
    : { type: 'rich_text', elements: [kept] };
  const flow = richText(block);
  render(h('span', null, drawFlow(flow)), element);
  // The focus belongs to the editor around it.
  for (const stop of element.querySelectorAll('[tabindex]')) stop.removeAttribute('tabindex');
  if (flow.length === 0) element.textContent = textOf(fieldsOf(kept)['type']);
  return element;
}

/** Reads an editor's content. */
export function readNodes(from: Node): EditNode[] {
  return [...from.childNodes].flatMap((child): EditNode[] => {
    if (child instanceof Text) return child.data === '' ? [] : [child.data];
    if (!(child instanceof HTMLElement)) return [];
    const tag = child.tagName.toLowerCase();
    const { kept, indent } = child.dataset;
    if (kept !== undefined) {
      return [{ tag: tag === 'span' ? 'kept' : 'kept-block', kept: fieldsOf(JSON.parse(kept)), children: [] }];
    }
    const href = child.getAttribute('href');
    const start = child.getAttribute('start');
    return [
      {
        tag,
        ...(href === null ? {} : { href }),
        ...(start === null ? {} : { start: Number(start) }),
        ...(indent === undefined ? {} : { indent: Number(indent) }),
        children: readNodes(child),
      },
    ];
  });
}
