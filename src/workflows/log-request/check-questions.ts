import type { Council } from '../../domain/council.ts';
import { known } from '../../domain/applicant-blind.ts';
import { inOneLine } from '../../domain/words/in-words.ts';
import { tells } from '../../domain/splitting/index.ts';
import type { Field, Form } from '../forms/form.ts';
import { contextField } from './context.ts';
import type { Checking, DraftQuestion } from './draft.ts';
import { isLateAtReceipt, sayCameEarlier, sayDueAtReceipt, type SeenOn } from './due-at-receipt.ts';
import { formHolds } from '../forms/form-holds.ts';
import { otherQuestionsField } from './other-questions.ts';

/** Slack takes 100 blocks and 250 kB a view; what is left is for the rest of the form. */
const BLOCKS = 80;
const BYTES = 170_000;
/** Drawn, an option and a field are about this many bytes besides their own words. */
const OPTION = 90;
const FIELD = 260;

/** Stands among the departments: this is no question of its own. */
export const PART_OF_BEFORE = '_before';

/** The modal *Check the questions*, one view of it; a long request has several. */
export function checkQuestionsForm(
  council: Council,
  draft: string,
  checking: Checking,
  { from, on }: { from: number; on: SeenOn },
): Form {
  const { start, end } = viewFrom(council, checking, from);
  const last = end >= checking.questions.length;
  return {
    id: 'checkQuestions',
    title: 'Check the questions',
    submit: last ? 'Log request' : 'Next',
    close: 'Cancel',
    about: { draft, from: start, to: end },
    fields: [
      { kind: 'says', text: summary(checking, start, end) },
      ...(start === 0 ? ofReceipt(checking, on) : []),
      ...otherQuestionsField(council, checking),
      ...checking.questions
        .slice(start, end)
        .flatMap((question, index) => fieldsOf(council, checking, question, start + index + 1)),
      ...(last ? closing(checking, isLateAtReceipt(checking.request.received, on)) : []),
    ],
  };
}

function ofReceipt({ request }: Checking, on: SeenOn): Field[] {
  const earlier = sayCameEarlier(request);
  return [
    { kind: 'says', text: sayDueAtReceipt(request.received, on) },
    ...(earlier === undefined ? [] : [{ kind: 'says', text: earlier } as const]),
  ];
}

function summary({ questions, leftOut }: Checking, start: number, end: number): string {
  const all = questions.length;
  const shown = start === 0 && end >= all ? '' : ` Here are ${start + 1} to ${end}.`;
  const found = all === 1 ? 'This is one question.' : `These are ${all} questions.`;
  const rest =
    start === 0 && leftOut.length > 0 ? `\nLeft out, as it asks nothing: “${inOneLine(leftOut.join(' … '), 300)}”` : '';
  return `${found}${shown} Change what is wrong, empty one to drop it, and pick who should answer.${rest}`;
}

function fieldsOf(council: Council, checking: Checking, question: DraftQuestion, number: number): Field[] {
  const rev = String(number);
  const telling = tells(question.wording, known(checking.request.requester));
  return [
    ...(question.heading ? [{ kind: 'heading', text: cut(question.heading, formHolds.heading) } as const] : []),
    {
      kind: 'longText',
      id: `question${number}`,
      label: `Question ${number}`,
      optional: true,
      initial: question.wording.slice(0, formHolds.text),
      ...(question.wording.length > formHolds.text && {
        hint: 'Only the beginning is shown. What you change here replaces the beginning; the rest stays.',
      }),
      rev,
    },
    {
      kind: 'multiSelect',
      id: `departments${number}`,
      label: `Department for question ${number}`,
      optional: true,
      options: [
        ...(number > 1 ? [{ value: PART_OF_BEFORE, label: 'Part of the question before' }] : []),
        ...council.departments.map(({ id, name }) => ({ value: id, label: name })),
      ],
      ...(question.departments.length > 0 && { initial: question.departments }),
      rev,
    },
    ...(telling.length > 0 || question.departmentWording !== undefined
      ? [
          {
            kind: 'longText',
            id: `departmentWording${number}`,
            label: `Wording for department, question ${number}`,
            optional: true,
            hint: tellingHint(telling),
            ...(question.departmentWording !== undefined && { initial: question.departmentWording }),
            rev,
          } as const,
        ]
      : []),
  ];
}

function tellingHint(telling: readonly { kind: string; words: string }[]): string {
  const words = cut(telling.map((tell) => `“${tell.words}”`).join(', '), 300);
  return telling.some((tell) => tell.kind === 'particulars')
    ? `The question says who is asking: ${words}. Write it for the department without that. The letter keeps the requester’s words.`
    : `The question may tell who is asking or why: ${words}. If so, write it for the department without that.`;
}

function closing(checking: Checking, late: boolean): Field[] {
  const post = checking.request.requester.email === undefined;
  const hint = [
    ...(late ? ['It says that our answer is late, and that we are sorry.'] : []),
    ...(post ? ['It goes by post: a PDF to print comes into the card’s thread.'] : []),
  ].join(' ');
  return [
    { kind: 'button', id: 'addQuestion', label: 'Add a question' },
    { kind: 'rule' },
    contextField(checking),
    ...withheldFromDepartments(checking),
    {
      kind: 'text',
      id: 'ownReference',
      label: 'Reference it already has',
      optional: true,
      maxLength: 20,
      hint: 'Only for a case opened elsewhere. Otherwise it gets the next number.',
    },
    {
      kind: 'checkboxes',
      id: 'acknowledge',
      label: 'Acknowledgement',
      optional: true,
      options: [{ value: 'yes', label: 'Send the acknowledgement' }],
      initial: checking.acknowledge ? ['yes'] : [],
      ...(hint !== '' && { hint }),
    },
  ];
}

/** What was taken out of the context and the headings because it tells who asks or why. */
function withheldFromDepartments({ told }: Checking): Field[] {
  if (told.length === 0) return [];
  const words = inOneLine(told.join(' … '), 1000);
  return [{ kind: 'says', text: `Left out of what departments see, as it may tell who asks or why: “${words}”` }];
}

/** The questions that fit one view, beginning with this one. */
function viewFrom(council: Council, checking: Checking, from: number): { start: number; end: number } {
  const list = council.departments.reduce((sum, each) => sum + OPTION + each.id.length + each.name.length, 0);
  let blocks = 0;
  let bytes = list + FIELD;
  let end = from;
  for (const question of checking.questions.slice(from)) {
    blocks += 4;
    bytes += 2 * Buffer.byteLength(question.wording.slice(0, formHolds.text)) + list + 3 * FIELD;
    if (end > from && (blocks > BLOCKS || bytes > BYTES)) break;
    end += 1;
  }
  return { start: from, end };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
