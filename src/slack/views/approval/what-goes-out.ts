import type { Part } from '../../../domain/answer.ts';
import { kindsInLaw } from '../../../domain/catalogue/kinds.ts';
import { namePart, valueOf, type FieldId } from '../../../domain/catalogue/index.ts';
import type { ConcernKind } from '../../../domain/request/events.ts';
import { coveredBy, isOut } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Question } from '../../../domain/request/question.ts';
import { concernNames, concernSentences } from '../../../workflows/departments/concern-forms.ts';
import { beginning } from '../blocks.ts';
import type { ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';
import { sayDate } from '../../../domain/london.ts';
import { capital, questionsNamed, sentence } from '../../../domain/words/in-words.ts';

/** What a letter about these questions gives out, in a line: those answered in full, and those withdrawn. */
export function givenInFull(questions: readonly Question[], all: number): string {
  const numbers = (belongs: (question: Question) => boolean) =>
    questions.filter(belongs).map((question) => question.number);
  const full = numbers(
    (question) =>
      !isOut(question) &&
      question.settlement !== undefined &&
      question.settlement.parts.every((part) => part.kind === 'disclosed'),
  );
  const withdrawn = questions.filter((question) => question.withdrawnOn);
  const answered = sayFull(full, all);
  const away = withdrawn.map(
    ({ number, withdrawnOn }) =>
      ` Question ${number} was withdrawn${withdrawnOn ? ` on ${sayDate(withdrawnOn)}` : ''}.`,
  );
  return answered + away.join('');
}

function sayFull(full: readonly number[], all: number): string {
  if (full.length === 0)
    return all === 1 ? 'The question is not answered in full.' : 'No question is answered in full.';
  if (full.length < all) return `Answered in full: ${questionsNamed(full)}.`;
  if (all === 1) return 'The question is answered in full.';
  return `${all === 2 ? 'Both' : `All ${all}`} questions are answered in full.`;
}

/** A line for each part that is not simply given: what it is in law, and why. */
export function notGiven(request: FoiRequest, questions: readonly Question[], most: number): string[] {
  return questions.flatMap((question) => {
    if (isOut(question) || coveredBy(request, question.number) !== undefined) return [];
    const parts = question.settlement?.parts ?? [];
    return parts.flatMap((part, index) => {
      if (part.kind === 'disclosed') return [];
      const also = part.coversQuestions.filter((number) => number !== question.number);
      const place = capital(questionsNamed([question.number, ...also].toSorted((a, b) => a - b)));
      const which = parts.length > 1 ? `, part ${index + 1}` : '';
      return [`${place}${which}: ${partInShort(part, most)}`];
    });
  });
}

/** Where the reason of a part stands, the most telling first. */
const reasons: readonly FieldId[] = [
  'prejudice',
  'balance',
  'whyNotHeld',
  'whereItIsPublished',
  'whatIsWithheld',
  'costActivities',
  'vexatiousReasons',
  'whyPersonalData',
];

function partInShort(part: Part, most: number): string {
  const name = namePart(part);
  const sections = part.subsections.filter((each) => !name.includes(each)).map((each) => `, ${each}`);
  const reason = reasons.map((field) => valueOf(part, field)).find((each) => each !== '');
  const files = part.filesToRelease.length > 0 && kindsInLaw[part.kind].givesInformation ? ' Files go with it.' : '';
  const says = `${name}${sections.join('')}${reason === undefined ? '' : `: ${beginning(reason, most)}`}`;
  return `${sentence(says)}${files}`;
}

/** What a department said that speaks against the answer as it goes out; the strongest first. */
const against: readonly ConcernKind[] = ['shouldNotBeReleased', 'notHeld', 'tooLong'];

/** A line for each thing departments said against giving these answers. */
export function saidAgainst(questions: readonly Question[], ctx: ViewContext, most: number): string[] {
  return against.flatMap((kind) =>
    questions.flatMap((question) =>
      question.asked.flatMap((asked) =>
        asked.concerns
          .filter((concern) => concern.kind === kind)
          .map((concern) => {
            const words = concernSentences(kind, concern.said ?? {});
            const said = words.length > 0 ? ` ${beginning(words.join(' '), most)}` : ' Nothing more was said.';
            return `Question ${question.number}, ${departmentName(asked.department, ctx)}: ${concernNames[kind]} (${who(concern.by, ctx)}).${said}`;
          }),
      ),
    ),
  );
}
