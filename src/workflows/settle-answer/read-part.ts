import { likelihood, type KindOfAnswer, type Part } from '../../domain/answer.ts';
import { fieldsFor, withDefaults } from '../../domain/catalogue/index.ts';
import { filesOffered, withDepartmentsAnswer } from '../../domain/deciding/settling.ts';
import { isEmptyProse } from '../../domain/words/prose.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Filled } from '../forms/form.ts';
import { FILE_REASON, fileGroups } from './as-settled.ts';

/** Properties of a part; every other field goes into `part.fields` under its id. */
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

/** A part as filled in, for its kind and ground: what those do not need is left out, whatever was typed before. */
export function readPart(
  request: FoiRequest,
  question: Question,
  { kind, ground }: { kind: KindOfAnswer; ground?: string | undefined },
  filled: Filled,
): Part {
  const subsections = filled.choices['subsections'];
  const asked = fieldsFor({ kind, ground, subsections, law: request.law }).map((field) => field.id);
  const has = (id: string) => asked.some((each) => each === id);
  const text = (id: string) => (has(id) ? (filled.texts[id]?.trim() ?? '') : '');
  const chosen = (id: string) => (has(id) ? (filled.choices[id] ?? []) : []);
  const fields: Record<string, string> = {};
  for (const id of asked) {
    if (own.has(id)) continue;
    const words = text(id) || chosen(id).join('\n');
    if (words !== '') fields[id] = words;
  }
  const likely = likelihood.safeParse(chosen('likelihood')[0]);
  const note = text('noteForTheFile');
  const where = text('whereItIsPublished');
  const part: Part = {
    kind,
    answer: filled.prose['answer'] ?? { type: 'root', children: [] },
    ...(ground !== undefined && { ground }),
    subsections: [...chosen('subsections')],
    ...(likely.success && { likelihood: likely.data }),
    fields,
    factorsFor: lines(text('factorsFor')),
    factorsAgainst: lines(text('factorsAgainst')),
    ...(where !== '' && { whereItIsPublished: where }),
    filesToRelease: has('filesToRelease') ? filesChosen(question, filled) : [],
    coversQuestions: chosen('coversQuestions').map(Number),
    ...(note !== '' && { noteForTheFile: note }),
  };
  return withDepartmentsAnswer(withDefaults(part, request.law), question);
}

/** Factors are written one to a line, with or without a bullet. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+)?/u, '').trim())
    .filter((line) => line !== '');
}

function filesChosen(question: Question, { texts, choices }: Filled): Part['filesToRelease'] {
  const reason = texts[FILE_REASON]?.trim() ?? '';
  const chosen = fileGroups(question).flatMap(({ id }) => choices[id] ?? []);
  return filesOffered(question)
    .filter((file) => chosen.includes(file.sha256))
    .map((file) => ({ ...file, ...(reason !== '' && { reason }) }));
}

/** Nothing was chosen or typed in the view of a further part: it is no part. */
export function isBlank(filled: Filled): boolean {
  return (
    Object.values(filled.texts).every((text) => text.trim() === '') &&
    Object.values(filled.prose).every((prose) => isEmptyProse(prose)) &&
    (filled.choices['kind'] ?? []).length === 0
  );
}
