import { capital, questionsNamed } from '../../words/in-words.ts';
import { divide, type Divided } from '../../request/answered-later.ts';
import { clockOfRequest } from '../../request/clock-of.ts';
import { refuse, type Refusal } from '../../request/decision.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { coveredBy, questionsToSettle } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { Question } from '../../request/question.ts';
import type { When } from '../when.ts';

/**
 * What a letter of today answers and what it leaves for later; nothing where the due dates cannot be told. Questions that
 * are answered later keep nobody waiting for the others: each has its own date (FOIA s.10(1), EIR reg 5(2)).
 */
export function dividedToday(request: FoiRequest, { today, holidays }: When): Divided | undefined {
  const clock = clockOfRequest(request, holidays);
  return clock.ok ? divide(request, clock.value, today) : undefined;
}

/** Why no letter can be drafted now; asked before one is drawn. */
export function mayNotDraft(request: FoiRequest, who: Who, when: When): Refusal | undefined {
  const no = mayNot(request, who, 'draft');
  if (no) return no;
  if (questionsToSettle(request).length === 0) return undefined;
  const divided = dividedToday(request, when);
  if (!divided) return refuse(`${sayMissing(request, questionsToSettle(request))} ${SETTLE}`);
  const { ready, later, missing } = divided;
  if (missing.length > 0) return refuse(`${sayMissing(request, missing)} ${SETTLE}`);
  if (ready.length > 0) return undefined;
  const all = capital(questionsNamed([...later.keys()]));
  return refuse(
    `No question is ready to be answered yet. ${all} may be answered later, but a letter has to answer something. ${SETTLE}`,
  );
}

const SETTLE = 'Use Settle answers on the card, then draft the letter.';

function sayMissing(request: FoiRequest, open: readonly Question[]): string {
  const covered = open.filter(({ number }) => coveredBy(request, number) !== undefined);
  const own = open.filter((question) => !covered.includes(question));
  const changed = own.filter((question) => question.changedSinceSettled);
  const unsettled = own.filter((question) => !question.changedSinceSettled);
  const says = [
    ...(unsettled.length > 0 ? [`${named(unsettled)} ${unsettled.length === 1 ? 'is' : 'are'} not settled yet.`] : []),
    ...(changed.length > 0
      ? [`${named(changed)} ${changed.length === 1 ? 'has' : 'have'} changed since settled.`]
      : []),
    ...covered.map(
      ({ number }) => `Question ${coveredBy(request, number)}, which answers question ${number} as well, is not.`,
    ),
  ];
  return says.join(' ');
}

function named(questions: readonly Question[]): string {
  return capital(questionsNamed(questions.map(({ number }) => number)));
}
