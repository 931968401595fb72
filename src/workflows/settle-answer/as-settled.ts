import type { File, Part } from '../../domain/answer.ts';
import { filesOffered } from '../../domain/deciding/settling.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Field, Filled } from '../forms/form.ts';

/** The reason why an Office document may go, a field of the form alone: it is kept with the file. */
export const FILE_REASON = 'fileReason';

/** What one group of checkboxes holds in Slack. */
const BOXES = 10;

/** The files offered, in as many groups of checkboxes as they need, each with the id of its field. */
export function fileGroups(question: Question): { id: string; files: File[] }[] {
  const files = filesOffered(question);
  return Array.from({ length: Math.ceil(files.length / BOXES) }, (_, index) => ({
    id: index === 0 ? 'filesToRelease' : `filesToRelease${index + 1}`,
    files: files.slice(index * BOXES, (index + 1) * BOXES),
  }));
}

/** An input of Slack's shows no table. */
const TABLE = 'The answer has a table, which cannot be shown here. Paste it again to keep it.';

const NOTHING: Filled = { texts: {}, choices: {}, prose: {}, files: {} };

/** A part as it was settled, as somebody would have filled it in; nothing where there was none. */
export function asFilled(part: Part | undefined, question: Question): Filled {
  if (!part) return NOTHING;
  const reason = part.filesToRelease.find((file) => file.reason !== undefined)?.reason;
  const several = Object.fromEntries(Object.entries(part.fields).map(([id, text]) => [id, text.split('\n')]));
  return {
    texts: {
      ...part.fields,
      factorsFor: part.factorsFor.join('\n'),
      factorsAgainst: part.factorsAgainst.join('\n'),
      ...(part.whereItIsPublished !== undefined && { whereItIsPublished: part.whereItIsPublished }),
      ...(part.noteForTheFile !== undefined && { noteForTheFile: part.noteForTheFile }),
      ...(reason !== undefined && { [FILE_REASON]: reason }),
    },
    choices: {
      ...several,
      subsections: part.subsections,
      ...(part.likelihood !== undefined && { likelihood: [part.likelihood] }),
      ...Object.fromEntries(fileGroups(question).map(({ id }) => [id, part.filesToRelease.map((file) => file.sha256)])),
      coversQuestions: part.coversQuestions.map(String),
    },
    // Left empty again, it is the department's answer as it stands now.
    prose: part.asItStood ? {} : { answer: part.answer },
    files: {},
  };
}

/** A field that starts from what was settled or typed, where it was. */
export function startingFrom(field: Field, { texts, choices, prose }: Filled): Field {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const initial = texts[field.id];
      return initial === undefined ? field : { ...field, initial };
    }
    case 'date': {
      const initial = texts[field.id];
      return initial === undefined || initial === '' ? field : { ...field, initial };
    }
    case 'select':
    case 'groupedSelect':
    case 'radio': {
      const initial = choices[field.id]?.[0];
      return initial === undefined ? field : { ...field, initial };
    }
    case 'multiSelect':
    case 'checkboxes': {
      const initial = choices[field.id];
      return initial === undefined ? field : { ...field, initial };
    }
    case 'richText': {
      const initial = prose[field.id];
      if (initial?.children.some((block) => block.type === 'table')) return { ...field, hint: TABLE };
      return initial === undefined ? field : { ...field, initial };
    }
    default:
      return field;
  }
}

/** What was filled in; where Slack does not tell of a field, it stands as it did when the view was drawn. */
export function filledOver(stood: Filled, filled: Filled): Filled {
  return {
    texts: { ...stood.texts, ...filled.texts },
    choices: { ...stood.choices, ...filled.choices },
    prose: { ...stood.prose, ...filled.prose },
    files: filled.files,
  };
}
