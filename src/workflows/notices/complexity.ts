import { londonDate, sayDate } from '../../domain/london.ts';
import { fortieth, questionsToExtend } from './more-time.ts';
import { concerning, named, questionsField, saidBefore, typed, type Writer } from './writer.ts';

/** Up to 40 working days in all, for what is both complex and voluminous (EIR reg 7). */
export const complexityExtension: Writer = {
  kind: 'complexityExtension',
  title: 'More time: complex',
  intro: () =>
    'Environmental information can have up to 40 working days in all, and only where the request is both complex and voluminous. The EIR give no time for weighing the public interest.',
  fields(at) {
    const limit = fortieth(at);
    return [
      ...questionsField(
        at,
        at.request.law === 'both'
          ? { picked: at.before?.questions ?? [], hint: 'Those under the EIR that need it.' }
          : {},
      ),
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
        hint: 'The requester reads it. Write a whole sentence, or only what follows “This is because …”, without a capital letter.',
        initial: saidBefore(at, 'complexityExtension')?.why ?? '',
      },
      {
        kind: 'date',
        id: 'until',
        label: 'Answer by',
        ...(limit !== undefined && {
          initial: limit,
          hint: `At the latest ${sayDate(limit)}, the 40th working day. It is then due on the day you name.`,
        }),
      },
    ];
  },
  read(at, filled) {
    const picked = questionsToExtend(at, filled);
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
