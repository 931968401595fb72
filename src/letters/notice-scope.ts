import type { Ground } from '../domain/catalogue/index.ts';
import { workingDaysToAnswer, workingDaysToAskForReview } from '../domain/clock/index.ts';
import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import type { NamedQuestion, Notice, NoticeOf } from '../domain/notice.ts';
import { cite, citeNeither } from './citation.ts';
import { completed, wholeSentences } from './completed.ts';
import { questionBlock } from './entry.ts';
import { reviewOutcomeScope } from './review-scope.ts';
import type { Templates } from './templates.ts';
import { Typed, typedText, withoutBullets } from './typed.ts';

/** What a notice is drawn with besides the head of its letter. */
interface Drawing {
  notice: Notice;
  due?: LondonDate;
  templates: Templates;
  grounds: readonly Ground[];
}

/** A notice as its template sees it. Nothing is undefined: what it does not say is null. */
export function noticeScope({ notice, due, templates, grounds }: Drawing): object {
  switch (notice.kind) {
    case 'clarification':
      return clarificationScope(notice, templates);
    case 'clarificationReminder':
      return {
        ...concerning(notice, templates),
        askedOn: sayLetterDate(notice.askedOn),
        closeAfter: sayLetterDate(notice.closeAfter),
        ask: typedText(notice.ask),
      };
    case 'lapsed':
      return { ...concerning(notice, templates), askedOn: sayLetterDate(notice.askedOn) };
    case 'feesNotice':
      return { ...concerning(notice, templates), ...payment(notice) };
    case 'charge':
      return { ...concerning(notice, templates), ...payment(notice), schedule: typedText(notice.schedule) };
    case 'paymentReminder':
      return {
        ...concerning(notice, templates),
        payment: notice.payment,
        askedOn: sayLetterDate(notice.askedOn),
        amount: notice.amount.trim(),
        howToPay: typedText(notice.howToPay),
        payBy: sayLetterDate(notice.payBy),
      };
    case 'unpaid':
      return {
        ...concerning(notice, templates),
        payment: notice.payment,
        askedOn: sayLetterDate(notice.askedOn),
        lastDay: sayLetterDate(notice.lastDay),
        paidOn: dateOrNull(notice.paidOn),
      };
    case 'publicInterestExtension':
      return { ...concerning(notice, templates), ...publicInterest(notice, grounds) };
    case 'complexityExtension':
      return {
        ...concerning(notice, templates),
        why: completed(notice.why),
        until: sayLetterDate(notice.until),
      };
    case 'holding':
      return {
        ...concerning(notice, templates),
        why: completed(notice.reason),
        until: sayLetterDate(notice.until),
        due: dateOrNull(due),
        daysLate: notice.daysLate ?? 0,
      };
    case 'withdrawn':
      return { ...concerning(notice, templates), on: dateOrNull(notice.on) };
    case 'reviewRefused':
      return {
        askedOn: sayLetterDate(notice.askedOn),
        respondedOn: sayLetterDate(notice.respondedOn),
        givenOn: dateOrNull(notice.givenOn),
        workingDays: notice.workingDays ?? workingDaysToAskForReview,
        lastDay: sayLetterDate(notice.lastDay),
        why: completed(notice.reason),
      };
    case 'reviewExtension':
      return {
        askedOn: sayLetterDate(notice.askedOn),
        until: sayLetterDate(notice.until),
        why: completed(notice.reason),
      };
    case 'reviewAcknowledgement':
      return { askedOn: sayLetterDate(notice.askedOn), due: sayLetterDate(notice.due) };
    case 'reviewOutcome':
      return reviewOutcomeScope(notice, due, templates);
  }
}

/** What a notice concerns: in the sentence, and where it is not the whole request, the questions and what becomes of the rest. */
function concerning(notice: { questions?: readonly NamedQuestion[]; restBy?: LondonDate }, templates: Templates) {
  const { questions = [], restBy } = notice;
  return {
    what: inTheSentence(questions.length),
    it: questions.length > 1 ? 'them' : 'it',
    concerned: questions.length === 0 ? null : templates.drawn('parts/concerned', { questions }, { role: 'part' }),
    rest: rest(restBy, templates),
  };
}

function inTheSentence(questions: number): string {
  if (questions === 0) return 'your request';
  return questions === 1 ? 'this question' : 'these questions';
}

function rest(restBy: LondonDate | undefined, templates: Templates) {
  if (restBy === undefined) return null;
  return templates.drawn('parts/rest', { restBy: sayLetterDate(restBy) }, { role: 'part' });
}

function clarificationScope(notice: NoticeOf<'clarification'>, templates: Templates) {
  const { questions, options = '', closeAfter, restBy } = notice;
  const asked = questions.flatMap((question) => [
    questionBlock(question),
    ...templates.draw(
      'parts/question-to-clarify',
      { ask: typedText(question.ask), why: completed(question.why) },
      { role: 'part', question: question.number },
    ),
  ]);
  return {
    // Where nothing is left besides what is asked about, it is the whole request that waits.
    what: restBy === undefined ? 'your request' : inTheSentence(questions.length),
    questions: new Typed(asked),
    examples: withoutBullets(options),
    closeAfter: sayLetterDate(closeAfter),
    rest: rest(restBy, templates),
  };
}

function payment(notice: NoticeOf<'feesNotice' | 'charge'>) {
  return {
    amount: notice.amount.trim(),
    breakdown: withoutBullets(notice.breakdown),
    howToPay: typedText(notice.howToPay),
    payBy: sayLetterDate(notice.payBy),
    extended: notice.workingDays !== undefined,
    workingDays: notice.workingDays ?? workingDaysToAnswer,
  };
}

function publicInterest(notice: NoticeOf<'publicInterestExtension'>, grounds: readonly Ground[]) {
  const { again } = notice;
  const ground = grounds.find(({ id }) => id === notice.ground);
  return {
    confirming: notice.confirming === true,
    ground:
      ground === undefined
        ? { provision: '', several: false, title: '' }
        : { ...cited(notice, ground), title: ground.heading },
    whyEngaged: wholeSentences(notice.whyEngaged),
    opinionOn: dateOrNull(notice.opinionOn),
    until: sayLetterDate(notice.until),
    answeredNow: typedText(notice.answeredNow),
    again: again !== undefined,
    firstOn: dateOrNull(again?.firstOn),
    why: completed(again?.reason),
  };
}

/** Whether to confirm or deny turns on the provision that lifts that duty; the limb chosen is specified too (FOIA s.17(1)(b)). */
function cited({ confirming, subsections }: NoticeOf<'publicInterestExtension'>, ground: Ground) {
  if (!confirming) return cite(ground, subsections);
  return { provision: citeNeither(ground, subsections), several: false };
}

function dateOrNull(date: LondonDate | undefined): string | null {
  return date === undefined ? null : sayLetterDate(date);
}
