import { kindsOfAnswer, type Part } from '../../../src/domain/answer.ts';
import { type Field, fieldsFor, groundById, valueOf } from '../../../src/domain/catalogue/index.ts';
import type { Filling } from '../../../src/workspace/index.ts';
import { type Chosen, soundPart } from '../../domain/catalogue/sound-parts.ts';
import type { Settling } from './mending.ts';

/** What an officer fills in to settle a part that says everything its kind and ground ask for. */
export function soundly(chosen: Chosen): Settling {
  const part = soundPart(chosen);
  const fields = fieldsFor(chosen);
  const offers = (id: Field['id']) => fields.some((field) => field.id === id);
  return {
    kind: kindsOfAnswer[chosen.kind],
    ...(chosen.ground !== undefined && offers('ground') && { ground: groundById(chosen.ground)?.shortTitle ?? '' }),
    ...(offers('subsections') && { subsections: part.subsections }),
    fields: Object.fromEntries(
      fields.flatMap((field) => {
        const filling = fillingOf(field, part);
        return filling === undefined ? [] : [[field.label, filling] as const];
      }),
    ),
  };
}

/** The fields chosen in a form before it shows the others, and those an officer fills in only where there is something. */
const apart = new Set(['ground', 'subsections', 'coversQuestions', 'filesToRelease', 'noteForTheFile']);

function fillingOf(field: Field, part: Part): Filling | undefined {
  const value = valueOf(part, field.id);
  if (apart.has(field.id) || value === '') return undefined;
  const label = (each: string) => field.choices?.find((choice) => choice.value === each)?.label ?? each;
  switch (field.element) {
    case 'checkboxes':
    case 'multiSelect':
      return value.split('\n').map(label);
    case 'radio':
    case 'select':
      return label(value);
    default:
      return value;
  }
}
