import type { Element, Root as HtmlRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml as write } from 'hast-util-to-html';
import type { BlockContent, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type Inline, plainText } from '../domain/words/prose.ts';
import { headingOf } from './outline.ts';
import type { LetterBlock, LetterTree } from './tree.ts';

/** Nothing but text, lists, tables and links to the web, to e-mail and to telephones. */
const schema = { ...defaultSchema, protocols: { href: ['http', 'https', 'mailto', 'tel'] }, clobberPrefix: '' };

/** The letter as an HTML document of its own, for the body of an e-mail. */
export function toHtml(tree: LetterTree): string {
  const root: Root = { type: 'root', children: tree.children.flatMap(htmlBlocks) };
  const body = sanitize(toHast(root), schema);
  return `<!doctype html>\n${write(page(titleOf(tree), body.type === 'root' ? body.children : []))}\n`;
}

function titleOf(tree: LetterTree): string {
  const law = tree.children.filter(({ data }) => data.role === 'law');
  return plainText({ type: 'root', children: law }).replaceAll('\n', ', ');
}

/** Headings as headings; the further paragraphs of a question in bold. */
function htmlBlocks(block: LetterBlock): BlockContent[] {
  const heading = headingOf(block);
  if (heading === undefined) return [block];
  const number: Inline[] = heading.number === undefined ? [] : [{ type: 'text', value: `${heading.number}. ` }];
  return heading.content.map((part, index): BlockContent => {
    if (part.type !== 'paragraph') return part;
    return index === 0
      ? { type: 'heading', depth: heading.level, children: [...number, ...part.children] }
      : { type: 'paragraph', children: [{ type: 'strong', children: part.children }] };
  });
}

function page(title: string, children: HtmlRoot['children']): HtmlRoot {
  const style =
    'body{font:11pt/1.45 Arial,Helvetica,sans-serif;max-width:42em}h1,h2,h3{font-size:1em}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25em .5em;text-align:left}';
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('title', {}, [{ type: 'text', value: title }]),
    element('style', {}, [{ type: 'text', value: style }]),
  ]);
  return { type: 'root', children: [element('html', { lang: 'en-GB' }, [head, element('body', {}, children)])] };
}

function element(tagName: string, properties: Element['properties'], children: HtmlRoot['children']): Element {
  return { type: 'element', tagName, properties, children: children.filter((child) => child.type !== 'doctype') };
}
