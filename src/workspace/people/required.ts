import { textOf } from '../json.ts';
import { isEmpty } from '../views/element-state.ts';
import { shown, type Field } from '../views/fields.ts';

/** What Slack itself checks before a submission reaches the app: messages by block. */
export function clientErrors(fields: readonly Field[]): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const field of fields) {
    const error = field.input === null ? undefined : clientError(field, field.input['optional'] === true);
    if (error !== undefined) errors[field.blockId] = error;
  }
  return errors;
}

function clientError(field: Field, isOptional: boolean): string | undefined {
  const state = shown(field);
  if (isEmpty(state)) return isOptional ? undefined : 'Please complete this required field.';
  const type = textOf(field.element, 'type') ?? '';
  const value = textOf(state, 'value') ?? '';
  switch (type) {
    case 'plain_text_input':
      return lengthError(value, number(field, 'min_length') ?? 0, number(field, 'max_length') ?? 3000);
    case 'email_text_input':
      return /^[^\s@<>()[\]\\,;:]+@[^\s@<>()[\]\\,;:]+\.[^\s@<>()[\]\\,;:.]+$/.test(value)
        ? undefined
        : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a valid URL.';
    case 'number_input':
      return numberError(field, value);
    default:
      return selectionError(field, state);
  }
}

function lengthError(value: string, least: number, most: number): string | undefined {
  if (value.length < least) return `Please enter at least ${least} characters.`;
  return value.length > most ? `Please enter at most ${most} characters.` : undefined;
}

function numberError(field: Field, value: string): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Please enter a number.';
  if (value.includes('.') && field.element['is_decimal_allowed'] !== true) return 'Please enter a whole number.';
  const least = textOf(field.element, 'min_value');
  const most = textOf(field.element, 'max_value');
  if (least !== undefined && Number(value) < Number(least)) return `Please enter a number of at least ${least}.`;
  return most !== undefined && Number(value) > Number(most) ? `Please enter a number of at most ${most}.` : undefined;
}

function selectionError(field: Field, state: { [key: string]: unknown }): string | undefined {
  const most =
    number(field, 'max_selected_items') ??
    number(field, 'max_files') ??
    (state['type'] === 'file_input' ? 10 : undefined);
  const chosen = Object.values(state).find((one) => Array.isArray(one));
  if (most === undefined || !Array.isArray(chosen) || chosen.length <= most) return undefined;
  return `Please choose at most ${most}.`;
}

function number(field: Field, key: string): number | undefined {
  const value = field.element[key];
  return typeof value === 'number' ? value : undefined;
}
