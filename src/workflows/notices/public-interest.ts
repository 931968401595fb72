import { groundById, mayBeWeighed, type Ground } from '../../domain/catalogue/index.ts';
import { hasToBeWeighed, isSettledAsNeither } from '../../domain/deciding/notices/weighing.ts';
import { londonDate, sayDate } from '../../domain/london.ts';
import { noticeExamples } from '../../domain/notice-examples.ts';
import { weighedIn } from '../../domain/notice.ts';
import { firstExtendedOn } from '../../domain/request/clock-of.ts';
import type { Filled } from '../forms/form.ts';
import { exemptionsToWeigh } from './exemptions-to-weigh.ts';
import { fortieth, questionsToExtend } from './more-time.ts';
import { concerning, named, questionsField, saidBefore, typed, type Writer, type Writing } from './writer.ts';

/** More time to weigh the public interest of a qualified exemption already found to apply (FOIA s.10(3), s.17(2)). */
export const publicInterestExtension: Writer = {
  kind: 'publicInterestExtension',
  title: 'More time to decide',
  intro(at) {
    const first = firstExtendedOn(at.request);
    const again =
      first === undefined
        ? ''
        : ` The time was extended on ${sayDate(first)} already: the letter has to say why more is needed again.`;
    return `Only for weighing the public interest of an exemption that you have found to apply, never for deciding whether one applies. Everything else is answered in time.${again}`;
  },
  fields(at) {
    const before = saidBefore(at, 'publicInterestExtension');
    const weighed = weighedAt(at);
    const chosen = at.filled === undefined && before ? groundById(before.ground) : chosenGround(at.filled);
    const ground = chosen && mayBeWeighed(chosen, weighed) ? chosen : undefined;
    const subsections = ground?.subsections ?? [];
    const limit = fortieth(at);
    return [
      ...questionsField(at, { rev: weighed, ...whichToPick(at, weighed) }),
      {
        kind: 'radio',
        id: 'weighed',
        label: 'What is weighed',
        options: [
          { value: 'disclosing', label: 'Whether to disclose it: the letter says that we hold it' },
          { value: 'confirming', label: 'Whether to confirm or deny: the letter does not say whether we hold it' },
        ],
        initial: weighed,
        redraws: true,
      },
      {
        kind: 'groupedSelect',
        id: 'ground',
        label: 'Exemption',
        rev: weighed,
        keeps: true,
        groups: exemptionsToWeigh(at.request, weighed),
        redraws: true,
        ...(before && { initial: before.ground }),
      },
      ...(ground !== undefined && subsections.length > 1
        ? [
            {
              kind: 'multiSelect',
              id: 'subsections',
              label: 'Subsection',
              rev: ground.id,
              options: subsections.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` })),
              ...(before && { initial: before.subsections }),
            } as const,
          ]
        : []),
      {
        kind: 'longText',
        id: 'whyEngaged',
        label: 'Why it applies',
        ...(weighed === 'confirming'
          ? {
              optional: true,
              hint: `What saying so would do, whether or not there is anything: “${noticeExamples.whyNotEvenSay}”. Leave it empty only where that would itself tell.`,
            }
          : { hint: 'Whole sentences. The requester reads them.' }),
        rev: weighed,
        keeps: true,
        initial: before?.whyEngaged ?? '',
      },
      ...(ground?.requires.includes('qualifiedPersonName')
        ? [
            {
              kind: 'date',
              id: 'opinionOn',
              label: 'Day of the qualified person’s opinion',
              optional: true,
              ...(before?.opinionOn && { initial: before.opinionOn }),
            } as const,
          ]
        : []),
      {
        kind: 'date',
        id: 'until',
        label: 'We expect to decide by',
        ...(before && { initial: before.until }),
        ...(limit !== undefined && {
          hint: `The regulator expects no more than 40 working days in all: ${sayDate(limit)}. A later day needs a reason.`,
        }),
      },
      ...(firstExtendedOn(at.request) === undefined
        ? []
        : [
            {
              kind: 'longText',
              id: 'againReason',
              label: 'Why more time is needed again',
              maxLength: 2000,
              hint: 'The requester reads it.',
              initial: before?.again?.reason ?? '',
            } as const,
          ]),
      {
        kind: 'longText',
        id: 'answeredNow',
        label: 'What is answered now',
        optional: true,
        hint: 'What you can already tell them about the rest of the request.',
        initial: before?.answeredNow ?? '',
      },
    ];
  },
  read(at, filled) {
    const picked = questionsToExtend(at, filled, whichToPick(at, weighedAt({ ...at, filled })).picked);
    if (picked.length === 0) return { errors: { questions: 'Pick the questions that need more time.' } };
    const ground = chosenGround(filled);
    if (ground === undefined) return { errors: { ground: 'Choose the exemption that applies.' } };
    const until = londonDate.safeParse(filled.texts['until']);
    if (!until.success) return { errors: { until: 'Pick the day by which you expect to decide.' } };
    const opinion = londonDate.safeParse(filled.texts['opinionOn']);
    const answeredNow = typed(filled, 'answeredNow');
    const firstOn = firstExtendedOn(at.request);
    const [only, ...more] = ground.subsections;
    const concerned = concerning(at, picked);
    return {
      questions: concerned.questions,
      notice: {
        kind: 'publicInterestExtension',
        ...named(concerned),
        ...(weighedAt({ ...at, filled }) === 'confirming' && { confirming: true }),
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

/** The exemption chosen, if it is one. */
function chosenGround(filled: Filled | undefined): Ground | undefined {
  const id = filled?.choices['ground']?.[0];
  return id === undefined ? undefined : groundById(id);
}

/**
 * What is weighed, as chosen. Before anybody chose it is whether to confirm or deny where any question is settled so: a
 * letter that says too little can be followed by another, one that says too much cannot be called back.
 */
function weighedAt(at: Writing): 'disclosing' | 'confirming' {
  const chosen = at.filled?.choices['weighed']?.[0];
  if (chosen !== undefined) return chosen === 'confirming' ? 'confirming' : 'disclosing';
  const before = saidBefore(at, 'publicInterestExtension');
  if (before) return weighedIn(before);
  return at.open.some((number) => isSettledAsNeither(at.request, number)) ? 'confirming' : 'disclosing';
}

/** The questions picked beforehand: those settled with an exemption to weigh; where there are none, as for every letter. */
function whichToPick(
  at: Writing,
  weighing: 'disclosing' | 'confirming',
): { picked?: readonly number[]; hint?: string } {
  const found = at.open.filter((number) => hasToBeWeighed(at.request, number, weighing));
  if (at.before === undefined && found.length > 0)
    return { picked: found, hint: 'Picked are those settled with an exemption whose public interest is weighed.' };
  return at.request.law === 'both'
    ? { picked: at.before?.questions ?? [], hint: 'Those under the FOIA that need it.' }
    : {};
}
