import type { KindOfAnswer, Part } from '../../../domain/answer.ts';
import { answerOf } from '../../../domain/request/asked.ts';
import { departmentsAnswer } from '../../../domain/deciding/settling.ts';
import { plainText } from '../../../domain/words/prose.ts';
import { coveredBy } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Question } from '../../../domain/request/question.ts';
import { count } from '../../../domain/words/in-words.ts';

/** For its department: how the answer to a question went out, in plain words, and nothing about who asked. */
export function howItWentOut(request: FoiRequest, question: Question, department: string): string {
  const name = `Question ${question.number}`;
  const covering = coveredBy(request, question.number);
  if (covering !== undefined) {
    const part = request.questions
      .find((each) => each.number === covering)
      ?.settlement?.parts.find((each) => each.coversQuestions.includes(question.number));
    return `${name} was answered together with question ${covering}: ${part ? inPlainWords[part.kind] : 'see the letter'}.`;
  }
  const parts = question.settlement?.parts ?? [];
  const [only] = parts;
  if (!only) return `${name} went out without an answer of its own.`;
  if (parts.length > 1) {
    return `${name} went out in ${parts.length} parts: ${parts.map((part) => inPlainWords[part.kind]).join('; ')}.${files(parts)}`;
  }
  if (only.kind === 'disclosed') {
    return `${name} went out ${inWhoseWords(only, question, department)}.${files(parts)}`;
  }
  return `${name} went out as: ${inPlainWords[only.kind]}.${files(parts)}`;
}

function inWhoseWords(part: Part, question: Question, department: string): string {
  const wrote = question.asked.filter((asked) => answerOf(asked) !== undefined);
  const own = wrote.some((asked) => asked.department === department);
  if (!own || plainText(part.answer) !== plainText(departmentsAnswer(question))) return 'in the officer’s words';
  return wrote.length + question.elsewhere.length > 1 ? 'as you and others wrote it' : 'as you wrote it';
}

/** Never a section's number: departments are spoken to in plain words. */
const inPlainWords: Record<KindOfAnswer, string> = {
  disclosed: 'given in full',
  disclosedInPart: 'given in part, the rest withheld',
  notHeld: 'not held',
  alreadyAvailable: 'published already, and where',
  withheld: 'withheld',
  neitherConfirmNorDeny: 'not saying whether we hold it',
  overCostLimit: 'refused, as it would take too long',
  vexatious: 'refused',
  repeated: 'refused, as it was answered before',
};

function files(parts: readonly Part[]): string {
  const released = parts.reduce((sum, part) => sum + part.filesToRelease.length, 0);
  return released === 0 ? '' : ` ${count(released, 'file')} went with it.`;
}
