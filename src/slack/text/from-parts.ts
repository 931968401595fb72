import { londonDateOf, sayDate } from '../../domain/london.ts';
import { isSafeUrl } from '../../domain/words/prose.ts';
import { visibleText } from '../../domain/words/visible-text.ts';
import type { Names } from './names.ts';
import type { Piece } from './pieces.ts';
import type { SlackElement, SlackPart } from './rich-text-schema.ts';
import { closeGaps, linkText, textOfLine } from './runs.ts';
import type { Run } from './runs.ts';

/** What reading needs to know. */
export interface Reader {
  names: Names;
  /** Undoes what Slack escaped. */
  decode: (text: string) => string;
}

/** One part of a rich text (a section, a list, a quotation, code) as pieces of prose. */
export function piecesOfPart(part: SlackPart, reader: Reader): Piece[] {
  switch (part.type) {
    case 'rich_text_section':
      return [{ kind: 'text', runs: runsOf(part.elements, reader), quoted: false }];
    case 'rich_text_quote':
      return [{ kind: 'text', runs: runsOf(part.elements, reader), quoted: true }];
    case 'rich_text_preformatted': {
      const value = textOfLine(runsOf(part.elements, reader));
      return [{ kind: 'code', value, quoted: part.border === 1 }];
    }
    case 'rich_text_list':
      return [
        {
          kind: 'list',
          ordered: part.style === 'ordered',
          indent: part.indent ?? 0,
          ...(part.offset === undefined ? {} : { offset: part.offset }),
          items: part.elements.map((item) => runsOf(item.elements, reader)),
          quoted: part.border === 1,
        },
      ];
  }
}

function runsOf(elements: readonly SlackElement[], reader: Reader): Run[] {
  return closeGaps(elements.map((element) => runOf(element, reader)));
}

function runOf(element: SlackElement, reader: Reader): Run | undefined {
  const text = wordsOf(element, reader);
  if (text === undefined) return undefined;
  const run: Run = { text: visibleText(text) };
  if (element.style?.bold === true) run.bold = true;
  if (element.style?.italic === true) run.italic = true;
  if (element.style?.strike === true) run.strike = true;
  if (element.style?.code === true) run.code = true;
  if (element.type === 'user') run.person = true;
  if (element.type === 'link' && isSafeUrl(reader.decode(element.url))) run.url = reader.decode(element.url);
  return run;
}

/** What a reader of the letter reads in the place of an element; nothing when it is left out. */
function wordsOf(element: SlackElement, reader: Reader): string | undefined {
  switch (element.type) {
    case 'text':
      return reader.decode(element.text);
    case 'link':
      return reader.decode(linkText(element.text, element.url));
    case 'emoji':
      return element.unicode === undefined ? undefined : characterOf(element.unicode);
    case 'user':
      return reader.names(element.user_id);
    case 'usergroup':
      return reader.names(element.usergroup_id);
    case 'channel':
      return reader.names(element.channel_id);
    case 'broadcast':
    case 'team':
      return undefined;
    case 'color':
      return element.value;
    case 'date':
      return element.fallback === undefined
        ? sayDate(londonDateOf(element.timestamp * 1_000))
        : reader.decode(element.fallback);
  }
}

/** The character of a standard emoji, which Slack gives as hexadecimal code points: `1f1ec-1f1e7`. */
function characterOf(unicode: string): string | undefined {
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
  return points.every((point) => point >= 0 && point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : undefined;
}
