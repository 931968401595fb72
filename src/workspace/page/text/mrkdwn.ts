import { type Mark, scan } from './scan.ts';
import { type Flow, type Inline, paragraph, words } from './tree.ts';

const markKinds = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const wordish = /[\p{L}\p{N}]/u;
const bareUrl = /^https?:\/\/[^\s<>]+[^\s<>.,;:!?'")\]]/;

/** Slack's three escapes, undone. */
export const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Slack's own text notation, as it stands in a message's `text` or a `mrkdwn` object. */
export function mrkdwn(source: string): Flow[] {
  const pieces = source.split('```');
  return pieces.flatMap((piece, index): Flow[] => {
    // An odd piece stands between two fences; a fence that is never closed is just text.
    const fenced = index % 2 === 1;
    if (fenced && index < pieces.length - 1) return [{ kind: 'preformatted', text: plain(piece.replace(/^\n/, '')) }];
    return lines(fenced ? '```' + piece : piece, index === 0);
  });
}

/** One run of mrkdwn without blocks in it; without `marks`, its stars, underscores, tildes and backticks are just text. */
export function inline(source: string, marks = true): Inline[] {
  return scan(
    source,
    (at) => tokenAt(source, at, marks),
    (text) => [words(unescape(text))],
  );
}

function lines(source: string, first: boolean): Flow[] {
  const flow: Flow[] = [];
  let open: { quoted: boolean; text: string[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const body = paragraph(withBreaks(open.text));
    flow.push(open.quoted ? { kind: 'quote', children: [body] } : body);
    open = undefined;
  };
  const trimmed = first ? source : source.replace(/^\n/, '');
  let restQuoted = false;
  for (const line of trimmed.replace(/\n$/, '').split('\n')) {
    const deep = /^(?:&gt;|>){3} ?/.exec(line);
    const mark = deep ?? /^(?:&gt;|>) ?/.exec(line);
    if (deep !== null) restQuoted = true;
    const quoted = restQuoted || mark !== null;
    if (open !== undefined && open.quoted !== quoted) close();
    open ??= { quoted, text: [] };
    open.text.push(mark === null ? line : line.slice(mark[0].length));
  }
  if (trimmed !== '' || open?.quoted === true) close();
  return flow;
}

/** Lines of inline text with a break between them. */
const withBreaks = (texts: string[]): Inline[] =>
  texts.flatMap((text, index): Inline[] => (index === 0 ? inline(text) : [{ kind: 'break' }, ...inline(text)]));

function tokenAt(source: string, at: number, marks: boolean): Mark | undefined {
  const rest = source.slice(at);
  const char = source[at] ?? '';
  const before = at === 0 ? '' : (source[at - 1] ?? '');
  if (char === '<') {
    const angled = /^<([^<>\n]+)>/.exec(rest);
    const node = angled?.[1] === undefined ? undefined : special(angled[1]);
    if (angled !== null && node !== undefined) return { node, length: angled[0].length };
  }
  if (marks && char === '`') {
    const code = /^`([^`\n]+)`/.exec(rest);
    if (code?.[1] !== undefined) return { node: { kind: 'code', text: plain(code[1]) }, length: code[0].length };
  }
  if (char === ':' && !wordish.test(before)) {
    const emoji = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/.exec(rest);
    if (emoji?.[1] !== undefined) return { node: { kind: 'emoji', name: emoji[1] }, length: emoji[0].length };
  }
  if (marks && (char === '*' || char === '_' || char === '~') && !wordish.test(before) && before !== char) {
    const length = closing(rest, char);
    if (length !== undefined) {
      return { node: { kind: markKinds[char], children: inline(rest.slice(1, length - 1)) }, length };
    }
  }
  if (char === 'h' && !wordish.test(before)) {
    const url = bareUrl.exec(rest);
    if (url !== null) {
      const address = unescape(url[0]);
      return { node: { kind: 'link', url: address, children: [words(address)] }, length: url[0].length };
    }
  }
  return undefined;
}

/** Length up to and with the mark that closes the one at the start, when there is one on the same line. */
function closing(rest: string, mark: string): number | undefined {
  if (/^.(?:\s|$)/.test(rest)) return undefined;
  for (let end = rest.indexOf(mark, 2); end !== -1; end = rest.indexOf(mark, end + 1)) {
    const inside = rest.slice(1, end);
    if (inside.includes('\n')) return undefined;
    if (!/\s$/.test(inside) && !wordish.test(rest[end + 1] ?? '') && rest[end + 1] !== mark) return end + 1;
  }
  return undefined;
}

function special(body: string): Inline | undefined {
  const bar = body.indexOf('|');
  const target = bar === -1 ? body : body.slice(0, bar);
  const label = bar === -1 ? '' : unescape(body.slice(bar + 1));
  if (/^@[UW]/.test(target)) return { kind: 'person', id: target.slice(1), label };
  if (/^#[CGD]/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), label };
  if (target.startsWith('!date^')) {
    const [, at = '', format = ''] = target.split('^');
    return { kind: 'date', at: Number(at), format: unescape(format), fallback: label };
  }
  if (target.startsWith('!')) return { kind: 'everyone', name: target.slice(1) };
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(target)) return undefined;
  const url = unescape(target);
  const shown = label === '' ? url.replace(/^mailto:|^tel:/, '') : label;
  return { kind: 'link', url, children: [words(shown)] };
}

/** What code shows: escapes and the angle brackets of links undone. */
function plain(source: string): string {
  return unescape(
    source.replaceAll(/<((?:https?:\/\/|mailto:)[^<>|\n]+)(?:\|([^<>\n]*))?>/g, (_, url, label) => label ?? url),
  );
}
