import { refuse, type Refusal } from '../../request/decision.ts';
import type { Asked } from '../../request/question.ts';

/** Where nothing is recorded, as the question is with this department no more. */
export const NOT_ASKED =
  'This question is no longer with this department, so nothing was recorded. If you have the answer, ask the FOI team to assign it to you again.';

/** Why nothing is recorded where the question is back with the officer. */
export function notWithThem(asked: Asked | undefined): Refusal {
  if (asked?.returned !== 'notOurs') return refuse(NOT_ASKED);
  return refuse(
    'You said that this question is not yours, so nothing was recorded. If it is yours after all, press I have this on it, then reply again.',
  );
}
