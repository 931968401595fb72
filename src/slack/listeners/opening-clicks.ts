import type { z } from 'zod';
import { assignQuestionsForm } from '../../workflows/assign-questions.ts';
import { requestChangesForm } from '../../workflows/approve-letter.ts';
import { closeForm, handOverForm } from '../../workflows/case-file.ts';
import { acceptWarningsForm } from '../../workflows/draft-letter.ts';
import type { Form } from '../../workflows/form.ts';
import { concernForm } from '../../workflows/raise-concern.ts';
import { reopenAnswerForm } from '../../workflows/reopen-answer.ts';
import { recordAsSentForm } from '../../workflows/send-message.ts';
import { openSettling } from '../../workflows/settle-answer/settle.ts';
import { recordElsewhereForm } from '../../workflows/thread-replies.ts';
import { drawForm } from '../forms/draw.ts';
import { aboutLetter, aboutRequest, actions, readMore, type MoreOnCard } from '../ids.ts';
import { carriedBy, type Click } from '../inputs.ts';
import { readTheLetter } from '../read-the-letter.ts';
import type { Bot } from './bot.ts';
import { concernOf } from './clicks.ts';

type Opened = Form | { refusal: string };
type Open = (bot: Bot, click: Click) => Opened | Promise<Opened>;

const parsed = <T extends z.ZodType>(schema: T, click: Click): z.infer<T> => schema.parse(JSON.parse(carriedBy(click)));
const reference = (click: Click) => parsed(aboutRequest, click).reference;

/** Clicks that open a form, or something to read. */
const opens: Readonly<Record<string, Open>> = {
  [actions.assignQuestions]: (bot, click) => assignQuestionsForm(bot.desk, click.user.id, reference(click)),
  [actions.settleAnswers]: (bot, click) => openSettling(bot.desk, click.user.id, reference(click)),
  [actions.changeAnAnswer]: (bot, click) => openSettling(bot.desk, click.user.id, reference(click)),
  [actions.more]: (bot, click) => openMore(bot, click),
  [actions.notOurs]: (_, click) => concernForm(concernOf(click)),
  [actions.notHeld]: (_, click) => concernForm(concernOf(click)),
  [actions.shouldNotBeReleased]: (_, click) => concernForm(concernOf(click)),
  [actions.furtherConcerns]: (_, click) => concernForm(concernOf(click)),
  [actions.acceptWarnings]: (bot, click) =>
    forOfficers(bot, click, () => acceptWarningsForm(bot.desk, reference(click))),
  [actions.requestChanges]: (bot, click) =>
    forApprovers(bot, click, () => requestChangesForm(bot.desk, parsed(aboutLetter, click))),
  [actions.readTheLetter]: (bot, click) => readTheLetter(bot, click.user.id, parsed(aboutLetter, click)),
  [actions.recordAsSent]: (bot, click) => forOfficers(bot, click, () => recordAsSentForm(bot.desk, reference(click))),
};

/** Opens what a click asks for; answers what to tell the person where it may not be opened. */
export async function openForClick(bot: Bot, click: Click, actionId: string): Promise<string | undefined> {
  const open = opens[actionId];
  if (!open) return undefined;
  const form = await open(bot, click);
  if ('refusal' in form) return form.refusal;
  await bot.api.views.open({ trigger_id: click.trigger_id, view: drawForm(form) });
  return undefined;
}

async function openMore(bot: Bot, click: Click): Promise<Opened> {
  const { verb, reference: about } = readMore(carriedBy(click));
  return forOfficers(bot, click, () => moreForms[verb](bot, click, about));
}

const moreForms: Record<MoreOnCard, (bot: Bot, click: Click, reference: string) => Opened | Promise<Opened>> = {
  show: (bot, _, about) => showForm(bot, about),
  recordElsewhere: (bot, _, about) => recordElsewhereForm(bot.desk, about),
  reopenAnswer: (bot, _, about) => reopenAnswerForm(bot.desk, about),
  handOver: (_, __, about) => handOverForm(about),
  closeAsNoRequest: (_, __, about) => closeForm(about),
  recordAsSent: (bot, _, about) => recordAsSentForm(bot.desk, about),
};

async function forOfficers(bot: Bot, click: Click, open: () => Opened | Promise<Opened>): Promise<Opened> {
  const { officer } = await bot.desk.directory.who(click.user.id);
  return officer ? open() : { refusal: 'Only an FOI officer may do this. Ask one of them.' };
}

async function forApprovers(bot: Bot, click: Click, open: () => Opened | Promise<Opened>): Promise<Opened> {
  const { approver } = await bot.desk.directory.who(click.user.id);
  return approver ? open() : { refusal: 'Only an approver may do this. Ask one of them.' };
}
