import { isObject, objectsOf, textOf, type JsonObject } from '../json.ts';
import type { Block, Json } from '../protocol.ts';
import { fault, type Fault } from './fault.ts';

/** Rules over all blocks of a message or view together. */
export function togetherFaults(blocks: readonly Block[], root: readonly PropertyKey[]): Fault[] {
  return [
    ...repeatedIds(blocks, root),
    ...tableFaults(blocks, root),
    ...markdownFaults(blocks, root),
    ...focus(blocks, root),
  ];
}

function repeatedIds(blocks: readonly Block[], root: readonly PropertyKey[]): Fault[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index) => {
    const faults: Fault[] = [];
    const id = textOf(block, 'block_id');
    if (id !== undefined && seen.has(id)) {
      faults.push(fault([...root, index, 'block_id'], 'duplicate_block_id', `block_id already exists: ${id}`));
    }
    if (id !== undefined) seen.add(id);
    const actions = new Set<string>();
    for (const [place, element] of elementsOf(block).entries()) {
      const action = textOf(element, 'action_id');
      if (action !== undefined && actions.has(action)) {
        const path = [...root, index, 'elements', place, 'action_id'];
        faults.push(fault(path, 'duplicate_action_id', `action_id already exists: ${action}`));
      }
      if (action !== undefined) actions.add(action);
    }
    return faults;
  });
}

function tableFaults(blocks: readonly Block[], root: readonly PropertyKey[]): Fault[] {
  const tables = blocks.flatMap((block, index) =>
    block.type === 'table' || block.type === 'data_table' ? [{ block, index }] : [],
  );
  const faults = tables
    .filter(({ block }) => textLength(block['rows']) > 10_000)
    .map(({ index }) => fault([...root, index], 'too_long', 'a table holds less than 10001 characters'));
  if (tables.length > 1) faults.push(fault([...root], 'only_one_table_allowed', 'only one table is allowed'));
  return faults;
}

function markdownFaults(blocks: readonly Block[], root: readonly PropertyKey[]): Fault[] {
  const total = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((sum, block) => sum + (textOf(block, 'text')?.length ?? 0), 0);
  return total > 12_000
    ? [fault([...root], 'too_long', 'markdown blocks hold less than 12001 characters together')]
    : [];
}

function focus(blocks: readonly Block[], root: readonly PropertyKey[]): Fault[] {
  const focused = blocks.flatMap(elementsOf).filter((element) => element['focus_on_load'] === true);
  return focused.length > 1 ? [fault([...root], 'not_allowed', 'only one element may have focus_on_load')] : [];
}

/** The elements people act on in a block, wherever they stand in it. */
export function elementsOf(block: Block): JsonObject[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return objectsOf(block, 'elements');
    case 'section': {
      const accessory = block['accessory'];
      return isObject(accessory) && accessory['type'] !== 'image' ? [accessory] : [];
    }
    case 'input': {
      const element = block['element'];
      return isObject(element) ? [element] : [];
    }
    case 'card':
      return objectsOf(block, 'actions');
    default:
      return [];
  }
}

/** Characters of all texts in a value. */
function textLength(value: Json | undefined): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : textLength(one)),
    0,
  );
}
