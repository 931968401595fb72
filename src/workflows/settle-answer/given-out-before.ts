import type { KindOfAnswer, Part } from '../../domain/answer.ts';
import { kindsInLaw, namePart } from '../../domain/catalogue/index.ts';
import { isEmptyProse, plainText, type Prose } from '../../domain/prose.ts';
import type { Field, Filled } from '../forms/form.ts';
import { startingFrom } from './as-settled.ts';

/** Somebody's words to be given out that an answer of this kind must not carry on by themselves; nothing where none. */
export function givenOutBefore(part: Part | undefined, kind: KindOfAnswer | undefined): Prose | undefined {
  if (!part || kind === undefined || part.asItStood || isEmptyProse(part.answer)) return undefined;
  return kindsInLaw[part.kind].givesInformation && !kindsInLaw[kind].givesInformation ? part.answer : undefined;
}

/** What a part starts from: as it was settled, but for words to be given out where nothing is given out any more. */
export function withoutGivenOut(stood: Filled, before: Prose | undefined): Filled {
  return before ? { ...stood, prose: {} } : stood;
}

/**
 * The field *Answer* where the part is now withheld, not held or the like: it starts empty, below the words it had, and
 * what was typed in this view stays with a line that says where it goes.
 */
export function answerField(
  field: Field,
  { part, kind, stood, typed }: { part?: Part; kind?: KindOfAnswer; stood: Filled; typed?: Prose },
): Field[] {
  if (field.kind !== 'richText' || field.id !== 'answer' || kind === undefined) return [startingFrom(field, stood)];
  const before = givenOutBefore(part, kind);
  const own = typed && !isEmptyProse(typed) && !(before && plainText(typed) === plainText(before)) ? typed : undefined;
  const stays: Field[] =
    own && !kindsInLaw[kind].givesInformation
      ? [{ kind: 'says', text: 'What stands in Answer below goes into the letter. Take out what may not go out.' }]
      : [];
  if (!part || !before) return [...stays, startingFrom(field, stood)];
  const says = `It was settled as ${namePart(part)} with the words below. They are left out now: write in Answer only what may still go out, or leave it empty.`;
  return [
    { kind: 'says', text: says },
    { kind: 'shows', prose: before },
    ...stays,
    // Another field to Slack, which would keep the words otherwise.
    { ...field, rev: `${field.rev ?? ''}-anew`, ...(own && { initial: own }) },
  ];
}
