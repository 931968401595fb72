import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import type { Block } from '../../protocol.ts';
import { ElementView } from '../inputs/element.ts';
import { domId } from '../kit/ids.ts';
import { fieldsOf, textOf, wordsOf } from '../kit/json.ts';
import type { Surface } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';

/** Kinds of element that are several controls, so that the label names a group rather than one of them. */
const groups = ['radio_buttons', 'checkboxes'];

interface InputBlockProps {
  block: Block;
  surface: Surface;
  error: string;
}

/** An input block: label, control, hint, and what is wrong, tied together for those who do not see them. */
export function InputBlock({ block, surface, error }: InputBlockProps): ComponentChildren {
  const element = fieldsOf(block['element']);
  const blockId = textOf(block['block_id']);
  const id = domId(surface.key, blockId, textOf(element['action_id']));
  const hint = withEmoji(wordsOf(block['hint']));
  const optional = block['optional'] === true;
  const describedBy = [hint !== '' && `${id}-hint`, error !== '' && `${id}-error`]
    .filter((one) => one !== false)
    .join(' ');
  const grouped = groups.includes(textOf(element['type']));
  const label = html`${withEmoji(wordsOf(block['label']))}${optional && html`<span class="optional" aria-hidden="true"> (optional)</span>`}`;
  const control = h(ElementView, {
    surface,
    blockId,
    element,
    id,
    label: '',
    labelledBy: grouped ? '' : `${id}-label`,
    describedBy,
    invalid: error !== '',
    dispatches: block['dispatch_action'] === true,
    clearable: optional,
  });
  const notes = html`${hint !== '' && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
  ${error !== '' && html`<p class="error" id=${`${id}-error`}>${error}</p>`}`;
  if (grouped) {
    return html`<fieldset class="input" data-block=${blockId} aria-describedby=${describedBy}>
      <legend id=${`${id}-label`}>${label}</legend>
      ${control}${notes}
    </fieldset>`;
  }
  return html`<div class="input" data-block=${blockId}>
    <label id=${`${id}-label`} for=${id}>${label}</label>
    ${control}${notes}
  </div>`;
}
