import type { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../domain/request/decision.ts';
import { isStillToWork, type Write } from '../../register/index.ts';
import type { By } from '../../workflows/act.ts';
import { approveLetter } from '../../workflows/letter/approve.ts';
import { claimQuestion } from '../../workflows/departments/claim.ts';
import { askForApproval, draftLetter } from '../../workflows/letter/draft.ts';
import type { Desk } from '../../workflows/desk.ts';
import { agreeToEnd } from '../../workflows/request/end-without-letter.ts';
import { letNoticeGo } from '../../workflows/notices/approve-notice.ts';
import { concernRaised } from '../../workflows/departments/raise-concern.ts';
import { leaveStrays, tryStraysAgain } from '../../workflows/see-to-strays.ts';
import { leaveUndone, tryUndoneAgain } from '../../workflows/see-to-undone.ts';
import { askToSendAgain, itArrived } from '../../workflows/sending/send-message.ts';
import { setAside } from '../../workflows/departments/thread-replies.ts';
import {
  aboutDraftedNotice,
  aboutEnding,
  aboutLetter,
  aboutQuestion,
  aboutReply,
  aboutRequest,
  aboutSending,
  aboutStrays,
  aboutUndone,
  actions,
} from '../ids.ts';
import { click as clickBody, type Click } from '../inputs.ts';
import { recordRefusal, recordUnchanged } from '../refused.ts';
import { tell } from '../tell.ts';
import type { Bot } from '../bot.ts';
import { actionOf, carriedAs, concernOf, OLD_BUTTON, triedBy, whereOf } from './read-click.ts';

/** What became of a press: what happened, which may be nothing, or a refusal. */
type Outcome = { events: readonly unknown[] } | Refusal;

/** What a click records, worked from the inbox. */
type Recording = (bot: Bot, by: By, click: Click) => Promise<Outcome>;

/** A click on a button that carries what it is about. */
const on =
  <T extends z.ZodType>(schema: T, record: (desk: Desk, by: By, at: z.infer<T>) => Promise<Outcome>): Recording =>
  async (bot, by, click) => {
    const at = carriedAs(schema, click);
    return at === undefined ? refuse(OLD_BUTTON) : record(bot.desk, by, at);
  };

const records: Readonly<Record<string, Recording>> = {
  [actions.claim]: on(aboutQuestion, claimQuestion),
  [actions.notOurs]: raised,
  [actions.notHeld]: raised,
  [actions.shouldNotBeReleased]: raised,
  [actions.furtherConcerns]: raised,
  [actions.notTheAnswer]: on(aboutReply, (desk, by, at) => setAside(desk, by, at, true)),
  [actions.theAnswerAfterAll]: on(aboutReply, (desk, by, at) => setAside(desk, by, at, false)),
  [actions.draftLetter]: on(aboutRequest, (desk, by, { reference }) => draftLetter(desk, by, reference)),
  [actions.askForApproval]: on(aboutLetter, askForApproval),
  [actions.approveAndSend]: on(aboutLetter, approveLetter),
  [actions.approveNotice]: on(aboutDraftedNotice, letNoticeGo),
  [actions.endWithoutLetter]: on(aboutEnding, agreeToEnd),
  [actions.sendAgain]: on(aboutSending, askToSendAgain),
  [actions.itArrived]: on(aboutSending, itArrived),
  [actions.tryUndoneAgain]: on(aboutRequest, tryUndoneAgain),
  [actions.leaveUndone]: on(aboutUndone, leaveUndone),
  [actions.tryStraysAgain]: on(aboutStrays, tryStraysAgain),
  [actions.leaveStrays]: on(aboutStrays, leaveStrays),
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
  if (!isRefusal(outcome) && outcome.events.length > 0) return;
  // What another process did of this very press must not be told as a refusal of it.
  if (!(await isStillToWork(bot.desk.register, done))) return;
  if (isRefusal(outcome)) {
    await tell(bot.api, click.user.id, whereOf(click), outcome.refusal);
    // Not before: where it could not be told it is decided again, and may be done then.
    recordRefusal(bot.desk.log, triedBy(click), outcome);
  } else {
    recordUnchanged(bot.desk.log, triedBy(click));
    // A department's click opens a form, which says by itself that the click is recorded.
    if (!concernOf(bot, click))
      await tell(bot.api, click.user.id, whereOf(click), 'That was done already. Nothing changed.');
  }
}
