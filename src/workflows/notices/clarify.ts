import { noticeExamples } from '../../domain/notice-examples.ts';
import { addMonths, sayDate } from '../../domain/london.ts';
import type { Field } from '../forms/form.ts';
import { concerning, questionsField, questionsPicked, saidBefore, typed, type Writer, type Writing } from './writer.ts';
import { givenIfSent } from '../../domain/request/given.ts';
import { questionOf } from '../../domain/request/question-of.ts';

/** Asks the requester what is meant (FOIA s.1(3), EIR reg 9(2)). */
export const clarification: Writer = {
  kind: 'clarification',
  title: 'Ask what is meant',
  intro: ({ clock, when, open }) => {
    const last = clock.perQuestion.find(({ questions }) => questions.some((number) => open.includes(number)))?.noticeBy;
    const by =
      last === undefined ? '' : ` The last day to ask is ${last === when.today ? 'today, ' : ''}${sayDate(last)}.`;
    return `Ask only what you need to know to find the information.${by} Nothing is due while you wait; when the answer comes, the 20 working days begin again.`;
  },
  fields(at) {
    const picked = questionsPicked(at, at.filled);
    return [
      ...questionsField(at, { redraws: true }),
      ...picked.flatMap((number, index) => asking(at, number, picked[0] ?? number, index)),
      {
        kind: 'longText',
        id: 'options',
        label: 'Examples they could choose from',
        optional: true,
        maxLength: 2000,
        hint: 'One to a line. They help people to answer.',
        initial: saidBefore(at, 'clarification')?.options ?? '',
      },
      {
        kind: 'says',
        text: `The letter asks them to answer by ${sayDate(closeAfter(at))}. ${afterThat(at)}`,
      },
    ];
  },
  read(at, filled) {
    const picked = questionsPicked(at, filled);
    if (picked.length === 0) return { errors: { questions: 'Pick the questions that are not clear.' } };
    const options = typed(filled, 'options');
    const concerned = concerning(at, picked);
    let before = { ask: '', why: '' };
    const questions = at.request.questions
      .filter(({ number }) => picked.includes(number))
      .map(({ number, wording }) => {
        const ask = typed(filled, `ask-${number}`) || before.ask;
        const why = typed(filled, `why-${number}`) || before.why;
        before = { ask, why };
        return { number, wording, ask, why };
      });
    return {
      questions: concerned.questions,
      notice: {
        kind: 'clarification',
        questions,
        closeAfter: closeAfter(at),
        ...(options !== '' && { options }),
        ...(concerned.restBy !== undefined && { restBy: concerned.restBy }),
      },
    };
  },
};

function afterThat({ council }: Writing): string {
  return council.clarification.byItself.includes('closing')
    ? 'After that it is closed by itself, as the council’s file says.'
    : 'Nothing is closed by itself after that.';
}

function closeAfter({ request, council, when }: Writing) {
  const given = givenIfSent(request, when.today, when.holidays);
  return addMonths(given.ok ? given.value : when.today, council.clarification.months);
}

/** What is asked about a question; a further one may be left empty, and is then asked the same. */
function asking(at: Writing, number: number, first: number, index: number): Field[] {
  const { request } = at;
  const before = saidBefore(at, 'clarification')?.questions.find((each) => each.number === number);
  const of = request.questions.length === 1 ? '' : `Question ${number}: `;
  const label = (words: string) => (of === '' ? words.charAt(0).toUpperCase() + words.slice(1) : `${of}${words}`);
  const further = index > 0;
  const same = { optional: further, ...(further && { hint: `Left empty: the same as for the question before.` }) };
  const wording = questionOf(request, number)?.wording ?? '';
  return [
    ...(of === '' ? [] : [{ kind: 'says', text: `${number}. ${wording}` } as const]),
    {
      kind: 'longText',
      id: `ask-${number}`,
      label: label('what you ask'),
      maxLength: 2000,
      initial: before?.ask ?? '',
      ...same,
    },
    {
      kind: 'longText',
      id: `why-${number}`,
      label: label('why you need to know'),
      maxLength: 2000,
      initial: before?.why ?? '',
      ...same,
      ...(number === first && { example: noticeExamples.whyUnclear }),
    },
  ];
}
