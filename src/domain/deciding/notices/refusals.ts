import { questionsNamed } from '../../words/in-words.ts';
import { sayDate } from '../../london.ts';
import { clockOfRequest } from '../../request/clock-of.ts';
import { refuse, type Refusal } from '../../request/decision.ts';
import { refusedReview } from '../../request/review-of.ts';
import { refusalOfReviewExtension } from '../reviews/asking-for-review.ts';
import { lawOf } from '../../request/letter-of.ts';
import { isToAnswer } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { KindOfUnanswered, Written } from './to-write.ts';
import type { When } from '../when.ts';
import type { NoticeOf } from '../../notice.ts';
import { refusalWhileToGo } from '../sending/by-post.ts';
import { refusalOfWeighing } from './weighing.ts';
import { lettersAbout, unansweredOf } from './unanswered.ts';

/** Why a letter may not go by the rules of its own kind, besides the clock's; nothing where it may. */
export function refusalOfItsOwn(request: FoiRequest, written: Written, when: When): Refusal | undefined {
  return refusalWhileToGo(request, written.notice.kind, written.questions) ?? refusalOfKind(request, written, when);
}

function refusalOfKind(request: FoiRequest, { notice, questions }: Written, when: When): Refusal | undefined {
  switch (notice.kind) {
    case 'holding':
      return refusalOfHolding(request, questions, when);
    case 'clarificationReminder':
    case 'lapsed':
    case 'paymentReminder':
    case 'unpaid':
      return refusalWithoutAnswer(request, { notice, questions }, when);
    case 'publicInterestExtension':
      return ofOtherLaw(request, questions, 'FOIA') ?? refusalOfWeighing(request, namedBy(request, questions), notice);
    case 'feesNotice':
      return ofOtherLaw(request, questions, 'FOIA');
    case 'charge':
    case 'complexityExtension':
      return ofOtherLaw(request, questions, 'EIR');
    case 'reviewExtension':
      return refusalOfReviewExtension(request, notice.reason, when);
    case 'reviewRefused':
      return refusedReview(request)
        ? undefined
        : refuse('No review was refused that the requester has not been told of. Look at the card.');
    case 'clarification':
      return undefined;
  }
}

/** Where a request is under both laws, what only one of them knows is for the questions handled under that one. */
function ofOtherLaw(request: FoiRequest, questions: readonly number[], law: 'FOIA' | 'EIR'): Refusal | undefined {
  if (request.law !== 'both') return undefined;
  if (questions.length === 0) {
    return refuse(
      `Choose the questions that are handled under the ${law}: only they can have this letter.`,
      'questions',
    );
  }
  const other = request.questions.find(
    (question) => questions.includes(question.number) && question.settlement && lawOf(request, question) !== law,
  );
  return other
    ? refuse(
        `Question ${other.number} is settled under the ${lawOf(request, other)}, which does not know this letter. Leave it out.`,
        'questions',
      )
    : undefined;
}

/** A holding letter is for what is late, or due today; before that there is still the answer. */
export function refusalOfHolding(request: FoiRequest, questions: readonly number[], when: When): Refusal | undefined {
  const clock = clockOfRequest(request, when.holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  const dues = clock.value.perQuestion
    .filter((each) => questions.length === 0 || each.questions.some((number) => questions.includes(number)))
    .flatMap((each) => (each.state === 'running' ? [each.due] : []));
  const [first] = dues.toSorted();
  if (first === undefined) return refuse('This waits for the requester, so nothing is late.');
  return when.today >= first
    ? undefined
    : refuse(`It is not late: it is due on ${sayDate(first)}. Answer by then, or use /foi extend.`);
}

function refusalWithoutAnswer(
  request: FoiRequest,
  { notice, questions }: { notice: NoticeOf<KindOfUnanswered>; questions: readonly number[] },
  { today }: When,
): Refusal | undefined {
  const ofPayment = 'payment' in notice;
  const what = ofPayment ? notice.payment : 'clarification';
  const waiting = unansweredOf(request).filter((each) => each.for === what && each.askedOn === notice.askedOn);
  const [first] = waiting;
  const who = ofPayment ? 'The payment has come' : 'The requester has answered';
  if (!first) return refuse(`${who} meanwhile, or nothing was asked. Look at the card.`);
  const came = namedBy(request, questions).filter((number) => !waiting.some((each) => each.questions.includes(number)));
  if (came.length > 0) {
    const about = `${ofPayment ? 'for' : 'about'} ${questionsNamed(came)}`;
    return refuse(
      `${who} ${about} meanwhile, so this letter says too much. Write it again: the card has what is left.`,
    );
  }
  if (notice.kind === lettersAbout(what).reminds || today > first.closeAfter) return undefined;
  const until = `The requester was given until ${sayDate(first.closeAfter)} to ${ofPayment ? 'pay' : 'answer'}`;
  const source = ofPayment ? ` (${what === 'fee' ? 'FOIA s.9(2)' : 'EIR reg 8(5)'})` : '';
  return refuse(`${until}${source}. Wait until that day is over.`);
}

/** The questions a letter is about; none named is all that are left. */
function namedBy({ questions: all }: FoiRequest, questions: readonly number[]): readonly number[] {
  return questions.length > 0 ? questions : all.filter(isToAnswer).map(({ number }) => number);
}
