import { type Fields, listOf, numberOf, textOf } from '../kit/json.ts';
import { isEmpty, type State } from './elements.ts';

/**
 * What Slack's own client says is wrong with what an element of a form holds, before the app hears of it; nothing where it is
 * right. The page goes by it, and so does whoever fills in a form without the page.
 */
export function wrong(element: Fields, state: State, isOptional: boolean): string | undefined {
  if (isEmpty(state)) return isOptional ? undefined : 'Please complete this required field.';
  const value = textOf(state['value']);
  switch (textOf(element['type'])) {
    case 'plain_text_input':
      return wrongLength(element, value);
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

const email = /^[^\s@<>()[\]\\,;:]+@[^\s@<>()[\]\\,;:]+\.[^\s@<>()[\]\\,;:.]+$/;

function wrongLength(element: Fields, value: string): string | undefined {
  const least = numberOf(element['min_length']) ?? 0;
  // Slack's own limit, also where the app sets none.
  const most = numberOf(element['max_length']) ?? 3000;
  if (value.length < least) return `Write at least ${least} characters; there are ${value.length}.`;
  if (value.length > most) return `Write at most ${most} characters; there are ${value.length}.`;
  return undefined;
}

function wrongNumber(element: Fields, value: string): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Write a number.';
  if (element['is_decimal_allowed'] !== true && value.includes('.')) return 'Write a whole number.';
  const [least, most] = [textOf(element['min_value']), textOf(element['max_value'])];
  if (least !== '' && Number(value) < Number(least)) return `Write a number of at least ${least}.`;
  if (most !== '' && Number(value) > Number(most)) return `Write a number of at most ${most}.`;
  return undefined;
}

function tooMany(element: Fields, state: State): string | undefined {
  const most = element['type'] === 'file_input' ? mostFiles(element) : numberOf(element['max_selected_items']);
  if (most === undefined) return undefined;
  const count = Math.max(...Object.values(state).map((value) => listOf(value).length));
  return count > most ? `Choose at most ${most}; there are ${count}.` : undefined;
}

/** How many files an input for files takes: what the app says, or Slack's own limit. */
export const mostFiles = (element: Fields): number => numberOf(element['max_files']) ?? 10;
