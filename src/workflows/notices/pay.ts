import { clockOf, lastDayToPay, workingDaysToAnswer, type OrRefusal, type Payment } from '../../domain/clock/index.ts';
import { sayDate, type LondonDate } from '../../domain/london.ts';
import { noticeExamples } from '../../domain/notice-examples.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import { givenIfSent } from '../../domain/request/given.ts';
import { sumOfMoney } from '../../domain/words/sum-of-money.ts';
import type { Filled, FormErrors } from '../forms/form.ts';
import {
  concerning,
  named,
  questionsField,
  questionsPicked,
  saidBefore,
  typed,
  type Writer,
  type Writing,
} from './writer.ts';

/** Asks for a fee before the answer (FOIA s.9). */
export const feesNotice: Writer = {
  kind: 'feesNotice',
  title: 'Ask for a fee',
  intro: (at) =>
    `A fee may cover what it costs to copy and post the information, not the time to find it. ${payBy(at, 'fee')}`,
  fields: (at) => fieldsOf(at),
  read(at, filled) {
    const read = paymentIn(at, filled, 'fee');
    return 'errors' in read ? read : { questions: read.questions, notice: { kind: 'feesNotice', ...read.notice } };
  },
};

/** Asks for a charge in advance (EIR reg 8). */
export const charge: Writer = {
  kind: 'charge',
  title: 'Ask for a charge',
  intro: (at) => `A charge has to be reasonable and in the council’s published schedule. ${payBy(at, 'charge')}`,
  fields: (at) => [
    ...fieldsOf(at),
    {
      kind: 'text',
      id: 'schedule',
      label: 'Schedule of charges',
      maxLength: 500,
      hint: 'Where it is published.',
      initial: saidBefore(at, 'charge')?.schedule ?? '',
    },
  ],
  read(at, filled) {
    const read = paymentIn(at, filled, 'charge');
    if ('errors' in read) return read;
    return {
      questions: read.questions,
      notice: { kind: 'charge', ...read.notice, schedule: typed(filled, 'schedule') },
    };
  },
};

/** What both letters say. */
type Asked = Omit<NoticeOf<'feesNotice'>, 'kind'>;

function payBy({ request, when }: Writing, payment: Payment): string {
  const last = lastDay({ request, when }, payment);
  const until = last.ok ? `They have until ${sayDate(last.value)} to pay, by law. ` : '';
  const from =
    request.requester.email === undefined
      ? 'from the day the letter counts as given, the second working day after it is posted,'
      : 'from today';
  return `${until}The days ${from} to the day it is paid do not count.`;
}

/** The law's last day to pay, where the letter goes today. */
function lastDay({ request, when }: Pick<Writing, 'request' | 'when'>, payment: Payment): OrRefusal<LondonDate> {
  const given = givenIfSent(request, when.today, when.holidays);
  return given.ok ? lastDayToPay(payment, given.value, when.holidays) : given;
}

/** How many working days an extension gives the first of the questions; nothing where there was none. */
function moreThanUsual({ clock }: Writing, picked: readonly number[]): { workingDays?: number } {
  const { workingDays } = clockOf(clock, picked[0] ?? 1)?.explained ?? {};
  return workingDays === undefined || workingDays === workingDaysToAnswer ? {} : { workingDays };
}

function fieldsOf(at: Writing): ReturnType<Writer['fields']> {
  const before = saidBefore(at, 'feesNotice') ?? saidBefore(at, 'charge');
  return [
    ...questionsField(
      at,
      at.request.law === 'both' ? { picked: at.before?.questions ?? [], hint: 'Those it is asked for.' } : {},
    ),
    {
      kind: 'text',
      id: 'amount',
      label: 'Amount',
      maxLength: 20,
      example: '£12.40',
      initial: before?.amount ?? '',
    },
    {
      kind: 'longText',
      id: 'breakdown',
      label: 'What it is made up of',
      maxLength: 2000,
      hint: `One item to a line, such as: ${noticeExamples.breakdown}.`,
      initial: before?.breakdown ?? '',
    },
    { kind: 'longText', id: 'howToPay', label: 'How to pay', maxLength: 2000, initial: before?.howToPay ?? '' },
  ];
}

function paymentIn(
  at: Writing,
  filled: Filled,
  payment: Payment,
): { questions: readonly number[]; notice: Asked } | { errors: FormErrors } {
  const picked =
    at.request.law === 'both' && !filled.choices['questions'] && at.request.questions.length > 1
      ? []
      : questionsPicked(at, filled);
  if (picked.length === 0) return { errors: { questions: 'Pick the questions it is asked for.' } };
  const last = lastDay(at, payment);
  if (!last.ok) return { errors: { amount: last.refusal.says } };
  const concerned = concerning(at, picked);
  return {
    questions: concerned.questions,
    notice: {
      ...named(concerned),
      amount: sumOfMoney(typed(filled, 'amount')) ?? typed(filled, 'amount'),
      breakdown: typed(filled, 'breakdown'),
      howToPay: typed(filled, 'howToPay'),
      payBy: last.value,
      ...moreThanUsual(at, picked),
    },
  };
}
