import { textOf, type JsonObject } from '../json.ts';
import type { Block } from '../protocol.ts';
import { inline } from './inline.ts';
import type { Mentionable } from './names.ts';

const bullet = /^(\s*)[-•*]\s+(.*)$/;
const ordered = /^(\s*)(\d+)[.)]\s+(.*)$/;
const quoted = /^>\s?(.*)$/;

/** Text as a person types it, as the rich text block Slack's composer makes of it. */
export function typedToRichText(typed: string, names: readonly Mentionable[], blockId: string): Block {
  const elements: JsonObject[] = [];
  const lines = typed.replaceAll('\r\n', '\n').split('\n');
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) elements.push({ type: 'rich_text_section', elements: inlineLines(plain, names) });
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const taken = fence(lines, at) ?? list(lines, at, names) ?? quote(lines, at, names);
    if (taken === undefined) {
      plain.push(lines[at] ?? '');
      continue;
    }
    flush();
    elements.push(taken.element);
    at += taken.lines - 1;
  }
  flush();
  return { type: 'rich_text', block_id: blockId, elements };
}

interface Taken {
  element: JsonObject;
  lines: number;
}

function fence(lines: readonly string[], at: number): Taken | undefined {
  if (!(lines[at] ?? '').startsWith('```')) return undefined;
  const joined = lines.slice(at).join('\n');
  const found = /^```\n?([\s\S]*?)\n?```/.exec(joined);
  if (found === null || found[1] === undefined || found[1] === '') return undefined;
  const element = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: found[1] }], border: 0 };
  return { element, lines: found[0].split('\n').length };
}

function list(lines: readonly string[], at: number, names: readonly Mentionable[]): Taken | undefined {
  const first = item(lines[at] ?? '');
  if (first === undefined) return undefined;
  const items = [first];
  for (const line of lines.slice(at + 1)) {
    const next = item(line);
    if (next === undefined || next.style !== first.style || next.indent !== first.indent) break;
    items.push(next);
  }
  const start = first.number > 1 ? { offset: first.number - 1 } : {};
  return {
    element: {
      type: 'rich_text_list',
      style: first.style,
      indent: first.indent,
      border: 0,
      ...start,
      elements: items.map((one) => ({ type: 'rich_text_section', elements: inline(one.text, names) })),
    },
    lines: items.length,
  };
}

function item(line: string): { style: 'bullet' | 'ordered'; indent: number; number: number; text: string } | undefined {
  const numbered = ordered.exec(line);
  if (numbered !== null) {
    return { style: 'ordered', indent: depth(numbered[1]), number: Number(numbered[2]), text: numbered[3] ?? '' };
  }
  const dotted = bullet.exec(line);
  return dotted === null ? undefined : { style: 'bullet', indent: depth(dotted[1]), number: 1, text: dotted[2] ?? '' };
}

const depth = (spaces: string | undefined) =>
  Math.min(8, Math.floor((spaces ?? '').replaceAll('\t', '    ').length / 4));

function quote(lines: readonly string[], at: number, names: readonly Mentionable[]): Taken | undefined {
  const inside: string[] = [];
  for (const line of lines.slice(at)) {
    const found = quoted.exec(line);
    if (found === null) break;
    inside.push(found[1] ?? '');
  }
  if (inside.length === 0) return undefined;
  return { element: { type: 'rich_text_quote', elements: inlineLines(inside, names) }, lines: inside.length };
}

/** Several lines in one section: the line breaks are text of their own, joined to the text before them. */
function inlineLines(lines: readonly string[], names: readonly Mentionable[]): JsonObject[] {
  return merged(
    lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'text', text: '\n' }] : []), ...inline(line, names)]),
  );
}

function merged(elements: readonly JsonObject[]): JsonObject[] {
  const result: JsonObject[] = [];
  for (const element of elements) {
    const last = result.at(-1);
    const isPlain = (one: JsonObject | undefined) =>
      one !== undefined && one['type'] === 'text' && one['style'] === undefined;
    if (isPlain(last) && isPlain(element) && last !== undefined) {
      result[result.length - 1] = {
        type: 'text',
        text: `${textOf(last, 'text') ?? ''}${textOf(element, 'text') ?? ''}`,
      };
    } else result.push(element);
  }
  return result;
}
