import { type KindOfAnswer, kindsOfAnswer, part, type Part } from '../../../src/domain/answer.ts';
import { type Field, fieldsFor, groundsFor, withDefaults } from '../../../src/domain/catalogue/index.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';

export interface Chosen {
  kind: KindOfAnswer;
  ground?: string | undefined;
  law: 'FOIA' | 'EIR';
}

const kinds = Object.keys(kindsOfAnswer).filter((kind): kind is KindOfAnswer => kind in kindsOfAnswer);

/** Every kind of answer on every ground it may rest on, under both laws. */
export const everything: readonly Chosen[] = (['FOIA', 'EIR'] as const).flatMap((law) =>
  kinds.flatMap((kind): Chosen[] => {
    const grounds = groundsFor({ kind, law }).flatMap((group) => group.grounds);
    if (grounds.length > 0) return grounds.map((ground) => ({ kind, law, ground: ground.id }));
    return law === 'FOIA' || kind === 'disclosed' ? [{ kind, law }] : [];
  }),
);

const answers: Partial<Record<KindOfAnswer, string>> = {
  disclosed: 'We hold this information. There are three cameras.',
  disclosedInPart: 'The plans of the ground floor are attached to this letter.',
};

/** A part that says everything its kind and ground ask for, after the catalogue's examples. */
export function soundPart({ kind, ground, law }: Chosen): Part {
  const fields = fieldsFor({ kind, ground, law });
  const told = Object.fromEntries(fields.map((field) => [field.id, tellField(field)]));
  const sound = part.parse({
    kind,
    ...(ground !== undefined && { ground }),
    answer: paragraphs(answers[kind] ?? ''),
    fields: Object.fromEntries(Object.entries(told).filter(([id]) => !own.has(id))),
    ...(told['factorsFor'] !== undefined && {
      factorsFor: [told['factorsFor']],
      factorsAgainst: [told['factorsAgainst']],
    }),
    ...(told['whereItIsPublished'] !== undefined && { whereItIsPublished: told['whereItIsPublished'] }),
    ...(ground === undefined ? {} : { subsections: someSubsections[ground] ?? [] }),
  });
  return withDefaults(sound, law);
}

const own = new Set([
  'answer',
  'ground',
  'subsections',
  'likelihood',
  'factorsFor',
  'factorsAgainst',
  'whereItIsPublished',
  'filesToRelease',
  'coversQuestions',
  'noteForTheFile',
]);

/** A choice where the law leaves one. */
const someSubsections: Readonly<Record<string, string[]>> = {
  'foia-26': ['26(1)(a)'],
  'foia-27': ['27(1)'],
  'foia-29': ['29(1)(a)'],
  'foia-30': ['30(1)(a)'],
  'foia-31': ['31(1)(a)'],
  'foia-32': ['32(1)'],
  'foia-36': ['36(2)(b)(i)'],
  'foia-37-abs': ['37(1)(a)'],
  'foia-37-qual': ['37(1)(b)'],
  'foia-38': ['38(1)(a)'],
  'eir-13-other': ['13(2B)'],
};

function tellField(field: Field): string | undefined {
  if (field.id === 'publicationDate') return '2027-03-02';
  if (field.element === 'date') return '2026-03-02';
  if (field.element === 'checkboxes') return field.choices?.map((choice) => choice.value).join('\n');
  return field.choices?.[0]?.value ?? inOwnWords(field);
}

/** A letter says nothing in the words of an example; a line says what it is about, such as a name. */
function inOwnWords({ element, example }: Field): string | undefined {
  if (element !== 'longText' || example === undefined) return example;
  if (example.includes('×')) return example.replace('1,240', '1,300');
  return example.endsWith('.') ? `${example} So it is here.` : `${example}, as it is here`;
}
