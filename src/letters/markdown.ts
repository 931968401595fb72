import type { Link, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Info, type Options, type State, toMarkdown as serialise } from 'mdast-util-to-markdown';
import type { LetterTree } from './tree.ts';

/** The letter as Markdown that reads back as the same letter: line ends as two spaces, addresses bare. */
export function toMarkdown(tree: LetterTree): string {
  return serialise(tree satisfies Root, options);
}

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  bulletOther: '*',
  listItemIndent: 'one',
  emphasis: '_',
  rule: '-',
  handlers: { break: () => '  \n', link },
  join: [
    (left, right, parent) => {
      if (parent.type !== 'list' && parent.type !== 'listItem') return undefined;
      return left.type === 'listItem' || right.type === 'list' ? 0 : 1;
    },
  ],
};

/** `www.…` and e-mail addresses stand as they are where GFM makes them links again; anything else as Markdown has it. */
function link(node: Link, parent: Parameters<typeof defaultHandlers.link>[1], state: State, info: Info): string {
  const [only] = node.children;
  const shown = node.children.length === 1 && only?.type === 'text' ? only.value : '';
  const bare =
    (node.url === `mailto:${shown}` &&
      /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(shown) &&
      !/[-_]$/u.test(shown)) ||
    (node.url === `https://${shown}` && /^www(?:\.[a-z0-9-]+)+(?:\/[\w./-]*[\w/-])?$/iu.test(shown));
  const free = /(?:^|[\s(])$/u.test(info.before) && /^(?:[\s).,;:!?]|$)/u.test(info.after);
  return bare && free ? shown : defaultHandlers.link(node, parent, state, info);
}
link.peek = () => '[';
