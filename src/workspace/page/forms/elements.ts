import type { Block, Json } from '../../protocol.ts';
import { type Fields, fieldsOf, objectsOf, textOf, textsOf } from '../kit/json.ts';

/** What an element holds, as Slack sends it in `view.state.values` and in an action. */
export type State = Fields;

const textKinds = ['plain_text_input', 'email_text_input', 'number_input', 'url_text_input'];

/** The field of its state that holds what was chosen, by kind of element; elements without one hold nothing. */
const holds: { [type: string]: { one: string } | { many: string } } = {
  static_select: { one: 'selected_option' },
  external_select: { one: 'selected_option' },
  radio_buttons: { one: 'selected_option' },
  users_select: { one: 'selected_user' },
  conversations_select: { one: 'selected_conversation' },
  channels_select: { one: 'selected_channel' },
  datepicker: { one: 'selected_date' },
  timepicker: { one: 'selected_time' },
  checkboxes: { many: 'selected_options' },
  multi_static_select: { many: 'selected_options' },
  multi_external_select: { many: 'selected_options' },
  multi_users_select: { many: 'selected_users' },
  multi_conversations_select: { many: 'selected_conversations' },
  multi_channels_select: { many: 'selected_channels' },
};

/** The name of the field that an element's choice is kept in, if it keeps one. */
export function choiceField(type: string): string | undefined {
  const held = holds[type];
  if (held === undefined) return undefined;
  return 'one' in held ? held.one : held.many;
}

/** What an element holds before anybody touched it; nothing for elements that hold no value, such as buttons. */
export function initialState(element: Fields): State | undefined {
  const type = textOf(element['type']);
  if (textKinds.includes(type)) return { type, value: element['initial_value'] ?? null };
  if (type === 'rich_text_input') return { type, rich_text_value: element['initial_value'] ?? null };
  if (type === 'file_input') return { type, files: [] };
  const held = holds[type];
  if (held === undefined) return undefined;
  if ('many' in held) return { type, [held.many]: element[initialName(held.many)] ?? [] };
  return { type, [held.one]: element[initialName(held.one)] ?? null };
}

const initialName = (field: string): string => field.replace('selected_', 'initial_');

/** Whether nothing is written or chosen; spaces alone are nothing. */
export function isEmpty(state: State): boolean {
  return Object.entries(state).every(([field, value]) => {
    if (field === 'type' || value === null) return true;
    if (typeof value === 'string') return value.trim() === '';
    if (Array.isArray(value)) return value.length === 0;
    return field === 'rich_text_value' && !hasWords(value);
  });
}

/** Elements of rich text that say something though they hold no text. */
const saysWithoutText = ['broadcast', 'channel', 'date', 'emoji', 'link', 'user', 'usergroup'];

function hasWords(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasWords);
  const fields = fieldsOf(value);
  if (textOf(fields['text']).trim() !== '' || saysWithoutText.includes(textOf(fields['type']))) return true;
  return [fields['elements'], fields['rows']].some((inside) => inside !== undefined && hasWords(inside));
}

/** An element that holds a value, and where it stands. */
export interface Held {
  blockId: string;
  actionId: string;
  element: Fields;
}

/** Every element of a surface that holds a value, in the order it is drawn. */
export function heldElements(blocks: Block[]): Held[] {
  return blocks.flatMap((block) => {
    const inside = [block['element'], block['accessory'], ...objectsOf(block['elements'])];
    return inside.flatMap((value): Held[] => {
      const element = fieldsOf(value);
      const [blockId, actionId] = [textOf(block['block_id']), textOf(element['action_id'])];
      return initialState(element) === undefined || actionId === '' ? [] : [{ blockId, actionId, element }];
    });
  });
}

/** The values of the options chosen, or the ids of the people or channels chosen. */
export function chosen(state: State): string[] {
  const field = choiceField(textOf(state['type']));
  const value = field === undefined ? null : (state[field] ?? null);
  const texts = textsOf(Array.isArray(value) ? value : [value]);
  return texts.length > 0 ? texts : objectsOf(Array.isArray(value) ? value : [value]).map((o) => textOf(o['value']));
}
