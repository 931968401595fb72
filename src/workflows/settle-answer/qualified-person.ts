import type { FieldId } from '../../domain/catalogue/index.ts';
import type { Council } from '../../domain/council.ts';

/** What a view begins with about the opinion of section 36: the qualified person whom the council's file names first. */
export function qualifiedPersonOf({ qualifiedPersons: [first] }: Pick<Council, 'qualifiedPersons'>) {
  if (first === undefined) return {};
  return { qualifiedPerson: first.name, qualifiedPersonRole: first.post } satisfies Partial<Record<FieldId, string>>;
}
