import type { JsonObject } from '../json.ts';
import type { Mentionable } from './names.ts';

type Style = { bold?: true; italic?: true; strike?: true; code?: true };

const markers: { [mark: string]: Style } = { '*': { bold: true }, _: { italic: true }, '~': { strike: true } };
const address = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"\]]/;
const namedLink = /^\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/;
const site = /^www\.[^\s<>|]*[^\s<>|.,;:!?)'"\]]/;
const mailAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const emoji = /^:([a-z0-9_+-]+):/;

/** One line as typed, as the elements of a rich text section. */
export function inline(line: string, names: readonly Mentionable[], style: Style = {}): JsonObject[] {
  const elements: JsonObject[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') elements.push(styled({ type: 'text', text: plain }, style));
    plain = '';
  };
  for (let at = 0; at < line.length;) {
    const found = takeAt(line, at, names, style);
    if (found === undefined) {
      plain += line[at] ?? '';
      at += 1;
      continue;
    }
    flush();
    elements.push(...found.elements);
    at += found.length;
  }
  flush();
  return elements;
}

interface Found {
  elements: JsonObject[];
  length: number;
}

function takeAt(line: string, at: number, names: readonly Mentionable[], style: Style): Found | undefined {
  const rest = line.slice(at);
  const before = at === 0 ? ' ' : (line[at - 1] ?? ' ');
  return (
    takeMention(rest, before, names, style) ?? takeLink(rest, before, style) ?? takeMarked(rest, before, names, style)
  );
}

function takeMention(rest: string, before: string, names: readonly Mentionable[], style: Style): Found | undefined {
  if (/\w/.test(before)) return undefined;
  const shortcode = emoji.exec(rest);
  if (shortcode !== null) {
    return { elements: [styled({ type: 'emoji', name: shortcode[1] ?? '' }, style)], length: shortcode[0].length };
  }
  const named = names.find((name) => rest.startsWith(name.typed) && !/^\w/.test(rest.slice(name.typed.length)));
  return named && { elements: [styled({ ...named.element }, style)], length: named.typed.length };
}

function takeLink(rest: string, before: string, style: Style): Found | undefined {
  const named = namedLink.exec(rest);
  if (named !== null) return { elements: [link(named[2] ?? '', named[1], style)], length: named[0].length };
  const bare = address.exec(rest);
  if (bare !== null) return { elements: [link(bare[0], undefined, style)], length: bare[0].length };
  if (/[\w.+-]/.test(before)) return undefined;
  const host = site.exec(rest)?.[0];
  if (host !== undefined) return { elements: [link(`http://${host}`, host, style)], length: host.length };
  const mail = mailAddress.exec(rest)?.[0];
  return mail === undefined ? undefined : { elements: [link(`mailto:${mail}`, mail, style)], length: mail.length };
}

function takeMarked(rest: string, before: string, names: readonly Mentionable[], style: Style): Found | undefined {
  if (/\w/.test(before)) return undefined;
  const code = /^`([^`\n]+)`/.exec(rest);
  if (code !== null) {
    return {
      elements: [styled({ type: 'text', text: code[1] ?? '' }, { ...style, code: true })],
      length: code[0].length,
    };
  }
  const mark = rest[0] ?? '';
  const added = markers[mark];
  if (added === undefined) return undefined;
  const close = rest.slice(1).search(new RegExp(`(?<=\\S)\\${mark}(?!\\w)`));
  if (close < 1 || /^\s/.test(rest.slice(1))) return undefined;
  return { elements: inline(rest.slice(1, close + 1), names, { ...style, ...added }), length: close + 2 };
}

function link(url: string, text: string | undefined, style: Style): JsonObject {
  return styled(text === undefined ? { type: 'link', url } : { type: 'link', url, text }, style);
}

function styled(element: JsonObject, style: Style): JsonObject {
  return Object.keys(style).length === 0 ? element : { ...element, style: { ...style } };
}
