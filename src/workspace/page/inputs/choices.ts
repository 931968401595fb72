import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { chosen } from '../forms/elements.ts';
import { groupsOf } from '../forms/options.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import { drawLabel } from '../draw/text.ts';
import { confirmed } from '../modal/confirm.ts';
import { dispatch, hold } from '../state/surfaces.ts';
import { type ElementProps, stateOf } from './props.ts';

/** Checkboxes or radio buttons. */
export function Choices(props: ElementProps): ComponentChildren {
  const { surface, blockId, element, id, labelledBy, dispatches } = props;
  const type = textOf(element['type']);
  const many = type === 'checkboxes';
  const now = stateOf(props);
  const values = chosen(now);
  const options = groupsOf(element).flatMap((group) => group.options);

  const change = async (value: string, on: boolean, control: HTMLInputElement) => {
    const next = many
      ? {
          selected_options: options
            .filter((o) => (o.value === value ? on : values.includes(o.value)))
            .map((o) => o.raw),
        }
      : { selected_option: options.find((o) => o.value === value)?.raw ?? null };
    if (!(await confirmed(element['confirm']))) {
      control.checked = values.includes(value);
      return;
    }
    const state = { type, ...next };
    hold(surface, blockId, textOf(element['action_id']), state);
    if (dispatches) await dispatch(surface, blockId, textOf(element['action_id']), state);
  };
  return html`<div
    class="choices"
    role=${labelledBy === '' ? undefined : many ? 'group' : 'radiogroup'}
    aria-labelledby=${labelledBy || undefined}
  >
    ${options.map((option, index) => {
      const { text, description } = fieldsOf(option.raw);
      return html`<label class="choice">
        <input
          type=${many ? 'checkbox' : 'radio'}
          id=${index === 0 ? id : undefined}
          name=${id}
          checked=${values.includes(option.value)}
          onChange=${(event: Event & { currentTarget: HTMLInputElement }) =>
            change(option.value, event.currentTarget.checked, event.currentTarget)}
        />
        <span>${drawLabel(text)}${description !== undefined && html`<small>${drawLabel(description)}</small>`}</span>
      </label>`;
    })}
  </div>`;
}
