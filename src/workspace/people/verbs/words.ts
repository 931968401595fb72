import { richTextToMrkdwn } from '../../composer/mrkdwn.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { Block, Json } from '../../protocol.ts';
import type { State } from '../../state/state.ts';

/** Slack's mark-up as a person reads it: names for mentions, labels for links, no escapes. */
export function readable(state: State, mrkdwn: string): string {
  return mrkdwn
    .replaceAll(/<@([^|>]+)(?:\|[^>]*)?>/g, (_whole, id: string) => `@${state.person(id)?.name ?? id}`)
    .replaceAll(/<#([^|>]+)(?:\|[^>]*)?>/g, (_whole, id: string) => `#${state.channel(id)?.name ?? id}`)
    .replaceAll(/<!subteam\^([^|>]+)(?:\|[^>]*)?>/g, (_whole, id: string) => `@${state.group(id)?.handle ?? id}`)
    .replaceAll(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<!([a-z]+)(?:\|[^>]*)?>/g, '@$1')
    .replaceAll(/<([^|>]+)\|([^>]*)>/g, '$2 ($1)')
    .replaceAll(/<([^>]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Everything readable in blocks, one line a text. */
export function wordsOf(state: State, blocks: readonly Block[]): string {
  return blocks.flatMap((block) => blockWords(state, block)).join('\n');
}

function blockWords(state: State, block: Block): string[] {
  switch (block.type) {
    case 'rich_text':
    case 'table':
      return [readable(state, richTextToMrkdwn([block]))];
    case 'markdown':
      return [textOf(block, 'text') ?? ''];
    case 'context':
      return objectsOf(block, 'elements').map((element) => objectWords(state, element));
    case 'input':
      return [textOf(block['label'], 'text') ?? '', textOf(block['hint'], 'text') ?? ''].filter((one) => one !== '');
    default:
      return [block['text'] ?? null, ...objectsOf(block, 'fields')]
        .filter(isObject)
        .map((one) => objectWords(state, one));
  }
}

/** A text object as a person reads it; a picture by its description. */
export function objectWords(state: State, text: JsonObject): string {
  const said: Json = text['text'] ?? text['alt_text'] ?? '';
  if (typeof said !== 'string') return '';
  return text['type'] === 'mrkdwn' ? readable(state, said) : said;
}
