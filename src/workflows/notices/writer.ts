import { clockOf, type Clock } from '../../domain/clock/index.ts';
import { earlier, type LondonDate } from '../../domain/london.ts';
import type { KindToWrite, Written } from '../../domain/deciding/notices/to-write.ts';
import type { When } from '../../domain/deciding/when.ts';
import type { KindOfNotice, NamedQuestion, Notice, NoticeOf } from '../../domain/notice.ts';
import { isGone, isToAnswer } from '../../domain/request/phase.ts';
import type { DrawnNotice } from '../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Council } from '../../domain/council.ts';
import type { Field, Filled, FormErrors } from '../forms/form.ts';
import { questionChoices } from '../forms/question-choices.ts';

/** What a form to write a letter is drawn and read from. */
export interface Writing {
  request: FoiRequest;
  council: Council;
  clock: Clock;
  when: When;
  /** The questions the letter may be about. */
  open: readonly number[];
  /** The letter of this kind that an approver sent back, which is written again. */
  before?: DrawnNotice | undefined;
  /** What is filled in so far; nothing yet where the form is opened. */
  filled?: Filled | undefined;
}

/** How one kind of letter is written. */
export interface Writer {
  kind: KindToWrite;
  title: string;
  /** What the letter does, before it is written. */
  intro(at: Writing): string;
  fields(at: Writing): Field[];
  read(at: Writing, filled: Filled): Written | { errors: FormErrors };
}

/** The list *Which questions*; none where there is only one. Nothing is picked beforehand where an officer has to name them. */
export function questionsField(
  at: Writing,
  {
    redraws = false,
    picked = pickedBefore(at),
    hint = 'All of them unless you say which.',
    rev,
  }: { redraws?: boolean; picked?: readonly number[]; hint?: string; rev?: string } = {},
): Field[] {
  const { request, open } = at;
  if (request.questions.length === 1) return [];
  const options = questionChoices(request.questions.filter(({ number }) => open.includes(number)));
  return [
    {
      kind: 'multiSelect',
      id: 'questions',
      label: 'Which questions',
      options,
      hint,
      ...(rev !== undefined && { rev, keeps: true }),
      ...(redraws && { redraws }),
      ...(picked.length > 0 && { initial: picked.map(String) }),
    },
  ];
}

/** The questions picked; all there may be where there is nothing to pick or nothing was told. */
export function questionsPicked(at: Writing, filled: Filled | undefined): readonly number[] {
  const { open } = at;
  const picked = filled?.choices['questions'];
  return picked === undefined ? pickedBefore(at) : open.filter((number) => picked.includes(String(number)));
}

/** The questions a letter is about, as it names them; none where they are all there are: it is about the request. */
export interface Concerned {
  questions: readonly number[];
  named?: NamedQuestion[];
  /** When the first of the others is due. */
  restBy?: LondonDate;
}

/** What a letter says of the questions it is about. */
export function concerning(at: Writing, numbers: readonly number[]): Concerned {
  const { questions: all } = at.request;
  const open = all.filter(isToAnswer);
  // Where part was answered, what is left is not the request: the letter names it.
  if (!all.some(isGone) && open.every(({ number }) => numbers.includes(number)) && at.request.law !== 'both')
    return { questions: [] };
  const restBy = restDue(at, numbers);
  const named: NamedQuestion[] = open
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, wording }) => ({ number, wording }));
  return { questions: [...numbers], named, ...(restBy !== undefined && { restBy }) };
}

/** When the first of the other questions is due; nothing where there is none, or all of them wait for the requester. */
function restDue({ request, clock, when }: Writing, numbers: readonly number[]): LondonDate | undefined {
  const dues = request.questions
    .filter((question) => isToAnswer(question) && !numbers.includes(question.number))
    .flatMap(({ number }) => {
      const each = clockOf(clock, number);
      return each?.state === 'running' && each.due > when.today ? [each.due] : [];
    });
  return dues.length === 0 ? undefined : dues.reduce(earlier);
}

/** The questions and the rest, as most letters name them. */
export function named({ named: questions, restBy }: Concerned) {
  return { ...(questions && { questions }), ...(restBy !== undefined && { restBy }) };
}

function pickedBefore({ open, before }: Writing): readonly number[] {
  const picked = open.filter((number) => before?.questions.includes(number));
  return picked.length > 0 ? picked : open;
}

/** What a letter of this kind said that is written again; nothing where there was none. */
export function saidBefore<Kind extends KindOfNotice>({ before }: Writing, kind: Kind): NoticeOf<Kind> | undefined {
  const says = before?.says;
  return says !== undefined && isOf(says, kind) ? says : undefined;
}

function isOf<Kind extends KindOfNotice>(says: Notice, kind: Kind): says is NoticeOf<Kind> {
  return says.kind === kind;
}

/** A text as filled in, without the blanks around it. */
export function typed(filled: Filled, id: string): string {
  return filled.texts[id]?.trim() ?? '';
}
