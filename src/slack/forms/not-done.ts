import type { Form } from '../../workflows/forms/form.ts';

/** Says why nothing was done, in the form's place. */
export function notDone(says: string): Form {
  return { id: 'readOnly', title: 'Not done', close: 'Close', about: {}, fields: [{ kind: 'says', text: says }] };
}
