import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { textOf } from '../kit/json.ts';
import { ButtonView } from './button.ts';
import { Choices } from './choices.ts';
import { DateInput } from './date-input.ts';
import { FileInput } from './file-input.ts';
import { Overflow } from './overflow.ts';
import type { ElementProps } from './props.ts';
import { RichInput } from './rich-input.ts';
import { Select } from './select.ts';
import { TextInput } from './text-input.ts';

/** An interactive element, by its kind. */
export function ElementView(props: ElementProps): ComponentChildren {
  const type = textOf(props.element['type']);
  switch (type) {
    case 'button':
      return h(ButtonView, props);
    case 'overflow':
      return h(Overflow, props);
    case 'checkboxes':
    case 'radio_buttons':
      return h(Choices, props);
    case 'datepicker':
    case 'timepicker':
      return h(DateInput, props);
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
    case 'url_text_input':
      return h(TextInput, props);
    case 'rich_text_input':
      return h(RichInput, props);
    case 'file_input':
      return h(FileInput, props);
    default:
      if (type.endsWith('_select')) return h(Select, props);
      return html`<span class="unknown">The app sent a “${type}”, which this page cannot show.</span>`;
  }
}
