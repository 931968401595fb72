import { sayDate } from '../london.ts';
import type { NoticeOf } from '../notice.ts';
import { clockOfRequest } from '../request/clock-of.ts';
import { refuse, type Refusal } from '../request/decision.ts';
import { lawOf } from '../request/letter-of.ts';
import type { FoiRequest } from '../request/request.ts';
import type { When, Written } from './notice-to-write.ts';
import { unansweredOf } from './unanswered.ts';

/** Why a letter may not go by the rules of its own kind, besides the clock's; nothing where it may. */
export function refusalOfItsOwn(request: FoiRequest, { notice, questions }: Written, when: When): Refusal | undefined {
  switch (notice.kind) {
    case 'holding':
      return refusalOfHolding(request, questions, when);
    case 'clarificationReminder':
    case 'lapsed':
      return refusalWithoutAnswer(request, notice, when);
    case 'feesNotice':
    case 'publicInterestExtension':
      return ofOtherLaw(request, questions, 'FOIA');
    case 'charge':
    case 'complexityExtension':
      return ofOtherLaw(request, questions, 'EIR');
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
  notice: NoticeOf<'clarificationReminder' | 'lapsed'>,
  { today }: When,
): Refusal | undefined {
  const waiting = unansweredOf(request).find(({ askedOn }) => askedOn === notice.askedOn);
  if (!waiting) return refuse('The requester has answered meanwhile, or nothing was asked. Look at the card.');
  if (notice.kind === 'clarificationReminder') return undefined;
  return today > waiting.closeAfter
    ? undefined
    : refuse(`The requester was given until ${sayDate(waiting.closeAfter)} to answer. Wait until that day is over.`);
}
