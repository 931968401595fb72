import { elementsOf } from '../../blocks/whole.ts';
import { objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { Block } from '../../protocol.ts';

/** Something a person can use, by the words they find it by. */
export interface Control {
  label: string;
  /** A button, an item of an overflow menu, or a field that holds something. */
  kind: 'button' | 'item' | 'field';
  blockId: string;
  actionId: string;
  element: JsonObject;
  /** Of an overflow menu: the item itself. */
  option: JsonObject | null;
  /** Whether using it tells the app at once. */
  dispatches: boolean;
}

/** The controls in blocks, in the order they stand. */
export function controlsOf(blocks: readonly Block[]): Control[] {
  return blocks.flatMap((block) =>
    elementsOf(block).flatMap((element) => {
      const common = {
        blockId: textOf(block, 'block_id') ?? '',
        actionId: textOf(element, 'action_id') ?? '',
        element,
        option: null,
        dispatches: block.type !== 'input' || block['dispatch_action'] === true,
      };
      return named(block, element).map(({ label, kind, option }) => ({ ...common, label, kind, option }));
    }),
  );
}

type Named = Pick<Control, 'label' | 'kind' | 'option'>;

function named(block: Block, element: JsonObject): Named[] {
  const type = textOf(element, 'type');
  if (type === 'button') return [{ label: textOf(element['text'], 'text') ?? '', kind: 'button', option: null }];
  if (type === 'overflow') {
    return objectsOf(element, 'options').map((option) => ({
      label: textOf(option['text'], 'text') ?? '',
      kind: 'item',
      option,
    }));
  }
  const around = block.type === 'input' ? textOf(block['label'], 'text') : undefined;
  const label = around ?? textOf(element['placeholder'], 'text') ?? textOf(block['text'], 'text') ?? type ?? '';
  return [{ label, kind: 'field', option: null }];
}

/** The options of a select, radio buttons or checkboxes, by label. */
export function optionsOf(element: JsonObject): { label: string; option: JsonObject }[] {
  const grouped = objectsOf(element, 'option_groups').flatMap((group) => objectsOf(group, 'options'));
  return [...objectsOf(element, 'options'), ...grouped].map((option) => ({
    label: textOf(option['text'], 'text') ?? '',
    option,
  }));
}

/** A control as an error message lists it. */
export function shownControl(control: Control): string {
  return control.kind === 'field'
    ? `"${control.label}" (${textOf(control.element, 'type') ?? ''})`
    : `[${control.label}]`;
}
