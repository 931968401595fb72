import type { Finding } from '../../domain/check/index.ts';
import type { FormErrors } from './form.ts';

/**
 * What the check finds wrong, at the fields of a form; nothing where it finds no error.
 * @param fieldAt the field that a place named by the check is about
 */
export function errorsAtFields(
  findings: readonly Finding[],
  fieldAt: (place: string) => string,
): FormErrors | undefined {
  const errors: Record<string, string> = {};
  for (const { severity, place = '', says } of findings) {
    if (severity !== 'error') continue;
    const field = fieldAt(place);
    errors[field] = errors[field] === undefined ? says : `${errors[field]} ${says}`;
  }
  return Object.keys(errors).length === 0 ? undefined : errors;
}
