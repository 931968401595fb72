import type { Part } from '../domain/answer.ts';
import { allFields } from '../domain/catalogue/fields-for.ts';
import { type FieldDefinition, fieldDefinitions, type FieldId } from '../domain/catalogue/fields.ts';
import { londonDate, sayLetterDate } from '../domain/london.ts';
import { type Typed, typedText } from './typed.ts';

/** Fields that have a place of their own in a template, as `{{ fields.… }}`. */
export const placedFields = [
  'whatIsWithheld',
  'searchedOn',
  'whoMayHoldIt',
  'addedTogether',
  'previousReference',
  'previousAnswerDate',
  'whyTooSoon',
  'qualifiedPerson',
  'qualifiedPersonRole',
  'opinionDate',
  'opinionReasons',
  'statutoryBar',
] as const satisfies readonly FieldId[];

/** Fields that templates know by other names, because the letter completes or adds up what was typed. */
const composedFields: readonly FieldId[] = ['prejudice', 'balance', 'whyNotHeld', 'costActivities', 'whatCouldBeDone'];

/** Fields that speak to the requester in sentences of their own; any other stands after its label. */
const sentences: readonly FieldId[] = ['advice', 'subjectAccess', 'whyPersonalData'];

/** What a field is called in a letter, where its label asks an officer. */
const calledInLetters: Partial<Record<FieldId, string>> = {
  intendedBefore: 'When it was decided to publish it',
  securityBody: 'The body concerned',
  investigation: 'The investigation',
  courtDocument: 'The document',
  privilegeOfParliament: 'Why parliamentary privilege applies',
  whoseCommunication: 'Whose communication it is',
  confidenceSource: 'Who gave us the information',
  detriment: 'Harm to whoever gave it to us',
  tradeSecretOwner: 'Whose trade secret it is',
  whoseInterests: 'Whose interests are at stake',
  particularsAsked: 'How we asked you for particulars',
  preparingAuthority: 'The authority that is preparing it',
};

/** What a field is called where the council neither confirms nor denies: nothing is disclosed then, or withheld. */
const calledWhenNeither: Partial<Record<FieldId, string>> = {
  dataProtectionPrinciple: 'Principle that confirming or denying would breach',
};

/** A reason in the letter, after what it is about. */
export interface Reason {
  label: string | null;
  text: Typed;
}

/** Why the ground of a part applies: every other field that goes into letters, in the order of the catalogue. */
export function reasonsOf(part: Part): Reason[] {
  return allFields
    .filter((field) => !placedFields.some((placed) => placed === field) && !composedFields.includes(field))
    .filter((field) => fieldDefinitions[field].goes === 'letter')
    .flatMap((field) => {
      const text = typedText(inWords(field, part));
      const neither = part.kind === 'neitherConfirmNorDeny' ? calledWhenNeither[field] : undefined;
      const label = neither ?? calledInLetters[field] ?? fieldDefinitions[field].label;
      return text === null ? [] : [{ label: sentences.includes(field) ? null : label, text }];
    });
}

/** The fields that templates name, null where nothing was typed. */
export function fieldsOfLetter(part: Part): Record<string, Typed | null> {
  return Object.fromEntries(placedFields.map((field) => [field, typedText(inWords(field, part))]));
}

/** What a field says, as the letter puts it: a date as letters bear it, what was chosen by its label. */
function inWords(field: FieldId, part: Part): string {
  const definition: FieldDefinition = fieldDefinitions[field];
  const typed = part.fields[field]?.trim() ?? '';
  if (definition.element === 'date') {
    const date = londonDate.safeParse(typed);
    return date.success ? sayLetterDate(date.data) : typed;
  }
  if (definition.choices === undefined) return typed;
  return typed
    .split('\n')
    .map((value) => definition.choices?.find((choice) => choice.value === value)?.label ?? value)
    .join('; ');
}
