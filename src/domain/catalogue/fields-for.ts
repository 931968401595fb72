import type { KindOfAnswer } from '../answer.ts';
import { inWords } from '../words/in-words.ts';
import type { Law } from '../letter.ts';
import { type Choice, type FieldDefinition, fieldDefinitions, type FieldId } from './fields.ts';
import type { Ground } from './ground.ts';
import { groundById, groundsFor } from './grounds.ts';
import { kindsInLaw } from './kinds.ts';
import { requirements } from './requirements.ts';

/** A field of a form, with what there is to choose from. */
export interface Field extends FieldDefinition {
  id: FieldId;
  /** Choices under headings, where there are many. */
  groups?: readonly { label: string; choices: readonly Choice[] }[];
  /** Which other fields there are turns on what is chosen here. */
  decides?: true;
}

/** A part as far as it is decided: what its fields depend on. */
export interface PartSoFar {
  kind: KindOfAnswer;
  /** Id of the chosen ground. */
  ground?: string | undefined;
  /** Its subsections chosen so far. */
  subsections?: readonly string[] | undefined;
  law: Law;
}

/**
 * The fields that a part of that kind and ground needs, in the order they are shown, and no others. *Ground* is among
 * them only where there are several; its own fields appear once it is chosen.
 */
export function fieldsFor({ kind, ground: id, subsections = [], law }: PartSoFar): Field[] {
  const groups = groundsFor({ kind, law });
  const chosen = id === undefined ? onlyGround({ kind, law }) : groundById(id);
  const asked = new Set<FieldId>(kindsInLaw[kind].asks);
  if (groups.length > 0 && onlyGround({ kind, law }) === undefined) asked.add('ground');
  if (chosen !== undefined) for (const field of fieldsOfGround(chosen, kind, subsections)) asked.add(field);
  return allFields
    .filter((field) => asked.has(field))
    .map((field) => fieldOf(field, chosen, groups))
    .map((field) => (field.id === 'ground' && mayRestOnNone({ kind, law }) ? { ...field, ...groundOrNone } : field));
}

/** Under both laws "not held" rests on reg 12(4)(a), or on no ground at all where the question is FOIA's. */
function mayRestOnNone({ kind, law }: { kind: KindOfAnswer; law: Law }): boolean {
  return law === 'both' && groundsFor({ kind, law: 'FOIA' }).length === 0;
}

const groundOrNone = {
  optional: true,
  hint: 'Leave it empty where the question is answered under FOIA, which needs no ground for this.',
} as const;

/** The ground of a kind of answer that has just one under that law: nothing to choose then. */
export function onlyGround({ kind, law }: { kind: KindOfAnswer; law: Law }): Ground | undefined {
  if (mayRestOnNone({ kind, law })) return undefined;
  const possible = groundsFor({ kind, law }).flatMap((group) => group.grounds);
  return possible.length === 1 ? possible[0] : undefined;
}

/** What rests on the qualified person's opinion (FOIA s.36(2), (3)). */
const opinion = [
  'qualifiedPerson',
  'qualifiedPersonRole',
  'whyQualified',
  'opinionDate',
  'opinionReasons',
  'materialSeen',
] as const satisfies readonly FieldId[];

/** Whether a ground is relied on for statistical information alone, which needs no opinion (FOIA s.36(4)). */
export function restsOnStatistics({ statistics }: Ground, subsections: readonly string[]): boolean {
  return statistics !== undefined && subsections.length > 0 && subsections.every((ref) => ref === statistics);
}

/**
 * The fields a ground asks for by itself, whatever the answer; without one where the council neither confirms nor denies,
 * or where none turns on the subsections chosen.
 */
export function fieldsOfGround(ground: Ground, kind?: KindOfAnswer, chosen: readonly string[] = []): FieldId[] {
  const neither = kind === 'neitherConfirmNorDeny';
  const asked = new Set(
    ground.requires
      .map((id) => requirements[id])
      .filter((requirement) => !neither || 'evenWhenNeither' in requirement)
      .flatMap((requirement): readonly FieldId[] => requirement.fields),
  );
  if (ground.subsections.length > 1) asked.add('subsections');
  else asked.delete('subsections');
  if (restsOnStatistics(ground, chosen)) {
    for (const field of opinion) asked.delete(field);
    // Without an opinion the letter itself has to show the harm.
    asked.add('prejudice');
  }
  return allFields.filter((field) => asked.has(field));
}

/** Every field's id, in the order forms show them. */
export const allFields: readonly FieldId[] = Object.keys(fieldDefinitions).filter(isFieldId);

/** Whether a word names a field of the catalogue. */
function isFieldId(id: string): id is FieldId {
  return Object.hasOwn(fieldDefinitions, id);
}

function fieldOf(id: FieldId, chosen: Ground | undefined, groups: ReturnType<typeof groundsFor>): Field {
  const definition: FieldDefinition = fieldDefinitions[id];
  if (id === 'ground') {
    return {
      ...definition,
      id,
      groups: groups.map(({ label, grounds }) => ({
        label,
        choices: grounds.map((ground) => ({ value: ground.id, label: ground.shortTitle })),
      })),
    };
  }
  if (id !== 'subsections' || chosen === undefined) return { ...definition, id };
  const choices = chosen.subsections.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }));
  if (chosen.usual.length === 0) {
    return { ...definition, id, choices, ...(chosen.statistics !== undefined && { decides: true }) };
  }
  return {
    ...definition,
    id,
    choices,
    optional: true,
    default: chosen.usual.join('\n'),
    hint: `Left empty, it is ${inWords(chosen.usual)}.`,
  };
}
