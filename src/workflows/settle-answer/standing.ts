import type { KindOfAnswer, Part } from '../../domain/answer.ts';
import type { Council } from '../../domain/council.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Filled } from '../forms/form.ts';
import { asFilled, filledOver } from './as-settled.ts';
import { answerStanding } from './given-out-before.ts';
import { qualifiedPersonOf } from './qualified-person.ts';
import { typedIn, type Typed } from './typed.ts';

interface Drawn {
  drawn: { kind?: KindOfAnswer | undefined; ground?: string | undefined };
  typed: Typed | undefined;
  council: Pick<Council, 'qualifiedPersons'>;
  /** The fields of the view, where what was typed in others is not to be read. */
  shows?: readonly string[];
}

/**
 * What stands in the fields of a view when it is drawn: what was typed in them before, else as the part was settled, else
 * what the council's file has for them.
 */
export function standing(question: Question, part: Part | undefined, { drawn, typed, shows, council }: Drawn): Filled {
  const before = typedIn(typed, drawn);
  const answer = answerStanding(part, drawn.kind, typed);
  const settled = asFilled(part, question);
  const offered = only(qualifiedPersonOf(council), shows);
  return {
    ...filledOver(
      { ...settled, texts: { ...offered, ...settled.texts } },
      { ...before, texts: only(before.texts, shows), choices: only(before.choices, shows) },
    ),
    prose: answer ? { answer } : {},
  };
}

function only<Value>(values: Readonly<Record<string, Value>>, ids: readonly string[] | undefined) {
  return ids ? Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id))) : values;
}
