import type { Block } from '../../protocol.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../kit/json.ts';
import { isEmpty, type State } from './elements.ts';
import type { Form } from './form.ts';

/**
 * What Slack itself refuses before a submission reaches the app: required fields left empty, lengths, addresses, numbers. By
 * block id, in the order of the blocks.
 */
export function refusals(blocks: Block[], form: Form): Map<string, string> {
  const found = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const element = fieldsOf(block['element']);
    const blockId = textOf(block['block_id']);
    const state = form.held[blockId]?.[textOf(element['action_id'])]?.state;
    if (state === undefined) continue;
    const says = isEmpty(state) ? (block['optional'] === true ? undefined : missing(element)) : wrong(element, state);
    if (says !== undefined) found.set(blockId, says);
  }
  return found;
}

function missing(element: Fields): string {
  const type = textOf(element['type']);
  if (type === 'file_input') return 'Add a file.';
  if (/select|picker|radio|checkboxes/.test(type)) return 'Choose something here.';
  return 'Write something here.';
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function wrong(element: Fields, state: State): string | undefined {
  const value = textOf(state['value']);
  switch (textOf(element['type'])) {
    case 'plain_text_input':
      return tooLong(element, value);
    case 'email_text_input':
      return email.test(value) ? undefined : 'Write an e-mail address, such as name@example.org.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Write a whole web address, beginning with https://.';
    case 'number_input':
      return wrongNumber(element, value);
    default:
      return tooMany(element, state);
  }
}

function tooLong(element: Fields, value: string): string | undefined {
  const least = numberOf(element['min_length']) ?? 0;
  // Slack's own limit, also where the app sets none.
  const most = numberOf(element['max_length']) ?? 3000;
  if (value.length < least) return `Write at least ${least} characters; there are ${value.length}.`;
  if (value.length > most) return `Write at most ${most} characters; there are ${value.length}.`;
  return undefined;
}

function wrongNumber(element: Fields, value: string): string | undefined {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return 'Write a number.';
  if (element['is_decimal_allowed'] !== true && !Number.isInteger(number)) return 'Write a whole number.';
  const [least, most] = [textOf(element['min_value']), textOf(element['max_value'])];
  if (least !== '' && number < Number(least)) return `Write a number of at least ${least}.`;
  if (most !== '' && number > Number(most)) return `Write a number of at most ${most}.`;
  return undefined;
}

function tooMany(element: Fields, state: State): string | undefined {
  const most = numberOf(element['max_selected_items']) ?? numberOf(element['max_files']);
  if (most === undefined) return undefined;
  const count = Math.max(...Object.values(state).map((value) => listOf(value).length));
  return count > most ? `Choose at most ${most}; there are ${count}.` : undefined;
}
