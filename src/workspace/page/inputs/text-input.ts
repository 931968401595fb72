import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { fieldsOf, numberOf, textOf, textsOf, wordsOf } from '../kit/json.ts';
import { dispatch, hold } from '../state/surfaces.ts';
import { type ElementProps, naming, stateOf } from './props.ts';

const kinds: { [type: string]: string } = {
  plain_text_input: 'text',
  email_text_input: 'email',
  number_input: 'number',
  url_text_input: 'url',
};

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Text, an e-mail address, a number or a web address. */
export function TextInput(props: ElementProps): ComponentChildren {
  const { surface, blockId, element, dispatches } = props;
  const type = textOf(element['type']);
  const actionId = textOf(element['action_id']);
  const value = textOf(stateOf(props)['value']);
  const on = textsOf(fieldsOf(element['dispatch_action_config'])['trigger_actions_on']);
  const state = (typed: string) => ({ type, value: typed === '' ? null : typed });

  const attributes = {
    ...naming(props),
    value,
    placeholder: wordsOf(element['placeholder']) || undefined,
    onInput: (event: Event & { currentTarget: Control }) => {
      const typed = state(event.currentTarget.value);
      hold(surface, blockId, actionId, typed);
      if (dispatches && on.includes('on_character_entered')) void dispatch(surface, blockId, actionId, typed);
    },
    onKeyDown: (event: KeyboardEvent & { currentTarget: Control }) => {
      // An input that tells the app on Enter does not also send the form, as in Slack.
      const tells = dispatches && (on.length === 0 || on.includes('on_enter_pressed'));
      if (event.key !== 'Enter' || !tells || (element['multiline'] === true && event.shiftKey)) return;
      event.preventDefault();
      void dispatch(surface, blockId, actionId, state(event.currentTarget.value));
    },
  };
  if (element['multiline'] === true) {
    const most = numberOf(element['max_length']) ?? 3000;
    return html`<textarea ...${attributes} rows="3"></textarea>
      ${value.length > most * 0.8 && html`<p class="count" role="status">${value.length} of ${most} characters</p>`}`;
  }
  const step = type === 'number_input' ? { step: element['is_decimal_allowed'] === true ? 'any' : '1' } : {};
  return html`<input ...${attributes} ...${step} type=${kinds[type] ?? 'text'} />`;
}
