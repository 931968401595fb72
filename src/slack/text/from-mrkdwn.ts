import { isSafeUrl } from '../../domain/words/prose.ts';
import type { Prose } from '../../domain/words/prose.ts';
import { visibleText } from '../../domain/words/visible-text.ts';
import type { Names } from './names.ts';
import { proseOfPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { closeGaps, linkText, textOfLine } from './runs.ts';
import type { Run } from './runs.ts';

/** The text of a message that came without blocks, in Slack's own mark-up, as prose. */
export function fromMrkdwn(text: string, names: Names): Prose {
  return proseOfPieces(piecesOfMrkdwn(text, names));
}

/** The text of a message that came without blocks, in Slack’s own mark-up, as the elements of a message. */
export function piecesOfMrkdwn(text: string, names: Names): Piece[] {
  // A split with a group gives the text outside the fences at even places and the inside of them at odd ones.
  return visibleText(text)
    .split(/```([^]*?)```/u)
    .flatMap((part, index): Piece[] =>
      index % 2 === 1
        ? [{ kind: 'code', value: textOfLine(runsOfMrkdwn(part, names, { code: true })), quoted: false }]
        : piecesOfLines(part.split('\n'), names),
    );
}

const QUOTE = /^(?:&gt;|>) ?/u;
const QUOTE_TO_END = /^(?:&gt;|>){3} ?/u;
const BULLET = /^([ \t]*)[•◦▪▫‣*\-–][\uFE0E\uFE0F]?[ \t]+(?=\S)/u;
const NUMBER = /^([ \t]*)(\d{1,3})[.)][ \t]+(?=\S)/u;

function piecesOfLines(lines: readonly string[], names: Names): Piece[] {
  const pieces: Piece[] = [];
  let toEnd = false;
  for (const line of lines) {
    const marker = toEnd ? undefined : (QUOTE_TO_END.exec(line)?.[0] ?? QUOTE.exec(line)?.[0]);
    toEnd ||= QUOTE_TO_END.test(line);
    const inside = line.slice(marker?.length ?? 0);
    const quoted = toEnd || marker !== undefined;
    pieces.push(listPiece(inside, names, quoted) ?? { kind: 'text', runs: runsOfMrkdwn(inside, names), quoted });
  }
  return joined(pieces);
}

function listPiece(line: string, names: Names, quoted: boolean): Piece | undefined {
  const bullet = BULLET.exec(line);
  const number = NUMBER.exec(line);
  const match = bullet ?? number;
  if (match === null) return undefined;
  const [marker, space = '', digits] = match;
  return {
    kind: 'list',
    ordered: bullet === null,
    // Slack writes four spaces a level; people write two or a tab.
    indent: Math.round(space.replaceAll('\t', '    ').length / 4),
    ...(digits === undefined ? {} : { offset: Math.max(0, Number(digits) - 1) }),
    items: [runsOfMrkdwn(line.slice(marker.length), names)],
    quoted,
  };
}

/** Lines of text that follow each other are one text, so that blank lines in it part paragraphs. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const previous = result.at(-1);
    if (previous?.kind === 'text' && piece.kind === 'text' && previous.quoted === piece.quoted) {
      previous.runs.push({ text: '\n' }, ...piece.runs);
    } else result.push(piece);
  }
  return result;
}

const TAG = /<(?<tag>[^<>\n]+)>/gu;

const TOKEN = new RegExp(
  [
    TAG,
    /`(?<code>[^`\n]+)`/u,
    /(?<![\w*])\*(?=\S)(?<bold>[^*\n]+)(?<=\S)\*(?![\w*])/u,
    /(?<![\w_])_(?=\S)(?<italic>[^_\n]+)(?<=\S)_(?![\w_])/u,
    /(?<![\w~])~(?=\S)(?<strike>[^~\n]+)(?<=\S)~(?![\w~])/u,
    // The code of an emoji: it holds a letter, so that times such as 10:30:45 stay.
    /(?<![\p{L}\p{N}]):(?:[+-]1|[\d_+'-]*[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\d_+'-]*):/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

type Style = Omit<Run, 'text'>;

function runsOfMrkdwn(text: string, names: Names, style: Style = {}): Run[] {
  return closeGaps(partsOf(text, names, style));
}

function partsOf(text: string, names: Names, style: Style): (Run | undefined)[] {
  const parts: (Run | undefined)[] = [];
  let end = 0;
  for (const match of text.matchAll(style.code === true ? TAG : TOKEN)) {
    parts.push({ ...style, text: unescaped(text.slice(end, match.index)) });
    end = match.index + match[0].length;
    const { tag, code, bold, italic, strike } = match.groups ?? {};
    if (tag !== undefined) parts.push(runOfTag(tag, names, style));
    else if (code !== undefined) parts.push(...partsOf(code, names, { ...style, code: true }));
    else if (bold !== undefined) parts.push(...partsOf(bold, names, { ...style, bold: true }));
    else if (italic !== undefined) parts.push(...partsOf(italic, names, { ...style, italic: true }));
    else if (strike !== undefined) parts.push(...partsOf(strike, names, { ...style, strike: true }));
    else parts.push(undefined);
  }
  parts.push({ ...style, text: unescaped(text.slice(end)) });
  return parts;
}

/** What stands between `<` and `>`: a person, a group, a channel, a date, a call to everybody, or a link. */
function runOfTag(tag: string, names: Names, style: Style): Run | undefined {
  const bar = tag.indexOf('|');
  const target = bar === -1 ? tag : tag.slice(0, bar);
  const label = bar === -1 ? undefined : unescaped(tag.slice(bar + 1));
  if (/^[@#!]/u.test(target)) {
    const text = nameOfTag(target, label, names);
    if (text === undefined) return undefined;
    return target.startsWith('@') ? { ...style, text, person: true } : { ...style, text };
  }
  const url = unescaped(target);
  const text = linkText(label, url);
  return style.code === true || !isSafeUrl(url) ? { ...style, text } : { ...style, text, url };
}

function nameOfTag(target: string, label: string | undefined, names: Names): string | undefined {
  if (target.startsWith('@')) return names(target.slice(1));
  if (target.startsWith('#')) return names(target.slice(1)) ?? label;
  const group = /^!subteam\^(.+)$/u.exec(target)?.[1];
  if (group !== undefined) return names(group) ?? label?.replace(/^@/u, '');
  return target.startsWith('!date^') ? label : undefined;
}

/** Slack escapes these three and no others; `&amp;` last, so that what was typed as `&lt;` stays. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
