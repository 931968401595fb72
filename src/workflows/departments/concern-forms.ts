import { sentence } from '../../domain/words/in-words.ts';
import { londonDate, sayDate } from '../../domain/london.ts';
import type { ConcernKind } from '../../domain/request/events.ts';
import type { Field } from '../forms/form.ts';

/** What a department presses or picks, as it stands on its question. */
export const concernButtons = {
  notOurs: 'Not ours',
  notHeld: "We don't hold this",
  shouldNotBeReleased: 'Should not be released',
  tooLong: 'This would take too long',
  notUnderstood: "I don't understand",
  moreTime: 'Ask for more time',
  handOver: 'Hand to someone else',
} as const satisfies Record<ConcernKind, string>;

/** What each concern is called within a sentence, when it is told afterwards. */
export const concernNames = {
  notOurs: 'not ours',
  notHeld: 'we don’t hold this',
  shouldNotBeReleased: 'should not be released',
  tooLong: 'this would take too long',
  notUnderstood: 'I don’t understand',
  moreTime: 'asks for more time',
  handOver: 'handed to someone else',
} as const satisfies Record<ConcernKind, string>;

const long = (id: string, label: string, more: { hint?: string; optional?: boolean } = {}): Field => ({
  kind: 'longText',
  id,
  label,
  ...more,
});
const short = (id: string, label: string, more: { hint?: string; optional?: boolean } = {}): Field => ({
  kind: 'text',
  id,
  label,
  maxLength: 200,
  ...more,
});

/** In plain words, never in section numbers: a department says what it knows, the officer decides. */
export const concernForms: Record<ConcernKind, { title: string; fields: Field[] }> = {
  notOurs: {
    title: concernButtons.notOurs,
    fields: [
      long('why', 'Why is it not yours?'),
      short('whose', 'Who may have it?', { optional: true, hint: 'A team, a person’s role or another organisation.' }),
    ],
  },
  notHeld: {
    title: concernButtons.notHeld,
    fields: [
      long('looked', 'Where did you look?'),
      long('ever', 'Did it ever exist?', { optional: true, hint: 'If it did: when and why was it disposed of?' }),
      short('whose', 'Who may hold it?', { optional: true }),
    ],
  },
  shouldNotBeReleased: {
    title: concernButtons.shouldNotBeReleased,
    fields: [
      long('what', 'What exactly should not be released?'),
      long('harm', 'Who would be harmed, and how?'),
      {
        kind: 'radio',
        id: 'likely',
        label: 'How likely is that?',
        options: [
          { value: 'certain', label: 'It would happen' },
          { value: 'likely', label: 'It could well happen' },
          { value: 'unlikely', label: 'Hard to say' },
        ],
        optional: true,
      },
      long('known', 'Who knows it already?', { optional: true }),
    ],
  },
  tooLong: {
    title: 'Takes too long',
    fields: [
      long('what', 'What would have to be searched?', { hint: 'Such as: paper case files in the archive.' }),
      short('howMany', 'How many are there?'),
      short('minutes', 'How many minutes does each take?'),
      long('within', 'What could you do in 18 hours?', { optional: true }),
    ],
  },
  notUnderstood: { title: concernButtons.notUnderstood, fields: [long('what', 'What is not clear?')] },
  moreTime: {
    title: concernButtons.moreTime,
    fields: [{ kind: 'date', id: 'until', label: 'By when can you answer?' }, long('why', 'Why?', { optional: true })],
  },
  handOver: {
    title: concernButtons.handOver,
    fields: [short('whom', 'Who has it now?'), long('why', 'Why?', { optional: true })],
  },
};

/** What the department answered to a form, question by question, for the officer. */
export function concernAnswers(
  concern: ConcernKind,
  said: Readonly<Record<string, string>>,
): { label: string; words: string }[] {
  return concernForms[concern].fields.flatMap((field) => {
    if (!('id' in field) || field.kind === 'button') return [];
    const words = said[field.id];
    if (words === undefined || words === '') return [];
    return [{ label: field.label, words: inWords(field, words) }];
  });
}

/** What the department answered to a form, to be read on: each answer a sentence of its own. */
export function concernSentences(concern: ConcernKind, said: Readonly<Record<string, string>>): string[] {
  return concernAnswers(concern, said).map(({ label, words }) => `${label} ${sentence(words)}`);
}

/** A choice by its label, a day as people read it, everything else as it was typed. */
function inWords(field: Field, words: string): string {
  if (field.kind === 'radio') return field.options.find((each) => each.value === words)?.label ?? words;
  const day = field.kind === 'date' ? londonDate.safeParse(words) : undefined;
  return day?.success ? sayDate(day.data) : words;
}
