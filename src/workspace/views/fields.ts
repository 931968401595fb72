import { isObject, textOf, type JsonObject } from '../json.ts';
import type { Block, Json, ViewValues } from '../protocol.ts';
import { elementsOf } from '../blocks/whole.ts';
import { isEmpty } from '../page/forms/elements.ts';
import { initialState, stateFrom } from './element-state.ts';

/** An element people can put something into, and what stands in it. */
export interface Field {
  blockId: string;
  actionId: string;
  element: JsonObject;
  /** The input block around it; `null` where the element stands in a section or among actions. */
  input: Block | null;
  /** What it showed when it first appeared. */
  initial: JsonObject;
  /** What the person put in, `null` while untouched. */
  typed: JsonObject | null;
  /** It was already there before the last update of its view. */
  hasSurvived: boolean;
}

/** The fields of blocks. Those whose ids are unchanged keep what was in them; new ones begin with their initial value. */
export function fieldsOf(blocks: readonly Block[], before: readonly Field[], channel: string | null): Field[] {
  return blocks.flatMap((block) =>
    elementsOf(block).flatMap((element): Field[] => {
      const blockId = textOf(block, 'block_id') ?? '';
      const actionId = textOf(element, 'action_id') ?? '';
      const initial = initialState(element, channel);
      if (initial === null) return [];
      const input = block.type === 'input' ? block : null;
      const kept = before.find((field) => field.blockId === blockId && field.actionId === actionId);
      if (kept === undefined || kept.initial['type'] !== initial['type']) {
        return [{ blockId, actionId, element, input, initial, typed: null, hasSurvived: false }];
      }
      return [{ ...kept, element, input, hasSurvived: true }];
    }),
  );
}

/** What the person sees in a field. */
export function shown(field: Field): JsonObject {
  return field.typed ?? field.initial;
}

/** Takes in what a client says stands in the fields. What equals the initial value counts as untouched. */
export function putIn(
  fields: readonly Field[],
  values: ViewValues,
  refine: (field: Field, state: JsonObject) => JsonObject,
): void {
  for (const field of fields) {
    const said: Json | undefined = values[field.blockId]?.[field.actionId];
    if (said === undefined) continue;
    const state = stateFrom(field.element, said);
    if (state === null) continue;
    const isInitial = JSON.stringify(state) === JSON.stringify(field.initial);
    field.typed = isInitial && field.typed === null ? null : refine(field, state);
  }
}

/**
 * `state.values` as Slack sends it. What a field shows by its initial value alone is missing once the view was updated
 * around it (slackapi/bolt-js#1258), so an app must not rely on it.
 */
export function reported(fields: readonly Field[]): ViewValues {
  const values: ViewValues = {};
  for (const field of fields) {
    if (field.typed === null && field.hasSurvived && !isEmpty(field.initial)) continue;
    const block = values[field.blockId] ?? {};
    block[field.actionId] = shown(field);
    values[field.blockId] = block;
  }
  return values;
}

/** The element of blocks with these ids, and its block. */
export function elementAt(
  blocks: readonly Block[],
  blockId: string,
  actionId: string,
): { block: Block; element: JsonObject } | undefined {
  const block = blocks.find((one) => one['block_id'] === blockId);
  const element = block && elementsOf(block).find((one) => isObject(one) && one['action_id'] === actionId);
  return block && element ? { block, element } : undefined;
}
