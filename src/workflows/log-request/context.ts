import { capital, questionsNamed } from '../../domain/words/in-words.ts';
import type { Field } from '../forms/form.ts';
import type { Checking } from './draft.ts';
import { formHolds } from '../forms/form-holds.ts';

type Context = Checking['context'][number];

/** The field *Context*: what belongs to all questions, and what to some, each in a paragraph of its own. */
export function contextField(checking: Checking): Field {
  const { questions } = checking;
  const shown = contextShown(checking);
  const some =
    questions.length > 1
      ? ` A paragraph that begins with “Question ${questions.length}:” belongs to that one alone.`
      : '';
  const beginning =
    contextInWords(checking).length > formHolds.text
      ? ' Only the beginning is shown. What you change here replaces the beginning; the rest stays.'
      : '';
  return {
    kind: 'longText',
    id: 'context',
    label: 'Context',
    optional: true,
    hint: `What belongs to every question, such as a period or a definition. Departments see it; it must not tell who asks.${some}${beginning}`,
    ...(shown !== '' && { initial: shown }),
  };
}

/** The context after the field was filled in; one that nobody changed stays as it was found. */
export function contextFilled(checking: Checking, filled: string): readonly Context[] {
  if (filled.trim() === contextShown(checking).trim()) return checking.context;
  return readContext(filled + contextInWords(checking).slice(formHolds.text), checking.questions.length);
}

function contextShown(checking: Checking): string {
  return contextInWords(checking).slice(0, formHolds.text);
}

function contextInWords({ context }: Checking): string {
  const ofAll = context.filter(({ questions }) => questions === 'all');
  const ofSome = context.filter(({ questions }) => questions !== 'all');
  return [...ofAll, ...ofSome]
    .map(({ text, questions }) => {
      const words = text.trim().replaceAll(/\n\s*\n/gu, '\n');
      return questions === 'all' ? words : `${capital(questionsNamed(questions))}: ${words}`;
    })
    .join('\n\n');
}

const OF_SOME = /^questions?\s+(?<numbers>\d[\d\s,&–-]*(?:(?:and|to)\s*\d[\d\s,&–-]*)*):\s*/iu;

function readContext(text: string, last: number): Context[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Context => {
      const head = OF_SOME.exec(paragraph);
      const questions = numbersIn(head?.groups?.['numbers'] ?? '').filter((number) => number >= 1 && number <= last);
      const rest = paragraph.slice(head?.[0].length ?? 0);
      return questions.length === 0 || rest === '' ? { text: paragraph, questions: 'all' } : { text: rest, questions };
    });
}

/** `1 to 4 and 6`: as the field writes them, and as people do. */
function numbersIn(words: string): number[] {
  const found = [...words.matchAll(/(\d+)(?:\s*(?:to|–|-)\s*(\d+))?/gu)].flatMap(([, from, to = from]) =>
    Array.from({ length: Math.min(100, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index),
  );
  return [...new Set(found)].toSorted((a, b) => a - b);
}
