import type { KindOfAnswer } from '../../domain/answer.ts';
import {
  fieldsFor,
  kindOfFile,
  kindsInLaw,
  type Field as CatalogueField,
  type PartSoFar,
} from '../../domain/catalogue/index.ts';
import { coverable, departmentsAnswer } from '../../domain/deciding/settling.ts';
import { isEmptyProse } from '../../domain/words/prose.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Field } from '../forms/form.ts';
import { FILE_REASON, fileGroups } from './as-settled.ts';

/** The fields a part needs for its kind and ground, as a form shows them. */
export function fieldsOf(
  request: FoiRequest,
  question: Question,
  { kind, ground, subsections }: Omit<PartSoFar, 'law' | 'kind'> & { kind?: KindOfAnswer | undefined },
  rev: string,
): Field[] {
  if (kind === undefined)
    return [{ kind: 'says', text: 'Choose what the answer is; the fields it needs then appear.' }];
  return fieldsFor({ kind, ground, subsections, law: request.law }).flatMap((field) =>
    formField(request, question, field, kind, ground, rev),
  );
}

function formField(
  request: FoiRequest,
  question: Question,
  field: CatalogueField,
  kind: KindOfAnswer,
  ground: string | undefined,
  rev: string,
): Field[] {
  const common = {
    id: field.id,
    label: field.label,
    rev,
    optional: field.optional,
    ...(field.hint !== undefined && { hint: field.hint }),
  };
  switch (field.id) {
    case 'answer': {
      const given = kindsInLaw[kind].givesInformation && !isEmptyProse(departmentsAnswer(question));
      const hint = given
        ? 'Leave it empty to give the department’s answer above exactly as it stands.'
        : kindsInLaw[kind].givesInformation
          ? 'What the letter says in our own words, besides its standing text.'
          : 'All that is written here goes into the letter, besides its standing text. It may stay empty.';
      return [{ ...common, kind: 'richText', optional: true, hint }];
    }
    case 'ground':
      return [
        {
          ...common,
          kind: 'groupedSelect',
          redraws: true,
          rev: `${rev}-${kind}`,
          groups: (field.groups ?? []).map((group) => ({ label: group.label, options: group.choices })),
          ...(ground !== undefined && { initial: ground }),
        },
      ];
    case 'coversQuestions': {
      const others = coverable(request, question.number);
      if (others.length === 0) return [];
      return [
        {
          ...common,
          kind: 'multiSelect',
          options: others.map((each) => ({
            value: String(each.number),
            label: `${each.number}. ${each.wording}`,
          })),
        },
      ];
    }
    case 'filesToRelease':
      return filesField(question, common);
    default:
      return plainField(field, common, rev, ground ?? kind);
  }
}

interface CommonField {
  id: string;
  label: string;
  rev: string;
  optional: boolean;
  hint?: string;
}

/** A field whose element alone says how it is filled in. @param of changes where there is something else to choose from */
function plainField(field: CatalogueField, common: CommonField, rev: string, of: string): Field[] {
  const options = (field.choices ?? []).map(({ value, label }) => ({ value, label }));
  const initial = field.default === undefined ? {} : { initial: field.default };
  switch (field.element) {
    case 'text':
      return [{ ...common, kind: 'text', ...(field.example !== undefined && { example: field.example }) }];
    case 'longText':
      return [
        {
          ...common,
          kind: 'longText',
          ...(field.example !== undefined && { example: field.example }),
        },
      ];
    case 'richText':
      return [{ ...common, kind: 'richText' }];
    case 'date':
      return [{ ...common, kind: 'date' }];
    case 'radio':
      return [{ ...common, kind: 'radio', options, ...initial }];
    case 'select':
      return [{ ...common, kind: 'select', options, ...initial }];
    case 'checkboxes':
      return [{ ...common, kind: 'checkboxes', options }];
    case 'multiSelect':
      return [
        { ...common, kind: 'multiSelect', rev: `${rev}-${of}`, options, ...(field.decides && { redraws: true }) },
      ];
  }
}

/** No file leaves because somebody attached it: none is ticked. An Office document needs a reason. */
function filesField(
  question: Question,
  common: { id: string; label: string; rev: string; optional: boolean },
): Field[] {
  const groups = fileGroups(question);
  const office = groups.some(({ files }) => files.some((file) => kindOfFile(file.name) === 'office'));
  return [
    ...groups.map(({ id, files }, index): Field => ({
      ...common,
      id,
      label: index === 0 ? common.label : `${common.label}, continued (${index + 1})`,
      kind: 'checkboxes',
      options: files.map((file) => ({
        value: file.sha256,
        label: `${file.name} (${Math.max(1, Math.round(file.size / 1024))} kB)`,
      })),
    })),
    ...(office
      ? [
          {
            kind: 'longText',
            id: FILE_REASON,
            label: 'Why the original document may go',
            rev: common.rev,
            optional: true,
            maxLength: 1000,
            hint: 'For a spreadsheet or Office document: it may hide sheets, comments or names. A PDF or CSV needs no reason.',
          } as const,
        ]
      : []),
  ];
}
