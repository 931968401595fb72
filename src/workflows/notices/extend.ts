import { clockOf, countWorkingDays, workingDaysAtMost } from '../../domain/clock/index.ts';
import { groundById, grounds, type Ground } from '../../domain/catalogue/index.ts';
import { londonDate, sayDate, type LondonDate } from '../../domain/london.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Field, Filled } from '../form.ts';
import { concerning, named, questionsField, questionsPicked, typed, type Writer, type Writing } from './writer.ts';

/** More time to weigh the public interest of a qualified exemption already found to apply (FOIA s.10(3), s.17(2)). */
export const publicInterestExtension: Writer = {
  kind: 'publicInterestExtension',
  title: 'More time to decide',
  intro(at) {
    const first = firstExtension(at.request);
    const again =
      first === undefined
        ? ''
        : ` The time was extended on ${sayDate(first)} already: the letter has to say why more is needed again.`;
    return `Only for weighing the public interest of an exemption that you have found to apply, never for deciding whether one applies. Everything else is answered in time.${again}`;
  },
  fields(at) {
    const ground = chosenGround(at.filled);
    const subsections = ground?.subsections ?? [];
    const limit = fortieth(at);
    return [
      ...questionsField(
        at,
        at.request.law === 'both' ? { picked: [], hint: 'Those under the FOIA that need it.' } : {},
      ),
      { kind: 'groupedSelect', id: 'ground', label: 'Exemption', groups: groupsFor(at.request), redraws: true },
      ...(ground !== undefined && subsections.length > 1
        ? [
            {
              kind: 'multiSelect',
              id: 'subsections',
              label: 'Subsection',
              rev: ground.id,
              options: subsections.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` })),
            } as const,
          ]
        : []),
      {
        kind: 'longText',
        id: 'whyEngaged',
        label: 'Why it applies',
        maxLength: 3000,
        hint: 'Whole sentences. The requester reads them.',
      },
      ...(ground?.requires.includes('qualifiedPersonName')
        ? [{ kind: 'date', id: 'opinionOn', label: 'Day of the qualified person’s opinion', optional: true } as const]
        : []),
      {
        kind: 'date',
        id: 'until',
        label: 'We expect to decide by',
        ...(limit !== undefined && {
          hint: `The regulator expects no more than 40 working days in all: ${sayDate(limit)}. A later day needs a reason.`,
        }),
      },
      ...(firstExtension(at.request) === undefined
        ? []
        : [
            {
              kind: 'longText',
              id: 'againReason',
              label: 'Why more time is needed again',
              maxLength: 2000,
              hint: 'The requester reads it.',
            } as const,
          ]),
      {
        kind: 'longText',
        id: 'answeredNow',
        label: 'What is answered now',
        optional: true,
        maxLength: 3000,
        hint: 'What you can already tell them about the rest of the request.',
      },
    ];
  },
  read(at, filled) {
    const picked = questionsNamed(at, filled);
    if (picked.length === 0) return { errors: { questions: 'Pick the questions that need more time.' } };
    const ground = chosenGround(filled);
    if (ground === undefined) return { errors: { ground: 'Choose the exemption that applies.' } };
    const until = londonDate.safeParse(filled.texts['until']);
    if (!until.success) return { errors: { until: 'Pick the day by which you expect to decide.' } };
    const opinion = londonDate.safeParse(filled.texts['opinionOn']);
    const answeredNow = typed(filled, 'answeredNow');
    const firstOn = firstExtension(at.request);
    const [only, ...more] = ground.subsections;
    const concerned = concerning(at, picked);
    return {
      questions: concerned.questions,
      notice: {
        kind: 'publicInterestExtension',
        ...named(concerned),
        ground: ground.id,
        subsections: only && more.length === 0 ? [only.ref] : [...(filled.choices['subsections'] ?? [])],
        whyEngaged: typed(filled, 'whyEngaged'),
        until: until.data,
        ...(opinion.success && { opinionOn: opinion.data }),
        ...(answeredNow !== '' && { answeredNow }),
        ...(firstOn !== undefined && { again: { reason: typed(filled, 'againReason'), firstOn } }),
      },
    };
  },
};

/** Up to 40 working days in all, for what is both complex and voluminous (EIR reg 7). */
export const complexityExtension: Writer = {
  kind: 'complexityExtension',
  title: 'More time: complex',
  intro: () =>
    'Environmental information can have up to 40 working days in all, and only where the request is both complex and voluminous. The EIR know no extension for weighing the public interest.',
  fields(at) {
    const limit = fortieth(at);
    return [
      ...questionsField(at, at.request.law === 'both' ? { picked: [], hint: 'Those under the EIR that need it.' } : {}),
      {
        kind: 'checkboxes',
        id: 'both',
        label: 'The request is',
        options: [
          { value: 'complex', label: 'Complex' },
          { value: 'voluminous', label: 'Voluminous: it asks for a great deal' },
        ],
        hint: 'Both have to be so.',
      },
      {
        kind: 'longText',
        id: 'why',
        label: 'Why 20 working days are not enough',
        maxLength: 2000,
        hint: 'The requester reads it. A small first letter goes on from “because”.',
      },
      {
        kind: 'date',
        id: 'until',
        label: 'Answer by',
        ...(limit !== undefined && { initial: limit, hint: `At the latest ${sayDate(limit)}, the 40th working day.` }),
      },
    ];
  },
  read(at, filled) {
    const picked = questionsNamed(at, filled);
    if (picked.length === 0) return { errors: { questions: 'Pick the questions that need more time.' } };
    const ticked = filled.choices['both'] ?? [];
    if (!ticked.includes('complex') || !ticked.includes('voluminous')) {
      return {
        errors: {
          both: 'More time needs a request that is both complex and voluminous (EIR reg 7). Where it is only one of them, answer in 20 working days.',
        },
      };
    }
    const until = londonDate.safeParse(filled.texts['until']);
    if (!until.success) return { errors: { until: 'Pick the day by which they have the answer.' } };
    const concerned = concerning(at, picked);
    return {
      questions: concerned.questions,
      notice: { kind: 'complexityExtension', ...named(concerned), why: typed(filled, 'why'), until: until.data },
    };
  },
};

/** Under both laws an officer names the questions: nothing picked is none. */
function questionsNamed(at: Writing, filled: Filled): readonly number[] {
  const untold = filled.choices['questions'] === undefined && at.request.questions.length > 1;
  return untold && at.request.law === 'both' ? [] : questionsPicked(at, filled);
}

/** The exemption chosen, if it is one. */
function chosenGround(filled: Filled | undefined): Ground | undefined {
  const id = filled?.choices['ground']?.[0];
  return id === undefined ? undefined : groundById(id);
}

/** Exemptions whose public interest a council weighs: those settled in this request first. */
function groupsFor(request: FoiRequest): Extract<Field, { kind: 'groupedSelect' }>['groups'] {
  const weighed = grounds.filter(
    ({ regime, kind, councilUse, pitInLetter }) =>
      regime === 'FOIA' && kind === 'qualified' && pitInLetter && councilUse !== 'notAvailable',
  );
  const used = new Set(
    request.questions.flatMap(({ settlement }) => (settlement?.parts ?? []).flatMap(({ ground }) => ground ?? [])),
  );
  const group = (label: string, belongs: (ground: Ground) => boolean) => ({
    label,
    options: weighed.filter(belongs).map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
  });
  return [
    group('Settled in this request', ({ id }) => used.has(id)),
    group('Used often', ({ id, councilUse }) => !used.has(id) && councilUse === 'common'),
    group('Used seldom', ({ id, councilUse }) => !used.has(id) && councilUse !== 'common'),
  ].filter(({ options }) => options.length > 0);
}

/** The day of the last letter that extended the time for the public interest, where it still counts. */
function firstExtension({ clock }: FoiRequest): LondonDate | undefined {
  const last = clock.findLast(({ type }) => type === 'publicInterestExtended' || type === 'clarificationAnswered');
  return last?.type === 'publicInterestExtended' ? last.on : undefined;
}

/** The 40th working day of the first question it may be about. */
function fortieth({ clock, open, when }: Writing): LondonDate | undefined {
  const explained = clockOf(clock, open[0] ?? 1)?.explained;
  if (explained === undefined) return undefined;
  const disregarded = explained.steps.filter((step) => step.effect === 'disregarded');
  const count = countWorkingDays(explained.countedFrom, workingDaysAtMost, when.holidays, 'uk', disregarded);
  return count.ok ? count.value.last : undefined;
}
