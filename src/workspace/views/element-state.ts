import { isObject, textOf, type JsonObject } from '../json.ts';
import type { Json } from '../protocol.ts';

/** Where an element's state keeps its value, and where the element keeps its initial one. */
const keys: { [type: string]: { state: string; initial: string; isList: boolean } | undefined } = {
  plain_text_input: { state: 'value', initial: 'initial_value', isList: false },
  email_text_input: { state: 'value', initial: 'initial_value', isList: false },
  url_text_input: { state: 'value', initial: 'initial_value', isList: false },
  number_input: { state: 'value', initial: 'initial_value', isList: false },
  rich_text_input: { state: 'rich_text_value', initial: 'initial_value', isList: false },
  static_select: { state: 'selected_option', initial: 'initial_option', isList: false },
  external_select: { state: 'selected_option', initial: 'initial_option', isList: false },
  radio_buttons: { state: 'selected_option', initial: 'initial_option', isList: false },
  multi_static_select: { state: 'selected_options', initial: 'initial_options', isList: true },
  multi_external_select: { state: 'selected_options', initial: 'initial_options', isList: true },
  checkboxes: { state: 'selected_options', initial: 'initial_options', isList: true },
  users_select: { state: 'selected_user', initial: 'initial_user', isList: false },
  multi_users_select: { state: 'selected_users', initial: 'initial_users', isList: true },
  conversations_select: { state: 'selected_conversation', initial: 'initial_conversation', isList: false },
  multi_conversations_select: { state: 'selected_conversations', initial: 'initial_conversations', isList: true },
  channels_select: { state: 'selected_channel', initial: 'initial_channel', isList: false },
  multi_channels_select: { state: 'selected_channels', initial: 'initial_channels', isList: true },
  datepicker: { state: 'selected_date', initial: 'initial_date', isList: false },
  timepicker: { state: 'selected_time', initial: 'initial_time', isList: false },
  datetimepicker: { state: 'selected_date_time', initial: 'initial_date_time', isList: false },
  file_input: { state: 'files', initial: 'no_initial', isList: true },
};

/** The member of its state that holds an element's value: `selected_option`. None for a button or an overflow. */
export function stateKey(element: JsonObject): string | undefined {
  return keys[textOf(element, 'type') ?? '']?.state;
}

/** The state of an element nobody touched; `null` for one that has no state. */
export function initialState(element: JsonObject, currentChannel: string | null): JsonObject | null {
  const type = textOf(element, 'type') ?? '';
  const key = keys[type];
  if (key === undefined) return null;
  const initial = element[key.initial] ?? current(element, type, currentChannel);
  return { type, [key.state]: initial ?? (key.isList ? [] : null) };
}

function current(element: JsonObject, type: string, channel: string | null): Json | undefined {
  if (element['default_to_current_conversation'] !== true || channel === null) return undefined;
  return type === 'multi_conversations_select' ? [channel] : channel;
}

/** The state of an element from what a client says was put in: only the member that holds its value counts. */
export function stateFrom(element: JsonObject, said: Json): JsonObject | null {
  const type = textOf(element, 'type') ?? '';
  const key = keys[type];
  if (key === undefined || !isObject(said)) return null;
  const value = said[key.state];
  const empty = value === undefined || value === null || value === '';
  return { type, [key.state]: empty ? (key.isList ? [] : null) : value };
}
