import { kindsOfAnswer, type KindOfAnswer, type Part } from '../../domain/answer.ts';
import { kindsOpenTo, namePart } from '../../domain/catalogue/index.ts';
import { answerOf } from '../../domain/request/asked.ts';
import { inOneLine } from '../../domain/words/in-words.ts';
import { isEmptyProse } from '../../domain/words/prose.ts';
import { coveredBy, isToAnswer } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import { concernNames, concernSentences } from '../departments/concern-forms.ts';
import type { Desk } from '../desk.ts';
import type { Field, Form } from '../forms/form.ts';
import { digestOfAnswer } from './answer-shown.ts';
import { answerField } from './given-out-before.ts';
import { fieldsOf } from './part-fields.ts';
import { goOnField } from './go-on.ts';
import { standing } from './standing.ts';
import { changesWantedHere, foundHere } from './to-mend-here.ts';
import { questionOf } from '../../domain/request/question-of.ts';
import { formHolds } from '../forms/form-holds.ts';
import type { Typed } from './typed.ts';

/** What is chosen so far in *Settle the answer*. */
export interface SoFar {
  question: number;
  kind?: KindOfAnswer;
  ground?: string;
  subsections?: readonly string[];
  /** Names the saved parts, where there are some. */
  draft?: string;
  /** Names what was typed so far, where something was. */
  typed?: string;
  /** When it was settled as whoever has the view open saw it first; as it stands where nobody has yet. */
  settledAt?: number;
  /** The question that was settled just before, in the same form. */
  after?: number;
  /** The question that the form was still drawn for when it was submitted for another. */
  insteadOf?: number;
}

/**
 * The modal *Settle the answer*: one part a view, with the fields its kind and ground need and no others.
 * @param typed what was typed in this part before
 */
export async function settleForm(
  desk: Desk,
  request: FoiRequest,
  soFar: SoFar,
  saved: readonly Part[],
  typed?: Typed,
): Promise<Form> {
  const { subsections: _read, insteadOf, ...chosen } = soFar;
  const question = questionOf(request, soFar.question);
  if (!question) throw new Error(`${request.reference} has no question ${soFar.question}.`);
  const rev = `${question.number}-${saved.length + 1}`;
  const part = partAsSettled(question, saved);
  const answering = {
    stood: standing(question, part, { drawn: soFar, typed, council: desk.council }),
    ...(part && { part }),
    ...(soFar.kind !== undefined && { kind: soFar.kind }),
    ...(typed && { soFar: typed }),
  };
  return {
    id: 'settleAnswer',
    title: 'Settle the answer',
    submit: 'Settle',
    close: 'Cancel',
    about: {
      reference: request.reference,
      settledAt: question.settlement?.at ?? 0,
      ...chosen,
      part: saved.length + 1,
      shown: digestOfAnswer(question),
    },
    fields: [
      ...(insteadOf === undefined ? [] : [{ kind: 'says', text: stillOf(insteadOf, question.number) } as const]),
      ...(soFar.after === undefined
        ? []
        : [{ kind: 'says', text: `Question ${soFar.after} is settled. Now question ${question.number}.` } as const]),
      {
        kind: 'select',
        id: 'question',
        label: 'Question',
        options: request.questions
          .filter(isToAnswer)
          .map((each) => ({ value: String(each.number), label: labelOf(request, each) })),
        initial: String(question.number),
        redraws: true,
        // What was chosen before would stay chosen, and the next answer would be settled as this one's.
        ...(soFar.after !== undefined && { rev: `after-${soFar.after}` }),
      },
      ...(await said(desk, question)),
      ...saved.map((part, index): Field => ({
        kind: 'says',
        text: soFar.draft
          ? `Part ${index + 1} is kept: ${namePart(part)}. Now part ${index + 2}.`
          : `Part ${index + 1} stays as it is settled: ${namePart(part)}.`,
      })),
      ...(await changesWantedHere(desk, request, question)),
      ...foundHere(request, question, saved.length + 1),
      ...asItStands(question, saved),
      {
        kind: 'select',
        id: 'kind',
        label: 'What the answer is',
        options: kindsOpenTo(request.law).map((kind) => ({ value: kind, label: kindsOfAnswer[kind] })),
        redraws: true,
        rev,
        ...hintOnKind(request, question, saved),
        ...(soFar.kind !== undefined && { initial: soFar.kind }),
      },
      ...fieldsOf(request, question, soFar, rev).flatMap((field) => answerField(field, answering)),
      { kind: 'button', id: 'addPart', label: 'Add another part' },
      ...goOnField(request, question.number, soFar.after),
    ],
  };
}

