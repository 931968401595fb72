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
  const described = [optional && 'optional', hint !== '' && 'hint', error !== '' && 'error'];
  const describedBy = described
    .filter((one) => one !== false)
    .map((one) => `${id}-${one}`)
    .join(' ');
  const grouped = groups.includes(textOf(element['type']));
  const name = withEmoji(wordsOf(block['label']));
  // Beside the label and not in it: a field is called what the app calls it.
  const label = html`<div class="label">
    ${grouped ? html`<span id=${`${id}-label`}>${name}</span>` : html`<label id=${`${id}-label`} for=${id}>${name}</label>`}
    ${optional && html`${' '}<span class="optional" id=${`${id}-optional`}>(optional)</span>`}
  </div>`;
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
    return html`<div
      class="input"
      role="group"
      data-block=${blockId}
      aria-labelledby=${`${id}-label`}
      aria-describedby=${describedBy || undefined}
    >
      ${label}${control}${notes}
    </div>`;
  }
  return html`<div class="input" data-block=${blockId}>${label}${control}${notes}</div>`;
}
