import type { App } from '@slack/bolt';
import { z } from 'zod';
import { isRefusal, refuse } from '../../domain/request/decision.ts';
import type { ConcernKind } from '../../domain/request/events.ts';
import type { Write } from '../../register/index.ts';
import type { By, Outcome } from '../../workflows/act.ts';
import { approveLetter } from '../../workflows/approve-letter.ts';
import { claimQuestion } from '../../workflows/claim-question.ts';
import { askForApproval, draftLetter } from '../../workflows/draft-letter.ts';
import { concernRaised, type AtConcern } from '../../workflows/raise-concern.ts';
import { askToSendAgain, itArrived } from '../../workflows/send-message.ts';
import { setAside } from '../../workflows/thread-replies.ts';
import { FORM_ACTION } from '../forms/draw.ts';
import { aboutLetter, aboutQuestion, aboutReply, aboutRequest, aboutSending, actions } from '../ids.ts';
import { carriedBy, click as clickBody, type Click } from '../inputs.ts';
import { unexpected } from '../seam.ts';
import { tell, type Where } from '../tell.ts';
import { readFurther } from '../views/further-concerns.ts';
import type { Bot } from './bot.ts';
import { redrawForm } from './form-clicks.ts';
import { openForClick } from './opening-clicks.ts';

/** What a click records, worked from the inbox. */
type Recording = (bot: Bot, by: By, click: Click) => Promise<Outcome>;

const json = <T extends z.ZodType>(schema: T, click: Click): z.infer<T> => schema.parse(JSON.parse(carriedBy(click)));

const records: Readonly<Record<string, Recording>> = {
  [actions.claim]: (bot, by, click) => claimQuestion(bot.desk, by, json(aboutQuestion, click)),
  [actions.notOurs]: (bot, by, click) => raised(bot, by, click),
  [actions.notHeld]: (bot, by, click) => raised(bot, by, click),
  [actions.shouldNotBeReleased]: (bot, by, click) => raised(bot, by, click),
  [actions.furtherConcerns]: (bot, by, click) => raised(bot, by, click),
  [actions.notTheAnswer]: (bot, by, click) => setAside(bot.desk, by, json(aboutReply, click), true),
  [actions.theAnswerAfterAll]: (bot, by, click) => setAside(bot.desk, by, json(aboutReply, click), false),
  [actions.draftLetter]: (bot, by, click) => draftLetter(bot.desk, by, json(aboutRequest, click).reference),
  [actions.askForApproval]: (bot, by, click) => askForApproval(bot.desk, by, json(aboutLetter, click)),
  [actions.approveAndSend]: (bot, by, click) => approveLetter(bot.desk, by, json(aboutLetter, click)),
  [actions.sendAgain]: (bot, by, click) => askToSendAgain(bot.desk, by, json(aboutSending, click)),
  [actions.itArrived]: (bot, by, click) => itArrived(bot.desk, by, json(aboutRequest, click).reference),
};

const clicked: Partial<Record<string, ConcernKind>> = {
  [actions.notOurs]: 'notOurs',
  [actions.notHeld]: 'notHeld',
  [actions.shouldNotBeReleased]: 'shouldNotBeReleased',
};

/** The concern a click raises; its id is the click's own, so that what is filled in later finds it. */
export function concernOf(bot: Bot, click: Click): AtConcern | undefined {
  const id = click.trigger_id;
  const concern = clicked[actionOf(click)];
  if (concern !== undefined) return { ...json(aboutQuestion, click), concern, id };
  const further = readFurther(
    carriedBy(click),
    bot.desk.council.departments.map((department) => department.id),
  );
  return further && { ...further, id };
}

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

/** A click that records something is acknowledged once it is stored; one that opens a form promises nothing. */
export function listenToClicks(app: App, bot: Bot): void {
  app.action(/.*/u, async ({ ack, body }) => {
    const click = clickBody.parse(body);
    await ack();
    const says = await opened(bot, click).catch((error: unknown) => unexpected(bot.desk.log, error, 'click'));
    if (says !== undefined) await tell(bot.api, click.user.id, whereOf(click), says);
  });
}

async function opened(bot: Bot, click: Click): Promise<string | undefined> {
  const actionId = actionOf(click);
  if (!actionId.startsWith(`${FORM_ACTION}:`)) return openForClick(bot, click, actionId);
  await redrawForm(bot, click);
  return undefined;
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

export function actionOf(click: Click): string {
  return click.actions[0]?.action_id ?? '';
}

/** Where the person was: the thread the message stands in, or the channel. */
export function whereOf(click: Click): Where | undefined {
  if (!click.channel) return undefined;
  return { channel: click.channel.id, thread: click.message?.thread_ts };
}
