import { clockOf, daysLate } from '../../domain/clock/index.ts';
import { earlier, londonDate } from '../../domain/london.ts';
import { concerning, named, questionsField, questionsPicked, saidBefore, typed, type Writer } from './writer.ts';

/** Says that the answer is late and when to expect it: no extension in law. */
export const holding: Writer = {
  kind: 'holding',
  title: 'Say that it is late',
  intro: () =>
    'This letter is no extension: the answer stays late. It says that you are sorry, and when they can expect it.',
  fields: (at) => [
    ...questionsField(at),
    {
      kind: 'longText',
      id: 'reason',
      label: 'Reason',
      maxLength: 2000,
      initial: saidBefore(at, 'holding')?.reason ?? '',
      hint: 'The requester reads it. Write a whole sentence, or only what follows “This is because …”, without a capital letter.',
    },
    { kind: 'date', id: 'until', label: 'We expect to answer by' },
  ],
  read(at, filled) {
    const picked = questionsPicked(at, filled);
    if (picked.length === 0) return { errors: { questions: 'Pick the questions that are late.' } };
    const until = londonDate.safeParse(filled.texts['until']);
    if (!until.success) return { errors: { until: 'Pick the day by which they have the answer.' } };
    const dues = picked.flatMap((number) => {
      const clock = clockOf(at.clock, number);
      return clock?.state === 'running' ? [clock.due] : [];
    });
    const late = dues.length === 0 ? undefined : daysLate(dues.reduce(earlier), at.when.today, at.when.holidays);
    const concerned = concerning(at, picked);
    return {
      questions: concerned.questions,
      notice: {
        kind: 'holding',
        ...named(concerned),
        reason: typed(filled, 'reason'),
        until: until.data,
        ...(late?.ok && late.value > 0 && { daysLate: late.value }),
      },
    };
  },
};
