import type { Block, ViewValues } from '../../protocol.ts';
import { heldElements, initialState, type State } from './elements.ts';

/** What a surface (modal, message, Home) holds: by block id and action id, and whether a person touched it. */
export interface Form {
  held: { [blockId: string]: { [actionId: string]: { state: State; touched: boolean } } };
}

/** The form of a surface that nobody has drawn yet. */
export const emptyForm: Form = { held: {} };

/**
 * The form after the app drew its surface again: what stands under the same block id and action id keeps its value, whatever
 * the new initial value says, as in Slack; what is gone is forgotten.
 */
export function redrawn(form: Form, blocks: Block[]): Form {
  const held: Form['held'] = {};
  for (const { blockId, actionId, element } of heldElements(blocks)) {
    const before = form.held[blockId]?.[actionId];
    const state = initialState(element);
    if (state === undefined) continue;
    const same = before !== undefined && before.state['type'] === state['type'];
    (held[blockId] ??= {})[actionId] = same ? before : { state, touched: false };
  }
  return isSame(form.held, held) ? form : { held };
}

function isSame(before: Form['held'], after: Form['held']): boolean {
  const entries = (held: Form['held']) => Object.values(held).flatMap((block) => Object.values(block));
  const [old, fresh] = [entries(before), entries(after)];
  return old.length === fresh.length && old.every((one, index) => one === fresh[index]);
}

/** The form after a person wrote or chose something. */
export function touched(form: Form, blockId: string, actionId: string, state: State): Form {
  const block = { ...form.held[blockId], [actionId]: { state, touched: true } };
  return { held: { ...form.held, [blockId]: block } };
}

/** Whether closing would lose something a person wrote or chose. */
export const isTouched = (form: Form): boolean =>
  Object.values(form.held).some((block) => Object.values(block).some((one) => one.touched));

/** The form as Slack sends it. */
export function valuesOf(form: Form): ViewValues {
  return Object.fromEntries(
    Object.entries(form.held).map(([blockId, block]) => [
      blockId,
      Object.fromEntries(Object.entries(block).map(([actionId, one]) => [actionId, one.state])),
    ]),
  );
}