function stillOf(drawnFor: number, chosen: number): string {
  return `The form was still that of question ${drawnFor}, so nothing is settled yet. This is question ${chosen}: settle it here.`;
}

function hintOnKind(
  { law }: FoiRequest,
  question: Question,
  saved: readonly Part[],
): { optional?: true; hint?: string } {
  if (saved.length > 0 && !partAsSettled(question, saved))
    return { optional: true, hint: 'Leave it empty where there is no further part.' };
  if (law !== 'EIR') return {};
  return { hint: 'Under the EIR, what is vexatious or would cost too much is Withheld: reg 12(4)(b).' };
}

/** The part that a view starts from, where the question is settled: the one in its place. */
export function partAsSettled(question: Question, saved: readonly Part[]): Part | undefined {
  return question.settlement?.parts[saved.length];
}

/** Parts that come after the one in the view: they stay as they were settled. */
export function partsAfter(question: Question, saved: readonly Part[]): readonly Part[] {
  return question.settlement?.parts.slice(saved.length + 1) ?? [];
}

function asItStands(question: Question, saved: readonly Part[]): Field[] {
  const after = partsAfter(question, saved).map(namePart);
  if (!partAsSettled(question, saved)) return [];
  const rest =
    after.length === 0
      ? ''
      : ` After this part stays: ${after.join('; ')}. Add another part goes on to it; to begin anew, use “Open a settled answer again” on the card.`;
  const part = saved.length > 0 || after.length > 0 ? `part ${saved.length + 1}` : 'it';
  return [{ kind: 'says', text: `Below is how ${part} was settled. Change what is wrong.${rest}` }];
}

/** A question as it is chosen: how it stands is never cut off. */
function labelOf(request: FoiRequest, question: Question): string {
  const covering = coveredBy(request, question.number);
  const state = question.changedSinceSettled
    ? ' (changed since settled)'
    : question.settlement
      ? ' (settled)'
      : covering !== undefined
        ? ` (covered by ${covering})`
        : '';
  const number = `${question.number}. `;
  return `${number}${inOneLine(question.wording, formHolds.choice - number.length - state.length)}${state}`;
}

/** The question, what the departments said to it, and what they are worried about. */
async function said(desk: Desk, question: Question): Promise<Field[]> {
  const fields: Field[] = [{ kind: 'says', text: question.wording }];
  for (const asked of question.asked.filter((each) => !each.returned)) {
    const name = desk.council.departments.find((each) => each.id === asked.department)?.name ?? asked.department;
    const reply = answerOf(asked);
    const author = reply ? ((await desk.directory.nameOf(reply.author)) ?? 'Somebody') : '';
    fields.push({ kind: 'says', text: reply ? `${author}, ${name}, answered:` : `${name} has not answered yet.` });
    if (reply && !isEmptyProse(reply.words)) fields.push({ kind: 'shows', prose: reply.words });
    if (reply && reply.files.length > 0)
      fields.push({ kind: 'says', text: `Files: ${reply.files.map((file) => file.name).join(', ')}` });
    for (const concern of asked.concerns) {
      const words = concernSentences(concern.kind, concern.said ?? {});
      const who = (await desk.directory.nameOf(concern.by)) ?? 'Somebody';
      fields.push({
        kind: 'says',
        text: [`${who}, ${name}: ${concernNames[concern.kind]}.`, ...words].join('\n'),
      });
    }
  }
  for (const elsewhere of question.elsewhere) {
    fields.push({ kind: 'says', text: `Recorded from ${elsewhere.from}:` }, { kind: 'shows', prose: elsewhere.words });
  }
  return fields;
}
