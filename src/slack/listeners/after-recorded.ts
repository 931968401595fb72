import { afterAssigning } from '../../workflows/departments/assign.ts';
import type { Filled, FormId, Submitted } from '../../workflows/forms/form.ts';
import { afterReviewing } from '../../workflows/review/review-form.ts';
import { aboutReview } from '../../workflows/review/step.ts';
import { afterSettledBefore } from '../../workflows/settle-answer/after-settling.ts';
import type { Bot } from '../bot.ts';
import { ofAssigning, ofSettling } from './about-forms.ts';

type GoesOn = (bot: Bot, user: string, about: unknown, filled: Filled) => Promise<Submitted>;

/** Forms that go on with another once what they say is recorded. */
const goesOn: Partial<Record<FormId, GoesOn>> = {
  assignQuestions: (bot, user, about) => afterAssigning(bot.desk, user, ofAssigning.parse(about)),
  settleAnswer: (bot, user, about, filled) => afterSettledBefore(bot.desk, user, ofSettling.parse(about), filled),
  review: (bot, user, about) => afterReviewing(bot.desk, user, aboutReview.parse(about)),
};

/**
 * What a person gets whose press was recorded before, with the answer lost: what they would have got then. Done with is also
 * what lies under the form.
 */
export async function afterRecorded(
  bot: Bot,
  user: string,
  { form, about, filled }: { form: string; about: unknown; filled: () => Promise<Filled> },
): Promise<Submitted> {
  const goOn = Object.entries(goesOn).find(([id]) => id === form)?.[1];
  const outcome = goOn ? await goOn(bot, user, about, await filled()) : undefined;
  return outcome && ('next' in outcome || 'over' in outcome) ? outcome : { done: true, all: true };
}
