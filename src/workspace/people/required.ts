import { wrong } from '../page/forms/wrong.ts';
import { shown, type Field } from '../views/fields.ts';

/** What Slack itself checks before a submission reaches the app: messages by block. */
export function clientErrors(fields: readonly Field[]): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const field of fields) {
    const error =
      field.input === null ? undefined : wrong(field.element, shown(field), field.input['optional'] === true);
    if (error !== undefined) errors[field.blockId] = error;
  }
  return errors;
}
