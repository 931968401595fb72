import type { Block, Json } from '../protocol.ts';
import { isObject, type JsonObject } from '../json.ts';

/**
 * Blocks as Slack keeps them: ids given where the app gave none, `emoji` and `verbatim` written out on text objects.
 * An app that compares what it gets back with what it sent must allow for both.
 */
export function accepted(blocks: readonly Block[], nextId: () => string): Block[] {
  return blocks.map((block) => {
    const kept = written(block);
    const blockId = typeof block['block_id'] === 'string' ? block['block_id'] : nextId();
    return { ...withActionIds(kept, nextId), type: block.type, block_id: blockId };
  });
}

const actionParts = ['elements', 'accessory', 'element', 'actions'] as const;

/** Elements with `action_id`s that mean nothing: no text objects, no parts of rich text. */
const unnamed: ReadonlySet<string> = new Set(['image', 'plain_text', 'mrkdwn', 'card']);

function withActionIds(block: JsonObject, nextId: () => string): JsonObject {
  if (block['type'] === 'rich_text' || block['type'] === 'carousel') return block;
  const named = { ...block };
  for (const part of actionParts) {
    const value = named[part];
    if (Array.isArray(value)) named[part] = value.map((one) => (isObject(one) ? withActionId(one, nextId) : one));
    else if (isObject(value)) named[part] = withActionId(value, nextId);
  }
  return named;
}

function withActionId(element: JsonObject, nextId: () => string): JsonObject {
  const type = element['type'];
  if (typeof type !== 'string' || unnamed.has(type) || typeof element['action_id'] === 'string') return element;
  return { ...element, action_id: nextId() };
}

function written(value: JsonObject): JsonObject {
  if (value['type'] === 'plain_text' && typeof value['text'] === 'string') return { emoji: true, ...value };
  if (value['type'] === 'mrkdwn' && typeof value['text'] === 'string') return { verbatim: false, ...value };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenPart(part)]));
}

function writtenPart(part: Json): Json {
  if (Array.isArray(part)) return part.map(writtenPart);
  return isObject(part) ? written(part) : part;
}
