import { explainConcern, raiseConcern } from '../domain/deciding/answering.ts';
import { londonDate, sayDate } from '../domain/london.ts';
import { say } from '../domain/particulars.ts';
import { isRefusal } from '../domain/request/decision.ts';
import type { ConcernKind } from '../domain/request/events.ts';
import { act, type By, type Outcome } from './act.ts';
import type { Desk } from './desk.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from './form.ts';

/** Which question, in which department's channel, and which click. */
export interface AtConcern {
  reference: string;
  question: number;
  department: string;
  concern: ConcernKind;
  /** Names this click, so that what is filled in later finds it. */
  id: string;
}

/** A department's click on *Not ours* and the like: recorded at once. */
export async function concernRaised(desk: Desk, by: By, at: AtConcern): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const { reference, ...rest } = at;
  return act(desk, reference, by, (request) => raiseConcern(request, who, rest));
}

/** What the click asks next; all of it may be filled in later. */
export function concernForm(at: AtConcern): Form {
  const { title, fields } = forms[at.concern];
  return {
    id: 'explainConcern',
    title,
    submit: 'Tell the officer',
    close: 'Later',
    about: { ...at },
    fields: [
      {
        kind: 'says',
        text: `${at.reference}, question ${at.question}. The officer has been told. A few details help; you can add them later.`,
      },
      ...fields,
    ],
  };
}

const long = (id: string, label: string, more: { hint?: string; optional?: boolean } = {}): Field => ({
  kind: 'longText',
  id,
  label,
  maxLength: 3000,
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
const forms: Record<ConcernKind, { title: string; fields: Field[] }> = {
  notOurs: {
    title: 'Not ours',
    fields: [
      long('why', 'Why is it not yours?'),
      short('whose', 'Who may have it?', { optional: true, hint: 'A team, a person’s role or another organisation.' }),
    ],
  },
  notHeld: {
    title: "We don't hold this",
    fields: [
      long('looked', 'Where did you look?'),
      long('ever', 'Did it ever exist?', { optional: true, hint: 'If it did: when and why was it disposed of?' }),
      short('whose', 'Who may hold it?', { optional: true }),
    ],
  },
  shouldNotBeReleased: {
    title: 'Should not be released',
    fields: [
      {
        kind: 'says',
        text: 'The officer still needs the information to decide. Do not post it here: send it to the officer in a direct message or by e-mail.',
      },
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
  notUnderstood: { title: "I don't understand", fields: [long('what', 'What is not clear?')] },
  moreTime: {
    title: 'Ask for more time',
    fields: [{ kind: 'date', id: 'until', label: 'By when can you answer?' }, long('why', 'Why?', { optional: true })],
  },
  handOver: {
    title: 'Hand to someone else',
    fields: [short('whom', 'Who has it now?'), long('why', 'Why?', { optional: true })],
  },
};

/** What the department answered to a form, question by question, for the officer. */
export function concernAnswers(
  concern: ConcernKind,
  said: Readonly<Record<string, string>>,
): { label: string; words: string }[] {
  return forms[concern].fields.flatMap((field) => {
    if (!('id' in field) || field.kind === 'button') return [];
    const words = said[field.id];
    if (words === undefined || words === '') return [];
    return [{ label: field.label, words: inWords(field, words) }];
  });
}

/** A choice by its label, a day as people read it, everything else as it was typed. */
function inWords(field: Field, words: string): string {
  if (field.kind === 'radio') return field.options.find((each) => each.value === words)?.label ?? words;
  const day = field.kind === 'date' ? londonDate.safeParse(words) : undefined;
  return day?.success ? sayDate(day.data) : words;
}

/** What the department adds to its click. */
export async function submitConcern(desk: Desk, by: string, at: AtConcern, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const chosen = Object.entries(filled.choices).flatMap(([id, [first]]) =>
    first === undefined ? [] : [[id, first] as const],
  );
  const said = Object.fromEntries([...Object.entries(filled.texts), ...chosen].filter(([, words]) => words !== ''));
  const outcome = await act(desk, at.reference, { user: by }, (request) => {
    // The click itself is worked from the inbox; whoever types fast may be here first.
    const raised = raiseConcern(request, who, at);
    if (isRefusal(raised)) return raised;
    if (raised.events.length === 0) return explainConcern(request, who, at, said);
    return {
      events: [
        ...raised.events,
        { type: 'concernExplained', question: at.question, department: at.department, id: at.id, said: say(said) },
      ],
    };
  });
  return submittedAs(outcome);
}
