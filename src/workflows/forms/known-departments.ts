import type { Council } from '../../domain/council.ts';
import type { Filled, FormErrors } from './form.ts';

/**
 * What to say where a form names a department the council has not: its file was changed meanwhile, or the form in
 * somebody's browser. By field; nothing where all are known.
 * @param besides what else the field offers
 */
export function unknownDepartments(
  { departments }: Council,
  { choices }: Filled,
  besides: readonly string[] = [],
): FormErrors {
  const known = new Set([...departments.map(({ id }) => id), ...besides]);
  return Object.fromEntries(
    Object.entries(choices)
      .filter(([field, chosen]) => /^departments(?:\d+|Others)$/u.test(field) && chosen.some((id) => !known.has(id)))
      .map(([field]) => [field, 'One of these is no department of the council. Pick again from the list.']),
  );
}
