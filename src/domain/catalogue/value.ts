import type { Part } from '../answer.ts';
import { plainText } from '../words/prose.ts';
import type { FieldId } from './fields.ts';

/** The fields that have a property of `Part` to themselves. Every other stands in `part.fields` under its id. */
const ownProperty: Partial<Record<FieldId, (part: Part) => string>> = {
  answer: (part) => plainText(part.answer),
  ground: (part) => part.ground ?? '',
  subsections: (part) => part.subsections.join('\n'),
  likelihood: (part) => part.likelihood ?? '',
  factorsFor: (part) => part.factorsFor.join('\n'),
  factorsAgainst: (part) => part.factorsAgainst.join('\n'),
  whereItIsPublished: (part) => part.whereItIsPublished ?? '',
  filesToRelease: (part) => part.filesToRelease.map((file) => file.name).join('\n'),
  coversQuestions: (part) => part.coversQuestions.join('\n'),
  noteForTheFile: (part) => part.noteForTheFile ?? '',
};

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * What a part says in a field, as text; several values on lines of their own; empty where it says nothing, as a dash typed
 * to get past a form does. An answer may be a mark alone.
 */
export function valueOf(part: Part, field: FieldId): string {
  const read = ownProperty[field];
  const value = (read === undefined ? (part.fields[field] ?? '') : read(part)).trim();
  return field === 'answer' || SAYS_SOMETHING.test(value) ? value : '';
}
