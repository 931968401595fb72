import { isToAnswer } from '../../request/phase.ts';
import { isAbout } from '../../request/question-of.ts';
import type { Question } from '../../request/question.ts';
import type { FoiRequest } from '../../request/request.ts';
import { responsesOf } from '../../request/responses.ts';
import type { GivenNotice } from '../../request/where-letters-stand.ts';
import { isAwaited } from '../notices/unanswered.ts';

/**
 * Whether a letter that was never recorded as sent would be wrong now: it asks or puts off what was answered or closed
 * meanwhile, reminds of what came, closes what goes on again, or is about a review that is over. It may have gone all the
 * same, so it can still be recorded.
 */
export function isOvertaken(request: FoiRequest, letter: GivenNotice): boolean {
  const about = request.questions.filter(({ number }) => isAbout(letter.questions, number));
  switch (letter.kind) {
    case 'clarification':
    case 'feesNotice':
    case 'charge':
    case 'publicInterestExtension':
    case 'complexityExtension':
    case 'holding':
      return !about.some((each) => waitsFor(request, each, letter));
    case 'clarificationReminder':
      return !about.some((each) => waitsFor(request, each, letter) && isAwaited(request, 'clarification', each.number));
    case 'paymentReminder':
      return !about.some(
        (each) =>
          waitsFor(request, each, letter) &&
          (['fee', 'charge'] as const).some((payment) => isAwaited(request, payment, each.number)),
      );
    case 'lapsed':
    case 'unpaid':
      return request.closed?.as !== letter.kind && !about.some(({ closedOn }) => closedOn !== undefined);
    case 'reviewAcknowledgement':
      return request.reviews.some(
        ({ acknowledgedBy, toldBy, withdrawn }) =>
          acknowledgedBy === letter.id && (toldBy !== undefined || withdrawn !== undefined),
      );
    case 'withdrawn':
    case 'reviewRefused':
    case 'reviewExtension':
    case 'reviewOutcome':
      return false;
  }
}

/** The question is still to be answered, and no answer went since the letter was written, not even one reopened. */
function waitsFor(request: FoiRequest, question: Question, { at }: GivenNotice): boolean {
  const { told } = question;
  const answer = told && responsesOf(request).find(({ version }) => version === told.version);
  return request.closed === undefined && isToAnswer(question) && (answer === undefined || answer.sending.at < at);
}
