import type { Fields } from '../kit/json.ts';
import { textOf } from '../kit/json.ts';
import { type State, initialState } from '../forms/elements.ts';
import { formOf, type Surface } from '../state/surfaces.ts';
import type { Block } from '../../protocol.ts';

/** What every element is drawn with. */
export interface ElementProps {
  surface: Surface;
  blockId: string;
  element: Fields;
  /** The HTML id of its control, which a label may point to. */
  id: string;
  /** Its name where nothing else on the page names it. */
  label: string;
  /** The id of what names it, or empty. */
  labelledBy: string;
  describedBy: string;
  invalid: boolean;
  /** Whether the app is told at once of a choice. */
  dispatches: boolean;
  /** Whether a choice may be taken back. */
  clearable: boolean;
}

/** What the element holds now. */
export function stateOf({ surface, blockId, element }: ElementProps): State {
  const block: Block = { type: 'input', block_id: blockId, element };
  const held = formOf(surface, [block]).held[blockId]?.[textOf(element['action_id'])];
  return held?.state ?? initialState(element) ?? {};
}

/** The attributes that name a control and tie its hint and its fault to it. */
export function naming({ id, label, labelledBy, describedBy, invalid }: ElementProps): {
  [name: string]: string | undefined;
} {
  return {
    id,
    'aria-label': labelledBy === '' ? label || 'Choose' : undefined,
    'aria-labelledby': labelledBy || undefined,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': invalid ? 'true' : undefined,
  };
}
