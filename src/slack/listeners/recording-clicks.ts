import { isRefusal, refuse } from '../../domain/request/decision.ts';
import type { Write } from '../../register/index.ts';
import type { By, Outcome } from '../../workflows/act.ts';
import { approveLetter } from '../../workflows/approve-letter.ts';
import { claimQuestion } from '../../workflows/claim-question.ts';
import { askForApproval, draftLetter } from '../../workflows/draft-letter.ts';
import { letNoticeGo } from '../../workflows/notices/approve-notice.ts';
import { concernRaised } from '../../workflows/raise-concern.ts';
import { askToSendAgain, itArrived } from '../../workflows/send-message.ts';
import { setAside } from '../../workflows/thread-replies.ts';
import {
  aboutDraftedNotice,
  aboutLetter,
  aboutQuestion,
  aboutReply,
  aboutRequest,
  aboutSending,
  actions,
} from '../ids.ts';
import { click as clickBody, type Click } from '../inputs.ts';
import { tell } from '../tell.ts';
import type { Bot } from './bot.ts';
import { actionOf, carriedAs, concernOf, whereOf } from './read-click.ts';

/** What a click records, worked from the inbox. */
type Recording = (bot: Bot, by: By, click: Click) => Promise<Outcome>;

const records: Readonly<Record<string, Recording>> = {
  [actions.claim]: (bot, by, click) => claimQuestion(bot.desk, by, carriedAs(aboutQuestion, click)),
  [actions.notOurs]: (bot, by, click) => raised(bot, by, click),
  [actions.notHeld]: (bot, by, click) => raised(bot, by, click),
  [actions.shouldNotBeReleased]: (bot, by, click) => raised(bot, by, click),
  [actions.furtherConcerns]: (bot, by, click) => raised(bot, by, click),
  [actions.notTheAnswer]: (bot, by, click) => setAside(bot.desk, by, carriedAs(aboutReply, click), true),
  [actions.theAnswerAfterAll]: (bot, by, click) => setAside(bot.desk, by, carriedAs(aboutReply, click), false),
  [actions.draftLetter]: (bot, by, click) => draftLetter(bot.desk, by, carriedAs(aboutRequest, click).reference),
  [actions.askForApproval]: (bot, by, click) => askForApproval(bot.desk, by, carriedAs(aboutLetter, click)),
  [actions.approveAndSend]: (bot, by, click) => approveLetter(bot.desk, by, carriedAs(aboutLetter, click)),
  [actions.approveNotice]: (bot, by, click) => letNoticeGo(bot.desk, by, carriedAs(aboutDraftedNotice, click)),
  [actions.sendAgain]: (bot, by, click) => askToSendAgain(bot.desk, by, carriedAs(aboutSending, click)),
  [actions.itArrived]: (bot, by, click) => itArrived(bot.desk, by, carriedAs(aboutSending, click)),
};

async function raised(bot: Bot, by: By, click: Click): Promise<Outcome> {
  const at = concernOf(bot, click);
  return at
    ? concernRaised(bot.desk, by, at)
    : refuse('That choice is not there any more. Look at the question again.');
}

/** Whether a click changes something, and so is stored before it is acknowledged. */
export function isRecorded(actionId: string): boolean {
  return Object.hasOwn(records, actionId);
}

/** Works a click once. */
export async function workClick(bot: Bot, body: unknown, done: readonly Write[]): Promise<void> {
  const click = clickBody.parse(body);
  const record = records[actionOf(click)];
  if (!record) return;
  const outcome = await record(bot, { user: click.user.id, also: done }, click);
  if (isRefusal(outcome)) await tell(bot.api, click.user.id, whereOf(click), outcome.refusal);
  // A department's click opens a form, which says by itself that the click is recorded.
  else if (outcome.events.length === 0 && !concernOf(bot, click))
    await tell(bot.api, click.user.id, whereOf(click), 'That was done already. Nothing changed.');
}
