import type { KindOfAnswer, Part } from '../../domain/answer.ts';
import { kindsInLaw, namePart } from '../../domain/catalogue/index.ts';
import { isEmptyProse, plainText, type Prose } from '../../domain/words/prose.ts';
import type { Field, Filled } from '../forms/form.ts';
import { startingFrom } from './as-settled.ts';
import { LEFT_OUT, type Typed } from './typed.ts';

/** Somebody's words to be given out that an answer of this kind must not carry on by themselves; nothing where none. */
export function givenOutBefore(part: Part | undefined, kind: KindOfAnswer | undefined): Prose | undefined {
  if (!part || kind === undefined || part.asItStood || isEmptyProse(part.answer)) return undefined;
  return kindsInLaw[part.kind].givesInformation && !kindsInLaw[kind].givesInformation ? part.answer : undefined;
}

/**
 * What stands in *Answer* of a view that is drawn: what was typed there, else as it was settled. Words that were to be
 * given out are left out where nothing is given out any more: then what was typed instead of them, or changed in them.
 */
export function answerStanding(
  part: Part | undefined,
  kind: KindOfAnswer | undefined,
  soFar: Typed | undefined,
): Prose | undefined {
  const answer = soFar?.prose['answer'];
  const before = givenOutBefore(part, kind);
  // Left empty again, it is the department's answer as it stands now.
  if (!before) return answer ?? (part && !part.asItStood ? part.answer : undefined);
  const own = soFar?.prose[LEFT_OUT] ?? answer;
  return own && !isEmptyProse(own) && plainText(own) !== plainText(before) ? own : undefined;
}

/**
 * The field *Answer* where the part is now withheld, not held or the like: it starts without the words it had, below
 * them, and what was typed stays with a line that says where it goes.
 */
export function answerField(
  field: Field,
  { part, kind, stood, soFar }: { part?: Part; kind?: KindOfAnswer; stood: Filled; soFar?: Typed },
): Field[] {
  if (field.kind !== 'richText' || field.id !== 'answer' || kind === undefined) return [startingFrom(field, stood)];
  const before = givenOutBefore(part, kind);
  const own = stood.prose['answer'];
  const wasTyped = soFar !== undefined && own !== undefined && !isEmptyProse(own);
  const stays: Field[] =
    wasTyped && !kindsInLaw[kind].givesInformation
      ? [{ kind: 'says', text: 'What stands in Answer below goes into the letter. Take out what may not go out.' }]
      : [];
  if (!part || !before) return [...stays, startingFrom(field, stood)];
  const says = `It was settled as ${namePart(part)} with the words below. They are left out now: write in Answer only what may still go out, or leave it empty.`;
  return [
    { kind: 'says', text: says },
    { kind: 'shows', prose: before },
    ...stays,
    // Another field to Slack, which would keep the words otherwise.
    startingFrom({ ...field, rev: `${field.rev ?? ''}-anew` }, stood),
  ];
}
